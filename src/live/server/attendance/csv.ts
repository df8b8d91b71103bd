import type { Instant } from '#kit/model/clock.ts';
import type { AttendanceEntry } from '../../model/attendance/contract.ts';
import type { AttendanceReply } from './answer.ts';
import { type Language, type Words, words } from './words.ts';

/** Tells a spreadsheet that it is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** One line a member, for a French spreadsheet, and for one that is told to split at semicolons. */
export function csvOf({ entries }: AttendanceReply, language: Language, timeZone: string): string {
  const said = words[language];
  const time = timeIn(timeZone);
  const rows = [said.columns, ...entries.map((entry) => row(entry, said, time))];
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('');
}

function row(entry: AttendanceEntry, said: Words, time: (at: Instant) => string): (string | number)[] {
  const { corrections, kind } = entry;
  const last = corrections.at(-1);
  return [
    kind === 'pupil' ? entry.name : `${entry.name} (${said.kinds[kind]})`,
    said.markings[entry.status],
    entry.minutes,
    entry.lateBy,
    entry.leftEarlyBy,
    entry.firstSeen === null ? '' : time(entry.firstSeen),
    entry.lastSeen === null ? '' : time(entry.lastSeen),
    entry.hands,
    entry.turns,
    entry.messages,
    entry.answers,
    said.markings[entry.computed],
    corrections
      .map((one) => `${time(one.at)} ${one.by}${said.colon} ${said.markings[one.from]} → ${said.to(one.to)}`)
      .join(' | '),
    last?.note ?? '',
  ];
}

/** What makes a spreadsheet take a text for a formula, spaces before it or not. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not get into a cell
const CONTROL = /[\u0000-\u001F\u007F]+/g;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const plain = value.replace(CONTROL, ' ');
  const text = FORMULA.test(plain) ? `'${plain}` : plain;
  return `"${text.replaceAll('"', '""')}"`;
}

/** « 08:32 »: what every spreadsheet takes for a time of day. */
function timeIn(timeZone: string): (at: Instant) => string {
  const format = new Intl.DateTimeFormat('fr-FR', { timeZone, hour: '2-digit', minute: '2-digit' });
  return (at) => format.format(at);
}

/** « appel-5e-A-2026-11-26.csv »: in letters that every file system has. */
export function fileNameOf({ lesson }: AttendanceReply, language: Language, timeZone: string): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(lesson.startsAt);
  const group = lesson.group.normalize('NFD').replace(/[^A-Za-z0-9]+/g, '-');
  return `${words[language].file}-${group}-${day}.csv`;
}
