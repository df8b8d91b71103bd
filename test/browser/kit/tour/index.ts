import type { Visit } from '../visit.ts';
import { doors } from './doors.ts';
import { lesson } from './lesson.ts';
import { pages } from './pages.ts';
import { setScene } from './scene.ts';
import type { View } from './view.ts';

export { publicPages } from './public.ts';
export { come, type View } from './view.ts';

/** Everything that a demo school shows, for who comes to it. */
export async function tour(visit: () => Promise<Visit>): Promise<readonly View[]> {
  const scene = await setScene(visit);
  return [...lesson(scene), ...doors(scene), ...(await pages(visit))];
}
