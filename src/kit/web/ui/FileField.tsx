import { useId, useState } from 'react';
import { Down } from '../icons/index.ts';
import { buttonLook } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './FileField.module.css';

interface FileFieldProps {
  readonly label: string;
  /** The word of the button: « Choisir un fichier ». */
  readonly choose: string;
  /** As of an `<input type="file">`: `.json,application/json`. */
  readonly accept: string;
  readonly onChoose: (file: File | undefined) => void;
}

/** One file of the device. The browser's own field, under a button in the school's language. */
export function FileField({ label, choose, accept, onChoose }: FileFieldProps) {
  const id = useId();
  const [name, setName] = useState('');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.row}>
        <input
          id={id}
          type="file"
          accept={accept}
          required
          className={styles.input}
          onChange={(event) => {
            const file = event.target.files?.[0];
            setName(file?.name ?? '');
            onChoose(file);
          }}
        />
        <span className={classes(buttonLook(), styles.button)} aria-hidden="true">
          <Down />
          {choose}
        </span>
        <span>{name}</span>
      </span>
    </div>
  );
}
