import type { StreamItem } from '../../model/delivery/delivered.ts';
import type { MemberId } from '../../model/ids.ts';
import { Browser } from '../../model/rehearsal/browser.arbitrary.ts';
import type { ClassState } from '../../model/state.ts';
import type { Fanout, Subscriber } from '../streams/fanout.ts';
import type { Frames } from '../streams/frames.ts';

/** A browser on a line that can be cut: it reads what the stream's bytes say, and resumes after what it read last. */
export class Listener implements Subscriber {
  readonly viewer: MemberId;
  readonly items: StreamItem[] = [];
  #browser: Browser | undefined;
  #seq: number | undefined;
  #fanout: Fanout | undefined;

  constructor(viewer: MemberId) {
    this.viewer = viewer;
  }

  get state(): ClassState {
    if (this.#browser === undefined) throw new Error(`${this.viewer} has heard nothing yet.`);
    return this.#browser.state;
  }

  get isConnected(): boolean {
    return this.#fanout !== undefined;
  }

  connect(fanout: Fanout, after = this.#seq): this {
    this.disconnect();
    this.#fanout = fanout;
    fanout.join(this, after);
    return this;
  }

  disconnect(): void {
    this.#fanout?.leave(this);
    this.#fanout = undefined;
  }

  send(frames: Frames): void {
    for (const event of frames.sse.toString().split('\n\n').slice(0, -1)) {
      const [, id, json] = /^id: (\d+)\ndata: (.*)$/.exec(event) ?? [];
      if (json === undefined) throw new Error(`Not an event: ${event}`);
      this.#read(JSON.parse(json) as StreamItem);
      this.#seq = Number(id);
    }
  }

  #read(item: StreamItem): void {
    this.items.push(item);
    if (item.kind === 'snapshot' && this.#browser === undefined) this.#browser = new Browser(item.snapshot);
    else if (this.#browser === undefined) throw new Error('An event came before the first snapshot.');
    else this.#browser.receive(item);
  }
}
