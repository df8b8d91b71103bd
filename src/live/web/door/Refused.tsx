import { useEffect, useState } from 'react';
import type { Instant } from '#kit/model/clock.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { useVoice } from '../classroom/voice.ts';
import { schoolClock } from '../school-clock.ts';
import { AskForm } from './AskToEnter.tsx';
import { Doorway } from './Doorway.tsx';
import { HomeLink } from './Stopped.tsx';

interface RefusedProps {
  readonly until: Instant;
  /** Whether asking again will be possible at all. */
  readonly again: boolean;
}

/** Told plainly; after a moment one may ask again, a few times. */
export function Refused({ until, again }: RefusedProps) {
  const voice = useVoice();
  const passed = usePassed(until);
  return (
    <Doorway title={m.live_refused_title({ voice })} step={{ at: 1, of: 4 }}>
      <p>{again ? m.live_refused_text({ voice }) : m.live_refused_for_good({ voice })}</p>
      {again && passed && <AskForm />}
      {again && !passed && <p>{m.live_refused_wait({ voice })}</p>}
      {!again && <HomeLink />}
    </Doorway>
  );
}

/** True from an instant of the school's on. */
function usePassed(instant: Instant): boolean {
  const [now, setNow] = useState(() => schoolClock.now());
  useEffect(() => {
    const left = instant - schoolClock.now();
    if (left <= 0) return setNow(schoolClock.now());
    const timer = setTimeout(() => setNow(schoolClock.now()), left + 50);
    return () => clearTimeout(timer);
  }, [instant]);
  return now >= instant;
}
