import { type RunningSchool, runSchool } from '../../kit/running-school.ts';
import type { LessonCard } from './visit.ts';

const levels = ['ecole', 'college', 'lycee'] as const;
export type Level = (typeof levels)[number];

/**
 * Demo schools for story after story, one at a time: a new one opens when the one before has no lesson left that
 * nobody has been in, so that no story meets a class that another one opened, locked or closed.
 */
export class Campus implements AsyncDisposable {
  #school: RunningSchool | undefined;
  #untouched = new Map<Level, string[]>();

  async school(): Promise<RunningSchool> {
    this.#school ??= await this.#open();
    return this.#school;
  }

  /** The classroom of the next lesson of that level's demo class. */
  async lesson(level: Level): Promise<string> {
    const [next] = await this.lessons(level, 1);
    return next as string;
  }

  /** Those of so many lessons of one school. */
  async lessons(level: Level, count: number): Promise<string[]> {
    await this.school();
    if ((this.#untouched.get(level)?.length ?? 0) < count) {
      await this[Symbol.asyncDispose]();
      await this.school();
    }
    const next = this.#untouched.get(level)?.splice(0, count) ?? [];
    if (next.length < count) throw new Error(`The demo ${level} has no ${count} lessons today.`);
    return next;
  }

  async #open(): Promise<RunningSchool> {
    const school = await runSchool();
    await school.voices;
    this.#untouched = new Map(
      await Promise.all(
        levels.map(async (level) => [level, await lessonsOf(school.address, level)] as const),
      ),
    );
    return school;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#school?.[Symbol.asyncDispose]();
    this.#school = undefined;
  }
}

async function lessonsOf(address: string, level: Level): Promise<string[]> {
  const entered = await fetch(`${address}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ person: `demo-${level}-prof-1` }),
  });
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const answer = await fetch(`${address}/api/me/lessons`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`The lessons of the demo ${level} cannot be read: ${answer.status}`);
  const { lessons } = (await answer.json()) as { lessons: LessonCard[] };
  return lessons.map(({ id }) => id);
}
