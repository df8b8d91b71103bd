import * as m from '#kit/web/i18n/generated/messages.js';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu } from '#kit/web/ui/Menu.tsx';
import { More } from '../icons.ts';
import type { Entry } from '../roll/roll.ts';
import { useMemberEntries } from './useMemberEntries.ts';

/** What a teacher does for or to one pupil. */
export function RowMenu({ entry }: { readonly entry: Entry }) {
  const entries = useMemberEntries(entry);
  if (entries.length === 0) return null;
  const label = m.live_more_for({ name: entry.name });
  return (
    <Menu label={label} entries={entries} align="end">
      {(trigger) => <IconButton icon={More} label={label} {...trigger} />}
    </Menu>
  );
}
