/** What the school tells the supervisor that started it. */
export type SchoolMessage =
  | { readonly ready: Ready }
  /** It cannot open, and starting it again would not help; it has already said so on standard error. */
  | { readonly refused: string };

export interface Ready {
  /** What to type into a browser. */
  readonly address: string;
  /** What a person needs next: the demo sign-ins, or the first administrator's one-time link. */
  readonly lines: readonly string[];
}

export function isSchoolMessage(message: unknown): message is SchoolMessage {
  return typeof message === 'object' && message !== null && ('ready' in message || 'refused' in message);
}
