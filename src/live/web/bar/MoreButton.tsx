import * as m from '#kit/web/i18n/generated/messages.js';
import { People } from '#kit/web/icons/index.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu, type MenuEntry } from '#kit/web/ui/Menu.tsx';
import { boardEntries } from '../board/BoardButton.tsx';
import { useClassState, useHere, useMedia } from '../classroom/here.ts';
import { Grid, Lock, More, Poll, Screen, Spotlight } from '../icons.ts';
import { useSlideEntries } from '../slides/SlidesButton.tsx';
import { canShare } from './OwnSources.tsx';
import type { BarProps } from './props.ts';

interface MoreButtonProps extends BarProps {
  /** The bar holds only what is used in a hurry. */
  readonly few: boolean;
}

/** What a teacher needs less often than the bar has room for. */
export function MoreButton({ mode, setMode, toggleSide, slides, boards, few }: MoreButtonProps) {
  const { media } = useHere().session;
  const { lobby } = useClassState();
  const screen = useMedia((view) => view.sources.screen.kind);
  const decks = useSlideEntries(slides);
  const grid = mode === 'grid';
  const share: MenuEntry = {
    id: 'screen',
    name: screen === 'off' ? m.live_share_screen() : m.live_stop_sharing(),
    icon: Screen,
    onChoose: () => (screen === 'off' ? void media.shareScreen() : media.stopSharing()),
  };
  const view: MenuEntry = {
    id: 'view',
    name: grid ? m.live_view_speaker() : m.live_view_grid(),
    icon: grid ? Spotlight : Grid,
    onChoose: () => setMode(grid ? 'speaker' : 'grid'),
  };
  const shared = canShare && screen !== 'absent' ? [share] : [];
  const everything: MenuEntry[] = [
    { id: 'people', name: m.live_people(), icon: People, onChoose: () => toggleSide('people') },
    view,
    { id: 'activities', name: m.live_activities(), icon: Poll, onChoose: () => toggleSide('activities') },
    ...shared,
    ...decks,
    ...boardEntries(boards),
    { id: 'order', name: m.live_locks(), icon: Lock, onChoose: () => toggleSide('order') },
  ];
  return (
    <Menu label={m.live_more()} entries={few ? everything : [view, ...shared]} align="end">
      {(trigger) => (
        <IconButton
          {...trigger}
          icon={More}
          label={m.live_more()}
          worded
          count={few ? Object.keys(lobby.requests).length : 0}
        />
      )}
    </Menu>
  );
}
