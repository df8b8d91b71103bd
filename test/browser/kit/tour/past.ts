import type { MarkId } from '#live/model/board/ids.ts';
import { showBoard } from '../board.ts';
import { seeEnd } from './acts.ts';
import { does } from './does.ts';
import { attend, type Gathered } from './gather.ts';
import { at, headed, type View } from './view.ts';

/** A lesson that was held: what its teacher reads of it, and what the class sees again. */
export async function past({ lead, pupil, mates }: Gathered, classroom: string): Promise<readonly View[]> {
  const [samir, lea, maimouna, oceane, victor] = mates;
  await does(lead, classroom, { type: 'open' });
  await attend([samir, lea, maimouna, oceane, victor], classroom);
  await samir.does(classroom, { type: 'hand.raise' });
  await samir.does(classroom, { type: 'chat.say', text: 'Est-ce que c’est noté\u202f?' });
  await does(lead, classroom, { type: 'floor.give', member: samir.id });
  await does(lead, classroom, { type: 'chat.say', text: 'Non, on s’exerce.' });
  const board = await showBoard(lead, classroom, 'À retenir');
  await does(lead, classroom, {
    type: 'board.draw',
    board,
    marks: [written('On lit, on essaie, on vérifie.')],
  });
  await oceane.does(classroom, { type: 'chat.say', text: 'On s’en va ?' });
  await does(lead, classroom, { type: 'disturb', member: oceane.id });
  await does(
    lead,
    classroom,
    { type: 'close' },
    { type: 'attendance.correct', member: lea.id, status: 'late', minutes: 12, note: 'Bus' },
  );
  return [
    at('lesson-report', lead, `/classe/${classroom}/compte-rendu`, {
      fr: lead.page.getByText('Compte rendu de la séance'),
      en: lead.page.getByText('Report of the lesson'),
    }),
    {
      name: 'lesson-replay',
      visit: pupil,
      landmark: headed(pupil, 'Revoir la séance', 'See the lesson again'),
      async show() {
        await seeEnd(pupil, classroom);
      },
    },
  ];
}

const written = (text: string) => ({
  id: 'mark-1' as MarkId,
  rank: [1, 1] as [number, number],
  at: ['a0', 200, 200, 0] as [string, number, number, number],
  shape: { kind: 'text', ink: 'blue', size: 72, align: 'left', width: 1_200, height: 90, text } as const,
});
