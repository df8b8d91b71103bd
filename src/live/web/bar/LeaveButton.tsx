import { useNavigate } from '@tanstack/react-router';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Bell, Leave } from '#kit/web/icons/index.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu } from '#kit/web/ui/Menu.tsx';
import { useClassState, useHere, useSend } from '../classroom/here.ts';

/** The way out. Who teaches chooses between leaving and ending the lesson for all. */
export function LeaveButton({ worded }: { readonly worded: boolean }) {
  const { staff, session } = useHere();
  const { session: lesson } = useClassState();
  const send = useSend();
  const navigate = useNavigate();
  const leave = () => {
    session.media.leave();
    void navigate({ to: '/' });
  };
  if (!staff || lesson?.phase !== 'open') {
    return <IconButton icon={Leave} label={m.live_leave()} worded={worded} tone="stop" onClick={leave} />;
  }
  const entries = [
    { id: 'leave', name: m.live_leave_open(), icon: Leave, onChoose: leave },
    {
      id: 'close',
      name: m.live_close_class(),
      icon: Bell,
      danger: true,
      onChoose: () => void send({ type: 'close' }),
    },
  ];
  return (
    <Menu label={m.live_leave()} entries={entries} align="end">
      {(trigger) => (
        <IconButton {...trigger} icon={Leave} label={m.live_leave()} worded={worded} tone="stop" />
      )}
    </Menu>
  );
}
