import { useSyncExternalStore } from 'react';

/** A choice kept on this device and written on `<html>` as `data-…`, such as the theme. */
export interface Preference<Value extends string> {
  readonly values: readonly Value[];
  get(): Value;
  set(value: Value): void;
  /** Called once before the first render. */
  start(): void;
  use(): Value;
}

export function preference<const Values extends readonly [string, ...string[]]>(
  name: string,
  values: Values,
  whenSet: (value: Values[number]) => void = () => {},
): Preference<Values[number]> {
  type Value = Values[number];
  const key = `preau.${name}`;
  const listeners = new Set<() => void>();
  let current: Value = values[0];

  const show = (value: Value) => {
    current = value;
    document.documentElement.dataset[name] = value;
    whenSet(value);
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const get = () => current;
  const read = (saved: string | null) => show(values.find((value) => value === saved) ?? values[0]);

  return {
    values,
    get,
    set(value) {
      localStorage.setItem(key, value);
      show(value);
    },
    start() {
      read(localStorage.getItem(key));
      // What is chosen in one tab holds in all.
      window.addEventListener('storage', (event) => event.key === key && read(event.newValue));
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
