import type { Marking } from '../../model/attendance/marking.ts';

export type Language = 'fr' | 'en';

/** What stands in a file that leaves the school: the interface's own words. */
export interface Words {
  readonly file: string;
  readonly columns: readonly string[];
  readonly markings: Readonly<Record<Marking, string>>;
  readonly kinds: Readonly<Record<'guest' | 'visit' | 'former', string>>;
  readonly colon: string;
  readonly to: (mark: Marking | 'computed') => string;
}

const french = { present: 'présent', late: 'en retard', absent: 'absent', excused: 'excusé' };
const english = { present: 'present', late: 'late', absent: 'absent', excused: 'excused' };

export const words: Readonly<Record<Language, Words>> = {
  fr: {
    file: 'appel',
    columns: [
      'Nom',
      'Appel',
      'Minutes en classe',
      'Minutes de retard',
      'Parti avant la fin (minutes)',
      'Arrivée',
      'Départ',
      'Mains levées',
      'Prises de parole',
      'Messages',
      'Réponses',
      'Calculé',
      'Corrections',
      'Note',
    ],
    markings: french,
    kinds: { guest: 'invité', visit: 'en visite', former: 'n’est plus sur la liste' },
    colon: '\u00a0:',
    to: (mark) => (mark === 'computed' ? 'comme calculé' : french[mark]),
  },
  en: {
    file: 'attendance',
    columns: [
      'Name',
      'Attendance',
      'Minutes in class',
      'Minutes late',
      'Left before the end (minutes)',
      'Came',
      'Left',
      'Hands raised',
      'Turns to speak',
      'Messages',
      'Answers',
      'Computed',
      'Corrections',
      'Note',
    ],
    markings: english,
    kinds: { guest: 'guest', visit: 'visiting', former: 'no longer on the list' },
    colon: ':',
    to: (mark) => (mark === 'computed' ? 'as computed' : english[mark]),
  },
};
