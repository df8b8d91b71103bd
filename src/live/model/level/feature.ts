import { toAll } from '../audience.ts';
import { beforeAndDuring, type Feature } from '../feature.ts';
import type { GiveLevel, LevelCommand } from './commands.ts';
import { decideLevel, giveLevel } from './decide.ts';
import type { LevelEvent } from './events.ts';
import { evolveLevel } from './evolve.ts';
import { fullLevel } from './state.ts';

export const level: Feature<LevelCommand, LevelEvent, GiveLevel> = {
  rules: { 'level.wish': { who: 'staff', when: beforeAndDuring } },
  decide: decideLevel,
  reports: { 'level.give': giveLevel },
  audiences: { 'level.wished': toAll, 'level.given': toAll },
  evolve: evolveLevel,
  on: { 'session.closed': () => ({ level: fullLevel }) },
};
