import * as m from '#kit/web/i18n/generated/messages.js';
import { Slide } from '../icons.ts';
import styles from './DropZone.module.css';
import { useFileDrop } from './useFileDrop.ts';
import type { SlideDesk } from './useSlides.ts';

/** The whole page takes a PDF from a teacher's hand, and says so while one hangs over it. */
export function DropZone({ desk }: { readonly desk: SlideDesk }) {
  const take = (file: File) => void desk.import.start(file);
  const over = useFileDrop(true, take);
  return (
    <>
      <input
        ref={desk.field}
        type="file"
        accept=".pdf,application/pdf"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) take(file);
        }}
      />
      {over && (
        <div className={styles.zone}>
          <p>
            <Slide size={3} />
            {m.live_slides_drop()}
          </p>
        </div>
      )}
    </>
  );
}
