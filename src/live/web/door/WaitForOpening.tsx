import * as m from '#kit/web/i18n/generated/messages.js';
import { Peg, PegLine } from '#kit/web/ui/Peg.tsx';
import { isVisitorId } from '../../model/ids.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { countHere, rollOf } from '../roll/roll.ts';
import { Doorway } from './Doorway.tsx';

/** Ready before the door, with those who are there too. The class comes by itself when it opens. */
export function WaitForOpening() {
  const voice = useVoice();
  const { me, names, lesson } = useHere();
  const roll = rollOf(useClassState(), names, me);
  const { here, expected } = countHere(roll);
  return (
    <Doorway title={m.live_wait_title()} step={isVisitorId(me) ? { at: 3, of: 4 } : { at: 2, of: 3 }} wide>
      {lesson && <p>{[lesson.subject, lesson.title].filter(Boolean).join(' · ')}</p>}
      <p>{m.live_wait_text({ voice })}</p>
      <p>{m.live_wait_count({ here, expected })}</p>
      <PegLine size="small" aria-label={m.live_pegs()}>
        {roll
          .filter(({ kind }) => kind !== 'staff')
          .map(({ id, short, here: present, you }) => (
            <Peg key={id} id={id} name={short} here={present} you={you} />
          ))}
      </PegLine>
    </Doorway>
  );
}
