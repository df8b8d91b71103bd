import { button, enterClass } from '../classroom.ts';
import type { Visit } from '../visit.ts';
import type { Scene } from './scene.ts';
import { at, headed, named, type View } from './view.ts';

/** The lesson itself, for who teaches and for a pupil, with what can be opened in it. */
export function lesson({ now, over, lead, pupil }: Scene): readonly View[] {
  const tools = (who: Visit) => named(who, 'navigation', 'Outils de la classe', 'Tools of the class');
  /** The first comes in; the others open something where they stand. */
  const enter = (name: string, visit: Visit): View => ({
    name,
    visit,
    landmark: tools(visit),
    show: () => enterClass(visit, now),
  });
  const open = (name: string, visit: Visit, landmark: View['landmark'], act: () => Promise<void>): View => ({
    name,
    visit,
    landmark,
    async show() {
      await putAway(visit);
      await act();
    },
  });
  const people = (who: Visit) => headed(who, 'Personnes', 'People');
  const chat = (who: Visit) => headed(who, 'Messages', 'Chat');
  return [
    enter('class-teacher', lead),
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
    open('class-teacher-settings', lead, named(lead, 'dialog', 'Réglages', 'Settings'), () =>
      press(lead, 'Réglages|Settings'),
    ),
    grid(lead, now),
    enter('class-pupil', pupil),
    open('class-pupil-people', pupil, people(pupil), () => pupil.page.keyboard.press('p')),
    open('class-pupil-chat', pupil, chat(pupil), () => press(pupil, 'Messages|Chat')),
    at('lesson-report', lead, `/classe/${over}/compte-rendu`, {
      fr: lead.page.getByText('Compte rendu de la séance'),
      en: lead.page.getByText('Report of the lesson'),
    }),
    at(
      'lesson-replay',
      lead,
      `/classe/${now}/revoir`,
      headed(lead, 'Revoir la séance', 'See the lesson again'),
    ),
  ];
}

const press = (who: Visit, names: string) =>
  button(who, new RegExp(`^(${names})( \\(\\d+\\))?$`))
    .first()
    .click();

/** In the bar, or where it has no room, in the menu of what else there is. */
async function reach(who: Visit, names: string): Promise<void> {
  await press(who, `${names}|Plus|More`);
  const entry = who.page.getByRole('menuitem', { name: new RegExp(`^(${names})$`) });
  if (await entry.isVisible()) await entry.click();
}

async function putAway(who: Visit): Promise<void> {
  await who.page.keyboard.press('Escape');
  const close = button(who, /^(Fermer le panneau|Close the panel)$/);
  if (await close.isVisible()) await close.click();
}

/** The button has changed its word, or the menu that held it on a phone is closed again: it comes in afresh. */
const grid = (visit: Visit, classroom: string): View => ({
  name: 'class-teacher-grid',
  visit,
  landmark: named(visit, 'navigation', 'Outils de la classe', 'Tools of the class'),
  async show() {
    await enterClass(visit, classroom);
    await button(visit, /^(Verrous|Locks|Plus|More)( \(\d+\))?$/).waitFor();
    const more = button(visit, /^(Plus|More)( \(\d+\))?$/);
    const narrow = await more.isVisible();
    if (narrow) await more.click();
    const role = narrow ? 'menuitem' : 'button';
    await visit.page.getByRole(role, { name: /^(Mosaïque|Grid)$/ }).click();
  },
});
