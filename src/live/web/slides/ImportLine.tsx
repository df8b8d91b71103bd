import * as m from '#kit/web/i18n/generated/messages.js';
import { Cross } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { useStore } from '../store.ts';
import styles from './ImportLine.module.css';
import type { ImportTrouble } from './import/refused.ts';
import type { SlideImport } from './import/slide-import.ts';

/** How far the PDF is that becomes slides, or the one sentence why it does not. */
export function ImportLine({ of }: { readonly of: SlideImport }) {
  const view = useStore(of.view, (now) => now);
  switch (view.kind) {
    case 'idle':
      return null;
    case 'refused':
      return (
        <div role="alert" className={styles.line}>
          <p>{sentenceOf(view.trouble)}</p>
          <IconButton icon={Cross} label={m.kit_close()} onClick={() => of.stop()} />
        </div>
      );
    case 'reading':
    case 'drawing': {
      const [done, all] = view.kind === 'drawing' ? [view.done, view.of] : [0, 1];
      return (
        <div className={styles.line}>
          <p>
            <span>
              {view.kind === 'drawing'
                ? m.live_slides_drawing({ page: Math.min(done + 1, all), pages: all })
                : m.live_slides_reading()}
            </span>
            <progress max={all} value={done} aria-label={m.live_slides_progress()} />
          </p>
          <Button onClick={() => of.stop()}>{m.live_slides_cancel()}</Button>
        </div>
      );
    }
  }
}

function sentenceOf(trouble: ImportTrouble): string {
  switch (trouble) {
    case 'not-pdf':
      return m.live_slides_not_pdf();
    case 'encrypted':
      return m.live_slides_encrypted();
    case 'broken':
      return m.live_slides_broken();
    case 'empty':
      return m.live_slides_empty();
    case 'too-large':
      return m.live_slides_too_large();
    case 'too-many':
      return m.live_slides_too_many();
    case 'too-slow':
      return m.live_slides_too_slow();
    case 'not-loaded':
      return m.live_slides_not_loaded();
    case 'unsent':
      return m.live_slides_unsent();
    case 'full':
      return m.live_slides_full();
  }
}
