import { expect, test } from 'vitest';
import { emptyClass } from '../../model/state.ts';
import { after, lea, open, prepared, roy, zoe } from '../rehearsal.arbitrary.ts';
import { doorOf, type Facts } from './door.ts';

const facts: Facts = { you: lea, link: { kind: 'live' }, state: open, entered: true };
const door = (more: Partial<Facts>) => doorOf({ ...facts, ...more });
const name = { plain: 'Zoé' };

test('before the first snapshot the page waits', () => {
  expect(door({ state: null })).toEqual({ kind: 'loading' });
});

test('a line that stopped says why, whatever is still held', () => {
  expect(door({ link: { kind: 'stopped', why: 'gone' } })).toEqual({ kind: 'stopped', why: 'gone' });
});

test('everybody checks their devices first, and a pupil then waits for the opening', () => {
  expect(door({ entered: false })).toEqual({ kind: 'check' });
  expect(door({ state: prepared })).toEqual({ kind: 'wait' });
  expect(door({ state: prepared, you: roy })).toEqual({ kind: 'class' });
  expect(door({})).toEqual({ kind: 'class' });
});

test('a line that is lost for a moment leaves the class on the page', () => {
  expect(door({ link: { kind: 'retrying' } })).toEqual({ kind: 'class' });
});

test('a closed class is over for everybody', () => {
  const state = after(open, { type: 'session.closed' });
  expect(door({ state })).toEqual({ kind: 'closed' });
  expect(door({ state, you: roy })).toEqual({ kind: 'closed' });
});

test('a visitor asks, waits, is let in or refused', () => {
  const visitor = { you: zoe, entered: false };
  const asked = after(emptyClass, { type: 'lobby.asked', member: zoe, name });
  expect(door({ ...visitor, state: emptyClass })).toEqual({ kind: 'ask', ejected: false });
  expect(door({ ...visitor, state: asked })).toEqual({ kind: 'asked' });
  const refused = after(asked, { type: 'lobby.refused', member: zoe, until: 9_000 });
  expect(door({ ...visitor, state: refused })).toEqual({ kind: 'refused', until: 9_000, again: true });
  const admitted = after(open, { type: 'lobby.admitted', member: zoe, name });
  expect(door({ ...visitor, state: admitted })).toEqual({ kind: 'check' });
});

test('after too many refusals there is nothing left to ask', () => {
  const refusal = { type: 'lobby.refused', member: zoe, until: 9_000 } as const;
  const state = after(emptyClass, refusal, refusal, refusal, refusal);
  expect(door({ you: zoe, state })).toMatchObject({ again: false });
});

test('who was sent out may ask again, who was banned may not', () => {
  const out = (kind: 'ejected' | 'banned') =>
    after(emptyClass, { type: 'exclusion.set', member: lea, kind, name: null });
  expect(door({ state: out('ejected') })).toEqual({ kind: 'ask', ejected: true });
  expect(door({ state: out('banned') })).toEqual({ kind: 'stopped', why: 'banned' });
});
