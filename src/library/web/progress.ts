import { useState } from 'react';
import { type Progress, parseProgress } from '../model/progress.ts';

/** What was ticked on this day, kept on this device. */
export function useProgress(
  level: string,
  day: string,
): [Progress, (change: (state: Progress) => Progress) => void] {
  const key = `preau.course.${level}.${day}`;
  const [progress, setProgress] = useState(() => parseProgress(localStorage.getItem(key)));
  const update = (change: (state: Progress) => Progress): void => {
    const next = change(progress);
    localStorage.setItem(key, JSON.stringify(next));
    setProgress(next);
  };
  return [progress, update];
}
