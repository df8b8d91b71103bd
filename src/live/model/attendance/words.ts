import type { Words } from '../feature.ts';
import { openText, type Text } from '../text.ts';
import type { AttendanceCommand, WrittenCorrection } from './commands.ts';
import type { AttendanceEvent } from './events.ts';

export const attendanceWords: Words<AttendanceCommand, AttendanceEvent> = {
  seal: ({ note, ...rest }: WrittenCorrection, text: (plain: string) => Text): AttendanceCommand =>
    note === undefined ? rest : { ...rest, note: text(note) },
  redact: (event, _present, unseal) =>
    event.type === 'attendance.corrected' && event.note
      ? { ...event, note: openText(event.note, unseal) }
      : event,
};
