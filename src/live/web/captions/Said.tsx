import type { Instant } from '#kit/model/clock.ts';
import type { Language } from '../../model/captions/languages.ts';
import type { Line } from '../../model/captions/state.ts';
import { plainOf } from '../../model/text.ts';
import { useHere } from '../classroom/here.ts';
import styles from './CaptionsLine.module.css';

/** As long as a line is of now. */
const STAYS_MS = 15_000;

interface SaidProps {
  readonly lines: readonly Line[];
  readonly now: Instant;
  readonly language: Language | null;
}

/** Lines of what was said last. Who teaches beside others is named. */
export function Said({ lines, now, language }: SaidProps) {
  const { names } = useHere();
  const recent = lines.filter(({ at }) => now - at < STAYS_MS);
  const several = new Set(recent.map(({ member }) => member)).size > 1;
  return (
    <div className={styles.lines} lang={language ?? undefined}>
      {recent.map(({ at, member, text }) => (
        <p key={`${at} ${member}`}>
          {several && <strong>{names.short(member)} </strong>}
          {plainOf(text)}
        </p>
      ))}
    </div>
  );
}
