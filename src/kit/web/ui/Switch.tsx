import type { ReactNode } from 'react';
import styles from './Switch.module.css';

interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** On or off, at once. */
export function Switch({ checked, onChange, disabled = false, children }: SwitchProps) {
  return (
    <label className={styles.switch} data-disabled={disabled}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <svg viewBox="0 0 48 28" aria-hidden="true" className={styles.track}>
        <path d="M14.2 2.4c7-.5 12.7-.6 19.6-.2 7 .3 11.9 5.2 11.9 11.8s-4.6 11.5-11.7 11.8c-6.9.3-12.9.3-19.9-.1C7 25.3 2.3 20.7 2.3 14.1S7.1 2.9 14.2 2.4Z" />
        <circle cx="14.2" cy="14" r="7.4" className={styles.knob} />
      </svg>
      <span>{children}</span>
    </label>
  );
}
