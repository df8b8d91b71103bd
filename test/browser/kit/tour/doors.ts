import { enterClass } from '../classroom.ts';
import type { Visit } from '../visit.ts';
import type { Scene } from './scene.ts';
import { at, headed, type View } from './view.ts';

/** What stands between somebody and a class, each case with who is in it. */
export function doors({
  now,
  next,
  over,
  lead,
  pupil,
  ejected,
  disturber,
  strangers,
}: Scene): readonly View[] {
  const { asks, asked, refused, banned } = strangers;
  const before = (name: string, who: Visit, classroom: string, fr: string, en: string) =>
    at(name, who, `/classe/${classroom}`, headed(who, fr, en));
  return [
    before('ask', asks, now, 'Demandez à entrer', 'Ask to come in'),
    before('asked', asked, now, 'La demande est arrivée', 'Your request has arrived'),
    before('refused', refused, now, 'La porte reste fermée', 'The door stays closed'),
    before('banned', banned, now, 'Vous ne pouvez plus entrer', 'You cannot come back to this lesson'),
    before('sent-out', ejected, now, 'L’enseignant t’a fait sortir', 'The teacher has sent you out'),
    before(
      'disturber',
      disturber,
      now,
      'Tu ne peux plus entrer dans cette séance',
      'You cannot come back to this lesson',
    ),
    before('gone', asks, 'no-such-class', 'Il n’y a pas de classe ici', 'There is no class here'),
    before('closed-pupil', pupil, over, 'La séance est finie', 'The lesson is over'),
    {
      name: 'closed-teacher',
      visit: lead,
      landmark: {
        fr: lead.page.getByRole('button', { name: 'Rouvrir la classe' }),
        en: lead.page.getByRole('button', { name: 'Reopen the class' }),
      },
      show: () => lead.goToClass(over),
    },
    before('check-pupil', pupil, now, 'On te voit, on t’entend ?', 'Can we see and hear you?'),
    before('check-teacher', lead, now, 'On vous voit, on vous entend ?', 'Can we see and hear you?'),
    {
      name: 'wait-pupil',
      visit: pupil,
      landmark: headed(pupil, 'La classe n’est pas encore ouverte', 'The class is not open yet'),
      show: () => enterClass(pupil, next),
    },
  ];
}
