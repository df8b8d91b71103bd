import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { button, enterClass } from '../../../test/browser/kit/classroom.ts';
import { Visit } from '../../../test/browser/kit/visit.ts';
import { lineTo } from './line.ts';

const PUPILS = 10;
const ROUNDS = 2;
const OFFLINE_MS = 30_000;

/**
 * How long from the network's return to a page that shows what was said meanwhile, in milliseconds: pupils' devices
 * are offline for half a minute, and all come back at once.
 */
export async function resume(
  chromium: Browser,
  address: string,
  teacher: Visit,
  classroom: string,
): Promise<readonly number[]> {
  await using stack = new AsyncDisposableStack();
  const line = stack.use(await lineTo(address));
  const pupils: Visit[] = [];
  for (let n = 0; n < PUPILS; n += 1) {
    const visit = stack.adopt(await Visit.open(chromium, line.origin), (one) => one.close());
    await visit.become(`demo-college-eleve-${String(n + 2).padStart(2, '0')}`);
    await enterClass(visit, classroom);
    await button(visit, /^Messages/).click();
    pupils.push(visit);
  }
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all(pupils.map(({ page }) => page.context().setOffline(true)));
    line.cut();
    await wait(OFFLINE_MS / 2);
    const text = `Retour ${round}`;
    await teacher.command(classroom, { type: 'chat.say', text });
    await wait(OFFLINE_MS / 2);
    line.mend();
    const back = pupils.map(async ({ page }) => {
      const said = page.getByRole('list', { name: 'Messages' }).getByText(text);
      if ((await said.count()) > 0) throw new Error('A page heard of something while it was offline.');
      await page.context().setOffline(false);
      const began = performance.now();
      await said.waitFor();
      return performance.now() - began;
    });
    times.push(...(await Promise.all(back)));
  }
  return times;
}
