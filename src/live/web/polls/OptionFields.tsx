import * as m from '#kit/web/i18n/generated/messages.js';
import { Switch } from '#kit/web/ui/Switch.tsx';
import { TextField } from '#kit/web/ui/TextField.tsx';
import { type Written, withOption } from './composed.ts';
import styles from './Polls.module.css';

interface OptionFieldsProps {
  readonly written: Written;
  readonly onChange: (part: Partial<Written>) => void;
}

/** The options of a choice, and which of them is right, where one is. The next line comes by itself. */
export function OptionFields({ written, onChange }: OptionFieldsProps) {
  return (
    <>
      {written.options.map(({ words, right }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its number.
        <div key={n} className={styles.field}>
          <TextField
            label={m.live_poll_option({ number: n + 1 })}
            maxLength={80}
            autoComplete="off"
            value={words}
            onChange={(event) => onChange(withOption(written, n, { words: event.target.value }))}
          />
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={right}
              disabled={words.trim() === ''}
              aria-label={m.live_poll_is_right({ number: n + 1 })}
              onChange={(event) => onChange(withOption(written, n, { right: event.target.checked }))}
            />
            <span aria-hidden="true">{m.live_poll_right_short()}</span>
          </label>
        </div>
      ))}
      <Switch checked={written.several} onChange={(several) => onChange({ several })}>
        {m.live_poll_several()}
      </Switch>
    </>
  );
}
