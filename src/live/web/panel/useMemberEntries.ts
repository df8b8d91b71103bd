import * as m from '#kit/web/i18n/generated/messages.js';
import {
  Hand,
  type Icon,
  Leave,
  Microphone,
  MicrophoneLocked,
  MicrophoneOff,
  Warning,
} from '#kit/web/icons/index.ts';
import type { MenuEntry } from '#kit/web/ui/Menu.tsx';
import type { Boards } from '../../model/board/state.ts';
import type { ClientCommand } from '../../model/command.ts';
import type { MemberId } from '../../model/ids.ts';
import { has } from '../../model/record.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { Ban, Camera, CameraOff, Chat, Lock, Pegs, Pencil, Screen } from '../icons.ts';
import type { Entry } from '../roll/roll.ts';

interface Offer {
  readonly when: boolean;
  readonly name: string;
  readonly icon: Icon;
  readonly command: ClientCommand;
  readonly danger?: boolean;
}

/** What a teacher can do now for or to one pupil. */
export function useMemberEntries(entry: Entry): readonly MenuEntry[] {
  const send = useSend();
  const { session } = useHere();
  const { session: lesson, floor, boards } = useClassState();
  if (entry.kind === 'staff' || lesson === null || lesson.phase === 'closed') return [];
  const choose = async (command: ClientCommand) => {
    const accepted = await send(command);
    if (accepted && (command.type === 'eject' || command.type === 'ban' || command.type === 'disturb'))
      session.sentOut.set(command);
  };
  const running = lesson.phase === 'open' && entry.here;
  const all = [unpeg(entry), ...offers(entry, running, floor.voices), pen(entry, boards)];
  return all
    .filter(({ command }) => entry.kind !== 'visit' || command.type === 'eject' || command.type === 'ban')
    .filter(({ when }) => when)
    .map(({ when: _, command, ...rest }) => ({
      ...rest,
      id: command.type,
      onChoose: () => void choose(command),
    }));
}

/** Only while a board is before the class, and not everybody draws on it. */
function pen({ id: member }: Entry, { shown, drawers, chosen }: Boards): Offer {
  const given = drawers === 'chosen' && has(chosen, member);
  return {
    when: shown !== null && drawers !== 'all',
    name: given ? m.live_board_take_pen() : m.live_board_give_pen(),
    icon: Pencil,
    command: { type: 'board.pen', member, given: !given },
  };
}

/** Takes back which pupil a guest was said to be. */
const unpeg = ({ walkIn }: Entry): Offer => ({
  when: walkIn !== null,
  name: m.live_peg_free(),
  icon: Pegs,
  command: { type: 'peg.free', member: walkIn as MemberId },
});

function offers(entry: Entry, running: boolean, voices: boolean): Offer[] {
  const { id: member, floor, hand, cameraAllowed, screenAllowed, micLocked, chatLocked } = entry;
  return [
    {
      when: running && !floor,
      name: m.live_give_floor(),
      icon: Microphone,
      command: { type: 'floor.give', member },
    },
    {
      when: running && floor,
      name: m.live_take_floor(),
      icon: MicrophoneOff,
      command: { type: 'floor.take', member },
    },
    { when: hand !== null, name: m.live_lower_hand(), icon: Hand, command: { type: 'hand.lower', member } },
    {
      when: running && (floor || voices),
      name: m.live_mute_one(),
      icon: MicrophoneOff,
      command: { type: 'mic.mute', member },
    },
    {
      when: true,
      name: cameraAllowed ? m.live_disallow_camera() : m.live_allow_camera(),
      icon: cameraAllowed ? CameraOff : Camera,
      command: { type: 'camera.allow', member, allowed: !cameraAllowed },
    },
    {
      when: true,
      name: screenAllowed ? m.live_disallow_screen() : m.live_allow_screen(),
      icon: Screen,
      command: { type: 'screen.allow', member, allowed: !screenAllowed },
    },
    {
      when: true,
      name: micLocked ? m.live_unlock_mic() : m.live_lock_mic(),
      icon: micLocked ? Microphone : MicrophoneLocked,
      command: { type: 'mic.lock', member, locked: !micLocked },
    },
    {
      when: true,
      name: chatLocked ? m.live_unlock_chat_one() : m.live_lock_chat_one(),
      icon: chatLocked ? Chat : Lock,
      command: { type: 'chat.lock-one', member, locked: !chatLocked },
    },
    {
      when: running,
      name: m.live_disturb_one(),
      icon: Warning,
      danger: true,
      command: { type: 'disturb', member },
    },
    { when: true, name: m.live_eject(), icon: Leave, danger: true, command: { type: 'eject', member } },
    { when: true, name: m.live_ban(), icon: Ban, danger: true, command: { type: 'ban', member } },
  ];
}
