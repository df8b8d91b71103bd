import type { ClientCommand } from '#live/model/command.ts';
import type { Visit } from '../visit.ts';

/** Somebody does these one after the other in a class, and each is accepted. */
export async function does(
  who: Visit,
  classroom: string,
  ...commands: readonly ClientCommand[]
): Promise<void> {
  for (const command of commands) {
    const answer = await who.command(classroom, command);
    const { refused } = answer.ok() ? await answer.json() : { refused: await answer.text() };
    if (refused) throw new Error(`${command.type} was refused: ${JSON.stringify(refused)}`);
  }
}
