import * as m from '#kit/web/i18n/generated/messages.js';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu } from '#kit/web/ui/Menu.tsx';
import type { MemberId } from '../../model/ids.ts';
import { isEmptyPeg } from '../../model/pegs/select.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { Pegs } from '../icons.ts';
import { useGivePeg } from './useGivePeg.ts';

interface PegMenuProps {
  readonly member: MemberId;
  readonly name: string;
  /** Whose name it looks like: offered first. */
  readonly like: MemberId | null;
}

/** Says which absent pupil somebody is: what dragging does, by a list. */
export function PegMenu({ member, name, like }: PegMenuProps) {
  const { names } = useHere();
  const state = useClassState();
  const give = useGivePeg();
  const absent = state.roster.pupils
    .filter((pupil) => isEmptyPeg(state, pupil))
    .sort((a, b) => Number(b === like) - Number(a === like) || names.of(a).localeCompare(names.of(b), 'fr'));
  if (absent.length === 0) return null;
  const label = m.live_peg_is({ name });
  const entries = absent.map((pupil) => ({
    id: pupil,
    name: names.of(pupil),
    onChoose: () => void give(member, name, pupil),
  }));
  return (
    <Menu label={label} entries={entries} align="end" heading={<strong>{m.live_peg_who({ name })}</strong>}>
      {(trigger) => <IconButton icon={Pegs} label={label} {...trigger} />}
    </Menu>
  );
}
