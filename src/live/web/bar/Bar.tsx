import * as m from '#kit/web/i18n/generated/messages.js';
import { Hand, People } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { isLearner } from '../../model/standing.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { Chat, Grid, Spotlight } from '../icons.ts';
import { ReactButton } from '../reactions/ReactButton.tsx';
import { SettingsButton } from '../settings/SettingsButton.tsx';
import { useStaffTools } from '../staff/useStaffTools.ts';
import { useAsNarrowAs, useNarrow } from '../useNarrow.ts';
import styles from './Bar.module.css';
import { LeaveButton } from './LeaveButton.tsx';
import { OwnSources } from './OwnSources.tsx';
import type { BarProps } from './props.ts';
import { useKey } from './useKey.ts';

/** The tools, in one bar: one's own, the class's, the screen's. */
export function Bar(props: BarProps) {
  const { me, staff } = useHere();
  const tools = useStaffTools();
  const state = useClassState();
  const narrow = useNarrow();
  const room = useRoom();
  return (
    <nav className={styles.bar} aria-label={m.live_tools()}>
      <div className={styles.group}>
        <OwnSources screen={room === 'all'} />
      </div>
      <div className={styles.middle}>
        {staff
          ? tools && <tools.StaffBar {...props} few={room === 'few'} />
          : isLearner(state, me) && (
              <>
                <HandButton {...props} narrow={narrow} />
                <ReactButton />
              </>
            )}
      </div>
      <div className={styles.group}>
        <ScreenTools {...props} room={room} />
        {!narrow && <SettingsButton worded />}
        {!narrow && <LeaveButton worded />}
      </div>
    </nav>
  );
}

/** How many tools stand in the bar: all, most of them, or what is used in a hurry. The others are behind one more. */
type Room = 'all' | 'most' | 'few';

function useRoom(): Room {
  const { staff } = useHere();
  const [phone, tablet, laptop] = [useNarrow(), useAsNarrowAs('tablet'), useAsNarrowAs('laptop')];
  if (phone || (staff && tablet)) return 'few';
  return staff && laptop ? 'most' : 'all';
}

/** What a pupil does in a class: raises a hand, and gives the floor back. */
function HandButton({
  actions: { handRaised, toggleHand },
  narrow,
}: BarProps & { readonly narrow: boolean }) {
  const { me } = useHere();
  const send = useSend();
  const { floor } = useClassState();
  const key = useKey('hands');
  const size = narrow ? 'medium' : 'large';
  if (floor.holders.includes(me)) {
    return (
      <Button kind="primary" size={size} icon={Hand} onClick={() => void send({ type: 'floor.leave' })}>
        {m.live_give_back()}
      </Button>
    );
  }
  return (
    <Button
      kind={handRaised ? 'quiet' : 'primary'}
      size={size}
      icon={Hand}
      aria-pressed={handRaised}
      {...(key && { 'aria-keyshortcuts': key })}
      onClick={toggleHand}
    >
      {handRaised ? m.live_lower_my_hand() : m.live_raise_my_hand()}
    </Button>
  );
}

/** What is seen beside the stage, and how. On a phone people are behind the count at the top. */
function ScreenTools(props: BarProps & { readonly room: Room }) {
  const tools = useStaffTools();
  const { mode, setMode, side, toggleSide, unread, room } = props;
  const grid = mode === 'grid';
  return (
    <>
      {room === 'all' && (
        <IconButton
          icon={grid ? Spotlight : Grid}
          label={grid ? m.live_view_speaker() : m.live_view_grid()}
          worded
          onClick={() => setMode(grid ? 'speaker' : 'grid')}
        />
      )}
      {room !== 'few' && <PeopleButton side={side} toggleSide={toggleSide} />}
      <ChatButton side={side} toggleSide={toggleSide} unread={unread} />
      {tools && room !== 'all' && <tools.MoreButton {...props} few={room === 'few'} />}
    </>
  );
}

function PeopleButton({ side, toggleSide }: Pick<BarProps, 'side' | 'toggleSide'>) {
  const { staff } = useHere();
  const { lobby } = useClassState();
  const key = useKey('people');
  return (
    <IconButton
      icon={People}
      label={m.live_people()}
      worded
      aria-expanded={side === 'people'}
      count={staff ? Object.keys(lobby.requests).length : 0}
      {...(key && { shortcut: key })}
      onClick={() => toggleSide('people')}
    />
  );
}

function ChatButton({ side, toggleSide, unread }: Pick<BarProps, 'side' | 'toggleSide' | 'unread'>) {
  return (
    <IconButton
      icon={Chat}
      label={m.live_chat()}
      worded
      aria-expanded={side === 'chat'}
      count={unread}
      onClick={() => toggleSide('chat')}
    />
  );
}
