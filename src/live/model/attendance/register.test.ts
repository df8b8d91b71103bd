import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hours, type Instant, minutes, seconds } from '#kit/model/clock.ts';
import type { ClassEvent, LoggedEvent } from '../event.ts';
import type { MemberId } from '../ids.ts';
import {
  classroom,
  everybody,
  pupils,
  teachers,
  usualRoster,
  visitors,
} from '../rehearsal/people.arbitrary.ts';
import { patience, runs } from '../rehearsal/runs.arbitrary.ts';
import { School } from '../rehearsal/school.arbitrary.ts';
import { anyScript } from '../rehearsal/steps.arbitrary.ts';
import { isStaff } from '../standing.ts';
import { attend, nobodyYet } from './attend.ts';
import { heldOf, type Schedule, staysOf } from './held.ts';
import { type Entry, type Register, registerOf } from './register.ts';
import { both, either, lengthOf } from './spans.ts';

const [amel, bao, chloe] = [pupils[0], pupils[1], pupils[3]] as [MemberId, MemberId, MemberId];
const [dupond] = teachers as [MemberId];
const [zoe] = visitors as [MemberId];

const BELL = 1_700_000_000_000;
const hour: Schedule = { startsAt: BELL, endsAt: BELL + hours(1) };

/** A log written out: what happened how many minutes after the bell. */
function log(...said: readonly (readonly [at: number, event: ClassEvent, by?: MemberId])[]): LoggedEvent[] {
  return said.map(([at, event, by = 'school' as const], index) => ({
    seq: index + 1,
    at: BELL + minutes(at),
    by,
    event,
  }));
}

const prepared = (roster = usualRoster): ClassEvent => ({ type: 'session.prepared', classroom, roster });
const opened: ClassEvent = { type: 'session.opened' };
const closed: ClassEvent = { type: 'session.closed' };
const join = (...joined: MemberId[]): ClassEvent => ({ type: 'presence.changed', joined, left: [] });
const leave = (...left: MemberId[]): ClassEvent => ({ type: 'presence.changed', joined: [], left });
const corrected = (
  status: 'present' | 'late' | 'absent' | 'excused' | 'computed',
  given: { minutes?: number; member?: MemberId } = {},
): ClassEvent => ({
  type: 'attendance.corrected',
  member: given.member ?? amel,
  status,
  minutes: given.minutes ?? null,
  note: null,
});

const registerAt = (at: number, lines: readonly LoggedEvent[], schedule = hour): Register =>
  registerOf(attend(nobodyYet, lines), schedule, BELL + minutes(at));

function entryOf(register: Register, member: MemberId): Entry {
  const entry = register.entries.find((one) => one.member === member);
  if (!entry) throw new Error(`${member} is not in the register.`);
  return entry;
}

describe('a lesson that goes as it should', () => {
  const register = registerAt(
    60,
    log(
      [-10, prepared()],
      [-5, join(dupond, amel)],
      [0, opened],
      [5, join(bao)],
      [12, join(chloe)],
      [40, leave(bao)],
      [55, closed],
    ),
  );

  test('who waited before the door is present from the opening', () => {
    expect(entryOf(register, amel)).toMatchObject({
      status: 'present',
      minutes: 55,
      lateBy: 0,
      leftEarlyBy: 0,
    });
  });

  test('five minutes are no delay, twelve are', () => {
    expect(entryOf(register, bao)).toMatchObject({ status: 'present', minutes: 35 });
    expect(entryOf(register, chloe)).toMatchObject({ status: 'late', lateBy: 12, minutes: 43 });
  });

  test('who goes before the end left early', () => {
    expect(entryOf(register, bao)).toMatchObject({ leftEarlyBy: 15, here: false });
    expect(entryOf(register, chloe).leftEarlyBy).toBe(0);
  });

  test('who never came is absent, and the teacher is no pupil', () => {
    expect(register.entries.map(({ member, status }) => [member, status])).toEqual([
      [amel, 'present'],
      [bao, 'present'],
      ['constructor', 'absent'],
      [chloe, 'late'],
    ]);
    expect(register.minutes).toBe(55);
  });
});

describe('being late', () => {
  test('is impossible before the teacher opens', () => {
    const register = registerAt(60, log([0, prepared()], [20, opened], [24, join(amel)]));
    expect(entryOf(register, amel)).toMatchObject({ status: 'present', lateBy: 0 });
  });

  test('is impossible before the bell, however early the class opens', () => {
    const register = registerAt(60, log([-40, prepared()], [-30, opened], [4, join(amel)]));
    expect(entryOf(register, amel)).toMatchObject({ status: 'present', lateBy: 0 });
  });

  test('counts from the opening that was for the lesson, not from a trial the evening before', () => {
    const trial = [
      [-900, opened],
      [-890, closed],
    ] as const;
    const register = registerAt(60, log([-910, prepared()], ...trial, [10, opened], [14, join(amel)]));
    expect(entryOf(register, amel)).toMatchObject({ status: 'present' });
  });

  test('does not come of looking in before the lesson and coming back after it began', () => {
    const lines = log([-9, prepared()], [-8, join(amel)], [-7, leave(amel)], [0, opened], [20, join(amel)]);
    expect(entryOf(registerAt(30, lines), amel)).toMatchObject({ status: 'late', lateBy: 20 });
  });
});

