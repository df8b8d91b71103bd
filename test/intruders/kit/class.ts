import { randomUUID } from 'node:crypto';
import type { ClientCommand } from '#live/model/command.ts';
import { askToSend, requestMediaToken, sendCommand, showClassroom } from '#live/model/contract.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import type { MediaRight } from '#live/model/media/permissions.ts';
import { listLessons, signInToDemo } from '#people/model/contract.ts';
import type { PersonId } from '#people/model/ids.ts';
import { Browser } from '../../kit/browser.ts';
import type { MediaAddress } from '../../kit/media-client.ts';
import type { RunningSchool } from '../../kit/running-school.ts';

/** An open class of the demo school, and who stands around it. */
export interface OpenClass {
  readonly id: ClassroomId;
  readonly teacher: Browser;
  as(person: string): Promise<Browser>;
  /** Somebody without an account at the class's door. */
  visitor(): Promise<Browser>;
  /** What the school says to who asks for a way into its voices: the way, or the status and code of its refusal. */
  askMedia(browser: Browser): Promise<MediaAddress | string>;
  /** Tells the school what somebody is about to send: `done`, or the status and code of its refusal. */
  askToSend(browser: Browser, ...rights: MediaRight[]): Promise<string>;
}

export async function openClass(school: RunningSchool, level: string): Promise<OpenClass> {
  const as = async (person: string) => {
    const browser = new Browser(school.address);
    const { status } = await browser.call(signInToDemo, { body: { person: person as PersonId } });
    if (status !== 200) throw new Error(`${person} cannot sign in: ${status}`);
    return browser;
  };
  const teacher = await as(`demo-${level}-prof-1`);
  const { body } = await teacher.call(listLessons);
  const id = body.lessons[0]?.id as unknown as ClassroomId;
  await command(teacher, id, { type: 'open' });
  return {
    id,
    teacher,
    as,
    async visitor() {
      const browser = new Browser(school.address);
      await browser.call(showClassroom, { params: { classroom: id } });
      return browser;
    },
    async askMedia(browser) {
      const { status, code, body } = await browser.call(requestMediaToken, { params: { classroom: id } });
      if (status !== 200) return `${status} ${code}`;
      return { url: school.address.replace(/^http/, 'ws') + body.url, token: body.token };
    },
    async askToSend(browser, ...rights) {
      const { status, code } = await browser.call(askToSend, { params: { classroom: id }, body: { rights } });
      return status === 204 ? 'done' : `${status} ${code}`;
    },
  };
}

export async function command(browser: Browser, classroom: ClassroomId, command: ClientCommand) {
  const answer = await browser.call(sendCommand, {
    params: { classroom },
    body: { key: randomUUID(), command },
  });
  if (answer.status !== 200 || answer.body.refused) throw new Error(`${command.type} was not accepted.`);
}

export function wayIn(answer: MediaAddress | string): MediaAddress {
  if (typeof answer === 'string') throw new Error(`No way in: ${answer}`);
  return answer;
}
