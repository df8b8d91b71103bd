import { useEffect, useState } from 'react';
import { Meter } from '../sound/meter.ts';

const PERIOD_MS = 66;
/** A voice at arm's length: this much of full scale fills the meter. */
const LOUD = 0.25;

/** How loud a microphone hears, 0 to 1, some fifteen times a second. */
export function useLevel(track: MediaStreamTrack | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return setLevel(0);
    const meter = new Meter();
    meter.follow([track]);
    const timer = setInterval(() => {
      const now = Math.min(1, 10 ** (meter.read() / 20) / LOUD);
      setLevel((before) => Math.max(now, before * 0.8));
    }, PERIOD_MS);
    return () => {
      clearInterval(timer);
      meter[Symbol.dispose]();
    };
  }, [track]);
  return level;
}
