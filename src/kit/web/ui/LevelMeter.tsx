import styles from './LevelMeter.module.css';

const STROKES = Array.from({ length: 14 }, (_, i) => ({ at: i / 14, x: 4 + i * 8.6, lean: (i % 3) - 1 }));

interface LevelMeterProps {
  readonly label: string;
  /** 0 silent, 1 as loud as it gets. */
  readonly level: number;
}

/** How loud: strokes of chalk that light up. */
export function LevelMeter({ label, level }: LevelMeterProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: <meter> cannot hold a drawing.
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(Math.min(1, Math.max(0, level)) * 100)}
      className={styles.meter}
    >
      <svg viewBox="0 0 120 20" aria-hidden="true">
        {STROKES.map(({ at, x, lean }) => (
          <path
            key={x}
            d={`M${x} ${17 + lean * 0.5}l${lean * 0.6} -${13 + lean}`}
            className={level > at ? styles.lit : styles.unlit}
          />
        ))}
      </svg>
    </div>
  );
}
