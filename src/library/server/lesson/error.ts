/** What is wrong with a lesson, said to the teacher who wrote it: where, and what to change. */
export class LessonError extends Error {
  override readonly name = 'LessonError';

  constructor(reason: string, line?: number) {
    super(line === undefined ? reason : `line ${line}: ${reason}`);
  }
}
