import type { PersonId } from '#people/model/ids.ts';
import type { Visit } from '../visit.ts';
import { Mate } from './mate.ts';

/** A class group of the demo school: who teaches it and a pupil before their screens, and others who are there too. */
export interface Gathered {
  readonly lead: Visit;
  readonly pupil: Visit;
  readonly pupilId: PersonId;
  /** A teacher of the school who has no lesson with it. */
  readonly substitute: PersonId;
  readonly mates: Mates;
  /** The classrooms of its lessons, of now and later. */
  readonly lessons: Lessons;
}

type Mates = readonly [Mate, Mate, Mate, Mate, Mate, Mate, Mate];
type Lessons = readonly [now: string, next: string, third: string, fourth: string];

const PUPILS = ['02', '03', '05', '07', '08', '09', '10'];

export async function gather(visit: () => Promise<Visit>, level: string): Promise<Gathered> {
  const idOf = (name: string) => `demo-${level}-${name}` as PersonId;
  const as = async (name: string) => {
    const person = await (await visit()).become(idOf(name));
    await person.showAllPictures();
    return person;
  };
  const [lead, pupil] = await Promise.all([as('prof-1'), as('eleve-01')]);
  const mates = await Promise.all(PUPILS.map((n) => Mate.of(lead.address, idOf(`eleve-${n}`))));
  const lessons = (await lead.lessons()).map(({ id }) => id);
  if (lessons.length < 4) throw new Error('The demo school has too few lessons today.');
  return {
    lead,
    pupil,
    pupilId: idOf('eleve-01'),
    substitute: idOf('prof-3'),
    mates: mates as unknown as Mates,
    lessons: lessons as unknown as Lessons,
  };
}

/** These are in a class until the school ends. */
export const attend = (mates: readonly Mate[], classroom: string): Promise<unknown> =>
  Promise.all(mates.map((mate) => mate.attends(classroom)));
