import { describe, expect, it } from 'vitest';
import { type MemberViewer, type Need, refusalOf, type Viewer } from './access.ts';
import type { GroupId, PersonId, SchoolId } from './ids.ts';

const session = { session: 's', expiresAt: 0, person: 'someone' as PersonId };
const member = (role: MemberViewer['role'], school = '0750001A'): Viewer => ({
  ...session,
  role,
  school: school as SchoolId,
  level: 'college',
});
const administrator: Viewer = { ...session, role: 'administrator' };
const codeOf = (viewer: Viewer | undefined, need: Need) => refusalOf(viewer, need)?.code;

describe('who is signed out', () => {
  it('is told so, whatever was asked', () => {
    const needs: Need[] = [
      { need: 'signed-in' },
      { need: 'member' },
      { need: 'administrator' },
      { need: 'teacher-of-pupil', pupil: undefined, teaches: [] },
    ];
    for (const need of needs) expect(codeOf(undefined, need)).toBe('people.not-signed-in');
  });
});

describe('an administrator', () => {
  it('administers, and is no member of a school', () => {
    expect(codeOf(administrator, { need: 'administrator' })).toBeUndefined();
    expect(codeOf(administrator, { need: 'signed-in' })).toBeUndefined();
    expect(codeOf(administrator, { need: 'member' })).toBe('people.not-allowed');
  });

  it('is nobody else', () => {
    for (const role of ['pupil', 'teacher', 'parent'] as const) {
      expect(codeOf(member(role), { need: 'administrator' })).toBe('people.not-allowed');
      expect(codeOf(member(role), { need: 'member' })).toBeUndefined();
    }
  });
});

describe('what concerns a pupil', () => {
  const group = (id: string) => id as GroupId;
  const need = (teaches: string[], learns: string[] | undefined, school = '0750001A'): Need => ({
    need: 'teacher-of-pupil',
    teaches: teaches.map(group),
    pupil: learns && { school: school as SchoolId, groups: learns.map(group) },
  });

  it('is for a teacher of one of the pupil’s groups', () => {
    expect(codeOf(member('teacher'), need(['a', 'b'], ['b', 'c']))).toBeUndefined();
    expect(codeOf(member('teacher'), need(['a'], ['b', 'c']))).toBe('people.not-allowed');
    expect(codeOf(member('teacher'), need([], []))).toBe('people.not-allowed');
    expect(codeOf(member('teacher'), need(['a'], undefined))).toBe('people.not-allowed');
  });

  it('is not for a teacher of another school whose group has the same id', () => {
    expect(codeOf(member('teacher', '0750002B'), need(['a'], ['a']))).toBe('people.not-allowed');
  });

  it('is not for another pupil or a parent of the group', () => {
    expect(codeOf(member('pupil'), need(['a'], ['a']))).toBe('people.not-allowed');
    expect(codeOf(member('parent'), need(['a'], ['a']))).toBe('people.not-allowed');
    expect(codeOf(administrator, need(['a'], ['a']))).toBe('people.not-allowed');
  });
});
