import type { Language } from './texts.ts';

const MINUTE = 60_000;

/** The clock time of an instant, as one says it: 8 h 41, 8:41. Where the device is, it is that time. */
export function timeOf(at: number, language: Language): string {
  const date = new Date(at);
  const [hours, minutes] = [date.getHours(), date.getMinutes()];
  const two = String(minutes).padStart(2, '0');
  if (language === 'en') return `${hours}:${two}`;
  return minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${two}`;
}

/** A range in whole minutes, outwards: it promises no more than it knows. */
export function rangeOf(early: number, late: number): { readonly early: number; readonly late: number } {
  return { early: Math.floor(early / MINUTE) * MINUTE, late: Math.ceil(late / MINUTE) * MINUTE };
}

/** How many wait, to two figures: more would be invented. */
export function about(people: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, people))) - 1);
  return Math.round(people / unit) * unit;
}

/** Which of ten squares one stands on: each is a tenth of the whole wait, from 1. */
export function squareOf(now: number, since: number, likely: number): number {
  const all = likely - since;
  const done = all <= 0 ? 1 : (now - since) / all;
  return Math.min(10, Math.max(1, Math.floor(done * 10) + 1));
}
