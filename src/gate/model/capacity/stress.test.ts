import { describe, expect, it } from 'vitest';
import { isUnloaded, type Measured, stressOf, worstSignal } from './stress.ts';

const idle: Measured = { eventLoop: 0, processors: 0, database: 0, answers: 0, answersUnloaded: 0 };

describe('a node’s stress', () => {
  it('[G9] is 0 when nothing happens', () => {
    expect(stressOf(idle)).toMatchObject({ stress: 0 });
  });

  it.each<[string, Partial<Measured>]>([
    ['eventLoop', { eventLoop: 0.85 }],
    ['processors', { processors: 0.9 }],
    ['database', { database: 250 }],
    ['answers', { answers: 250 }],
    ['answers', { answers: 400, answersUnloaded: 80 }],
    ['answers', { answers: 250, answersUnloaded: 3 }],
    ['answers', { answers: 1_000, answersUnloaded: 900 }],
  ])('[G9] is 1 when %s is at its limit, and says which it is', (name, at) => {
    const measured = stressOf({ ...idle, ...at });
    const { stress, signals } = measured;
    expect(worstSignal(measured)).toBe(name);
    expect(stress).toBe(1);
    expect(Object.entries(signals).filter(([, value]) => value === stress)).toEqual([[name, 1]]);
  });

  it('is unloaded while event loop and processors both have plenty to spare', () => {
    expect(isUnloaded({ eventLoop: 0.2, processors: 0.2 })).toBe(true);
    expect(isUnloaded({ eventLoop: 0.4, processors: 0.2 })).toBe(false);
    expect(isUnloaded({ eventLoop: 0.2, processors: 0.4 })).toBe(false);
  });
});
