import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { ClassEvent } from '../../model/event.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { PollId } from '../../model/polls/ids.ts';
import { resultOf } from '../../model/polls/select.ts';
import type { Roster } from '../../model/session/events.ts';
import { shuffled } from '../../model/shuffle.ts';
import { Listener } from '../rehearsal/listener.ts';
import { eachLiveDatabase, Keeper, nextClassroom, type TestClass } from '../rehearsal/school.ts';

const teacher = 't-dupond' as MemberId;
const pupilsOf = (size: number) =>
  Array.from({ length: size }, (_, n) => `p-${String(n).padStart(2, '0')}` as MemberId);
const rosterOf = (size: number) => ({ staff: [teacher], pupils: pupilsOf(size) }) as unknown as Roster;

const yesNo = { form: { kind: 'yes-no' }, anonymous: true } as const;
const words = { form: { kind: 'words' }, anonymous: true } as const;

async function ask(lesson: TestClass, asked: typeof yesNo | typeof words = yesNo): Promise<PollId> {
  expect((await lesson.does(teacher, { type: 'poll.ask', ...asked })).refused).toBeUndefined();
  return pollIn(lesson).id;
}

function pollIn({ state }: TestClass) {
  const poll = state.polls.asked.at(-1);
  if (!poll) throw new Error('Nothing was asked yet.');
  return poll;
}

/** One second goes by, and what it brings is written. */
async function pulse(lesson: TestClass): Promise<void> {
  for (const report of lesson.due()) await lesson.report(report);
  await lesson.does(teacher, { type: 'hands.lower-all' });
}

const votes = (lesson: TestClass, poll: PollId, member: MemberId, option: number) =>
  lesson.does(member, { type: 'poll.vote', poll, answer: { chosen: [option] } });

