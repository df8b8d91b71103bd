import { toAll } from '../audience.ts';
import { beforeAndDuring, type Feature } from '../feature.ts';
import type { LevelCommand } from './commands.ts';
import type { LevelEvent } from './events.ts';
import { evolveLevel } from './evolve.ts';
import { fullLevel } from './state.ts';

export const level: Feature<LevelCommand, LevelEvent> = {
  rules: { 'level.wish': { who: 'staff', when: beforeAndDuring } },
  audiences: { 'level.wished': toAll, 'level.given': toAll },
  evolve: evolveLevel,
  on: { 'session.closed': () => ({ level: fullLevel }) },
};
