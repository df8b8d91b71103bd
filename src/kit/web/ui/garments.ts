import { seedOf } from '../drawing/hand.ts';

/** What may hang on a peg, drawn on a 64 × 72 sheet under a hook at the middle of its top. */
export interface Garment {
  readonly outline: string;
  readonly seams: string;
  /** Where the initials are sewn. */
  readonly initialsAt: number;
}

const COAT: Garment = {
  outline:
    'M25.5 14c2-2.6 11-2.7 13-.1l9.5 4.2c3 1.5 4.4 4 4.9 7.9l2.4 18.6c.3 2.6-4.6 3.8-6.1 1.3l-4.1-10.2.7 26.4c0 2-1.3 3-3.3 3.1l-21.3.2c-2 0-3.3-1-3.3-3l.9-26.6-4.5 10.4c-1.5 2.5-6.3 1.2-6-1.4l2.5-18.8c.5-3.9 2-6.4 5-7.9Z',
  seams: 'M25.5 14c1.7 5.4 11.2 5.3 13-.1M32 11.8V8.6',
  initialsAt: 42,
};

const SATCHEL: Garment = {
  outline:
    'M12.5 30.5c0-3.2 1.6-4.8 4.7-4.9l29.5-.4c3.2 0 4.8 1.6 4.8 4.7v30c0 3.2-1.6 4.8-4.7 4.9l-29.5.3c-3.2 0-4.8-1.6-4.8-4.7Z',
  seams: 'M21.5 25.6C22.6 5.6 41.6 5.5 42.6 25.2M12.7 37.4c12.5 4.8 26 4.7 38.7-.4M21 41v4M43 40.7v4',
  initialsAt: 55,
};

const CAPE: Garment = {
  outline:
    'M32 11c-5.2 0-8.3 4.1-8.7 9.3C16 24.5 10.7 43.5 9.3 60.5c10.2 5.2 35.2 5.1 45.5-.1-1.5-17-6.9-36-14.1-40.1-.4-5.2-3.5-9.3-8.7-9.3Z',
  seams: 'M26.3 23.2c1-6.8 10.4-6.8 11.4 0-2.6 4.3-8.8 4.3-11.4 0ZM32 26.5v5M32 11V8.6',
  initialsAt: 48,
};

const GARMENTS = [COAT, SATCHEL, CAPE] as const;

/** The same person always hangs the same thing. It says nothing else. */
export function garmentOf(id: string): Garment {
  return GARMENTS[seedOf(id) % GARMENTS.length] ?? COAT;
}
