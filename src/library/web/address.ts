import type { Platform } from '../model/course.ts';

/** How a platform speaks to its pupils. */
export type Address = 'tu' | 'vous';

export const addressOf = (platform: Platform): Address => (platform === 'lycee' ? 'vous' : 'tu');
