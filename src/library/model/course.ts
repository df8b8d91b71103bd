/** The three platforms of the school; a pupil belongs to one. */
export const platforms = ['ecole', 'college', 'lycee'] as const;
export type Platform = (typeof platforms)[number];

/** What a pupil does for a while: read a page, listen to it, or work in their exercise book. */
export const activityKinds = ['read', 'listen', 'do'] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** A stretch of text in one language, said aloud in one breath. */
export interface Utterance {
  readonly lang: 'fr' | 'en';
  readonly text: string;
  /** The block of the page (`data-say`) in which it stands. */
  readonly block: number;
  /** The voice waits behind it until the pupil goes on: a dictation, a movement. */
  readonly waits: boolean;
}

export interface Activity {
  readonly kind: ActivityKind;
  readonly title: string;
  readonly minutes: number;
  /** Sanitised when the site is built. */
  readonly html: string;
  /** What « Écouter » says: the text without its answers; of a dictation, its hidden text. */
  readonly speech: readonly Utterance[];
}

/** About an hour in one subject. */
export interface Session {
  readonly id: string;
  readonly subject: string;
  readonly title: string;
  readonly minutes: number;
  readonly goal: string;
  /** The part of the official programme that it serves. */
  readonly programme: string;
  readonly activities: readonly Activity[];
  /** « Je sais … »: the pupil ticks them alone. Sanitised HTML. */
  readonly checks: readonly string[];
}

/** One day of a course: its sessions, in the order in which they are best taken. */
export interface CourseDay {
  readonly platform: Platform;
  /** As the pupils say it: CM1, 5e, 2de. */
  readonly grade: string;
  readonly day: number;
  readonly title: string;
  readonly intro: string;
  readonly sessions: readonly Session[];
}

export const minutesOf = (parts: readonly { readonly minutes: number }[]): number =>
  parts.reduce((sum, part) => sum + part.minutes, 0);
