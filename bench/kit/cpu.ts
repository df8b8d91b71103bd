import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/**
 * The CPU time that processes have used, in microseconds. Linux only. Of each live thread the scheduler knows it
 * to the nanosecond; of children that have ended, their parent's account to a hundredth of a second.
 */
export function cpuOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + threadsOf(pid) + endedChildrenOf(pid), 0);
}

/** A process with all that it started, and they in turn. */
export function familyOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => parentOf(other) === pid);
  return [pid, ...children.flatMap(familyOf)];
}

export function parentOf(pid: number): number | undefined {
  const parent = statOf(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function threadsOf(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const nanoseconds = namesIn(folder).map((thread) => {
    const [ran = '0'] = read(`${folder}/${thread}/schedstat`).split(' ');
    return Number(ran);
  });
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1_000;
}

function endedChildrenOf(pid: number): number {
  const stat = statOf(pid);
  const ticks = Number(stat?.[13] ?? 0) + Number(stat?.[14] ?? 0);
  return (ticks / ticksPerSecond) * 1_000_000;
}

/** The fields after the command's name, from the state on: see proc_pid_stat(5). */
function statOf(pid: number): string[] | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
