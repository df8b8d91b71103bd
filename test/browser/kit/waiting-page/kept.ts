import { type KeptPass, keepPass } from '#gate/model/kept-passes.ts';
import { divisionId, personId } from '#people/model/ids.ts';
import { DIVISION, type GateStub } from './gate-stub.ts';

export type Somebody = Pick<KeptPass, 'name' | 'level'> & { readonly role?: 'pupil' | 'teacher' };

/** What a browser has kept of the passes of these people, the last the latest. */
export function keptFor({ credentials }: GateStub, people: readonly Somebody[]): string {
  const now = Date.now();
  const divisions: [typeof DIVISION] = [divisionId.parse(DIVISION)];
  return people.reduce<string>((stored, { name, level, role = 'pupil' }) => {
    const person = personId.parse(
      `person-${name
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z]/g, '')}`,
    );
    const pass = credentials.passes.sign({ person, role, divisions }, now);
    return keepPass(stored, { pass, name, level }, now);
  }, '[]');
}
