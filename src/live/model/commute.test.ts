import fc from 'fast-check';
import { expect, test } from 'vitest';
import { project } from './project.ts';
import { canonical } from './rehearsal/canonical.arbitrary.ts';
import { everybody } from './rehearsal/people.arbitrary.ts';
import { patience, runs } from './rehearsal/runs.arbitrary.ts';
import { School } from './rehearsal/school.arbitrary.ts';
import { anyScript } from './rehearsal/steps.arbitrary.ts';

const anyErased = fc.subarray([...everybody], { maxLength: 3 });

function expectBrowsersToShowWhatTheyMay(school: School) {
  for (const [viewer, browser] of school.browsers) {
    expect(canonical(browser.state), viewer).toBe(
      canonical(project(school.state, viewer, school.vault.unseal)),
    );
  }
}

test(
  'a browser that follows live shows exactly what its viewer may know, whatever anybody does',
  () => {
    fc.assert(
      fc.property(anyScript, anyErased, (script, erased) => {
        const school = new School('live', erased);
        for (const step of script) school.perform(step);
        expectBrowsersToShowWhatTheyMay(school);
      }),
      runs(300),
    );
  },
  patience,
);

test(
  'a browser that comes back for what it missed shows exactly what its viewer may know',
  () => {
    fc.assert(
      fc.property(anyScript, anyErased, (script, erased) => {
        const school = new School('lagging', erased);
        for (const step of script) school.perform(step);
        for (const viewer of everybody) school.catchUp(viewer);
        expectBrowsersToShowWhatTheyMay(school);
      }),
      runs(300),
    );
  },
  patience,
);

test(
  'a live browser is right after every single command',
  () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const school = new School();
        for (const step of script) {
          school.perform(step);
          expectBrowsersToShowWhatTheyMay(school);
        }
      }),
      runs(40),
    );
  },
  patience,
);
