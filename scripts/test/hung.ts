import { execFileSync } from 'node:child_process';
import { whereItStands } from './standing.ts';

/**
 * Ends a program, and its children, who would go on without it.
 *
 * @returns of each child that runs on Node, where it stood
 */
export async function endHung(program: number): Promise<string[]> {
  // Else it would start others in their place.
  signal(program, 'SIGSTOP');
  const children = childrenOf(program);
  const stands: string[] = [];
  for (const { pid, command } of children) {
    if (command.endsWith('node'))
      stands.push(await whereItStands(pid).catch((error) => `process ${pid}: ${error}`));
    signal(pid, 'SIGKILL');
  }
  signal(program, 'SIGKILL');
  return stands;
}

function childrenOf(parent: number) {
  const text = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return text.split('\n').flatMap((line) => {
    const [pid, ppid, command] = line.trim().split(/\s+/);
    return Number(ppid) === parent && command !== undefined ? [{ pid: Number(pid), command }] : [];
  });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It has ended meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
