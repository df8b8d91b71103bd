import fc from 'fast-check';
import { attendancePart } from '../attendance/steps.arbitrary.ts';
import { drawingOnBoards } from '../board/steps.arbitrary.ts';
import { captioning } from '../captions/steps.arbitrary.ts';
import { writing } from '../chat/steps.arbitrary.ts';
import type { SchoolCommand } from '../command.ts';
import { grouping } from '../groups/steps.arbitrary.ts';
import type { MemberId } from '../ids.ts';
import { stepping } from '../level/steps.arbitrary.ts';
import { closing } from '../locks/steps.arbitrary.ts';
import { order } from '../order/steps.arbitrary.ts';
import { pegsSteps } from '../pegs/steps.arbitrary.ts';
import { asking } from '../polls/steps.arbitrary.ts';
import { reacting } from '../reactions/steps.arbitrary.ts';
import { recordingSteps } from '../recording/steps.arbitrary.ts';
import { slidesSteps } from '../slides/steps.arbitrary.ts';
import { timing } from '../timer/steps.arbitrary.ts';
import { visiting } from '../visits/steps.arbitrary.ts';
import { type Asking, as, type Part, school, teacher } from './part.arbitrary.ts';
import {
  accounts,
  anyMember,
  anyRoster,
  classroom,
  everybody,
  pupils,
  usualRoster,
  visitors,
} from './people.arbitrary.ts';
import { usual } from './usual.arbitrary.ts';

/** One thing that somebody asks for, some time after the last. */
export interface Step extends Asking {
  readonly wait: number;
  /** Who reads the stream after it, where the stream is not followed live. */
  readonly readers: readonly MemberId[];
}

const parts: readonly Part[] = [
  usual,
  slidesSteps,
  drawingOnBoards,
  attendancePart,
  recordingSteps,
  writing,
  closing,
  order,
  asking,
  timing,
  reacting,
  stepping,
  pegsSteps,
  visiting,
  grouping,
  captioning,
];

const anyStaffCommand = fc.oneof(...parts.flatMap(({ staff }) => staff ?? []));
const anyLearnerCommand = fc.oneof(...parts.flatMap(({ learner }) => learner ?? []));

const anySchoolCommand: fc.Arbitrary<SchoolCommand> = fc.oneof(
  anyRoster.map((roster): SchoolCommand => ({ type: 'prepare', classroom, roster })),
  fc
    .tuple(fc.subarray([...everybody]), fc.subarray([...everybody], { maxLength: 3 }))
    .map(([joined, left]): SchoolCommand => ({ type: 'presence', joined, left })),
  anyMember.map((member): SchoolCommand => ({ type: 'lobby.gone', member })),
  fc.boolean().map((up): SchoolCommand => ({ type: 'media', up })),
  fc.boolean().map((forbidden): SchoolCommand => ({ type: 'chat.forbid-peers', forbidden })),
  fc.constantFrom<SchoolCommand>({ type: 'attendance.hold' }, { type: 'attendance.resume' }),
);

const anyAsking: fc.Arbitrary<Asking> = fc.oneof(
  { arbitrary: anyStaffCommand.map((command) => as(teacher, command)), weight: 8 },
  { arbitrary: fc.tuple(anyMember, anyLearnerCommand).map(([id, command]) => as(id, command)), weight: 8 },
  { arbitrary: anySchoolCommand.map((command): Asking => ({ actor: school, command })), weight: 1 },
  { arbitrary: fc.tuple(anyMember, anyStaffCommand).map(([id, command]) => as(id, command)), weight: 1 },
  { arbitrary: fc.tuple(anyMember, anySchoolCommand).map(([id, command]) => as(id, command)), weight: 1 },
  { arbitrary: anyStaffCommand.map((command): Asking => ({ actor: school, command })), weight: 1 },
);

/** Other steps may come between when it shrinks. */
const anyEpisode: fc.Arbitrary<readonly Asking[]> = fc
  .tuple(fc.constantFrom<MemberId>(...pupils, ...accounts, ...visitors), fc.nat({ max: 9 }))
  .chain(([id, n]) => fc.constantFrom(...parts.flatMap(({ episodes }) => episodes?.(id, n) ?? [])));

const anySteps: fc.Arbitrary<Step[]> = fc
  .oneof({ arbitrary: anyAsking.map((asking) => [asking]), weight: 3 }, { arbitrary: anyEpisode, weight: 2 })
  .chain((askings) =>
    fc.tuple(
      ...askings.map((asking) =>
        fc.record({
          actor: fc.constant(asking.actor),
          command: fc.constant(asking.command),
          wait: fc.nat({ max: 45_000 }),
          readers: fc.subarray([...everybody]),
        }),
      ),
    ),
  );

/** Gives every text a number of its own, so that it can be searched for. */
const numbered = (steps: readonly Step[]): Step[] =>
  steps.map((step, n) => ({ ...step, command: numberTexts(step.command, n) as Step['command'] }));

function numberTexts(value: unknown, n: number): unknown {
  if (value === 'words' || value === 'name') return `${value}-${n}!`;
  if (value === 'link') return `www.words-${n}!`;
  if (Array.isArray(value)) return value.map((item) => numberTexts(item, n));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, numberTexts(item, n)]));
}

const opening: readonly Step[] = [
  { actor: school, command: { type: 'prepare', classroom, roster: usualRoster }, wait: 0, readers: [] },
  { ...as(teacher, { type: 'open' }), wait: 0, readers: [] },
];

/** A lesson: mostly opened in the usual way, then anything by anybody. */
export const anyScript: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.oneof(
      { arbitrary: fc.constant(opening), weight: 9 },
      { arbitrary: fc.constant(opening.slice(0, 1)), weight: 1 },
      { arbitrary: fc.constant([]), weight: 1 },
    ),
    fc.array(anySteps, { minLength: 5, maxLength: 60, size: 'max' }),
  )
  .map(([start, steps]) => numbered([...start, ...steps.flat()]));
