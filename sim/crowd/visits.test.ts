import { describe, expect, it } from 'vitest';
import { NEVER } from '../window.ts';
import { nextAsk, VisitBook } from './visits.ts';

describe('visits', () => {
  it('are in the order of their beginning, those of one moment in the order of writing', () => {
    const book = new VisitBook(4);
    book.add(0, 500, NEVER);
    book.add(1, -500, 20);
    book.add(2, 500, 900);
    book.add(3, 0, NEVER);
    expect(book.sorted()).toEqual({
      person: Int32Array.of(1, 3, 0, 2),
      from: Int32Array.of(-500, 0, 500, 500),
      until: Int32Array.of(20, NEVER, NEVER, 900),
    });
  });

  it('are none for who does not come or is gone at once', () => {
    const book = new VisitBook(2);
    book.add(0, NEVER, NEVER);
    book.add(1, 700, 700);
    expect(book.sorted().person).toHaveLength(0);
  });
});

describe('who asks every 20 seconds', () => {
  const visits = { person: Int32Array.of(0), from: Int32Array.of(1_000), until: Int32Array.of(NEVER) };

  it('asks on coming', () => {
    expect(nextAsk(visits, 0, 1_000, 20_000)).toBe(1_000);
    expect(nextAsk(visits, 0, -9_000, 20_000)).toBe(1_000);
  });

  it('learns of a call at the next question', () => {
    expect(nextAsk(visits, 0, 1_001, 20_000)).toBe(21_000);
    expect(nextAsk(visits, 0, 21_000, 20_000)).toBe(21_000);
    expect(nextAsk(visits, 0, 21_000.5, 20_000)).toBe(41_000);
  });
});
