import { readFileSync } from 'node:fs';
import { median } from './figures.ts';

const LOOKS = 10;
const BETWEEN_MS = 100;

/** What a process holds in memory, in MB: the middle of some looks within a second. */
export async function residentMB(pid: number): Promise<number> {
  const looks: number[] = [];
  for (let i = 0; i < LOOKS; i += 1) {
    const [, kB] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    looks.push(Number(kB) / 1_024);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
  return median(looks);
}
