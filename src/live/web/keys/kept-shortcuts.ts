import { Store } from '../store.ts';
import { type Action, actions, type Shortcuts, usualShortcuts } from './shortcuts.ts';

const KEY = 'preau.shortcuts';

/** The shortcuts of this device. */
export const shortcuts = new Store<Shortcuts>(read());

export function keepShortcuts(changed: Shortcuts): void {
  localStorage.setItem(KEY, JSON.stringify(changed));
  shortcuts.set(changed);
}

function read(): Shortcuts {
  try {
    const saved = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Shortcuts>;
    const keyOf = (action: Action) => saved.keys?.[action] ?? usualShortcuts.keys[action];
    const keys = Object.fromEntries(actions.map((action) => [action, keyOf(action)]));
    return { on: saved.on !== false, keys: keys as Shortcuts['keys'] };
  } catch {
    return usualShortcuts;
  }
}
