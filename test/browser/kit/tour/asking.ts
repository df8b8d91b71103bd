import { lastEvent } from '../last-event.ts';
import type { Visit } from '../visit.ts';
import { inside, press, reach } from './acts.ts';
import { does } from './does.ts';
import { attend, type Gathered } from './gather.ts';
import { named, type View } from './view.ts';

/** A question that a class answers while its time runs, with what it feels. */
export async function asking({ lead, pupil, mates }: Gathered, classroom: string): Promise<readonly View[]> {
  await does(lead, classroom, { type: 'open' });
  await attend(mates, classroom);
  await does(lead, classroom, {
    type: 'poll.ask',
    form: { kind: 'choice', options: ['Cinq', 'Sept', 'Dix'], several: false },
    question: 'Combien y a-t-il de jours dans une semaine\u202f?',
    anonymous: false,
    right: [1],
  });
  const { poll } = await lastEvent(lead, classroom, 'poll.started');
  const [lucas, jade, louise, lina, raphael] = mates;
  for (const mate of [lucas, jade, louise]) {
    await mate.does(classroom, { type: 'poll.vote', poll, answer: { chosen: [1] } });
  }
  await lina.does(classroom, { type: 'poll.vote', poll, answer: { chosen: [0] } });
  /** What lasts only a while is there when it is looked at. */
  const lively = async () => {
    await does(lead, classroom, { type: 'timer.start', seconds: 120 });
    await lucas.does(classroom, { type: 'react', kind: 'bravo' });
    await raphael.does(classroom, { type: 'react', kind: 'lost' });
  };
  return [
    inside(
      'poll-teacher',
      lead,
      classroom,
      named(lead, 'button', 'Finir le sondage', 'End the poll'),
      async () => {
        await lively();
        await reach(lead, 'Activités|Activities');
      },
    ),
    inside('poll-pupil', pupil, classroom, named(pupil, 'radio', 'Sept', 'Sept'), lively),
    inside('react-pupil', pupil, classroom, named(pupil, 'dialog', 'Réagir', 'React'), async () => {
      await lively();
      await press(pupil, 'Réagir|React');
    }),
  ];
}

/** The answers of a quiz before all, and which was right. */
export async function answered(
  { lead, pupil, mates }: Gathered,
  classroom: string,
): Promise<readonly View[]> {
  await does(lead, classroom, { type: 'open' });
  await attend(mates, classroom);
  await does(lead, classroom, {
    type: 'poll.ask',
    form: {
      kind: 'choice',
      options: ['La Loire', 'La Seine', 'La Garonne', 'Le Rhône'],
      several: false,
    },
    question: 'Quel est le plus long fleuve de France\u202f?',
    anonymous: false,
    right: [0],
  });
  const { poll } = await lastEvent(lead, classroom, 'poll.started');
  for (const [n, mate] of mates.entries()) {
    await mate.does(classroom, { type: 'poll.vote', poll, answer: { chosen: [n % 3 === 2 ? 3 : n % 2] } });
  }
  await does(pupil, classroom, { type: 'poll.vote', poll, answer: { chosen: [0] } });
  await does(lead, classroom, { type: 'poll.share', poll, shared: true }, { type: 'poll.end', poll });
  await does(lead, classroom, { type: 'poll.tell', poll });
  const results = (who: Visit) => named(who, 'list', 'Résultats', 'Results');
  return [
    inside('results-teacher', lead, classroom, results(lead), async () => {
      await reach(lead, 'Activités|Activities');
      await lead.page.getByText(/^(Qui a répondu quoi|Who answered what)$/).click();
    }),
    inside('results-pupil', pupil, classroom, results(pupil)),
  ];
}
