import { useId } from 'react';
import type { Icon } from '../icons/index.ts';
import styles from './Segmented.module.css';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string; readonly icon?: Icon }[];
  readonly onChange: (value: Value) => void;
}

/** One of two or three, all in sight. */
export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.options}>
        {options.map(({ value: own, name: word, icon: Drawn }) => (
          <label key={own} className={styles.option}>
            <input type="radio" name={name} checked={own === value} onChange={() => onChange(own)} />
            <span>
              {Drawn && <Drawn size={1.25} />}
              {word}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
