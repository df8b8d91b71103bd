/** Why a file does not become slides; each has one sentence. */
export type ImportTrouble =
  | 'not-pdf'
  | 'encrypted'
  | 'broken'
  | 'empty'
  | 'too-large'
  | 'too-many'
  | 'too-slow'
  | 'not-loaded'
  | 'unsent'
  | 'full';

export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly trouble: ImportTrouble;

  constructor(trouble: ImportTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** What a promise gives, unless it takes too long or nobody wants it any more. */
export async function within<T>(ms: number, promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let giveUp: () => void = () => {};
  const given = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new ImportRefused('too-slow')), ms);
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave);
    giveUp = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    };
  });
  try {
    return await Promise.race([promise, given]);
  } finally {
    giveUp();
  }
}
