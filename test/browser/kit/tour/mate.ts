import { randomUUID } from 'node:crypto';
import type { ClientCommand } from '#live/model/command.ts';
import { sendCommand, showClassroom } from '#live/model/contract.ts';
import type { ClassroomId, MemberId } from '#live/model/ids.ts';
import { has } from '#live/model/record.ts';
import { signInToDemo } from '#people/model/contract.ts';
import type { PersonId } from '#people/model/ids.ts';
import { Browser } from '../../../kit/browser.ts';
import { ClassStream } from '../../../kit/class-stream.ts';

/** Somebody at school without a page: a program that is in classes, and does there what it is told. */
export class Mate<Id extends MemberId = PersonId> {
  readonly #origin: string;
  readonly #browser: Browser;
  readonly id: Id;

  private constructor(origin: string, browser: Browser, id: Id) {
    this.#origin = origin;
    this.#browser = browser;
    this.id = id;
  }

  /** Signed in as somebody of the demo school. */
  static async of(origin: string, person: PersonId): Promise<Mate> {
    const browser = new Browser(origin);
    const { status } = await browser.call(signInToDemo, { body: { person } });
    if (status !== 200) throw new Error(`${person} cannot sign in: ${status}`);
    return new Mate(origin, browser, person);
  }

  /** Somebody without an account, who asks at the door of a class under a name. */
  static async atTheDoor(origin: string, classroom: string, name: string): Promise<Mate<MemberId>> {
    const browser = new Browser(origin);
    const params = { classroom: classroom as ClassroomId };
    const { body } = await browser.call(showClassroom, { params });
    const stranger = new Mate(origin, browser, body.you);
    await stranger.#follow(classroom);
    await stranger.does(classroom, { type: 'lobby.ask', name });
    return stranger;
  }

  /** Is there until the school ends, and everybody in the class knows. */
  async attends(classroom: string): Promise<void> {
    const stream = await this.#follow(classroom);
    await stream.until(
      (item) =>
        (item.kind === 'snapshot' && has(item.snapshot.state.present, this.id)) ||
        (item.kind === 'event' &&
          item.delivered.event.type === 'presence.changed' &&
          item.delivered.event.joined.includes(this.id)),
    );
  }

  async does(classroom: string, ...commands: readonly ClientCommand[]): Promise<void> {
    for (const command of commands) {
      const answer = await this.#browser.call(sendCommand, {
        params: { classroom: classroom as ClassroomId },
        body: { key: randomUUID(), command },
      });
      const refused = answer.code ?? answer.body.refused?.code;
      if (refused) throw new Error(`${command.type} was refused: ${refused}`);
    }
  }

  #follow(classroom: string): Promise<ClassStream> {
    return ClassStream.open(this.#origin, classroom, this.#browser);
  }
}
