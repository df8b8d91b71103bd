import { inside, reach } from './acts.ts';
import { does } from './does.ts';
import { attend, type Gathered } from './gather.ts';
import { named, type View } from './view.ts';

/** A class on a weak line that works in silence: the teacher's voice alone, and nothing but hands from the pupils. */
export async function calm({ lead, pupil, mates }: Gathered, classroom: string): Promise<readonly View[]> {
  await does(lead, classroom, { type: 'open' });
  await attend(mates, classroom);
  await does(lead, classroom, { type: 'level.wish', level: 2 }, { type: 'quiet', on: true });
  return [
    inside('calm-teacher', lead, classroom, named(lead, 'button', 'Terminer', 'End it')),
    inside(
      'level-teacher',
      lead,
      classroom,
      named(lead, 'combobox', 'Moins passe mieux', 'Less gets through'),
      async () => {
        await reach(lead, 'Verrous|Locks');
        await lead.page.getByRole('combobox').last().scrollIntoViewIfNeeded();
      },
    ),
    inside('calm-pupil', pupil, classroom, {
      fr: pupil.page.getByText('Travail silencieux.'),
      en: pupil.page.getByText('Quiet work.'),
    }),
  ];
}
