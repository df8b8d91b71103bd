import type { Platform } from '#kit/web/platform.ts';

/** Pupils of école and collège are said « tu », everybody else « vous ». */
export type Voice = 'tu' | 'vous';

export const voiceFor = (role: string, platform: Platform | undefined): Voice =>
  role === 'pupil' && platform !== 'lycee' ? 'tu' : 'vous';
