import { ApiError, call } from '#kit/web/api.ts';
import { checkEntry } from '../../model/contract.ts';

/** Below what the school counts as being there. */
const EACH_MS = 100_000;

/** Whether a call failed because its sender is no longer inside. */
export const isOutside = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'gate.no-entry' || error.code === 'gate.displaced');

/** Pages that are open without an entry. */
const isOpenPage = (): boolean => location.pathname.startsWith('/cours/');

/** Asks for the page again: the gate answers with the way in. */
export function goToGate(): void {
  if (!isOpenPage()) location.reload();
}

/**
 * Renews the entry while a page is open, of a pupil too who only listens.
 *
 * @returns what ends it
 */
export function stayInside(): () => void {
  const timer = setInterval(() => {
    if (isOpenPage()) return;
    call(checkEntry).catch((error: unknown) => {
      if (isOutside(error)) goToGate();
    });
  }, EACH_MS);
  return () => clearInterval(timer);
}
