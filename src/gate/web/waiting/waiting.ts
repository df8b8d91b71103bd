import { seconds } from '#kit/model/clock.ts';
import type { Bulletin } from '../../model/bulletin.ts';
import { stepOf } from '../../model/client.ts';
import { POLL_MAX, POLL_MIN } from '../../model/constants.ts';
import { etaOf } from '../../model/eta.ts';
import { nextBlindRead, nextRead } from '../../model/poll.ts';
import { ANSWERS_WITHIN_MS, type Ask } from './ask.ts';
import type { Board } from './board.ts';
import { isInside, knock, tellCensus } from './door.ts';
import { Holds } from './holds.ts';
import { type Memory, SOMEBODY_ELSE, type Told } from './memory.ts';
import type { Pause } from './pause.ts';
import { type Hold, hashOf, holderOf, placeOf, secretOf } from './place.ts';
import type { Shown, When } from './shown.ts';
import { type Draw, doWork, drawId, type Payment, type Taken, takeTicket } from './tickets.ts';

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
  /** Something that the gate refused, by its code. */
  readonly tell: (code: string) => void;
}

/** What somebody before the gate does until they are in (G8, G9): reads, tells the census, knocks, and is patient. */
export class Waiting {
  readonly #deps: WaitingDeps;
  readonly #holds: Holds;
  /** In a row: without a bulletin that holds, without the gate's answer, places that it did not take. */
  #blind = 0;
  #unanswered = 0;
  #void = 0;

  constructor(deps: WaitingDeps) {
    this.#deps = deps;
    this.#holds = new Holds(deps.memory);
  }

  /** Resolves when its holder is inside. */
  async run(): Promise<Hold> {
    this.#deps.show({ state: 'opening' });
    for (;;) {
      try {
        const inside = await this.#look();
        if (inside !== undefined) return inside;
      } catch {
        // An answer that is none of the gate's, or a store that is full: no reason to stop waiting.
        await this.#beUnanswered(this.#holds.any());
      }
    }
  }

  /** A device's child says who they are; `SOMEBODY_ELSE` for one without a pass. */
  choose(person: string): void {
    this.#holds.choose(person);
    this.#deps.pause.wake();
  }

  /** Not whom the page took them for. */
  askWho(): void {
    this.#holds.askWho();
    this.#deps.pause.wake();
  }

  /** Enters once more, though the place was used elsewhere. */
  comeBackIn(): void {
    this.#deps.memory.forgetEntered();
    this.#deps.pause.wake();
  }

  /** By a class code: the class's lane instead of the queue. */
  async pay(payment: Payment): Promise<Taken> {
    const { ask, memory, draw, pause } = this.#deps;
    const taken = await takeTicket(ask, drawId(draw), payment);
    if (typeof taken === 'string' || !('ticket' in taken)) return taken;
    memory.keepTicket(taken);
    this.#holds.choose(SOMEBODY_ELSE);
    pause.wake();
    return taken;
  }

