import { execFileSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

export interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

export function processes(): Running[] {
  const text = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return text.split('\n').flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    // A zombie has ended; only its parent has not looked yet.
    if (command === undefined || state?.startsWith('Z')) return [];
    return [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

export function childrenOf(pid: number): Running[] {
  return processes().filter(({ parent }) => parent === pid);
}

/** The child of a supervisor whose command line matches. */
export function childOf(pid: number, pattern: RegExp): Running {
  const found = childrenOf(pid).find(({ command }) => pattern.test(command));
  if (found === undefined) throw new Error(`Process ${pid} has no child like ${pattern}.`);
  return found;
}

export function isRunning(pid: number): boolean {
  return processes().some((running) => running.pid === pid);
}

/** Resolves when a process that is nobody's child here has ended; the system tells of it in no other way. */
export async function hasEnded(pid: number): Promise<void> {
  while (isRunning(pid)) await delay(50);
}
