import { type Ask, codeOf } from './ask.ts';
import type { Told } from './memory.ts';
import { type Hold, tokenOf } from './place.ts';

const CENSUS = '/gate/census';
const ENTER = '/gate/enter';
const CHECK = '/gate/check';

/** After these a place is of no more use. */
const FINAL = ['gate.place-void', 'gate.class-full'];

export type Knocked =
  | { readonly answer: 'enter'; readonly ends: number }
  | { readonly answer: 'early' | 'silence' }
  | ({ readonly answer: 'later' } & Told)
  | { readonly answer: 'refused'; readonly code: string };

/** Knocks at the gate, with what it said at the last knock. Whatever is no answer of the gate's is silence. */
export async function knock(ask: Ask, hold: Hold, refusal: string | undefined): Promise<Knocked> {
  const body = { place: tokenOf(hold), ...(refusal !== undefined && { refusal }) };
  const answer = await ask(ENTER, body).catch(() => undefined);
  if (answer === undefined) return { answer: 'silence' };
  if (answer.status === 200) return readKnock(answer.body);
  const code = codeOf(answer);
  return FINAL.includes(code) ? { answer: 'refused', code } : { answer: 'silence' };
}

/** Says that one waits; `void` when the gate does not know the place. */
export async function tellCensus(ask: Ask, hold: Hold, sample: number): Promise<'told' | 'void'> {
  const answer = await ask(CENSUS, { place: tokenOf(hold), sample }).catch(() => undefined);
  return answer !== undefined && codeOf(answer) === 'gate.place-void' ? 'void' : 'told';
}

/** Whether this browser's entry still is one. */
export async function isInside(ask: Ask): Promise<'inside' | 'displaced' | 'lost' | 'silence'> {
  const answer = await ask(CHECK).catch(() => undefined);
  if (answer?.status === 204) return 'inside';
  if (answer?.status !== 401) return 'silence';
  return codeOf(answer) === 'gate.displaced' ? 'displaced' : 'lost';
}

function readKnock(body: unknown): Knocked {
  const { answer, ends, notBefore, refusal } = (body ?? {}) as Record<string, unknown>;
  if (answer === 'enter' && typeof ends === 'number') return { answer, ends };
  if (answer === 'later' && typeof notBefore === 'number' && typeof refusal === 'string') {
    return { answer, notBefore, refusal };
  }
  return { answer: answer === 'early' ? answer : 'silence' };
}