describe('minutes', () => {
  test('of a class that closes and opens again are those in which it was open', () => {
    const lines = log(
      [0, prepared()],
      [0, join(amel)],
      [0, opened],
      [10, closed],
      [30, opened],
      [40, leave(amel)],
      [50, closed],
    );
    expect(entryOf(registerAt(60, lines), amel)).toMatchObject({ minutes: 20, leftEarlyBy: 10 });
    expect(registerAt(60, lines).minutes).toBe(30);
  });

  test('of a class that nobody closes end with the lesson, and the next morning adds none', () => {
    const lines = log([0, prepared()], [0, opened], [0, join(amel, dupond)], [50, leave(dupond)]);
    expect(entryOf(registerAt(24 * 60, lines), amel)).toMatchObject({ minutes: 60, leftEarlyBy: 0 });
  });

  test('go on after the bell for as long as a teacher is there, and leaving at the bell is not early', () => {
    const lines = log(
      [0, prepared()],
      [0, opened],
      [0, join(amel, bao, dupond)],
      [60, leave(bao)],
      [75, leave(dupond)],
    );
    const register = registerAt(300, lines);
    expect(entryOf(register, amel).minutes).toBe(75);
    expect(entryOf(register, bao)).toMatchObject({ minutes: 60, leftEarlyBy: 0 });
  });

  test('of who was sent out end there', () => {
    const lines = log(
      [0, prepared()],
      [0, opened],
      [0, join(amel)],
      [15, { type: 'member.out', member: amel }],
    );
    expect(entryOf(registerAt(60, lines), amel)).toMatchObject({ minutes: 15, here: false });
  });
});

describe('a school that dies', () => {
  const before = [
    [0, prepared()],
    [0, opened],
    [0, join(amel, bao, dupond)],
    [20, { type: 'attendance.held' }],
  ] as const;

  test('and is back at once takes no minute from anybody', () => {
    const lines = log(...before, [21, { type: 'attendance.resumed' }], [60, closed]);
    expect(entryOf(registerAt(60, lines), amel).minutes).toBe(60);
  });

  test('and is away for long gives nobody minutes, and takes none from who was there until it died', () => {
    const lines = log(...before, [45, { type: 'attendance.resumed' }], [45, leave(bao)], [60, closed]);
    const register = registerAt(60, lines);
    expect(register.minutes).toBe(35);
    expect(entryOf(register, amel)).toMatchObject({ minutes: 35, status: 'present' });
    expect(entryOf(register, bao)).toMatchObject({ minutes: 20, status: 'present' });
  });

  test('and comes back the next day has kept nobody overnight', () => {
    const lines = log(
      ...before,
      [24 * 60, { type: 'attendance.resumed' }],
      [24 * 60, leave(amel, bao, dupond)],
    );
    expect(entryOf(registerAt(24 * 60 + 1, lines), amel)).toMatchObject({ minutes: 20, leftEarlyBy: 0 });
  });
});

describe('who is no pupil of the roster', () => {
  test('is a guest when let in, from then on', () => {
    const lines = log(
      [0, prepared()],
      [0, opened],
      [9, { type: 'lobby.admitted', member: zoe, name: { plain: 'Zoé' } }],
      [10, join(zoe)],
      [50, closed],
    );
    expect(entryOf(registerAt(60, lines), zoe)).toMatchObject({ kind: 'guest', minutes: 40, status: 'late' });
  });

  test('is not forgotten when taken off it in mid-lesson, and not counted on', () => {
    const without = {
      staff: usualRoster.staff,
      pupils: usualRoster.pupils.filter((pupil) => pupil !== amel),
    };
    const lines = log([0, prepared()], [0, opened], [0, join(amel)], [30, prepared(without)], [50, closed]);
    expect(entryOf(registerAt(60, lines), amel)).toMatchObject({ kind: 'former', minutes: 30 });
    const never = log([0, prepared()], [0, opened], [30, prepared(without)]);
    expect(registerAt(60, never).entries.some(({ member }) => member === amel)).toBe(false);
  });

  test('is a pupil once on it, with what was done before', () => {
    const without = {
      staff: usualRoster.staff,
      pupils: usualRoster.pupils.filter((pupil) => pupil !== amel),
    };
    const lines = log(
      [0, prepared(without)],
      [0, opened],
      [0, { type: 'lobby.admitted', member: amel, name: { plain: 'Amel' } }],
      [0, join(amel)],
      [20, prepared()],
      [50, closed],
    );
    expect(entryOf(registerAt(60, lines), amel)).toMatchObject({ kind: 'pupil', minutes: 50 });
  });
});

