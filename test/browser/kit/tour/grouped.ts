import type { MemberId } from '#live/model/ids.ts';
import type { Visit } from '../visit.ts';
import { inside, press, reach } from './acts.ts';
import { does } from './does.ts';
import { attend, type Gathered } from './gather.ts';
import { alike, headed, named, type View } from './view.ts';

const activities = (who: Visit) => () => reach(who, 'Activités|Activities');

/** A class that is in groups: the pupil in one, the teacher before all, and a group that calls. */
export async function grouped(
  { lead, pupil, pupilId, mates }: Gathered,
  classroom: string,
): Promise<readonly View[]> {
  const [lucas, jade, louise, lina, raphael] = mates;
  await does(lead, classroom, { type: 'open' });
  await attend([lucas, jade, louise, lina, raphael], classroom);
  await does(lead, classroom, { type: 'groups.make', how: 'hand', count: 3 });
  const place = (member: MemberId, group: number) =>
    does(lead, classroom, { type: 'groups.move', member, group });
  await place(pupilId, 1);
  await place(lucas.id, 1);
  await place(jade.id, 1);
  await place(louise.id, 2);
  await place(lina.id, 2);
  await place(raphael.id, 3);
  await does(lead, classroom, { type: 'groups.open' });
  await does(lead, classroom, { type: 'groups.say', text: 'Choisissez qui écrit pour le groupe.' });
  await lina.does(classroom, { type: 'groups.call', on: true });
  await lucas.does(classroom, { type: 'chat.say', text: 'Je veux bien écrire.', to: 'group' });
  const call = named(pupil, 'button', 'Appeler l’enseignant', 'Call the teacher');
  return [
    alike(inside('groups-teacher', lead, classroom, named(lead, 'region', 'Groupes', 'Groups'))),
    inside(
      'groups-teacher-panel',
      lead,
      classroom,
      headed(lead, 'Groupe 3 (1)', 'Group 3 (1)'),
      activities(lead),
    ),
    alike(inside('groups-pupil', pupil, classroom, call)),
    inside('groups-pupil-chat', pupil, classroom, headed(pupil, 'Messages', 'Chat'), () =>
      press(pupil, 'Messages|Chat'),
    ),
  ];
}

/** Groups that the pupils choose, before they open. */
export async function choosing(
  { lead, pupil, mates }: Gathered,
  classroom: string,
): Promise<readonly View[]> {
  await does(lead, classroom, { type: 'open' });
  await attend(mates, classroom);
  await does(lead, classroom, { type: 'groups.make', how: 'choice', count: 4 });
  for (const [n, mate] of mates.entries()) {
    if (n < 5) await mate.does(classroom, { type: 'groups.choose', group: n < 2 ? 1 : n });
  }
  return [
    inside(
      'groups-choice-teacher',
      lead,
      classroom,
      named(lead, 'button', 'Ouvrir les groupes', 'Open the groups'),
      activities(lead),
    ),
    inside('groups-choice-pupil', pupil, classroom, headed(pupil, 'Choisis ton groupe', 'Choose your group')),
  ];
}
