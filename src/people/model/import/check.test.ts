import { describe, expect, it } from 'vitest';
import type { SchoolId } from '../ids.ts';
import { type Known, problemsOf } from './check.ts';
import { importFile } from './schema.ts';

const nothing: Known = { emails: new Map(), schools: new Map() };

const someone = { givenName: 'A', familyName: 'B', password: 'long enough' };
const startsAt = '2026-09-01T08:30:00+02:00';
const endsAt = '2026-09-01T09:25:00+02:00';

function problemsIn(school: Record<string, unknown>, known: Known = nothing): string[] {
  const file = importFile.parse({
    schools: [{ id: '0750001A', name: 'École', level: 'ecole', groups: ['CM1'], ...school }],
  });
  return problemsOf(file, known).map(({ place }) => place);
}

describe('a file', () => {
  it('in which everything holds together has no problem', () => {
    const school = {
      teachers: [{ ...someone, email: 'T@school.example', groups: ['CM1'] }],
      pupils: [{ ...someone, username: 'P.Un', groups: ['CM1'] }],
      parents: [{ ...someone, email: 'p@home.example', children: ['p.un'] }],
      lessons: [{ group: 'CM1', subject: 'S', title: 'T', teachers: ['t@school.example'], startsAt, endsAt }],
    };
    expect(problemsIn(school)).toEqual([]);
  });

  it('names the row of whoever comes twice, whatever the letters’ case', () => {
    const teacher = { ...someone, email: 't@school.example' };
    const pupil = { ...someone, username: 'p' };
    const school = {
      teachers: [teacher, { ...teacher, email: 'T@School.example' }],
      pupils: [pupil, { ...pupil, username: 'P' }],
    };
    expect(problemsIn(school)).toEqual(['schools[0].teachers[1].email', 'schools[0].pupils[1].username']);
  });

  it('names what a row speaks of and nobody has', () => {
    const school = {
      teachers: [{ ...someone, email: 't@school.example', groups: ['6e'] }],
      parents: [{ ...someone, email: 'p@home.example', children: ['stranger'] }],
      lessons: [{ group: '6e', subject: 'S', title: 'T', teachers: ['x@y.example'], startsAt, endsAt }],
    };
    expect(problemsIn(school)).toEqual([
      'schools[0].teachers[0].groups',
      'schools[0].parents[0].children',
      'schools[0].lessons[0].group',
      'schools[0].lessons[0].teachers',
    ]);
  });

  it('names a division in which the pupil is not', () => {
    const pupil = { ...someone, groups: ['CM1', 'Chorale'] };
    const pupils = [
      { ...pupil, username: 'a', division: 'CM1' },
      { ...pupil, username: 'b', groups: ['Chorale'], division: 'CM1' },
    ];
    expect(problemsIn({ groups: ['CM1', 'Chorale'], pupils })).toEqual(['schools[0].pupils[1].division']);
  });

  it('takes no teacher for a child, and no pupil for a teacher', () => {
    const known: Known = {
      emails: new Map(),
      schools: new Map([
        [
          '0750001A' as SchoolId,
          { groups: new Set<string>(), members: new Map([['odd', 'teacher' as const]]) },
        ],
      ]),
    };
    const parents = [{ ...someone, email: 'p@home.example', children: ['odd'] }];
    expect(problemsIn({ parents }, known)).toEqual(['schools[0].parents[0].children']);
  });

  it('gives somebody new a password, and asks none of who is there', () => {
    const pupils = [{ ...someone, password: undefined, username: 'p' }];
    expect(problemsIn({ pupils })).toEqual(['schools[0].pupils[0].password']);
    const known: Known = {
      emails: new Map(),
      schools: new Map([
        ['0750001A' as SchoolId, { groups: new Set<string>(), members: new Map([['p', 'pupil' as const]]) }],
      ]),
    };
    expect(problemsIn({ pupils }, known)).toEqual([]);
  });

  it('takes nobody’s address for somebody else: another school, another role, an administrator', () => {
    const teachers = [{ ...someone, email: 't@school.example' }];
    const others = [
      { school: '0750002B' as SchoolId, role: 'teacher' as const },
      { school: '0750001A' as SchoolId, role: 'parent' as const },
      {},
    ];
    for (const other of others) {
      const known: Known = { ...nothing, emails: new Map([['t@school.example', other]]) };
      expect(problemsIn({ teachers }, known)).toEqual(['schools[0].teachers[0].email']);
    }
  });

  it('has one lesson of a group at a time of beginning, that ends after it', () => {
    const teachers = [{ ...someone, email: 't@school.example' }];
    const lesson = {
      group: 'CM1',
      subject: 'S',
      title: 'T',
      teachers: ['t@school.example'],
      startsAt,
      endsAt,
    };
    const sameInstant = { ...lesson, startsAt: '2026-09-01T06:30:00Z' };
    const backwards = { ...lesson, startsAt: endsAt, endsAt: startsAt };
    expect(problemsIn({ teachers, lessons: [lesson, sameInstant, backwards] })).toEqual([
      'schools[0].lessons[1]',
      'schools[0].lessons[2].endsAt',
    ]);
  });

  it('says times with their offset, and time zones that exist', () => {
    const school = { id: '0750001A', name: 'École', level: 'ecole' };
    const reads = (more: object) => importFile.safeParse({ schools: [{ ...school, ...more }] }).success;
    expect(reads({ timeZone: 'Indian/Reunion' })).toBe(true);
    expect(reads({ timeZone: 'Paris' })).toBe(false);
    const lesson = { group: 'CM1', subject: 'S', title: 'T', teachers: ['t@s.example'], endsAt };
    expect(reads({ lessons: [{ ...lesson, startsAt }] })).toBe(true);
    expect(reads({ lessons: [{ ...lesson, startsAt: '2026-09-01T08:30:00' }] })).toBe(false);
  });
});
