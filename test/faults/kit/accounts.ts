import type { ClassEvent } from '#live/model/event.ts';
import type { MemberId } from '#live/model/ids.ts';
import { plainOf } from '#live/model/text.ts';
import type { Acknowledged } from './page.ts';
import type { Recorder } from './recorder.ts';

/** What does not add up between what was acknowledged and what came over the wire, each in a line. */
export function faultsBetween(
  acknowledged: readonly Acknowledged[],
  recorder: Pick<Recorder, 'events' | 'twice' | 'hasSeen'>,
): string[] {
  const acts = Map.groupBy(
    acknowledged.filter(({ seq, command }) => recorder.hasSeen(seq) && command.type !== 'open'),
    ({ seq }) => seq,
  );
  const faults = recorder.twice.map((seq) => `event ${seq} came twice`);
  const up = new Set<MemberId>();
  const told = new Set([...recorder.events.keys(), ...acts.keys()]);
  // A number that nothing came with is that of an event which the school keeps to itself.
  for (const seq of [...told].sort((a, b) => a - b)) {
    const event = recorder.events.get(seq);
    if (event !== undefined) moveHand(up, event);
    const name = event && nameOf(event);
    const here = acts.get(seq) ?? [];
    if (name !== undefined && !here.some((act) => promiseOf(act) === name)) {
      faults.push(`carried out again, or for nobody: ${seq} ${name}`);
    }
    // Who gets the floor has the hand lowered by that, and lowers it for nothing: no event tells of it.
    const lost = here.filter((act) =>
      act.command.type === 'hand.lower' ? up.has(act.member) : promiseOf(act) !== name,
    );
    faults.push(...lost.map((act) => `lost: ${seq} ${promiseOf(act)}, and not ${name}`));
  }
  return faults;
}

function moveHand(up: Set<MemberId>, event: ClassEvent): void {
  if (event.type === 'hand.raised') up.add(event.member);
  if (event.type === 'hand.lowered' || event.type === 'floor.given') up.delete(event.member);
}

/** The name of the event that a command of this lesson makes. */
function promiseOf({ member, command }: Acknowledged): string | undefined {
  switch (command.type) {
    case 'chat.say':
      return `chat.said ${member} ${command.text}`;
    case 'hand.raise':
      return `hand.raised ${member}`;
    case 'hand.lower':
      return `hand.lowered ${member}`;
    case 'floor.give':
      return `floor.given ${command.member}`;
    case 'floor.take':
      return `floor.ended ${command.member}`;
    default:
      return undefined;
  }
}

/** Of what people did; undefined for what the school itself reports. */
function nameOf(event: ClassEvent): string | undefined {
  switch (event.type) {
    case 'chat.said':
      return `${event.type} ${event.member} ${plainOf(event.text)}`;
    case 'hand.raised':
    case 'hand.lowered':
    case 'floor.given':
    case 'floor.ended':
      return `${event.type} ${event.member}`;
    default:
      return undefined;
  }
}
