import { expect, type Locator } from '@playwright/test';
import type { Language, Visit } from '../visit.ts';

/** One thing that somebody sees. */
export interface View {
  readonly name: string;
  readonly visit: Visit;
  /** What this view alone shows, in each language: another page that came in its place lacks it. */
  readonly landmark: Readonly<Record<Language, Locator>>;
  /** Of the same make as another: worth a picture, and nothing new to who looks for faults. */
  readonly alike?: boolean;
  /** Comes to it, in whatever language is chosen and on whatever width. */
  show(): Promise<void>;
}

export async function come({ name, visit, landmark, show }: View): Promise<void> {
  await show();
  await expect(landmark[visit.language].first(), `${name} is what is shown`).toBeVisible();
}

export const alike = (view: View): View => ({ ...view, alike: true });

type Role = Parameters<Visit['page']['getByRole']>[0];

/** The same thing under its name in each language. */
export const named = ({ page }: Visit, role: Role, fr: string, en: string): View['landmark'] => ({
  fr: page.getByRole(role, { name: fr }),
  en: page.getByRole(role, { name: en }),
});

export const headed = (visit: Visit, fr: string, en: string): View['landmark'] =>
  named(visit, 'heading', fr, en);

/** A page that is behind its address. */
export const at = (name: string, visit: Visit, path: string, landmark: View['landmark']): View => ({
  name,
  visit,
  landmark,
  async show() {
    await visit.page.goto(path);
  },
});
