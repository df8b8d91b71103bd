import { useEffect, useState } from 'react';

/** Draws anew after so many milliseconds, and again; never, while it is null. */
export function useTick(everyMs: number | null): void {
  const [, setTicks] = useState(0);
  useEffect(() => {
    if (everyMs === null) return;
    const timer = setInterval(() => setTicks((ticks) => ticks + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
