import { Store } from '../store.ts';

const KEY = 'preau.captions';

/** Whether this device shows what is written of what is said: it does, until somebody hides it. */
export const captionsShown = new Store(localStorage.getItem(KEY) !== 'off');

export function showCaptions(shown: boolean): void {
  localStorage.setItem(KEY, shown ? 'on' : 'off');
  captionsShown.set(shown);
}
