import * as m from '#kit/web/i18n/generated/messages.js';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu } from '#kit/web/ui/Menu.tsx';
import type { MemberId } from '../../model/ids.ts';
import { type VisitKind, visitKinds } from '../../model/visits/kinds.ts';
import { useSend } from '../classroom/here.ts';
import { Eye } from './Eye.ts';

const nameOf: Record<VisitKind, () => string> = {
  inspection: m.live_visit_as_inspection,
  family: m.live_visit_as_family,
  other: m.live_visit_as_other,
};

interface VisitMenuProps {
  readonly member: MemberId;
  readonly name: string;
}

/** Lets somebody in to watch, as what the class is then told. */
export function VisitMenu({ member, name }: VisitMenuProps) {
  const send = useSend();
  const label = m.live_visit_admit({ name });
  const entries = visitKinds.map((as) => ({
    id: as,
    name: nameOf[as](),
    onChoose: () => void send({ type: 'visit.admit', member, as }),
  }));
  return (
    <Menu label={label} entries={entries} align="end">
      {(trigger) => <IconButton icon={Eye} label={label} {...trigger} />}
    </Menu>
  );
}