eachLiveDatabase('anonymous ballots', (database) => {
  let keeper: Keeper;
  beforeEach(() => {
    keeper = new Keeper(database());
    return () => keeper[Symbol.asyncDispose]();
  });

  const linesOf = async (id: ClassroomId) => {
    const rows = await database().raw<{ by: string; payload: Buffer }>(
      'select by, payload from live_events where classroom = $1 order by seq',
      [id],
    );
    return rows.map(({ by, payload }) => ({ by, event: JSON.parse(payload.toString()) as ClassEvent }));
  };
  const keysOf = (id: ClassroomId) =>
    database().raw<{ member: string }>('select member from live_keys where classroom = $1', [id]);

  it('[P3] are counted by the school, and neither a line nor a key is written for one of them', async () => {
    const pupils = pupilsOf(12);
    const lesson = await keeper.open(nextClassroom(), rosterOf(12));
    const poll = await ask(lesson);
    for (const [n, pupil] of pupils.entries()) await votes(lesson, poll, pupil, n % 2);
    expect(await votes(lesson, poll, pupils[0] as MemberId, 1)).toMatchObject({
      refused: { code: 'live.already-voted' },
    });
    await pulse(lesson);
    await lesson.does(teacher, { type: 'poll.end', poll });
    expect(resultOf(pollIn(lesson))).toEqual({ voters: 12, counts: [6, 6, 0], words: [] });
    const told = (await linesOf(lesson.id)).filter(({ event }) => event.type.startsWith('poll.'));
    expect(new Set(told.map(({ by }) => by))).toEqual(new Set([teacher, 'school']));
    expect(new Set((await keysOf(lesson.id)).map(({ member }) => member))).toEqual(new Set([teacher]));
  });

  it('[P6] that a school took with it when it died are asked for again, and count once', async () => {
    const pupils = pupilsOf(14);
    const id = nextClassroom();
    const before = await keeper.open(id, rosterOf(14));
    const poll = await ask(before);
    for (const [n, pupil] of pupils.entries()) await votes(before, poll, pupil, n % 2);
    await pulse(before);
    const counted = resultOf(pollIn(before)).voters;
    expect(counted).toBeGreaterThanOrEqual(5);

    await using second = new Keeper(database());
    const after = await second.load(id);
    const listener = new Listener(pupils[0] as MemberId).connect(after.fanout);
    await pulse(after);
    expect(pollIn(after)).toMatchObject({ round: 2, tally: null, handedIn: 0, running: true });
    expect(listener.state.polls.asked[0]?.round).toBe(2);
    for (const [n, pupil] of pupils.entries()) {
      expect((await votes(after, poll, pupil, n % 2)).refused).toBeUndefined();
    }
    await after.does(teacher, { type: 'poll.end', poll });
    expect(resultOf(pollIn(after))).toMatchObject({ voters: 14, counts: [7, 7, 0] });
  });

  it('[P6] are asked for again before the first that comes after the school died is taken in', async () => {
    const id = nextClassroom();
    const before = await keeper.open(id, rosterOf(6));
    const poll = await ask(before);
    for (const pupil of pupilsOf(6)) await votes(before, poll, pupil, 0);
    await using second = new Keeper(database());
    const after = await second.load(id);
    for (const pupil of pupilsOf(6)) await votes(after, poll, pupil, 1);
    await pulse(after);
    await after.does(teacher, { type: 'poll.end', poll });
    expect(pollIn(after)).toMatchObject({ round: 2, tally: { voters: 6, counts: [0, 6, 0] } });
  });

  it('[P4] of fewer than five are never written, nor who handed them in', async () => {
    const lesson = await keeper.open(nextClassroom(), rosterOf(4));
    const poll = await ask(lesson);
    for (const pupil of pupilsOf(4)) await votes(lesson, poll, pupil, 0);
    await pulse(lesson);
    await lesson.does(teacher, { type: 'poll.end', poll });
    expect(pollIn(lesson)).toMatchObject({ running: false, tally: null, handedIn: 4 });
    const types = (await linesOf(lesson.id)).map(({ event }) => event.type);
    expect(types).not.toContain('poll.handed-in');
  });

  it('[P3] are written in an order that tells nobody’s from the others’, though it is known who came when', async () => {
    const POLLS = 300;
    const size = 7;
    const lesson = await keeper.open(nextClassroom(), rosterOf(size));
    let right = 0;
    let rightByName = 0;
    for (let n = 0; n < POLLS; n += 1) {
      const poll = await ask(lesson, words);
      const order = shuffled(pupilsOf(size), randomUUID);
      for (const pupil of order) {
        await lesson.does(pupil, { type: 'poll.vote', poll, answer: { words: `of ${pupil}` } });
      }
      await lesson.does(teacher, { type: 'poll.end', poll });
      const written = resultOf(pollIn(lesson)).words.map((text) =>
        'sealed' in text ? keeper.words.unseal(text.sealed) : '',
      );
      const guesses = (members: readonly MemberId[]) =>
        members.filter((member, place) => written[place] === `of ${member}`).length;
      expect(written).toHaveLength(size);
      right += guesses(order);
      rightByName += guesses(pupilsOf(size));
    }
    // Of a shuffled row one is in its place on average, whatever its length; four deviations either way.
    const margin = 4 * Math.sqrt(POLLS);
    for (const guessed of [right, rightByName]) {
      expect(Math.abs(guessed - POLLS), `${guessed} of ${POLLS} expected`).toBeLessThan(margin);
    }
  }, 120_000);

  it('[P5] in words are sealed with a key of the class, not of who wrote them', async () => {
    const lesson = await keeper.open(nextClassroom(), rosterOf(5));
    const poll = await ask(lesson, words);
    const [author] = pupilsOf(5);
    for (const pupil of pupilsOf(5)) {
      await lesson.does(pupil, { type: 'poll.vote', poll, answer: { words: 'Louis XVI' } });
    }
    await lesson.does(teacher, { type: 'poll.end', poll });
    await keeper.words.erase(author as MemberId);
    const { words: written } = resultOf(pollIn(lesson));
    expect(written.map((text) => 'sealed' in text && text.sealed.split(':')[0])).toEqual(
      written.map(() => `class.${lesson.id}`),
    );
    expect(written.map((text) => 'sealed' in text && keeper.words.unseal(text.sealed))).toEqual(
      written.map(() => 'Louis XVI'),
    );
  });
});
