import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audiencesFor } from './audience.ts';
import { audiencesOf, movedBy } from './features.ts';
import { everybody } from './rehearsal/people.arbitrary.ts';
import { patience, runs } from './rehearsal/runs.arbitrary.ts';
import { School } from './rehearsal/school.arbitrary.ts';
import { anyScript } from './rehearsal/steps.arbitrary.ts';

test(
  'no viewer ever belongs to two audiences of one event, neither before nor after it',
  () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const school = new School();
        for (const step of script) school.perform(step);
        for (const [index, { logged }] of school.lines.entries()) {
          const audiences = audiencesOf(logged.event);
          for (const moment of school.history.slice(index, index + 2)) {
            for (const viewer of everybody) {
              const heard = audiencesFor(moment.state, viewer).filter((one) => audiences.includes(one));
              expect(heard.length, `${viewer} ${JSON.stringify(logged.event)}`).toBeLessThan(2);
            }
          }
        }
      }),
      runs(200),
    );
  },
  patience,
);

test(
  'only whom an event is said to move gets other audiences by it',
  () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const school = new School();
        for (const step of script) school.perform(step);
        for (const [index, { logged }] of school.lines.entries()) {
          const moved = movedBy(logged.event);
          if (moved === 'everyone') continue;
          const [before, after] = school.history.slice(index, index + 2);
          if (!before || !after) throw new Error('A line has a moment before and one after.');
          for (const viewer of everybody.filter((one) => !moved.includes(one))) {
            expect(audiencesFor(after.state, viewer)).toEqual(audiencesFor(before.state, viewer));
          }
        }
      }),
      runs(200),
    );
  },
  patience,
);
