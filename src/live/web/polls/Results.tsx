import * as m from '#kit/web/i18n/generated/messages.js';
import { Check } from '#kit/web/icons/index.ts';
import { classes } from '#kit/web/ui/classes.ts';
import type { Poll } from '../../model/polls/state.ts';
import type { Tally } from '../../model/polls/tally.ts';
import { useVoice } from '../classroom/voice.ts';
import styles from './Polls.module.css';
import { optionNames, wordsOf } from './wording.ts';

interface ResultsProps {
  readonly poll: Poll;
  readonly tally: Tally;
  /** The options that the viewer chose. */
  readonly own?: readonly number[];
}

/** A bar an option, with its number beside it; or the words, each once with how often it was written. */
export function Results({ poll, tally, own = [] }: ResultsProps) {
  const voice = useVoice();
  if (poll.form.kind === 'words') return <Words tally={tally} />;
  return (
    <ol className={styles.results} aria-label={m.live_poll_results()}>
      {optionNames(poll.form).map((name, option) => {
        const count = tally.counts[option] ?? 0;
        const share = tally.voters === 0 ? 0 : count / tally.voters;
        const right = poll.right?.includes(option) ?? false;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its number.
          <li key={option} className={classes(styles.result, right && styles.right)}>
            <span className={styles.option}>
              {right && <Check size={1.2} label={m.live_poll_right()} />}
              <span>
                {name}
                {own.includes(option) && <small>{m.live_poll_yours({ voice })}</small>}
              </span>
            </span>
            <strong className={styles.count}>{count}</strong>
            <span className={styles.rail} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${share * 100}%` }} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Words({ tally }: { readonly tally: Tally }) {
  const counts = new Map<string, number>();
  for (const text of tally.words) {
    const word = wordsOf(text);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (
    <ul className={styles.words} aria-label={m.live_poll_results()}>
      {[...counts].map(([word, count]) => (
        <li key={word}>
          {word}
          {count > 1 && <strong> × {count}</strong>}
        </li>
      ))}
    </ul>
  );
}
