import type { Visit } from '../visit.ts';
import { answered, asking } from './asking.ts';
import { board } from './board.ts';
import { calm } from './calm.ts';
import { prepared, visited } from './desk.ts';
import { doors } from './doors.ts';
import { type Gathered, gather } from './gather.ts';
import { choosing, grouped } from './grouped.ts';
import { lesson } from './lesson.ts';
import { pages } from './pages.ts';
import { past } from './past.ts';
import { setScene } from './scene.ts';
import { slides } from './slides.ts';
import type { View } from './view.ts';

export { publicPages } from './public.ts';
export { come, type View } from './view.ts';

type Visiting = () => Promise<Visit>;

interface School {
  readonly ecole: Gathered;
  readonly college: Gathered;
  readonly lycee: Gathered;
}

/** Every kind of page that a demo school shows, for who comes to it. */
export async function tour(visit: Visiting): Promise<readonly View[]> {
  const views = await kinds(await gatherAll(visit), visit);
  return views.filter(({ alike }) => !alike);
}

/** All that is worth a picture: the same, and what a lesson looks like with more going on in it. */
export async function wholeTour(visit: Visiting): Promise<readonly View[]> {
  const school = await gatherAll(visit);
  return [...(await kinds(school, visit)), ...(await moments(school))];
}

async function gatherAll(visit: Visiting): Promise<School> {
  const [ecole, college, lycee] = await Promise.all([
    gather(visit, 'ecole'),
    gather(visit, 'college'),
    gather(visit, 'lycee'),
  ]);
  return { ecole, college, lycee };
}

async function kinds({ ecole, college, lycee }: School, visit: Visiting): Promise<readonly View[]> {
  const scene = await setScene(college, visit);
  return [
    ...lesson(scene),
    ...(await grouped(ecole, ecole.lessons[0])),
    ...(await prepared(college, scene.next)),
    ...(await visited(lycee, visit, lycee.lessons[0])),
    ...(await past(lycee, lycee.lessons[1])),
    ...doors(scene),
    ...(await pages(visit)),
  ];
}

async function moments({ ecole, college, lycee }: School): Promise<readonly View[]> {
  return [
    ...(await choosing(college, college.lessons[3])),
    ...(await slides(ecole, ecole.lessons[1])),
    ...(await board(ecole, ecole.lessons[2])),
    ...(await asking(ecole, ecole.lessons[3])),
    ...(await answered(lycee, lycee.lessons[2])),
    ...(await calm(lycee, lycee.lessons[3])),
  ];
}
