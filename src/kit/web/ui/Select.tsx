import { type SelectHTMLAttributes, useId } from 'react';
import { Down } from '../icons/index.ts';
import { classes } from './classes.ts';
import styles from './Field.module.css';

export interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of several: the browser's own list, which every keyboard and screen reader knows. */
export function Select({ label, options, onChoose, className, ...rest }: SelectProps) {
  const id = useId();
  return (
    <div className={classes(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.select}>
        <select {...rest} id={id} className={styles.input} onChange={(event) => onChoose(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
        <Down />
      </span>
    </div>
  );
}