  /** One look at the board and what follows from it; the holder, once inside. */
  async #look(): Promise<Hold | undefined> {
    const { board, memory, pause, show } = this.#deps;
    const bulletin = await board.read();
    if (bulletin === undefined) {
      await this.#beBlind();
      return;
    }
    this.#blind = 0;
    const { card } = memory;
    if (card !== undefined) {
      await this.#payByCard(card);
      return;
    }
    const hold = this.#holds.on(bulletin);
    if (hold === 'nothing') await this.#work(bulletin);
    else if (hold === 'choice') {
      show({ state: 'choosing', passes: memory.passes });
      await pause.forChoice();
    } else if (await this.#step(bulletin, hold)) {
      show({ state: 'entered', hold });
      return hold;
    }
    return;
  }

  async #payByCard(card: string): Promise<void> {
    const { memory, tell } = this.#deps;
    const taken = await this.pay({ card });
    if (taken === 'silence') {
      await this.#beUnanswered(undefined);
      return;
    }
    memory.forgetCard();
    if ('refused' in taken) tell(taken.refused);
  }

  async #work(bulletin: Bulletin): Promise<void> {
    const { ask, memory, draw, breathe, show } = this.#deps;
    show({ state: bulletin.engaged ? 'working' : 'opening' });
    const id = drawId(draw);
    const work = await doWork(bulletin, id, breathe);
    const taken = await takeTicket(ask, id, { work });
    // A class code may have opened a lane meanwhile.
    if (this.#holds.on(bulletin) !== 'nothing') return;
    if (typeof taken === 'object' && 'ticket' in taken) {
      this.#unanswered = 0;
      memory.keepTicket(taken);
    } else await this.#beUnanswered(undefined);
  }

  /** Whether its holder is inside after it. */
  async #step(bulletin: Bulletin, hold: Hold): Promise<boolean> {
    const { ask, board, chance, memory, pause } = this.#deps;
    const secret = secretOf(hold);
    if (memory.hasEntered(secret, board.now())) return await this.#goBack(hold);
    const told = memory.told(secret);
    if (told !== undefined) {
      // Who comes later than that is not expected any more, and waits to be called again.
      if (board.now() < told.notBefore + seconds(POLL_MAX)) return await this.#comeBack(bulletin, hold, told);
      memory.forgetTold();
    }
    const step = stepOf(bulletin, placeOf(hold, bulletin), hashOf(hold), chance);
    if (step.next === 'knock') return await this.#knock(bulletin, hold, undefined);
    const after = seconds(step.after);
    this.#show(bulletin, hold, whenOf(bulletin, hold), after);
    if (step.reports && (await tellCensus(ask, hold, bulletin.sample)) === 'void') {
      await this.#drop(hold, 'gate.place-void');
      return false;
    }
    await pause.for(after);
    return false;
  }

  async #comeBack(bulletin: Bulletin, hold: Hold, { notBefore, refusal }: Told): Promise<boolean> {
    const { board, pause } = this.#deps;
    const after = notBefore - board.now();
    if (after <= 0) return await this.#knock(bulletin, hold, refusal);
    const when = { early: notBefore, likely: notBefore, late: notBefore + seconds(POLL_MIN) };
    this.#show(bulletin, hold, when, after);
    await pause.for(after);
    return false;
  }

  async #knock(bulletin: Bulletin, hold: Hold, refusal: string | undefined): Promise<boolean> {
    const { ask, chance, memory, pause } = this.#deps;
    const knocked = await knock(ask, hold, refusal);
    if (knocked.answer === 'silence') {
      await this.#beUnanswered(hold);
      return false;
    }
    this.#unanswered = 0;
    memory.forgetTold();
    switch (knocked.answer) {
      case 'enter':
        memory.enter(secretOf(hold), knocked.ends);
        return true;
      case 'later':
        memory.keepTold(secretOf(hold), knocked);
        return false;
      case 'early': {
        const after = seconds(nextRead(0, chance()));
        this.#show(bulletin, hold, undefined, after);
        await pause.for(after);
        return false;
      }
      case 'refused':
        await this.#drop(hold, knocked.code);
        return false;
    }
  }

  /** Was inside already. Somebody else took the seat, or the browser lost the entry: to go in once more is theirs to decide. */
  async #goBack(hold: Hold): Promise<boolean> {
    const { ask, show, pause } = this.#deps;
    const found = await isInside(ask);
    if (found === 'inside') return true;
    if (found === 'silence') await this.#beUnanswered(hold);
    else {
      show({ state: 'outside', hold, why: found });
      await pause.forChoice();
    }
    return false;
  }

  async #drop(hold: Hold, code: string): Promise<void> {
    const { memory, pause, chance, tell } = this.#deps;
    memory.drop(hold);
    tell(code);
    this.#void += 1;
    if (this.#void > 1) await pause.for(seconds(nextBlindRead(this.#void, chance())));
  }

  async #beBlind(): Promise<void> {
    const { pause, chance, show } = this.#deps;
    this.#blind += 1;
    show({ state: 'blind', hold: this.#holds.any() });
    await pause.for(seconds(nextBlindRead(this.#blind, chance())));
  }

  async #beUnanswered(hold: Hold | undefined): Promise<void> {
    const { pause, chance, show } = this.#deps;
    this.#unanswered += 1;
    show({ state: 'unanswered', hold });
    await pause.for(seconds(nextBlindRead(this.#unanswered, chance())));
  }

  #show(bulletin: Bulletin, hold: Hold, when: When | undefined, after: number): void {
    const now = this.#deps.board.now();
    const since = this.#deps.memory.began(`${holderOf(hold)} ${bulletin.day} ${bulletin.rush}`, now);
    const { teachers, pupils, walkIns } = bulletin.waiting;
    const crowd = teachers + pupils + walkIns;
    const until = now + after + 2 * ANSWERS_WITHIN_MS;
    this.#deps.show({ state: 'waiting', hold, when, since, crowd, until });
  }
}

function whenOf(bulletin: Bulletin, hold: Hold): When | undefined {
  const eta = etaOf(bulletin, placeOf(hold, bulletin));
  if (eta === undefined) return undefined;
  const at = (after: number) => bulletin.at + seconds(after);
  return { early: at(eta.early), likely: at(eta.likely), late: at(eta.late) };
}
