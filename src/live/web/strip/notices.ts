import type { CommandOf } from '../../model/command.ts';
import { BEST, type Level } from '../../model/ladder/level.ts';
import { levelOf, pupilsHeard } from '../../model/level/select.ts';
import type { ClassLevel } from '../../model/level/state.ts';
import type { ComfortView } from '../comfort.ts';
import type { DeviceNews } from '../devices/news.ts';
import type { Link } from '../log/link.ts';
import type { MediaView } from '../media/media-view.ts';
import type { Trouble } from '../media/source.ts';

/** Something that whoever is in the class has to know now, above the lesson and never over it. */
export type Notice =
  | { readonly kind: 'line-lost' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'media-down' }
  | { readonly kind: 'media-lost' }
  | { readonly kind: 'silenced' }
  | { readonly kind: 'trouble'; readonly source: 'microphone' | 'camera'; readonly trouble: Trouble }
  | { readonly kind: 'sent-out'; readonly command: CommandOf<'eject' | 'ban' | 'disturb'> }
  | { readonly kind: 'recording-lost' }
  | { readonly kind: 'quiet' }
  | { readonly kind: 'level'; readonly level: Level; readonly shared: boolean }
  | { readonly kind: 'talking-muted' }
  | { readonly kind: 'echo' }
  | { readonly kind: 'device'; readonly news: DeviceNews }
  | { readonly kind: 'spared' }
  /** Not `aloud` where pupils have no voices: what they would say they write. */
  | { readonly kind: 'your-floor'; readonly aloud: boolean }
  | { readonly kind: 'not-open' };

export interface Circumstances {
  readonly link: Link;
  readonly mediaUp: boolean;
  readonly open: boolean;
  readonly staff: boolean;
  readonly media: MediaView;
  readonly comfort: ComfortView;
  readonly holdsFloor: boolean;
  readonly quiet: boolean;
  readonly level: ClassLevel;
  readonly recordingLost: boolean;
  readonly sentOut: CommandOf<'eject' | 'ban' | 'disturb'> | null;
  /** Devices whose trouble was read and put aside, `spared`, and the level as `levelKey` has it. */
  readonly read: ReadonlySet<string>;
}

/** At once two are enough: what keeps the class from being heard comes before everything else. */
const MOST = 2;

export function noticesOf(circumstances: Circumstances): readonly Notice[] {
  const { sentOut, holdsFloor, open, staff, quiet, level, recordingLost } = circumstances;
  const aloud = pupilsHeard(levelOf({ level }));
  return [
    ...ofLines(circumstances),
    ...ofDevices(circumstances),
    ...ofComfort(circumstances),
    ...(recordingLost ? [{ kind: 'recording-lost' } as const] : []),
    ...(sentOut ? [{ kind: 'sent-out', command: sentOut } as const] : []),
    ...ofLevel(circumstances),
    ...(quiet && open ? [{ kind: 'quiet' } as const] : []),
    ...(holdsFloor && !quiet ? [{ kind: 'your-floor', aloud } as const] : []),
    ...(staff && !open ? [{ kind: 'not-open' } as const] : []),
  ].slice(0, MOST);
}

/** One line is lost at a time: without the school's own, the others mean nothing. */
function ofLines({ link, mediaUp, open, media }: Circumstances): Notice[] {
  if (link.kind === 'retrying') return [{ kind: 'line-lost' }];
  if (!mediaUp) return open ? [{ kind: 'media-down' }] : [];
  if (media.link.kind === 'elsewhere') return [{ kind: 'elsewhere' }];
  if (media.link.kind === 'broken') return [{ kind: 'media-lost' }];
  return media.silenced ? [{ kind: 'silenced' }] : [];
}

export const levelKey = (level: Level): string => `level-${level}`;

/** Why it is so only when it is not the teacher's own wish: that one is known, and can be taken back. */
function ofLevel({ level, open, read }: Circumstances): Notice[] {
  const now = levelOf({ level });
  if (!open || now === BEST || read.has(levelKey(now))) return [];
  return [{ kind: 'level', level: now, shared: level.given > level.wished }];
}

function ofDevices({ media: { sources }, read }: Circumstances): Notice[] {
  return (['microphone', 'camera'] as const).flatMap((source): Notice[] => {
    const { [source]: state } = sources;
    if (state.kind !== 'failed' || read.has(source)) return [];
    return [{ kind: 'trouble', source, trouble: state.trouble }];
  });
}

/** A microphone that is not allowed has nothing to open: whoever speaks then speaks to the room. */
function ofComfort({ comfort, media: { entered, sources }, read }: Circumstances): Notice[] {
  const { hints, news, effort, choice } = comfort;
  if (!entered) return [];
  return [
    ...(hints.talkingMuted && sources.microphone.kind === 'off' ? [{ kind: 'talking-muted' } as const] : []),
    ...(hints.echo ? [{ kind: 'echo' } as const] : []),
    ...(news ? [{ kind: 'device', news } as const] : []),
    ...(effort === 'spared' && choice === 'auto' && !read.has('spared') ? [{ kind: 'spared' } as const] : []),
  ];
}
