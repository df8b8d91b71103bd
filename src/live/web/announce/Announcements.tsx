import { useEffect, useRef } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { announce } from '#kit/web/ui/Announcer.tsx';
import { writtenIn } from '../../model/chat/select.ts';
import { openRun } from '../../model/groups/select.ts';
import type { ClassState } from '../../model/state.ts';
import { plainOf } from '../../model/text.ts';
import { bell } from '../check/bell.ts';
import { type Here, useHere } from '../classroom/here.ts';
import { useVoice, type Voice } from '../classroom/voice.ts';
import { namesOf } from '../roll/names.ts';
import { schoolClock } from '../school-clock.ts';
import { countdown } from '../timer/time.ts';
import { visitSentence } from '../visits/sentence.ts';
import { type Happening, happenings } from './announcements.ts';

/** Says what happens to a screen reader, and rings when the class opens or somebody is at its door. */
export function Announcements() {
  const here = useHere();
  const voice = useVoice();
  const latest = useRef({ here, voice });
  latest.current = { here, voice };

  useEffect(() => {
    const { view } = here.session.log;
    let before = view.get().state;
    return view.subscribe(() => {
      const after = view.get().state;
      if (before && after) {
        for (const happening of happenings(before, after, here.me)) tell(happening, after, latest.current);
      }
      before = after;
    });
  }, [here.session, here.me]);

  return null;
}

interface Listener {
  readonly here: Here;
  readonly voice: Voice;
}

const RINGING: ReadonlySet<Happening['kind']> = new Set(['opened', 'asked']);
const URGENT: ReadonlySet<Happening['kind']> = new Set([
  'your-floor',
  'your-lock',
  'your-mute',
  'quiet-began',
  'told',
  'recalled',
  'stays',
]);

function tell(happening: Happening, state: ClassState, listener: Listener): void {
  if (RINGING.has(happening.kind)) bell.ring();
  const said = sentenceOf(happening, state, listener);
  announce(said, URGENT.has(happening.kind) ? 'assertive' : 'polite');
}

function sentenceOf(happening: Happening, state: ClassState, { here, voice }: Listener): string {
  const names = namesOf(here.people, state, m.live_somebody());
  switch (happening.kind) {
    case 'opened':
      return m.live_said_opened();
    case 'closed':
      return m.live_said_closed();
    case 'voices-opened':
      return m.live_said_voices_opened();
    case 'voices-closed':
      return m.live_said_voices_closed();
    case 'media-down':
      return m.live_media_down();
    case 'media-up':
      return m.live_said_media_up();
    case 'hand':
      return m.live_said_hand({ name: names.of(happening.member) });
    case 'asked':
      return m.live_said_asked({ name: names.of(happening.member) });
    case 'floor':
      return m.live_said_floor({ name: names.of(happening.member) });
    case 'message': {
      const message = writtenIn(state.chat).find(({ id }) => id === happening.message);
      const text = (message && plainOf(message.text)) ?? '';
      return m.live_said_message({ name: names.of(happening.member), text });
    }
    case 'your-floor':
      return m.live_your_floor({ voice });
    case 'your-floor-ended':
      return m.live_said_floor_ended({ voice });
    case 'your-mute':
      return m.live_said_muted({ voice });
    case 'your-lock':
      return m.live_mic_locked({ voice });
    case 'your-unlock':
      return m.live_said_unlocked({ voice });
    case 'recorded':
      return m.live_recording_about({ voice });
    case 'not-recorded':
      return m.live_said_not_recorded();
    case 'your-chat-locked':
      return m.live_chat_locked();
    case 'held':
      return m.live_said_held({ name: names.of(happening.member) });
    case 'your-held':
      return m.live_said_your_held({ voice });
    case 'your-discarded':
      return m.live_said_your_discarded({ voice });
    case 'quiet-began':
      return m.live_quiet_told({ voice });
    case 'quiet-ended':
      return m.live_said_quiet_ended();
    case 'visit':
      return visitSentence(state, names, happening.member);
    case 'visit-over':
      return m.live_visit_over({ name: names.of(happening.member) });
    case 'your-chat-unlocked':
      return m.live_said_chat_open();
    case 'your-group':
      return m.live_said_group({ voice, number: happening.group });
    case 'group-left':
      return m.live_said_group_back({ voice });
    case 'groups-opened':
      return m.live_said_groups_opened();
    case 'groups-closed':
      return m.live_said_groups_closed();
    case 'choose-group':
      return m.live_groups_choose({ voice });
    case 'group-calls':
      return m.live_groups_calling({ number: happening.group });
    case 'stays':
      return m.live_said_group_stays();
    case 'recalled':
      return m.live_said_group_recalled({ time: countdown(happening.until - schoolClock.now()) });
    case 'told': {
      const told = openRun(state)?.told;
      if (!told) return '';
      return m.live_groups_told({ name: names.of(told.member), text: plainOf(told.text) ?? '' });
    }
  }
}
