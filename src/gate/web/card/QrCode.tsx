import { useMemo } from 'react';
import styles from './ClassCard.module.css';
import { drawQr } from './qr-drawing.ts';

interface QrCodeProps {
  readonly text: string;
  /** For who does not see it. */
  readonly label: string;
}

/** Dark on light in either theme: many scanners read no other. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => drawQr(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={styles.code}
    >
      <path d={path} />
    </svg>
  );
}
