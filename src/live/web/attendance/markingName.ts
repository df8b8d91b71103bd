import * as m from '#kit/web/i18n/generated/messages.js';
import type { Marking } from '../../model/attendance/marking.ts';

export function markingName(marking: Marking): string {
  switch (marking) {
    case 'present':
      return m.live_mark_present();
    case 'late':
      return m.live_mark_late();
    case 'absent':
      return m.live_mark_absent();
    case 'excused':
      return m.live_mark_excused();
  }
}
