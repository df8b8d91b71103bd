import * as m from '#kit/web/i18n/generated/messages.js';
import type { Role } from '../model/roles.ts';

export function roleName(role: Role): string {
  switch (role) {
    case 'pupil':
      return m.people_role_pupil();
    case 'teacher':
      return m.people_role_teacher();
    case 'parent':
      return m.people_role_parent();
    case 'administrator':
      return m.people_role_administrator();
  }
}
