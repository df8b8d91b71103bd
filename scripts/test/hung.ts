import { childrenOf } from '../../test/kit/processes.ts';
import { whereItStands } from './standing.ts';

/**
 * Ends a program, and its children, who would go on without it.
 *
 * @returns of each child that runs on Node, where it stood
 */
export async function endHung(program: number): Promise<string[]> {
  // Else it would start others in their place.
  signal(program, 'SIGSTOP');
  const stands: string[] = [];
  for (const { pid, command } of childrenOf(program)) {
    if (/^\S*node /.test(command))
      stands.push(await whereItStands(pid).catch((error) => `process ${pid}: ${error}`));
    signal(pid, 'SIGKILL');
  }
  signal(program, 'SIGKILL');
  return stands;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It has ended meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
