import * as m from '#kit/web/i18n/generated/messages.js';
import { Bell, Hand } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { BoardButton } from '../board/BoardButton.tsx';
import { useClassState, useSend } from '../classroom/here.ts';
import { ActivitiesButton } from '../polls/ActivitiesButton.tsx';
import { SlidesButton } from '../slides/SlidesButton.tsx';
import { LocksButton } from './Locks.tsx';
import type { BarProps } from './props.ts';
import { useKey } from './useKey.ts';

/** What who teaches does in a class. */
export function StaffBar({
  actions,
  showHands,
  few,
  slides,
  boards,
  side,
  toggleSide,
}: BarProps & { readonly few: boolean }) {
  const send = useSend();
  const { session, hands } = useClassState();
  const [handsKey, lockKey] = [useKey('hands'), useKey('lock')];
  if (session?.phase !== 'open') {
    return (
      <>
        <Button
          kind="primary"
          size={few ? 'medium' : 'large'}
          icon={Bell}
          aria-label={m.live_open_class()}
          onClick={() => void send({ type: 'open' })}
        >
          {few ? m.live_open_short() : m.live_open_class()}
        </Button>
        {!few && <SlidesButton desk={slides} />}
        {!few && <BoardButton desk={boards} />}
        {!few && <ActivitiesButton side={side} toggleSide={toggleSide} />}
        {!few && (
          <LocksButton locked={actions.locked} shortcut={lockKey} side={side} toggleSide={toggleSide} />
        )}
      </>
    );
  }
  return (
    <>
      <IconButton
        icon={Hand}
        label={m.live_hands()}
        worded
        count={Object.keys(hands.raised).length}
        {...(handsKey && { shortcut: handsKey })}
        onClick={showHands}
      />
      {!few && <SlidesButton desk={slides} />}
      {!few && <BoardButton desk={boards} />}
      {!few && <ActivitiesButton side={side} toggleSide={toggleSide} />}
      {!few && <LocksButton locked={actions.locked} shortcut={lockKey} side={side} toggleSide={toggleSide} />}
    </>
  );
}
