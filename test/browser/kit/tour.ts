import type { Locator } from '@playwright/test';
import { enterClass } from './classroom.ts';
import type { Visit } from './visit.ts';

/** One thing that somebody sees: how to come to it afresh, in whatever language is chosen. */
export interface View {
  readonly name: string;
  readonly visit: Visit;
  show(): Promise<void>;
}

const either = ({ page }: Visit, french: string, english: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^(${french}|${english})`) });

/** Every page of the school, for who comes to it: nobody yet, pupils, a teacher, a parent, a visitor. */
export async function tour(visit: () => Promise<Visit>): Promise<readonly View[]> {
  return [...(await pages(visit)), ...(await classViews(visit))];
}

async function pages(visit: () => Promise<Visit>): Promise<View[]> {
  const at = (visit: Visit, name: string, path: string): View => ({
    name,
    visit,
    async show() {
      await visit.page.goto(path);
      await visit.page.getByRole('heading', { level: 1 }).first().waitFor();
      await visit.page.waitForLoadState('networkidle');
    },
  });
  const somebody = await visit();
  const people = await Promise.all(
    ['ecole-eleve-01', 'college-eleve-01', 'lycee-eleve-01', 'college-prof-1', 'college-parent-1'].map(
      async (who) => [who, await (await visit()).become(`demo-${who}`)] as const,
    ),
  );
  const homes = people.map(([who, one]) =>
    at(
      one,
      `home-${who.replace(/-\d+$/, '').replace('eleve', 'pupil').replace('prof', 'teacher')}`,
      `/${who.split('-')[0]}`,
    ),
  );
  return [
    at(somebody, 'door', '/'),
    at(somebody, 'sign-in', '/connexion'),
    at(somebody, 'sign-in-pupil', '/connexion?qui=eleve'),
    at(somebody, 'sign-in-teacher', '/connexion?qui=professeur'),
    at(somebody, 'first-administrator', '/premier-administrateur?jeton=none'),
    at(somebody, 'lost', '/nulle/part/ici'),
    ...homes,
    ...people.slice(0, 3).map(([who, one]) => {
      const level = who.split('-')[0] ?? '';
      return at(one, `course-day-${level}`, `/cours/${level}/1`);
    }),
  ];
}

async function classViews(visit: () => Promise<Visit>): Promise<View[]> {
  const lead = await (await visit()).become('demo-college-prof-1');
  const [now, next] = await lead.lessons();
  if (!(now && next)) throw new Error('The demo school has no lesson now and next.');
  const pupil = await (await visit()).become('demo-college-eleve-01');
  const ejected = await (await visit()).become('demo-college-eleve-04');
  const classmates = await Promise.all(
    ['02', '03'].map(async (n) => (await visit()).become(`demo-college-eleve-${n}`)),
  );
  const stranger = await visit();
  await lead.command(now.id, { type: 'open' });
  await lead.command(now.id, { type: 'eject', member: 'demo-college-eleve-04' });
  for (const mate of classmates) await enterClass(mate, now.id);
  await classmates[0]?.command(now.id, { type: 'hand.raise' });
  await classmates[0]?.command(now.id, { type: 'chat.say', text: 'Bonjour madame\u202f!' });
  await lead.command(now.id, { type: 'chat.say', text: 'Bonjour à tous. On commence dans deux minutes.' });
  await classmates[1]?.command(now.id, {
    type: 'chat.say',
    text: 'On garde le cahier de la semaine dernière\u202f?',
  });

  const check = (visit: Visit, name: string, classroom: string): View => ({
    name,
    visit,
    async show() {
      await visit.goToClass(classroom);
      await visit.page.getByRole('heading', { level: 1 }).first().waitFor();
    },
  });
  const inside = (visit: Visit, name: string, then: () => Promise<void>): View => ({
    name,
    visit,
    async show() {
      await enterClass(visit, now.id);
      await visit.page.getByRole('navigation').first().waitFor();
      await then();
    },
  });
  const nothing = async () => {};
  return [
    check(pupil, 'check-pupil', now.id),
    check(lead, 'check-teacher', now.id),
    {
      name: 'wait-pupil',
      visit: pupil,
      show: () => enterClass(pupil, next.id),
    },
    inside(lead, 'class-teacher', nothing),
    inside(lead, 'class-teacher-people', () => lead.page.keyboard.press('p')),
    inside(lead, 'class-teacher-chat', () => either(lead, 'Messages', 'Chat').first().click()),
    inside(pupil, 'class-pupil', nothing),
    inside(pupil, 'class-pupil-chat', () => either(pupil, 'Messages', 'Chat').first().click()),
    check(ejected, 'sent-out', now.id),
    check(stranger, 'ask', now.id),
  ];
}
