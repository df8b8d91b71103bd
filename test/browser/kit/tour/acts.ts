import { button, enterClass } from '../classroom.ts';
import type { Visit } from '../visit.ts';
import { named, type View } from './view.ts';

export const tools = (who: Visit): View['landmark'] =>
  named(who, 'navigation', 'Outils de la classe', 'Tools of the class');

/** Comes in, through the device check. */
export const enter = (name: string, visit: Visit, classroom: string): View => ({
  name,
  visit,
  landmark: tools(visit),
  show: () => enterClass(visit, classroom),
});

/** In a class, with nothing open before `act`: who is there already stays. */
export const inside = (
  name: string,
  visit: Visit,
  classroom: string,
  landmark: View['landmark'],
  act: () => Promise<void> = async () => {},
): View => ({
  name,
  visit,
  landmark,
  async show() {
    if (await isInside(visit, classroom)) await putAway(visit);
    else await comeIn(visit, classroom);
    await act();
  },
});

/** Until the class is there, and hears the keys. */
async function comeIn(visit: Visit, classroom: string): Promise<void> {
  await enterClass(visit, classroom);
  await tools(visit)[visit.language].waitFor();
}

async function isInside(visit: Visit, classroom: string): Promise<boolean> {
  const { pathname } = new URL(visit.page.url());
  return pathname === `/classe/${classroom}` && (await tools(visit)[visit.language].isVisible());
}

export const press = (who: Visit, names: string): Promise<void> =>
  button(who, new RegExp(`^(${names})( \\(\\d+\\))?$`))
    .first()
    .click();

/** In the bar, or where it has no room, in the menu of what else there is. */
export async function reach(who: Visit, names: string): Promise<void> {
  await press(who, `${names}|Plus|More`);
  const entry = who.page.getByRole('menuitem', { name: new RegExp(`^(${names})$`) });
  if (await entry.isVisible()) await entry.click();
}

async function putAway(who: Visit): Promise<void> {
  await who.page.keyboard.press('Escape');
  const close = button(who, /^(Fermer le panneau|Close the panel)$/);
  if (await close.isVisible()) await close.click();
}

/** A lesson once more, at the moment when everything has been shown and said. */
export async function seeEnd({ page }: Visit, classroom: string): Promise<void> {
  await page.goto(`/classe/${classroom}/revoir`);
  const moment = page.getByRole('slider');
  await moment.press('End');
  await moment.blur();
}
