import * as m from '#kit/web/i18n/generated/messages.js';
import type { MemberId } from '../../model/ids.ts';
import { find } from '../../model/record.ts';
import type { ClassState } from '../../model/state.ts';
import type { Names } from '../roll/names.ts';

/** Who watches the class, and as what: « En visite : Mme Durand (inspection) ». */
export function visitSentence({ visits }: ClassState, names: Names, member: MemberId): string {
  const name = names.of(member);
  switch (find(visits, member)) {
    case 'inspection':
      return m.live_visit_inspection({ name });
    case 'family':
      return m.live_visit_family({ name });
    default:
      return m.live_visit_other({ name });
  }
}
