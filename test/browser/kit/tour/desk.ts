import type { Visit } from '../visit.ts';
import { inside, press, reach } from './acts.ts';
import { does } from './does.ts';
import { attend, type Gathered } from './gather.ts';
import { Mate } from './mate.ts';
import { alike, headed, named, type View } from './view.ts';

/** A lesson that its teacher prepares before it opens. */
export async function prepared({ lead }: Gathered, classroom: string): Promise<readonly View[]> {
  const ask = (question: string) =>
    ({ type: 'poll.prepare', form: { kind: 'yes-no' }, question, anonymous: false }) as const;
  await does(
    lead,
    classroom,
    ask('Avez-vous vos affaires\u202f?'),
    ask('Faut-il revoir la dernière leçon\u202f?'),
    { type: 'lock', what: 'reactions', locked: true },
    { type: 'board.add', title: 'Nos idées' },
  );
  return [
    inside(
      'desk-prepare',
      lead,
      classroom,
      named(lead, 'list', 'Questions préparées', 'Prepared questions'),
      () => reach(lead, 'Activités|Activities'),
    ),
    inside(
      'desk-reuse',
      lead,
      classroom,
      named(lead, 'dialog', 'Reprendre une préparation', 'Take up a preparation'),
      () => press(lead, 'Reprendre une préparation|Take up a preparation'),
    ),
  ];
}

/** A lesson with a substitute in it, a visit, somebody on a pupil's peg and somebody at the door. */
export async function visited(
  { lead, pupil, mates, substitute }: Gathered,
  visit: () => Promise<Visit>,
  classroom: string,
): Promise<readonly View[]> {
  const [samir, lea, maimouna, oceane, victor] = mates;
  await does(lead, classroom, { type: 'open' });
  await attend([samir, lea, maimouna, oceane], classroom);
  await lead.put(`/api/classrooms/${classroom}/staff/${substitute}`);
  const inspector = await visit();
  const { you } = await (await inspector.get(`/api/classrooms/${classroom}`)).json();
  await inspector.attend(classroom);
  await does(inspector, classroom, { type: 'lobby.ask', name: 'Mme Durand' });
  await does(lead, classroom, { type: 'visit.admit', member: you, as: 'inspection' });
  const { id } = await Mate.atTheDoor(lead.address, classroom, 'Victor');
  await does(lead, classroom, { type: 'peg.give', member: id, pupil: victor.id });
  await Mate.atTheDoor(lead.address, classroom, 'Margaux A.');
  const people = (who: Visit) => headed(who, 'Personnes', 'People');
  const told = {
    fr: pupil.page.getByText('En visite : Mme Durand (inspection)'),
    en: pupil.page.getByText('Visiting: Mme Durand (inspection)'),
  };
  return [
    inside('desk-people', lead, classroom, people(lead), () => lead.page.keyboard.press('p')),
    alike(
      inside('desk-staff', lead, classroom, people(lead), async () => {
        await lead.page.keyboard.press('p');
        await lead.page.getByRole('searchbox').scrollIntoViewIfNeeded();
      }),
    ),
    alike(inside('visit-pupil', pupil, classroom, told)),
    alike(
      inside('visitor', inspector, classroom, headed(inspector, 'Messages', 'Chat'), () =>
        press(inspector, 'Messages|Chat'),
      ),
    ),
  ];
}
