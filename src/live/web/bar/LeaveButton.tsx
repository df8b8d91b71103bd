import { useNavigate } from '@tanstack/react-router';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Back, Bell, Leave } from '#kit/web/icons/index.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu, type MenuEntry } from '#kit/web/ui/Menu.tsx';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';

/** The way out, in two presses: who teaches chooses between leaving and ending the lesson for all, others may stay. */
export function LeaveButton({ worded }: { readonly worded: boolean }) {
  const { me, staff, session } = useHere();
  const { session: lesson, floor } = useClassState();
  const voice = useVoice();
  const send = useSend();
  const navigate = useNavigate();
  const leave = () => {
    if (floor.holders.includes(me)) void send({ type: 'floor.leave' });
    session.media.leave();
    void navigate({ to: '/' });
  };
  const open = lesson?.phase === 'open';
  const entries: readonly MenuEntry[] =
    staff && open
      ? [
          { id: 'leave', name: m.live_leave_open(), icon: Leave, onChoose: leave },
          {
            id: 'close',
            name: m.live_close_class(),
            icon: Bell,
            danger: true,
            onChoose: () => void send({ type: 'close' }),
          },
        ]
      : [
          { id: 'stay', name: m.live_leave_stay(), icon: Back, onChoose: () => {} },
          { id: 'leave', name: m.live_leave_class(), icon: Leave, danger: true, onChoose: leave },
        ];
  const meaning = !staff && open ? m.live_leave_back({ voice }) : null;
  return (
    <Menu label={meaning ?? m.live_leave()} heading={meaning} entries={entries} align="end">
      {(trigger) => (
        <IconButton {...trigger} icon={Leave} label={m.live_leave()} worded={worded} tone="stop" />
      )}
    </Menu>
  );
}
