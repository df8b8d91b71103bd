import * as z from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';
import { type ClientCommand, clientCommand } from '../../model/command.ts';
import { followEvents, sendCommand } from '../../model/contract.ts';
import { always, beforeAndDuring, type Rule } from '../../model/feature.ts';
import { eventTypes, ruleOfCommand } from '../../model/features.ts';
import { commands } from './commands.ts';

const who: Readonly<Record<Rule['who'], string>> = {
  staff: 'For the staff of the class',
  learner: 'For pupils and admitted guests',
  inside: 'For whoever is in the class',
  anyone: 'For whoever may ask at the class',
};

function when({ when: phases }: Rule): string {
  if (phases === always) return 'at any time';
  return phases === beforeAndDuring ? 'before and during the lesson' : 'while the class is open';
}

/**
 * Says in the API's description what schemas alone do not: it stands here, and not in the contract, so that browsers need not
 * load it.
 */
export function describeLiveApi(): void {
  for (const command of clientCommand.def.options) {
    const type = command.shape.type.def.values[0] as ClientCommand['type'];
    const rule = ruleOfCommand(type);
    say(command, `${commands[type]} ${who[rule.who]}, ${when(rule)}.`);
  }
  say(clientCommand, 'What is asked for. Its type says which of these it is.');

  const { body, reply } = sendCommand.parts;
  say(
    body.shape.key,
    'Made up by the caller, once for each thing that is asked for: sent again, it is not done again.',
  );
  say(
    reply.shape.seq,
    'The number of the last event that it made, or of the newest in the class when it made none.',
  );
  say(reply.shape.refused, 'There when the class declined. Nothing has happened then.');

  const { query } = followEvents.parts;
  say(query.shape.after, 'Resume after this number; without it a snapshot of the class comes first.');
  say(
    query.shape.poll,
    'With any value: answer once, as a JSON array, as soon as there is something to tell.',
  );
  const [snapshot, event] = followEvents.parts.reply.def.options;
  say(snapshot, 'The class as this viewer may know it. What came before is replaced by it.');
  say(event, 'Something happened that this viewer may know of.');
  const { delivered } = event.shape;
  say(
    delivered.shape.seq,
    'Its number in the class. To resume, ask for what comes after the greatest that one has.',
  );
  say(
    delivered.shape.prev,
    'The number of the event before it for the same audience: if one has it not, one has missed something.',
  );
  say(delivered.shape.audience, 'Whom it is for: `all`, `staff`, or one member.');
  say(delivered.shape.at, 'Milliseconds since the Unix epoch.');
  z.globalRegistry.add(delivered.shape.event.shape.type, {
    description: 'What happened. Types are added with time: pass over those that you do not know.',
    examples: [...eventTypes],
  });
}

function say(schema: $ZodType, description: string): void {
  z.globalRegistry.add(schema, { description });
}
