import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ClientCommand } from '#live/model/command.ts';
import { sendCommand } from '#live/model/contract.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import type { Browser } from '../../kit/browser.ts';

const AGAIN_MS = 100;

/** Sends a command under one key until it is answered, as the web app does. */
export async function insist(
  browser: Browser,
  classroom: ClassroomId,
  command: ClientCommand,
): Promise<void> {
  const body = { key: randomUUID(), command };
  for (;;) {
    const answer = await browser.call(sendCommand, { params: { classroom }, body }).catch(() => undefined);
    if (answer?.status === 200) {
      if (answer.body.refused === undefined) return;
      throw new Error(`${command.type} was refused: ${answer.body.refused.code}`);
    }
    await wait(AGAIN_MS);
  }
}
