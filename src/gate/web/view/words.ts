import { claimsOf } from '../../model/claims.ts';
import type { Hold } from '../waiting/place.ts';
import type { Shown, When } from '../waiting/shown.ts';
import type { Language, Texts, Voice, Who } from './texts.ts';
import { about, rangeOf, squareOf, timeOf } from './times.ts';

/** Further away than that an hour alone says nothing: it may be tomorrow's. */
const SAID_WITHIN_MS = 6 * 3_600_000;

/** What stands on the slate. Empty where there is nothing to say. */
export interface Words {
  readonly headline: string;
  readonly range: string;
  readonly kept: string;
  readonly crowd: string;
  /** When one enters, for the clock. */
  readonly at?: number;
  /** The square one stands on; 0 for none. */
  readonly square: number;
}

const NONE = { range: '', kept: '', crowd: '', square: 0 };

/** @param now the gate's time */
export function wordsOf(shown: Shown, now: number, t: Texts, language: Language): Words {
  switch (shown.state) {
    case 'opening':
    case 'working':
      return { ...NONE, headline: t[shown.state] };
    case 'choosing':
      return { ...NONE, headline: t.whoAreYou };
    case 'blind':
    case 'unanswered': {
      const voice = voiceOf(shown.hold);
      const kept = (shown.hold === undefined ? '' : t.keptMeanwhile(voice)) + t.triesAgain(voice);
      return { ...NONE, headline: t[shown.state], kept: kept.charAt(0).toUpperCase() + kept.slice(1) };
    }
    case 'outside': {
      const voice = voiceOf(shown.hold);
      return { ...NONE, headline: t.wasInside(voice), kept: t[shown.why](voice) };
    }
    case 'entered':
      return { ...NONE, headline: t.inside(voiceOf(shown.hold)), square: 10 };
    case 'waiting': {
      const { hold, when, since, crowd, until } = shown;
      const voice = voiceOf(hold);
      const kept = t.kept(voice);
      if (now > until) return { ...NONE, headline: t.rereading, kept };
      const people = crowd < 2 ? '' : t.crowd(about(crowd).toLocaleString(language));
      return {
        ...NONE,
        kept,
        crowd: people,
        ...timeWords(whoOf(hold), voice, when, now, since, t, language),
      };
    }
  }
}

function timeWords(
  who: Who,
  voice: Voice,
  when: When | undefined,
  now: number,
  since: number,
  t: Texts,
  language: Language,
) {
  if (when === undefined) return { headline: t.entersSoon(who, voice), range: t.soon(voice) };
  if (when.likely > now + SAID_WITHIN_MS) return { headline: t.waits(who, voice), range: t.notSoon };
  const at = Math.max(when.likely, now);
  const { early, late } = rangeOf(Math.max(when.early, now), Math.max(when.late, now));
  return {
    headline: t.enters(who, voice, timeOf(at, language)),
    range: t.range(timeOf(early, language), timeOf(late, language)),
    at,
    square: squareOf(now, since, when.likely),
  };
}

/** *Tu* to the pupils of école and collège, *vous* to everybody else. */
export function voiceOf(hold: Hold | undefined): Voice {
  const isChild = hold?.kind === 'pass' && hold.kept.role === 'pupil' && hold.kept.level !== 'lycee';
  return isChild ? 'tu' : 'vous';
}

function whoOf(hold: Hold): Who {
  if (hold.kind === 'ticket') return claimsOf(hold.ticket).division === undefined ? 'walkIn' : 'class';
  return hold.kept.role === 'teacher' ? 'teacher' : 'class';
}
