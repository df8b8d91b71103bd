import type { SchoolId } from '../ids.ts';
import type { MemberRole } from '../roles.ts';
import type { ImportedSchool, ImportFile } from './schema.ts';

/** What the deployment holds already of what a file mentions. */
export interface Known {
  /** Every account with one of the file's e-mail addresses; administrators have no school. */
  readonly emails: ReadonlyMap<string, { readonly school?: SchoolId; readonly role?: MemberRole }>;
  readonly schools: ReadonlyMap<SchoolId, KnownSchool>;
}

export interface KnownSchool {
  readonly groups: ReadonlySet<string>;
  /** By username or e-mail. */
  readonly members: ReadonlyMap<string, MemberRole>;
}

export interface Problem {
  /** Where in the file: `schools[0].pupils[3].groups`. It names nobody. */
  readonly place: string;
  readonly what: string;
}

/** Everything for which a file, well-formed as it is, cannot be imported. */
export function problemsOf(file: ImportFile, known: Known): Problem[] {
  const problems: Problem[] = [];
  const say = (place: string, what: string) => problems.push({ place, what });
  const schools = new Set<string>();
  const emails = new Set<string>();
  file.schools.forEach((school, i) => {
    const at = `schools[${i}]`;
    if (schools.has(school.id)) say(`${at}.id`, 'the school is in the file twice');
    schools.add(school.id);
    checkPeople(school, known, emails, (place, what) => say(`${at}.${place}`, what));
    checkLessons(school, known.schools.get(school.id), (place, what) => say(`${at}.${place}`, what));
  });
  return problems;
}

type Say = (place: string, what: string) => void;

function checkPeople(school: ImportedSchool, known: Known, emails: Set<string>, say: Say): void {
  const there = known.schools.get(school.id);
  const groups = new Set([...school.groups, ...(there?.groups ?? [])]);
  const pupils = namesIn(school, there, 'pupil');
  const usernames = new Set<string>();

  const checkGroups = (names: readonly string[], at: string) => {
    if (!names.every((name) => groups.has(name))) say(`${at}.groups`, 'no such group in this school');
  };
  const checkPassword = (isNew: boolean, password: string | undefined, at: string) => {
    if (isNew && password === undefined) say(`${at}.password`, 'somebody new needs a password');
  };
  const checkAdult = (email: string, role: MemberRole, password: string | undefined, at: string) => {
    const before = known.emails.get(email);
    if (emails.has(email)) say(`${at}.email`, 'the address is in the file twice');
    else if (before !== undefined && (before.school !== school.id || before.role !== role)) {
      say(`${at}.email`, 'the address is that of another account');
    }
    emails.add(email);
    checkPassword(before === undefined, password, at);
  };

  school.teachers.forEach(({ email, groups: names, password }, i) => {
    checkAdult(email, 'teacher', password, `teachers[${i}]`);
    checkGroups(names, `teachers[${i}]`);
  });
  school.pupils.forEach(({ username, groups: names, division, password }, i) => {
    if (usernames.has(username)) say(`pupils[${i}].username`, 'the username is in the school twice');
    usernames.add(username);
    checkPassword(!there?.members.has(username), password, `pupils[${i}]`);
    checkGroups(names, `pupils[${i}]`);
    if (division !== undefined && !names.includes(division)) {
      say(`pupils[${i}].division`, 'the division is none of the pupil’s groups');
    }
  });
  school.parents.forEach(({ email, children, password }, i) => {
    checkAdult(email, 'parent', password, `parents[${i}]`);
    if (!children.every((child) => pupils.has(child))) {
      say(`parents[${i}].children`, 'no such pupil in this school');
    }
  });
}

function checkLessons(school: ImportedSchool, there: KnownSchool | undefined, say: Say): void {
  const groups = new Set([...school.groups, ...(there?.groups ?? [])]);
  const teachers = namesIn(school, there, 'teacher');
  const begun = new Set<string>();
  school.lessons.forEach((lesson, i) => {
    const at = `lessons[${i}]`;
    const key = `${lesson.startsAt} ${lesson.group}`;
    if (begun.has(key)) say(at, 'the group has another lesson that begins then');
    begun.add(key);
    if (!groups.has(lesson.group)) say(`${at}.group`, 'no such group in this school');
    if (!lesson.teachers.every((email) => teachers.has(email))) {
      say(`${at}.teachers`, 'no such teacher in this school');
    }
    if (lesson.endsAt <= lesson.startsAt) say(`${at}.endsAt`, 'the lesson ends before it begins');
  });
}

/** The sign-in names of a role, in the file and in the school. */
function namesIn(school: ImportedSchool, there: KnownSchool | undefined, role: 'pupil' | 'teacher') {
  const known = [...(there?.members ?? [])].filter(([, is]) => is === role).map(([name]) => name);
  const listed =
    role === 'pupil'
      ? school.pupils.map(({ username }) => username)
      : school.teachers.map(({ email }) => email);
  return new Set([...known, ...listed]);
}
