import { type FormEvent, useId, useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Check, Cross, type Icon } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { classes } from '#kit/web/ui/classes.ts';
import { TextField } from '#kit/web/ui/TextField.tsx';
import { VisuallyHidden } from '#kit/web/ui/VisuallyHidden.tsx';
import type { Answer } from '../../model/polls/form.ts';
import type { Poll } from '../../model/polls/state.ts';
import { plainOf } from '../../model/text.ts';
import { useVoice } from '../classroom/voice.ts';
import { Dash } from '../icons.ts';
import styles from './Polls.module.css';
import type { OwnAnswer } from './useBallot.ts';
import { optionNames } from './wording.ts';

interface AnswerFormProps {
  readonly poll: Poll;
  readonly before?: Answer;
  readonly onAnswer: (answer: OwnAnswer) => Promise<void>;
}

/** First one chooses, then one answers: the arrow keys choose without answering, and a slip can be put right. */
export function AnswerForm({ poll, before, onAnswer }: AnswerFormProps) {
  const voice = useVoice();
  const [chosen, setChosen] = useState<readonly number[]>(before && 'chosen' in before ? before.chosen : []);
  const [words, setWords] = useState(before && 'words' in before ? (plainOf(before.words) ?? '') : '');
  const [busy, setBusy] = useState(false);
  const isWords = poll.form.kind === 'words';
  const ready = isWords ? words.trim() !== '' : chosen.length > 0;
  const answer = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || busy) return;
    setBusy(true);
    await onAnswer(isWords ? { words: words.trim() } : { chosen: [...chosen] });
    setBusy(false);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void answer(event)}>
      {isWords ? (
        <TextField
          label={m.live_poll_your_words({ voice })}
          maxLength={100}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : (
        <Options poll={poll} chosen={chosen} onChoose={setChosen} />
      )}
      <Button kind="primary" size="large" type="submit" disabled={!ready} busy={busy}>
        {m.live_poll_answer()}
      </Button>
    </form>
  );
}

/** As many letters fit beside another answer on a phone, on two lines. */
const LONGEST_BESIDE = 22;

const YES_NO_ICONS: readonly Icon[] = [Check, Cross, Dash];

interface OptionsProps {
  readonly poll: Poll;
  readonly chosen: readonly number[];
  readonly onChoose: (chosen: readonly number[]) => void;
}

function Options({ poll: { form }, chosen, onChoose }: OptionsProps) {
  const name = useId();
  const several = form.kind === 'choice' && form.several;
  const names = optionNames(form);
  const wide = names.some(({ length }) => length > LONGEST_BESIDE);
  const choose = (option: number) => {
    if (!several) return onChoose([option]);
    const others = chosen.filter((other) => other !== option);
    onChoose(others.length === chosen.length ? [...chosen, option].sort((a, b) => a - b) : others);
  };
  return (
    <fieldset
      className={classes(styles.options, wide && styles.wide)}
      role={several ? 'group' : 'radiogroup'}
    >
      <VisuallyHidden>
        <legend>{several ? m.live_poll_choose_several() : m.live_poll_choose()}</legend>
      </VisuallyHidden>
      {names.map((word, option) => {
        const Drawn = form.kind === 'yes-no' ? YES_NO_ICONS[option] : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its number.
          <label key={option} className={styles.choice}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen.includes(option)}
              onChange={() => choose(option)}
            />
            <span>
              {Drawn && <Drawn size={1.4} />}
              {word}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
