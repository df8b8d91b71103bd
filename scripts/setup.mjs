#!/usr/bin/env node
// What `npm start`, `npm test` and `npm run dev`, `bench` and `simulate` run first, on whatever Node the machine has:
// the locked dependencies and the built web app, then the command itself on the Node that package.json pins.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from './setup/install.mjs';
import { requireNode, root } from './setup/node.mjs';
import { runPinned } from './setup/run.mjs';
import { buildWebApp } from './setup/web.mjs';

const COMMANDS = {
  start: { web: true, command: (args) => ['src/app/cli.ts', 'start', ...args] },
  test: { web: true, command: (args) => ['scripts/test.ts', ...args] },
  dev: { web: true, command: (args) => ['scripts/dev.ts', ...args] },
  bench: { web: true, command: ([question, ...args]) => [benchFile(question), ...args] },
  simulate: { web: false, command: (args) => ['sim/simulate.ts', ...args] },
  install: { web: false, command: undefined },
};

function benchFile(question) {
  const questions = readdirSync(join(root, 'bench')).filter((name) => name.endsWith('.ts'));
  if (questions.includes(`${question}.ts`)) return join('bench', `${question}.ts`);
  throw new Error(
    `npm run bench -- QUESTION, one of: ${questions.map((name) => name.slice(0, -3)).join(', ')}.`,
  );
}

async function main([name, ...args]) {
  const wanted = COMMANDS[name];
  if (wanted === undefined) {
    throw new Error('Usage: setup.mjs start | test [--long] | dev | bench QUESTION | simulate | install');
  }
  requireNode(20);
  await installDependencies();
  if (wanted.web) await buildWebApp();
  return wanted.command === undefined ? 0 : await runPinned(wanted.command(args));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
