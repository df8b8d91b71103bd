import type { Visit } from '../visit.ts';
import { at, headed, named, type View } from './view.ts';

/** The pages around the class, for who comes to them: nobody yet, pupils, a teacher, a parent. */
export async function pages(visit: () => Promise<Visit>): Promise<readonly View[]> {
  const somebody = await visit();
  const { page } = somebody;
  return [
    at('door', somebody, '/', headed(somebody, 'Par quelle porte ?', 'Which door?')),
    {
      name: 'settings',
      visit: somebody,
      landmark: named(somebody, 'dialog', 'Réglages', 'Settings'),
      async show() {
        await page.goto('/');
        await page.getByRole('button', { name: /^(Réglages|Settings)$/ }).click();
      },
    },
    ...signIns(somebody),
    lost(somebody),
    api(somebody),
    ...(await homes(visit)),
  ];
}

const signIns = (somebody: Visit): readonly View[] => [
  at(
    'sign-in-pupil',
    somebody,
    '/connexion?qui=eleve',
    named(somebody, 'textbox', 'Identifiant', 'Username'),
  ),
  at(
    'sign-in-teacher',
    somebody,
    '/connexion?qui=professeur',
    named(somebody, 'textbox', 'Adresse électronique académique', 'Academic e-mail address'),
  ),
];

const lost = (somebody: Visit): View =>
  at('lost', somebody, '/nulle/part/ici', headed(somebody, 'Il n’y a rien ici', 'There is nothing here'));

/** For programmers, in English alone. */
const api = (somebody: Visit): View =>
  at('api', somebody, '/api', headed(somebody, 'Préau API', 'Préau API'));

async function homes(visit: () => Promise<Visit>): Promise<readonly View[]> {
  const as = async (person: string) => (await visit()).become(`demo-${person}`);
  const pupils = await Promise.all(
    [
      ['ecole', 'Inès'],
      ['college', 'Moussa'],
      ['lycee', 'Jeanne'],
    ].map(async ([level, name]) => ({ level, name, pupil: await as(`${level}-eleve-01`) })),
  );
  const teacher = await as('college-prof-1');
  const parent = await as('college-parent-1');
  const [lesson] = await teacher.lessons();
  return [
    ...pupils.flatMap(({ level, name, pupil }) => [
      at(`home-${level}-pupil`, pupil, `/${level}`, headed(pupil, `Bonjour ${name}`, `Hello ${name}`)),
      at(`course-day-${level}`, pupil, `/cours/${level}/1`, {
        fr: pupil.page.getByText('· Jour 1 ·'),
        en: pupil.page.getByText('· Day 1 ·'),
      }),
    ]),
    at('home-college-teacher', teacher, '/college', headed(teacher, 'Bonjour Sophie', 'Hello Sophie')),
    {
      name: 'person-menu',
      visit: teacher,
      landmark: named(teacher, 'menuitem', 'Changer de personne', 'Be someone else'),
      async show() {
        await teacher.page.goto('/college');
        await teacher.page.getByRole('button', { name: 'Sophie Lemaire' }).click();
      },
    },
    at('class-card', teacher, `/classe/${lesson?.id}/carte`, named(teacher, 'button', 'Imprimer', 'Print')),
    at('home-college-parent', parent, '/college', headed(parent, 'Bonjour Awa', 'Hello Awa')),
  ];
}
