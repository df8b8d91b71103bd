import { expect, test } from 'vitest';
import type { Utterance } from '../../model/course.ts';
import { createReader, type Voice } from './reader.ts';

/** A voice that says nothing until told that it has finished. */
class SlowVoice implements Voice {
  readonly said: string[] = [];
  private finished: (() => void) | undefined;

  say(text: string, _lang: Utterance['lang'], then: () => void): void {
    this.said.push(text);
    this.finished = then;
  }

  hush(): void {
    this.finished = undefined;
  }

  finish(): void {
    const finished = this.finished;
    this.finished = undefined;
    finished?.();
  }
}

const line = (text: string, block: number, waits = false): Utterance => ({ lang: 'fr', text, block, waits });

function reading(utterances: readonly Utterance[]) {
  const voice = new SlowVoice();
  const reader = createReader(voice);
  reader.read('page', utterances);
  return { voice, reader };
}

test('it says one utterance after the other and falls quiet', () => {
  const { voice, reader } = reading([line('un', 0), line('deux', 1)]);
  expect(reader.reading()).toEqual({ status: 'saying', owner: 'page', block: 0 });
  voice.finish();
  expect(reader.reading()).toEqual({ status: 'saying', owner: 'page', block: 1 });
  voice.finish();
  expect(reader.reading()).toEqual({ status: 'quiet' });
  expect(voice.said).toEqual(['un', 'deux']);
});

test('it waits behind a sentence of a dictation until the pupil goes on', () => {
  const { voice, reader } = reading([line('un', 0, true), line('deux', 1, true)]);
  voice.finish();
  expect(reader.reading()).toMatchObject({ status: 'resting', block: 0 });
  reader.goOn();
  expect(voice.said).toEqual(['un', 'deux']);
  voice.finish();
  expect(reader.reading()).toEqual({ status: 'quiet' });
});

test('it repeats the sentence just said, while it waits and while it speaks', () => {
  const { voice, reader } = reading([line('un', 0, true), line('deux', 1)]);
  voice.finish();
  reader.again();
  expect(voice.said).toEqual(['un', 'un']);
  reader.again();
  expect(voice.said).toEqual(['un', 'un', 'un']);
});

test('a block in two languages is repeated from its beginning', () => {
  const { voice, reader } = reading([line('le mot', 0), { ...line('deck', 0), lang: 'en' }]);
  voice.finish();
  reader.again();
  expect(voice.said).toEqual(['le mot', 'deck', 'le mot']);
});

test('paused in the middle, it goes on with the utterance that it broke off', () => {
  const { voice, reader } = reading([line('un', 0), line('deux', 1)]);
  voice.finish();
  reader.rest();
  voice.finish();
  expect(reader.reading()).toMatchObject({ status: 'resting', block: 1 });
  reader.goOn();
  expect(voice.said).toEqual(['un', 'deux', 'deux']);
});

test('reading something else stops what was being read', () => {
  const { voice, reader } = reading([line('un', 0), line('deux', 1)]);
  reader.read('other', [line('autre', 0)]);
  expect(reader.reading()).toMatchObject({ owner: 'other' });
  voice.finish();
  expect(voice.said).toEqual(['un', 'autre']);
  expect(reader.reading()).toEqual({ status: 'quiet' });
});

test('stopped, it says no more', () => {
  const { voice, reader } = reading([line('un', 0), line('deux', 1)]);
  reader.stop();
  voice.finish();
  expect(voice.said).toEqual(['un']);
  expect(reader.reading()).toEqual({ status: 'quiet' });
});

test('whoever listens is told of each change', () => {
  const voice = new SlowVoice();
  const reader = createReader(voice);
  const seen: string[] = [];
  const leave = reader.subscribe(() => seen.push(reader.reading().status));
  reader.read('page', [line('un', 0)]);
  voice.finish();
  leave();
  reader.read('page', [line('un', 0)]);
  expect(seen).toEqual(['saying', 'quiet']);
});
