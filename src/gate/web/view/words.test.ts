import { describe, expect, it } from 'vitest';
import type { KeptPass } from '../../model/kept-passes.ts';
import type { Hold } from '../waiting/place.ts';
import type { Shown } from '../waiting/shown.ts';
import { type Language, languageOf, texts } from './texts.ts';
import { wordsOf } from './words.ts';

/** 8:30:40 where the tests run. */
const NOW = new Date(2026, 10, 24, 8, 30, 40).getTime();
const MINUTE = 60_000;

const pass = (level: KeptPass['level'], role: KeptPass['role'] = 'pupil'): Hold => ({
  kind: 'pass',
  kept: { pass: 'p', name: 'Alix', level, role, person: 'alix', divisions: ['0750001A/5e-a'], ends: NOW * 2 },
});
const walkIn: Hold = { kind: 'ticket', ticket: 't' };

const waiting = (hold: Hold, given: Partial<Extract<Shown, { state: 'waiting' }>> = {}): Shown => ({
  state: 'waiting',
  hold,
  when: { early: NOW + 8 * MINUTE, likely: NOW + 10.5 * MINUTE, late: NOW + 13 * MINUTE },
  since: NOW - 10.5 * MINUTE,
  crowd: 12_980,
  until: NOW + 2 * MINUTE,
  ...given,
});

const said = (shown: Shown, language: Language = 'fr') => wordsOf(shown, NOW, texts[language], language);

describe('what stands on the slate', () => {
  it('[G12] is when one enters, and the range around it in whole minutes, outwards', () => {
    const words = said(waiting(pass('college')));
    expect(words.headline).toBe('Ta classe entre vers 8\u00a0h\u00a041');
    expect(words.range).toBe('Entre 8\u00a0h\u00a038 et 8\u00a0h\u00a044.');
    expect(said(waiting(pass('college')), 'en').range).toBe('Between 8:38 and 8:44.');
  });

  it('[G12] is the square one stands on, each a tenth of the wait', () => {
    expect(said(waiting(walkIn)).square).toBe(6);
    expect(said(waiting(walkIn, { since: NOW })).square).toBe(1);
    expect(said(waiting(walkIn, { since: NOW - 1_000 * MINUTE })).square).toBe(10);
  });

  it('[G1] is no time once something newer was due, though the place is kept', () => {
    expect(said(waiting(pass('college'), { until: NOW - 1 }))).toEqual({
      headline: 'On relit l’affichage…',
      range: '',
      kept: 'Tu peux fermer cette page, ta place est gardée.',
      crowd: '',
      square: 0,
    });
  });

  it('is no time either while the board cannot be read, and no promise to who has no place yet', () => {
    expect(said({ state: 'blind', hold: pass('ecole') })).toMatchObject({
      headline: 'Nous n’arrivons pas à lire l’affichage.',
      kept: 'Ta place est gardée, on réessaie tout seul.',
      range: '',
    });
    expect(said({ state: 'blind', hold: undefined }).kept).toBe('La page réessaie toute seule.');
  });

  it('says no hour of a day that may be another', () => {
    const far = { early: NOW, likely: NOW + 7 * 60 * MINUTE, late: NOW + 99 * 60 * MINUTE };
    const words = said(waiting(walkIn, { when: far }));
    expect(words.headline).toBe('Vous attendez à l’entrée');
    expect(words.range).not.toMatch(/\d/);
  });

  it('never says that one entered in the past', () => {
    const over = { early: NOW - 9 * MINUTE, likely: NOW - 5 * MINUTE, late: NOW - MINUTE };
    const words = said(waiting(walkIn, { when: over }));
    expect(words.headline).toBe('Vous entrez vers 8\u00a0h\u00a030');
    expect(words.range).toBe('Entre 8\u00a0h\u00a030 et 8\u00a0h\u00a031.');
  });

  it('says tu to the pupils of école and collège, and vous to lycée, teachers and walk-ins', () => {
    const kept = (hold: Hold) => said(waiting(hold)).kept;
    for (const hold of [pass('ecole'), pass('college')]) expect(kept(hold)).toMatch(/^Tu peux/);
    for (const hold of [pass('lycee'), pass('college', 'teacher'), walkIn])
      expect(kept(hold)).toMatch(/^Vous pouvez/);
  });

  it('counts about how many wait, and says nothing of one alone', () => {
    expect(said(waiting(walkIn)).crowd).toBe('Environ 13\u202f000 personnes attendent à l’entrée.');
    expect(said(waiting(walkIn, { crowd: 1 })).crowd).toBe('');
  });
});

it('French is set as it is printed: narrow spaces before ; ! ?, a hard one before the colon, curly apostrophes', () => {
  const everything: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string') everything.push(value);
    else if (typeof value === 'function') {
      for (const voice of ['tu', 'vous']) {
        const given = value.length > 1 ? ['class', voice, '8\u00a0h\u00a041'] : [voice];
        everything.push(value(...given));
      }
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  gather(texts.fr);
  expect(everything.length).toBeGreaterThan(50);
  for (const text of everything) expect(text).not.toMatch(/[^\u202f][;!?]|[^\u00a0]:|'|\.\.\./);
});

it('speaks the first language of those wanted that it knows, and French for want of any', () => {
  expect(languageOf([null, 'de-DE', 'en-GB', 'fr'])).toBe('en');
  expect(languageOf(['fr', 'en'])).toBe('fr');
  expect(languageOf([null, 'pt-BR'])).toBe('fr');
});
