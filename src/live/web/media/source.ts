import type { Grant, Wishes } from './wishes.ts';

export type SourceName = 'microphone' | 'camera' | 'screen';

/** Why a device did not open. */
export type Trouble =
  | 'refused'
  | 'missing'
  | 'busy'
  /** The page came without TLS, and browsers then keep devices shut. */
  | 'insecure'
  | 'unknown';

/** What a button shows of one source: wish, right and what is really sent, as one. */
export type Source =
  /** Not allowed now: there is no button. */
  | { readonly kind: 'absent' }
  /** The teacher keeps it closed for this pupil. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'on' }
  /** Wanted, and on its way back by itself: the media engine or the line is away. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

export interface Actual {
  /** The line to the media room is up. */
  readonly connected: boolean;
  readonly sending: boolean;
  readonly trouble: Trouble | null;
}

export function sourceOf(name: SourceName, grant: Grant, wishes: Wishes, actual: Actual): Source {
  if (name === 'microphone' && grant.micLocked) return { kind: 'locked' };
  if (!grant[name]) return { kind: 'absent' };
  const wanted = isWanted(name, wishes);
  if (!wanted) return { kind: 'off' };
  if (actual.sending) return { kind: 'on' };
  if (actual.trouble) return { kind: 'failed', trouble: actual.trouble };
  return actual.connected ? { kind: 'starting' } : { kind: 'waiting' };
}

export const isWanted = (name: SourceName, wishes: Wishes): boolean =>
  name === 'microphone' ? wishes.microphone === 'on' : wishes[name];

/** From what `getUserMedia` and `getDisplayMedia` throw. */
export function troubleOf(error: unknown): Trouble {
  if (!navigator.mediaDevices) return 'insecure';
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
    case 'DevicesNotFoundError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
    case 'TrackStartError':
      return 'busy';
    default:
      return 'unknown';
  }
}
