import { type PublicSchool, takeOffice } from '../public-school.ts';
import type { Visit } from '../visit.ts';
import { at, headed, type View } from './view.ts';

/** What a school that is no demonstration shows: before anybody is in it, and to its administrator. */
export async function publicPages(
  school: PublicSchool,
  visit: () => Promise<Visit>,
): Promise<readonly View[]> {
  const somebody = await visit();
  const office = await visit();
  await takeOffice(office, school);
  return [
    at('public-door', somebody, '/', headed(somebody, 'Qui entre ?', 'Who is coming in?')),
    at(
      'first-administrator',
      somebody,
      `/premier-administrateur?jeton=${school.token}`,
      headed(somebody, 'Premier administrateur', 'First administrator'),
    ),
    at(
      'administration',
      office,
      '/administration',
      headed(office, 'Faire entrer des établissements', 'Bring in schools'),
    ),
  ];
}
