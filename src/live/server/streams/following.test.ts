import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReport } from '../../model/deciders.ts';
import { project } from '../../model/project.ts';
import { canonical } from '../../model/rehearsal/canonical.arbitrary.ts';
import { everybody } from '../../model/rehearsal/people.arbitrary.ts';
import { runs } from '../../model/rehearsal/runs.arbitrary.ts';
import { anyScript, type Step } from '../../model/rehearsal/steps.arbitrary.ts';
import { Listener } from '../rehearsal/listener.ts';
import { eachLiveDatabase, Keeper, nextClassroom, type TestClass } from '../rehearsal/school.ts';

/** Steps that are sent without waiting for one another, and what the lines do meanwhile. */
interface Moment {
  readonly steps: readonly Step[];
  /** Who hangs up before, and who comes back after, by index. */
  readonly leaving: readonly number[];
  readonly returning: readonly number[];
  /** The process ends, and another one takes over. */
  readonly restart: boolean;
}

const anyone = fc.subarray([...everybody.keys()]);

const anyMoments: fc.Arbitrary<Moment[]> = anyScript.chain((script) =>
  fc
    .array(
      fc.record({
        size: fc.integer({ min: 1, max: 8 }),
        leaving: anyone,
        returning: anyone,
        restart: fc.boolean().map((restart) => restart && script.length > 20),
      }),
      { minLength: script.length, maxLength: script.length },
    )
    .map((cuts) => {
      const rest = [...script];
      return cuts.flatMap(({ size, ...line }) => {
        const steps = rest.splice(0, size);
        return steps.length === 0 ? [] : [{ steps, ...line }];
      });
    }),
);

function send(lesson: TestClass, { actor, command }: Step): Promise<unknown> {
  if (isReport(command)) return actor.kind === 'school' ? lesson.report(command) : Promise.resolve();
  return actor.kind === 'member' ? lesson.does(actor.id, command) : Promise.resolve();
}

eachLiveDatabase('whoever follows a class', (database) => {
  test('holds what they may know of what is durable, however the lines are cut', async () => {
    await fc.assert(
      fc.asyncProperty(anyMoments, async (moments) => {
        const id = nextClassroom();
        let messages = 0;
        const options = { newId: () => `m${messages++}` };
        const browsers = everybody.map((viewer) => new Listener(viewer));
        let keeper = new Keeper(database(), options);
        let lesson = await keeper.load(id);
        for (const browser of browsers) browser.connect(lesson.fanout);
        for (const { steps, leaving, returning, restart } of moments) {
          for (const index of leaving) browsers[index]?.disconnect();
          const sent = steps.map((step) => send(lesson, step));
          for (const index of returning) browsers[index]?.connect(lesson.fanout);
          await Promise.all(sent);
          if (!restart) continue;
          await keeper[Symbol.asyncDispose]();
          for (const browser of browsers) browser.disconnect();
          keeper = new Keeper(database(), options);
          lesson = await keeper.load(id);
        }
        for (const browser of browsers) {
          if (!browser.isConnected) browser.connect(lesson.fanout);
          const right = project(lesson.state, browser.viewer, keeper.words.unseal);
          expect(canonical(browser.state), browser.viewer).toBe(canonical(right));
        }
        await keeper[Symbol.asyncDispose]();
      }),
      // Each run talks to a database: to shrink a failure would take longer than to read it.
      { ...runs(20), endOnFailure: true },
    );
  }, 600_000);
});
