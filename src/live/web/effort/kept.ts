import type { EffortChoice } from './effort.ts';

const KEY = 'preau.effort';

export function readEffortChoice(): EffortChoice {
  const kept = localStorage.getItem(KEY);
  return kept === 'full' || kept === 'spared' ? kept : 'auto';
}

export const keepEffortChoice = (choice: EffortChoice): void => localStorage.setItem(KEY, choice);
