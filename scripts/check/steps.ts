import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const AT_ONCE = 2;
const LINES_SHOWN = 60;

export interface Step {
  readonly title: string;
  /** A program of node_modules/.bin and its arguments. */
  readonly command: readonly [string, ...string[]];
}

/** Runs the steps, tells how long each took, shows what the failing ones printed; whether all passed. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  const waiting = [...steps];
  const failed: Step[] = [];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const began = performance.now();
      const { passed, output } = await run(step.command);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${step.title}  ${seconds} s\n`);
      if (passed) continue;
      failed.push(step);
      process.stdout.write(`${shortened(output, step.command)}\n\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (failed.length > 0) process.stdout.write(`${failed.length} of ${steps.length} checks failed\n`);
  return failed.length === 0;
}

async function run([program, ...args]: Step['command']): Promise<{ passed: boolean; output: string }> {
  const child = spawn(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  return { passed: code === 0, output };
}

function shortened(output: string, command: Step['command']): string {
  const lines = output.trimEnd().split('\n');
  if (lines.length <= LINES_SHOWN) return lines.join('\n');
  const rest = `… ${lines.length - LINES_SHOWN} more lines: npx ${command.join(' ')}`;
  return [...lines.slice(0, LINES_SHOWN), rest].join('\n');
}
