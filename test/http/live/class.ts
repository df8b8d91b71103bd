import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import type { ClientCommand } from '#live/model/command.ts';
import { sendCommand, showClassroom } from '#live/model/contract.ts';
import type { ClassroomId, MemberId } from '#live/model/ids.ts';
import { listLessons } from '#people/model/contract.ts';
import type { Browser } from '#test/kit/browser.ts';
import { ClassStream, type StreamOptions } from '#test/kit/class-stream.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import type { TestSchoolOptions } from '#test/kit/school.ts';
import { openTown, type Someone, type Town } from '../people/town.ts';

/** A town of two schools, and what its people do in their classes. */
export interface TownOfClasses extends Town {
  /** Somebody's browser, in which they stay signed in. */
  of(someone: Someone): Promise<Browser>;
  /** The classroom of a new lesson, like the one that the teacher has already. */
  newClassOf(teacher: Someone): Promise<ClassroomId>;
  follow(browser: Browser, classroom: ClassroomId, options?: StreamOptions): Promise<ClassStream>;
  /** Somebody without an account, at a class that may be asked at. */
  visitorAt(classroom: ClassroomId): Promise<{ browser: Browser; id: MemberId }>;
}

/** A group has one lesson at a time: the copy begins a moment later. */
const copyLesson = [
  `insert into people_lessons (school, id, group_id, subject, title, starts_at, ends_at)
   select school, $2, group_id, subject, title, starts_at + $3, ends_at + $3 from people_lessons where id = $1`,
  `insert into people_lesson_teachers (school, lesson, person, rank)
   select school, $2, person, rank from people_lesson_teachers where lesson = $1`,
] as const;

/** Runs a suite in one town on each kind of database; each test has a class of its own. */
export function eachTown(
  name: string,
  suite: (town: () => TownOfClasses) => void,
  options: Omit<TestSchoolOptions, 'place'> = {},
): void {
  eachDatabaseKind(name, (newPlace) => {
    let town: TownOfClasses | undefined;
    beforeAll(async () => {
      // On a clock of its own a suite has lessons of its own.
      const place = await newPlace(options.clock === undefined ? 'town' : 'nobody');
      town = await openClasses({ place, ...options });
    });
    afterAll(() => town?.[Symbol.asyncDispose]());
    suite(() => {
      if (town === undefined) throw new Error('The town is not open yet.');
      return town;
    });
  });
}

async function openClasses(options: TestSchoolOptions): Promise<TownOfClasses> {
  const town = await openTown(options);
  let copies = 0;
  const browsers = new Map<Someone, Promise<Browser>>();
  const of = (someone: Someone) => {
    const browser = browsers.get(someone) ?? town.as(someone);
    browsers.set(someone, browser);
    return browser;
  };
  return {
    ...town,
    of,
    async newClassOf(teacher) {
      const { body } = await (await of(teacher)).call(listLessons);
      const [lesson] = body.lessons;
      if (lesson === undefined) throw new Error(`${teacher} has no lesson.`);
      const copy = randomUUID();
      const [insertLesson, insertTeachers] = copyLesson;
      await town.school.database.transact([
        { sql: insertLesson, params: [lesson.id, copy, ++copies] },
        { sql: insertTeachers, params: [lesson.id, copy] },
      ]);
      return copy as ClassroomId;
    },
    follow: (browser, classroom, options) => ClassStream.open(town.origin, classroom, browser, options),
    async visitorAt(classroom) {
      const browser = town.browser();
      const { body, status } = await browser.call(showClassroom, { params: { classroom } });
      if (status !== 200) throw new Error(`The visitor was not received: ${status}`);
      return { browser, id: body.you };
    },
  };
}

/** Sends a command under a key of its own; gives the code of its refusal, or `done`. */
export async function send(
  browser: Browser,
  classroom: ClassroomId,
  command: ClientCommand,
): Promise<string> {
  const { code, body } = await browser.call(sendCommand, {
    params: { classroom },
    body: { key: randomUUID(), command },
  });
  return code ?? body.refused?.code ?? 'done';
}
