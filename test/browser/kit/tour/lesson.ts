import { button, enterClass } from '../classroom.ts';
import type { Visit } from '../visit.ts';
import { enter, inside, press, reach, tools } from './acts.ts';
import type { Scene } from './scene.ts';
import { alike, headed, named, type View } from './view.ts';

/** The lesson itself, for who teaches and for a pupil, with what can be opened in it. */
export function lesson({ now, lead, pupil }: Scene): readonly View[] {
  const open = (name: string, visit: Visit, landmark: View['landmark'], act: () => Promise<void>): View =>
    inside(name, visit, now, landmark, act);
  const people = (who: Visit) => headed(who, 'Personnes', 'People');
  const chat = (who: Visit) => headed(who, 'Messages', 'Chat');
  const settings = (who: Visit) => named(who, 'dialog', 'Réglages', 'Settings');
  return [
    enter('class-teacher', lead, now),
    open('class-teacher-people', lead, people(lead), () => lead.page.keyboard.press('p')),
    open('class-teacher-menu', lead, named(lead, 'menuitem', 'Faire sortir', 'Send out'), async () => {
      await lead.page.keyboard.press('p');
      await press(lead, 'Actions (pour|for) Emma B\\.');
    }),
    open('class-teacher-chat', lead, chat(lead), () => press(lead, 'Messages|Chat')),
    open('class-teacher-locks', lead, headed(lead, 'Verrous', 'Locks'), () => reach(lead, 'Verrous|Locks')),
    open('class-teacher-activities', lead, headed(lead, 'Activités', 'Activities'), () =>
      reach(lead, 'Activités|Activities'),
    ),
    open('class-teacher-settings', lead, settings(lead), () => press(lead, 'Réglages|Settings')),
    grid(lead, now),
    enter('class-pupil', pupil, now),
    open('class-pupil-people', pupil, people(pupil), () => pupil.page.keyboard.press('p')),
    open('class-pupil-chat', pupil, chat(pupil), () => press(pupil, 'Messages|Chat')),
    alike(open('class-pupil-settings', pupil, settings(pupil), () => press(pupil, 'Réglages|Settings'))),
  ];
}

/** The button has changed its word, or the menu that held it on a phone is closed again: it comes in afresh. */
const grid = (visit: Visit, classroom: string): View => ({
  name: 'class-teacher-grid',
  visit,
  landmark: tools(visit),
  async show() {
    await enterClass(visit, classroom);
    await button(visit, /^(Verrous|Locks|Plus|More)( \(\d+\))?$/)
      .first()
      .waitFor();
    const more = button(visit, /^(Plus|More)( \(\d+\))?$/);
    const narrow = await more.isVisible();
    if (narrow) await more.click();
    const role = narrow ? 'menuitem' : 'button';
    await visit.page.getByRole(role, { name: /^(Mosaïque|Grid)$/ }).click();
  },
});
