import { randomUUID } from 'node:crypto';
import type { ReplyOf } from '#kit/model/contract.ts';
import type { ClientCommand } from '#live/model/command.ts';
import { type listPeople, sendCommand, showClassroom } from '#live/model/contract.ts';
import type { MemberId } from '#live/model/ids.ts';
import { Browser } from '../../kit/browser.ts';
import { ClassStream } from '../../kit/class-stream.ts';
import type { RunningSchool } from '../../kit/running-school.ts';
import type { OpenClass } from '../kit/class.ts';

export type People = ReplyOf<typeof listPeople>['people'];

/** What the school says to a command by raw HTTP: `done`, or the code of its refusal. */
export async function ask(browser: Browser, { id }: OpenClass, command: object): Promise<string> {
  const body = { key: randomUUID(), command: command as ClientCommand };
  const { code, body: answer } = await browser.call(sendCommand, { params: { classroom: id }, body });
  return code ?? answer.refused?.code ?? 'done';
}

/** Asked until the school has time for one more. */
export async function insist(browser: Browser, lesson: OpenClass, command: object): Promise<string> {
  for (;;) {
    const said = await ask(browser, lesson, command);
    if (said !== 'live.too-fast') return said;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

export const say = (text: string, to?: object | string) => ({ type: 'chat.say', text, ...(to && { to }) });

/** Somebody without an account, at the door of a class. */
export interface Stranger {
  readonly browser: Browser;
  readonly id: MemberId;
}

export async function stranger(school: RunningSchool, { id: classroom }: OpenClass): Promise<Stranger> {
  const browser = new Browser(school.address);
  const { body } = await browser.call(showClassroom, { params: { classroom } });
  return { browser, id: body.you };
}

export const follow = (school: RunningSchool, { id }: OpenClass, browser: Browser, after?: number) =>
  ClassStream.open(school.address, id, browser, after === undefined ? {} : { after });

/** The newest whole state that a stream brought. */
export async function stateOf(school: RunningSchool, lesson: OpenClass, browser: Browser) {
  using stream = await follow(school, lesson, browser);
  return (await stream.snapshot()).state;
}
