import * as m from '#kit/web/i18n/generated/messages.js';
import type { Platform } from '#kit/web/platform.ts';

export const platforms: readonly Platform[] = ['ecole', 'college', 'lycee'];

export function platformName(platform: Platform): string {
  return { ecole: m.people_level_ecole, college: m.people_level_college, lycee: m.people_level_lycee }[
    platform
  ]();
}

export function platformAges(platform: Platform): string {
  return { ecole: m.people_ages_ecole, college: m.people_ages_college, lycee: m.people_ages_lycee }[
    platform
  ]();
}
