import { expect, test } from 'vitest';
import { fullLevel } from '../../model/level/state.ts';
import { nothingYet } from '../media/media-view.ts';
import { lea } from '../rehearsal.arbitrary.ts';
import { noHints } from '../sound/listening.ts';
import { type Circumstances, noticesOf } from './notices.ts';

const fine: Circumstances = {
  link: { kind: 'live' },
  mediaUp: true,
  open: true,
  staff: false,
  media: { ...nothingYet, link: { kind: 'live' } },
  comfort: { hints: noHints, news: null, effort: 'full', choice: 'auto' },
  holdsFloor: false,
  quiet: false,
  level: fullLevel,
  recordingLost: false,
  sentOut: null,
  read: new Set(),
};
const kinds = (more: Partial<Circumstances>) => noticesOf({ ...fine, ...more }).map(({ kind }) => kind);

test('a lesson in which all is well says nothing', () => {
  expect(kinds({})).toEqual([]);
});

test('the school’s own line comes before the media’s', () => {
  expect(kinds({ link: { kind: 'retrying' }, mediaUp: false })).toEqual(['line-lost']);
  expect(kinds({ mediaUp: false })).toEqual(['media-down']);
  expect(kinds({ media: { ...fine.media, link: { kind: 'broken' } } })).toEqual(['media-lost']);
  expect(kinds({ media: { ...fine.media, silenced: true } })).toEqual(['silenced']);
});

test('before the class is open nobody misses its voices', () => {
  expect(kinds({ mediaUp: false, open: false, staff: true })).toEqual(['not-open']);
});

test('quiet work is told while the class is open, and the floor that sleeps meanwhile is not', () => {
  expect(kinds({ quiet: true, holdsFloor: true })).toEqual(['quiet']);
  expect(kinds({ quiet: true, open: false })).toEqual([]);
});

test('who has the floor where nobody has a voice is asked to write', () => {
  const floor = (given: 0 | 3) =>
    noticesOf({ ...fine, holdsFloor: true, level: { ...fine.level, given }, read: new Set(['level-3']) });
  expect(floor(0)).toEqual([{ kind: 'your-floor', aloud: true }]);
  expect(floor(3)).toEqual([{ kind: 'your-floor', aloud: false }]);
});

test('a device that fails is told until it is put aside', () => {
  const failed = { kind: 'failed', trouble: 'busy' } as const;
  const media = { ...fine.media, sources: { ...fine.media.sources, microphone: failed } };
  expect(kinds({ media })).toEqual(['trouble']);
  expect(kinds({ media, read: new Set(['microphone']) })).toEqual([]);
});

test('a recording that its device cannot keep is told before what can still be taken back', () => {
  const sentOut = { type: 'eject', member: lea } as const;
  expect(kinds({ recordingLost: true, sentOut })).toEqual(['recording-lost', 'sent-out']);
});

test('at most two are told at once', () => {
  const failed = { kind: 'failed', trouble: 'busy' } as const;
  const media = { ...fine.media, sources: { ...fine.media.sources, microphone: failed, camera: failed } };
  const sentOut = { type: 'eject', member: lea } as const;
  expect(kinds({ media, sentOut, holdsFloor: true })).toHaveLength(2);
});

test('who speaks into a closed microphone is told, if it could be opened', () => {
  const comfort = { ...fine.comfort, hints: { talkingMuted: true, echo: false } };
  const closed = {
    ...fine.media,
    entered: true,
    sources: { ...fine.media.sources, microphone: { kind: 'off' } },
  } as const;
  expect(kinds({ comfort, media: closed })).toEqual(['talking-muted']);
  expect(kinds({ comfort, media: { ...fine.media, entered: true } })).toEqual([]);
});

test('a device that is spared says so, unless the person chose it or has read it', () => {
  const media = { ...fine.media, entered: true };
  const comfort = { ...fine.comfort, effort: 'spared' } as const;
  expect(kinds({ media, comfort })).toEqual(['spared']);
  expect(kinds({ media, comfort: { ...comfort, choice: 'spared' } })).toEqual([]);
  expect(kinds({ media, comfort, read: new Set(['spared']) })).toEqual([]);
});

test('a lower level is told until it is read, and why where nobody in the class wished it', () => {
  const level = { ...fullLevel, wished: 2 } as const;
  expect(noticesOf({ ...fine, level })).toEqual([{ kind: 'level', level: 2, shared: false }]);
  expect(noticesOf({ ...fine, level: { ...level, given: 3, why: 'budget' } })).toEqual([
    { kind: 'level', level: 3, shared: true },
  ]);
  expect(kinds({ level, read: new Set(['level-2']) })).toEqual([]);
  expect(kinds({ level, open: false })).toEqual([]);
});