describe('a guest on an empty peg', () => {
  const letIn = { type: 'lobby.admitted', member: zoe, name: { plain: 'Zoé' } } as const;
  const given = (pupil = amel) => ({ type: 'peg.given', member: zoe, pupil }) as never as ClassEvent;
  const freed: ClassEvent = { type: 'peg.freed', member: zoe };
  const come = [
    [0, prepared()],
    [0, opened],
    [9, letIn],
    [10, join(zoe)],
    [11, { type: 'hand.raised', member: zoe }],
  ] as const;

  test('counts as that pupil, from when they came', () => {
    const register = registerAt(30, log(...come, [12, given()]));
    expect(entryOf(register, amel)).toMatchObject({
      cameAs: [zoe],
      status: 'late',
      lateBy: 10,
      minutes: 20,
      here: true,
      deeds: { hands: 1 },
    });
    expect(register.entries.some(({ member }) => member === zoe)).toBe(false);
  });

  test('counts as nobody but themselves again when it was a mistake', () => {
    const register = registerAt(30, log(...come, [12, given()], [13, freed]));
    expect(entryOf(register, amel)).toMatchObject({ cameAs: [], status: 'absent', minutes: 0 });
    expect(entryOf(register, zoe)).toMatchObject({ kind: 'guest', minutes: 20 });
  });

  test('is the pupil whom the staff said last', () => {
    const register = registerAt(30, log(...come, [12, given()], [13, given(bao)]));
    expect(entryOf(register, amel).status).toBe('absent');
    expect(entryOf(register, bao)).toMatchObject({ status: 'late', minutes: 20 });
  });

  test('is still that pupil after they have gone', () => {
    const lines = log(...come, [12, given()], [20, { type: 'member.out', member: zoe }], [50, closed]);
    expect(entryOf(registerAt(60, lines), amel)).toMatchObject({ status: 'late', minutes: 10, here: false });
  });

  test('adds to what the pupil did themselves, and no minute twice', () => {
    const lines = log(...come, [12, given()], [15, join(amel)], [25, leave(zoe)], [50, closed]);
    expect(entryOf(registerAt(60, lines), amel)).toMatchObject({ minutes: 40, cameAs: [zoe] });
  });

  test('changes nothing of what a correction before it said', () => {
    const lines = log(...come, [11, corrected('present'), dupond], [12, given()]);
    expect(entryOf(registerAt(30, lines), amel).corrections).toMatchObject([{ from: 'absent' }]);
  });
});

test('who visits is in the register as that', () => {
  const lines = log(
    [0, prepared()],
    [0, opened],
    [1, { type: 'visit.begun', member: zoe, as: 'inspection' }],
    [1, { type: 'lobby.admitted', member: zoe, name: { plain: 'Mme Durand' } }],
    [1, join(zoe)],
  );
  expect(entryOf(registerAt(30, lines), zoe)).toMatchObject({ kind: 'visit', minutes: 29 });
});

test('hands, turns and messages are counted', () => {
  const said = { type: 'chat.said', message: 'm1', member: amel, text: { plain: 'ah' }, weight: 2 } as never;
  const lines = log(
    [0, prepared()],
    [0, opened],
    [1, { type: 'hand.raised', member: amel }],
    [2, { type: 'floor.given', member: amel }],
    [3, said],
    [4, said],
  );
  expect(entryOf(registerAt(10, lines), amel).deeds).toEqual({ hands: 1, turns: 1, messages: 2, answers: 0 });
});

describe('a correction', () => {
  const lesson = [
    [0, prepared()],
    [0, opened],
    [20, join(amel)],
  ] as const;

  test('holds, and tells from what to what, by whom and when', () => {
    const lines = log(
      ...lesson,
      [5, corrected('excused'), dupond],
      [25, corrected('present', { minutes: 50 }), teachers[1]],
      [60, closed],
    );
    const entry = entryOf(registerAt(70, lines), amel);
    expect(entry).toMatchObject({ status: 'present', computed: 'late', minutes: 50, lateBy: 0 });
    expect(entry.corrections).toEqual([
      { at: BELL + minutes(5), by: dupond, from: 'absent', to: 'excused', minutes: null, note: null },
      { at: BELL + minutes(25), by: teachers[1], from: 'excused', to: 'present', minutes: 50, note: null },
    ]);
  });

  test('is taken back, and what was computed holds again', () => {
    const lines = log(...lesson, [25, corrected('excused'), dupond], [26, corrected('computed'), dupond]);
    const entry = entryOf(registerAt(30, lines), amel);
    expect(entry).toMatchObject({ status: 'late', lateBy: 20, minutes: 10 });
    expect(entry.corrections.map(({ from, to }) => [from, to])).toEqual([
      ['late', 'excused'],
      ['excused', 'computed'],
    ]);
  });
});

