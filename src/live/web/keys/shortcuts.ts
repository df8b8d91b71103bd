/** What one key does in a class. */
export const actions = [
  'microphone',
  'hands',
  'lock',
  'people',
  'quiet',
  'disturb',
  'next',
  'previous',
] as const;
export type Action = (typeof actions)[number];

export interface Shortcuts {
  readonly on: boolean;
  readonly keys: Readonly<Record<Action, string>>;
}

export const usualShortcuts: Shortcuts = {
  on: true,
  keys: {
    microphone: 'm',
    hands: 'h',
    lock: 'l',
    people: 'p',
    quiet: 's',
    disturb: 'd',
    next: 'arrowright',
    previous: 'arrowleft',
  },
};

/** A key as it was pressed, and on what. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
  /** The focus is where a letter means itself: a field, a menu's first letters. */
  readonly writing: boolean;
}

export function actionOf(pressed: Pressed, { on, keys }: Shortcuts): Action | null {
  if (!on || pressed.writing || pressed.repeat) return null;
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  return actions.find((action) => keys[action] === pressed.key.toLowerCase()) ?? null;
}

const arrows: Readonly<Record<string, string>> = { arrowleft: '←', arrowright: '→' };

/** A key as it is shown. */
export const nameOfKey = (key: string): string => arrows[key] ?? key.toUpperCase();

/** The shortcuts with another key for an action; null for a key that cannot be one or is taken. */
export function withKey(shortcuts: Shortcuts, action: Action, key: string): Shortcuts | null {
  const wanted = key.toLowerCase();
  if (!/^[\p{L}\p{N}]$/u.test(wanted) && !(wanted in arrows)) return null;
  const taken = actions.some((other) => other !== action && shortcuts.keys[other] === wanted);
  return taken ? null : { ...shortcuts, keys: { ...shortcuts.keys, [action]: wanted } };
}
