import type { ClassroomId } from '../../../model/ids.ts';
import type { ContentHash } from '../../../model/slides/ids.ts';
import type { ClassSession } from '../../class-session.ts';
import { Store } from '../../store.ts';
import type { ImportTrouble } from './refused.ts';

/** How far the file is that was dropped last. */
export type ImportView =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'drawing'; readonly done: number; readonly of: number }
  | { readonly kind: 'refused'; readonly trouble: ImportTrouble };

const idle: ImportView = { kind: 'idle' };

/** Brings one PDF at a time into a class. What it needs is loaded with the first. */
export class SlideImport {
  readonly view = new Store<ImportView>(idle);
  readonly #classroom: ClassroomId;
  readonly #session: Pick<ClassSession, 'send'>;
  readonly #onAdded: (content: ContentHash) => void;
  #running: AbortController | null = null;

  constructor(
    classroom: ClassroomId,
    session: Pick<ClassSession, 'send'>,
    onAdded: (content: ContentHash) => void,
  ) {
    this.#classroom = classroom;
    this.#session = session;
    this.#onAdded = onAdded;
  }

  /** A file that comes while another is under way takes its place. */
  async start(file: File): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const { signal } = running;
    this.view.set({ kind: 'reading' });
    const show = (view: ImportView) => !signal.aborted && this.view.set(view);
    try {
      const { importPdf } = await import('./import-pdf.ts');
      const progress = (done: number, of: number) => show({ kind: 'drawing', done, of });
      const { content, pages } = await importPdf(file, this.#classroom, progress, signal);
      if (signal.aborted) return;
      const title = titleOf(file.name);
      const added = await this.#session.send({ type: 'slides.add', title, content, pages });
      show(idle);
      if (added) this.#onAdded(content);
    } catch (error) {
      const { trouble = 'not-loaded' } = error as { trouble?: ImportTrouble };
      show({ kind: 'refused', trouble });
    }
  }

  /** Ends what is under way, or puts away the sentence about it. */
  stop(): void {
    this.#running?.abort();
    this.view.set(idle);
  }
}

const titleOf = (name: string): string =>
  name
    .replace(/\.pdf$/i, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim()
    .slice(0, 120)
    .trim() || 'PDF';
