import { seconds } from '#kit/model/clock.ts';
import type { Bulletin } from '../../model/bulletin.ts';
import { stepOf } from '../../model/client.ts';
import { POLL_MIN } from '../../model/constants.ts';
import { etaOf } from '../../model/eta.ts';
import { nextBlindRead } from '../../model/poll.ts';
import type { Ask, Board } from './board.ts';
import { type Memory, SOMEBODY_ELSE, type Told } from './memory.ts';
import type { Pause } from './pause.ts';
import { type Hold, hashOf, isOfDay, placeOf, tokenOf } from './place.ts';
import type { Shown, When } from './shown.ts';
import { type Draw, doWork, drawId, type Payment, type Taken, takeTicket } from './tickets.ts';

const CENSUS = '/gate/census';
const ENTER = '/gate/enter';

export interface WaitingDeps {
  readonly ask: Ask;
  readonly board: Board;
  readonly memory: Memory;
  readonly pause: Pause;
  /** Uniform in [0, 1). */
  readonly chance: () => number;
  readonly draw: Draw;
  /** Gives the page its turn between two slices of work. */
  readonly breathe: () => Promise<void>;
  readonly show: (shown: Shown) => void;
}

type Knocked =
  | { readonly answer: 'enter' | 'early' }
  | ({ readonly answer: 'later' } & Told)
  | { readonly answer: 'void' | 'silence' };

/** What somebody before the gate does until they are in (G8, G9): reads, tells the census, knocks, and is patient. */
export class Waiting {
  readonly #deps: WaitingDeps;
  #failures = 0;

  constructor(deps: WaitingDeps) {
    this.#deps = deps;
  }

  /** Resolves when its holder is inside. */
  async run(): Promise<void> {
    const { board, pause, show } = this.#deps;
    show({ state: 'opening' });
    for (;;) {
      const bulletin = await board.read();
      if (bulletin === undefined) {
        await this.#beBlind();
        continue;
      }
      this.#failures = 0;
      const hold = this.#hold(bulletin);
      if (hold === 'nothing') await this.#work(bulletin);
      else if (hold === 'choice') {
        show({ state: 'choosing', passes: this.#deps.memory.passes });
        await pause.forChoice();
      } else if (await this.#step(bulletin, hold)) {
        show({ state: 'entered', hold });
        return;
      }
    }
  }

  /** A device's child says who they are; `SOMEBODY_ELSE` for one without a pass. */
  choose(person: string): void {
    this.#deps.memory.choose(person);
    this.#deps.pause.wake();
  }

  /** By a class code or card: the class's lane instead of the queue. */
  async pay(payment: Payment): Promise<Taken> {
    const { ask, memory, draw, pause } = this.#deps;
    const taken = await takeTicket(ask, memory, drawId(draw), payment);
    if (taken !== 'taken') return taken;
    memory.choose(SOMEBODY_ELSE);
    pause.wake();
    return taken;
  }

  #hold(bulletin: Bulletin): Hold | 'choice' | 'nothing' {
    const { passes, choice, ticket } = this.#deps.memory;
    if (choice !== SOMEBODY_ELSE) {
      const chosen =
        passes.find(({ person }) => person === choice) ?? (passes.length === 1 ? passes[0] : undefined);
      if (chosen !== undefined) return { kind: 'pass', kept: chosen };
      if (passes.length > 1) return 'choice';
    }
    return ticket !== undefined && isOfDay(ticket, bulletin) ? ticket : 'nothing';
  }

  async #work(bulletin: Bulletin): Promise<void> {
    const { ask, memory, draw, breathe, show } = this.#deps;
    show({ state: 'working' });
    const id = drawId(draw);
    const work = await doWork(bulletin, id, breathe);
    if ((await takeTicket(ask, memory, id, { work })) !== 'taken') await this.#beBlind();
  }

  /** One look at a bulletin; whether its holder is inside after it. */
  async #step(bulletin: Bulletin, hold: Hold): Promise<boolean> {
    const { chance, pause, memory } = this.#deps;
    const token = Object.values(tokenOf(hold))[0] ?? '';
    const told = memory.told(token);
    if (told !== undefined) return await this.#comeBack(bulletin, hold, token, told);
    const step = stepOf(bulletin, placeOf(hold, bulletin), hashOf(hold), chance);
    if (step.next === 'knock') return await this.#knock(bulletin, hold, token, undefined);
    this.#show(bulletin, hold, whenOf(bulletin, hold));
    if (step.reports) await this.#tellCensus(hold, bulletin.sample);
    await pause.for(seconds(step.after));
    return false;
  }

  async #comeBack(bulletin: Bulletin, hold: Hold, token: string, told: Told): Promise<boolean> {
    const { board, pause } = this.#deps;
    const { notBefore } = told;
    if (board.now() >= notBefore) return await this.#knock(bulletin, hold, token, told.refusal);
    this.#show(bulletin, hold, { early: notBefore, likely: notBefore, late: notBefore + seconds(POLL_MIN) });
    await pause.for(notBefore - board.now());
    return false;
  }

  async #knock(bulletin: Bulletin, hold: Hold, token: string, refusal: string | undefined): Promise<boolean> {
    const { memory, pause } = this.#deps;
    const knocked = await this.#ask(hold, refusal);
    if (knocked.answer === 'silence') {
      await this.#beBlind(hold);
      return false;
    }
    memory.forgetTold();
    switch (knocked.answer) {
      case 'enter':
        return true;
      case 'later':
        memory.keepTold(token, knocked);
        return false;
      case 'early':
        this.#show(bulletin, hold, undefined);
        await pause.for(seconds(POLL_MIN));
        return false;
      case 'void':
        memory.drop(hold);
        return false;
    }
  }

  async #ask(hold: Hold, refusal: string | undefined): Promise<Knocked> {
    const body = { place: tokenOf(hold), ...(refusal !== undefined && { refusal }) };
    const answer = await this.#deps.ask(ENTER, body).catch(() => undefined);
    if (answer?.status === 200) return answer.body as Knocked;
    return { answer: answer?.status === 403 ? 'void' : 'silence' };
  }

  async #tellCensus(hold: Hold, sample: number): Promise<void> {
    const answer = await this.#deps.ask(CENSUS, { place: tokenOf(hold), sample }).catch(() => undefined);
    if (answer?.status === 403) this.#deps.memory.drop(hold);
  }

  async #beBlind(hold?: Hold): Promise<void> {
    const { pause, chance, show } = this.#deps;
    this.#failures += 1;
    show({ state: 'blind', hold });
    await pause.for(seconds(nextBlindRead(this.#failures, chance())));
  }

  #show(bulletin: Bulletin, hold: Hold, when: When | undefined): void {
    const now = this.#deps.board.now();
    const whose = hold.kind === 'pass' ? hold.kept.person : hold.ticket;
    const since = this.#deps.memory.began(`${whose} ${bulletin.day} ${bulletin.rush}`, now);
    const { teachers, pupils, walkIns } = bulletin.waiting;
    const crowd = teachers + pupils + walkIns;
    this.#deps.show({ state: 'waiting', hold, when, now, since, crowd });
  }
}

function whenOf(bulletin: Bulletin, hold: Hold): When | undefined {
  const eta = etaOf(bulletin, placeOf(hold, bulletin));
  if (eta === undefined) return undefined;
  const at = (after: number) => bulletin.at + seconds(after);
  return { early: at(eta.early), likely: at(eta.likely), late: at(eta.late) };
}
