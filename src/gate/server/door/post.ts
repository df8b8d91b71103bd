import { seconds } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import type { Metrics } from '#kit/server/telemetry/metrics.ts';
import { gateErrors } from '../../model/errors.ts';
import { readOwnBulletin } from '../credentials/own-bulletin.ts';
import { OrderBook } from '../staff/orders.ts';
import { type Published, publishedText } from '../writer/board.ts';
import { GateFolder } from '../writer/folder.ts';
import type { Lease, Legacy } from '../writer/lease.ts';
import { DoorCounts } from './counts.ts';
import { observeDoor } from './metrics.ts';
import { type OpenDoor, type OpenDoorDeps, openDoor } from './open.ts';

const TURN_MS = seconds(1);

export interface PostDeps extends Omit<OpenDoorDeps, 'counts' | 'mayWrite'> {
  readonly metrics: Metrics;
  /** Undefined where no other process can be started for the cell. */
  readonly lease: Lease | undefined;
}

/**
 * Where people are let in, in this process or another one. Of several gates of a cell one has the lease; the others keep the
 * latest bulletin in their folders, refuse everything else, and go on from it within seconds when the first one is gone.
 */
export class Post implements AsyncDisposable {
  readonly #deps: PostDeps;
  readonly #counts: DoorCounts;
  #open: OpenDoor | undefined;
  /** What another process published. */
  #followed: Published | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();
  #isOver = false;

  static async take(deps: PostDeps): Promise<Post> {
    const post = new Post(deps);
    if (deps.lease === undefined) post.#open = await post.#openDoor();
    else await post.#next();
    return post;
  }

  private constructor(deps: PostDeps) {
    this.#deps = deps;
    this.#counts = new DoorCounts(deps.metrics);
    observeDoor({ metrics: deps.metrics, clock: deps.clock, door: () => this.current });
  }

  /** The open door; undefined while another process has it. */
  get current(): OpenDoor | undefined {
    return this.#holds() ? this.#open : undefined;
  }

  /** @throws a Refusal while another process has it */
  get here(): OpenDoor {
    const { current } = this;
    if (current === undefined) throw new Refusal(gateErrors['gate.not-open']);
    return current;
  }

  /**
   * The latest bulletin of the cell.
   *
   * @throws a Refusal while this process has none
   */
  get bytes(): Published {
    const bytes = this.current?.writer.bytes ?? this.#followed;
    if (bytes === undefined) throw new Refusal(gateErrors['gate.not-open']);
    return bytes;
  }

  /** What is now would be known to the process that comes after this one. */
  async save(): Promise<void> {
    const { lease } = this.#deps;
    if (this.#open !== undefined) await lease?.renew(legacyOf(this.#open));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#timer);
    await this.#turn;
    const { lease, log } = this.#deps;
    const held = lease?.isHeld === true;
    if (held) await this.save().catch(() => {});
    await this.#close();
    if (held) await lease.release().catch((err) => log.warn({ err }, 'the lease of the gate ends by itself'));
  }

  #holds(): boolean {
    return this.#deps.lease?.isHeld ?? true;
  }

  async #next(): Promise<void> {
    this.#turn = this.#renew().catch((err) =>
      this.#deps.log.error({ err }, 'the lease of the gate was not renewed'),
    );
    await this.#turn;
    if (this.#isOver) return;
    this.#timer = setTimeout(() => void this.#next(), TURN_MS).unref();
  }

  async #renew(): Promise<void> {
    const { lease, log } = this.#deps;
    if (lease === undefined) return;
    const isOurs = await lease.renew(this.#open && legacyOf(this.#open));
    if (isOurs && this.#open !== undefined) return;
    if (!isOurs && this.#open !== undefined) {
      log.warn('another process lets people in now');
      await this.#close();
    }
    await this.#inherit(await lease.legacy(), isOurs);
    if (!isOurs) return;
    this.#open = await this.#openDoor();
    log.info('this process lets people in');
  }

  #openDoor(): Promise<OpenDoor> {
    return openDoor({
      ...this.#deps,
      counts: this.#counts,
      mayWrite: () => this.#holds(),
    });
  }

  async #close(): Promise<void> {
    await this.#open?.[Symbol.asyncDispose]();
    this.#open = undefined;
  }

  /** Keeps in the folder what another process left: a proxy serves it from there, and a door that opens goes on from it. */
  async #inherit({ bulletin, orders }: Partial<Legacy>, isOurs: boolean): Promise<void> {
    const { config, credentials } = this.#deps;
    const { keys } = credentials.jwks;
    const folder = await GateFolder.open(config.gate.folder);
    if (bulletin !== undefined) {
      this.#followed = publishedText(bulletin);
      const left = readOwnBulletin(JSON.parse(bulletin), keys);
      const kept = readOwnBulletin(await folder.last(), keys);
      // Two gates may have one folder.
      if (left !== undefined && left.seq > (kept?.seq ?? 0)) await folder.write(this.#followed);
    }
    // While the other one is there it may be about to write them.
    if (isOurs && orders !== undefined) await OrderBook.inherit(config.gate.folder, orders);
  }
}

function legacyOf({ writer, orders }: OpenDoor): Legacy {
  return { bulletin: writer.bytes.plain.toString(), orders: JSON.stringify(orders.orders) };
}
