/** `npm run check`: everything that can be said about the sources without running them, two checks at a time. */
import { runSteps, type Step } from './check/steps.ts';
import { compileMessages } from './messages.ts';

/** TypeScript remembers between runs what it has already checked. */
function types(title: string, program: string): Step {
  const memory = `.cache/tsc/${program}.tsbuildinfo`;
  return {
    title,
    command: ['tsc', '-p', `tsconfig.${program}.json`, '--incremental', '--tsBuildInfoFile', memory],
  };
}

const steps: readonly Step[] = [
  types('Types of the models, without DOM and Node', 'model'),
  types('Types of the server and the tests', 'server'),
  types('Types of the web app', 'web'),
  types('Types of the browser tests', 'browser'),
  { title: 'Dead code', command: ['knip', '--no-progress'] },
  { title: 'Format and lint', command: ['biome', 'ci', '--colors=off', '--max-diagnostics=20'] },
  { title: 'Boundaries between the rooms', command: ['node', 'scripts/check/boundaries.ts'] },
  { title: 'Rules that tests cite', command: ['node', 'scripts/check/rules.ts'] },
  { title: 'Messages in both languages', command: ['node', 'scripts/check/messages.ts'] },
];

await compileMessages();
process.exitCode = (await runSteps(steps)) ? 0 : 1;
