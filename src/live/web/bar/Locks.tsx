import * as m from '#kit/web/i18n/generated/messages.js';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { quiet } from '../../model/locks/select.ts';
import { useClassState } from '../classroom/here.ts';
import { Lock, Quiet, Unlock } from '../icons.ts';
import type { BarProps } from './props.ts';

interface LocksButtonProps extends Pick<BarProps, 'side' | 'toggleSide'> {
  /** Whether the class is locked: what the key does and undoes. */
  readonly locked: boolean;
  readonly shortcut: string | null;
}

/** Opens what keeps the class in order. It shows whether the class is closed, or quiet. */
export function LocksButton({ locked, shortcut, side, toggleSide }: LocksButtonProps) {
  const state = useClassState();
  const silent = quiet(state);
  return (
    <IconButton
      icon={silent ? Quiet : locked ? Lock : Unlock}
      label={m.live_locks()}
      worded
      tone={silent ? 'on' : 'plain'}
      aria-expanded={side === 'order'}
      {...(shortcut && { shortcut })}
      onClick={() => toggleSide('order')}
    />
  );
}
