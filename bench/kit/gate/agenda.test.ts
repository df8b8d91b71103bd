import { expect, it } from 'vitest';
import { Agenda } from './agenda.ts';

it('everybody acts once, by moment, and who acts again within the second comes after the others', () => {
  const agenda = new Agenda(3);
  for (const [at, who] of [
    [1.7, 1],
    [0.5, 2],
    [1.2, 3],
    [9, 4],
  ] as const)
    agenda.add(at, who);
  const acts: string[] = [];
  for (let second = 0; second < 3; second += 1) {
    agenda.each(second, (who, at) => {
      acts.push(`${who} at ${at}`);
      if (who === 3) agenda.add(at + 0.25, 5);
    });
  }
  expect(acts).toEqual(['2 at 0.5', '3 at 1.2', '1 at 1.7', '5 at 1.45']);
});