const anyLesson = anyScript.map((script) => {
  const school = new School();
  for (const step of script) school.perform(step);
  return school;
});

/** The same said in another way: from line to line of the log, who is in the class's state, and is it open? */
function naiveMs(
  school: School,
  taught: ReadonlySet<MemberId>,
  members: readonly MemberId[],
  { endsAt }: Schedule,
  end: Instant,
): number {
  const lines = school.lines.map(({ logged }) => logged);
  let sum = 0;
  for (const [index, line] of lines.entries()) {
    const state = school.history[index + 1]?.state;
    const next = lines[index + 1];
    if (state?.session?.phase !== 'open') continue;
    if (!members.some((member) => Object.hasOwn(state.present, member))) continue;
    const to = next?.at ?? end;
    if (next?.event.type === 'attendance.resumed' && to - line.at >= minutes(2)) continue;
    const led = Object.keys(state.present).some((one) => taught.has(one as MemberId));
    const stop = led ? to : Math.min(to, endsAt);
    sum += Math.max(0, stop - line.at);
  }
  return sum;
}

const everTaught = (school: School) =>
  new Set(school.history.flatMap(({ state }) => everybody.filter((member) => isStaff(state, member))));

test('minutes are those in which the class’s own state had them, over arbitrary lessons', {
  timeout: patience,
}, () => {
  fc.assert(
    fc.property(anyLesson, fc.nat({ max: 40 }), (school, length) => {
      const lines = school.lines.map(({ logged }) => logged);
      const start = lines[0]?.at ?? BELL;
      const schedule = { startsAt: start, endsAt: start + minutes(length) };
      const end = (lines.at(-1)?.at ?? start) + seconds(30);
      const attendance = attend(nobodyYet, lines);
      const held = heldOf(attendance, schedule, end);
      const taught = everTaught(school);
      for (const { member, cameAs, minutes: told, corrections } of registerOf(attendance, schedule, end)
        .entries) {
        const naive = naiveMs(school, taught, [member, ...cameAs], schedule, end);
        const stays = [member, ...cameAs].flatMap((one) => staysOf(attendance, one, end));
        expect(lengthOf(both(either(stays), held))).toBe(naive);
        const by = corrections.at(-1);
        const computed = naive > 0 ? Math.max(1, Math.round(naive / minutes(1))) : 0;
        expect(told).toBe(by?.to === 'computed' ? computed : (by?.minutes ?? computed));
      }
    }),
    runs(150),
  );
});

test('a school that starts again anywhere in a log, and one that reads it twice, say the same', () => {
  fc.assert(
    fc.property(anyLesson, fc.nat({ max: 1_000 }), (school, cut) => {
      const lines = school.lines.map(({ logged }) => logged);
      const at = cut % (lines.length + 1);
      const whole = attend(nobodyYet, lines);
      expect(attend(attend(nobodyYet, lines.slice(0, at)), lines.slice(at))).toEqual(whole);
      expect(attend(whole, lines.slice(at))).toEqual(whole);
    }),
    runs(100),
  );
});

test('no correction is ever lost or written over, over arbitrary lessons', { timeout: patience }, () => {
  fc.assert(
    fc.property(anyLesson, (school) => {
      const lines = school.lines.map(({ logged }) => logged);
      const start = lines[0]?.at ?? BELL;
      const end = (lines.at(-1)?.at ?? start) + 1;
      const register = registerOf(
        attend(nobodyYet, lines),
        { startsAt: start, endsAt: start + hours(1) },
        end,
      );
      for (const { member, corrections, computed, status } of register.entries) {
        const made = lines.filter(
          ({ event }) => event.type === 'attendance.corrected' && event.member === member,
        );
        expect(corrections.map(({ at, by, to }) => [at, by, to])).toEqual(
          made.map(({ at, by, event }) => [at, by, 'status' in event && event.status]),
        );
        const last = corrections.at(-1)?.to ?? 'computed';
        expect(status).toBe(last === 'computed' ? computed : last);
        for (const [index, { from }] of corrections.entries()) {
          const before = corrections[index - 1]?.to ?? 'computed';
          if (before !== 'computed') expect(from).toBe(before);
        }
      }
    }),
    runs(150),
  );
});
