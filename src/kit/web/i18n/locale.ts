import { useSyncExternalStore } from 'react';
import { overwriteGetLocale } from './generated/runtime.js';

export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

const KEY = 'preau.language';
const listeners = new Set<() => void>();
let current: Locale = 'fr';

/** The first language that the person reads and the school speaks; French when there is none. */
export function preferredLocale(saved: string | null, languages: readonly string[]): Locale {
  const wanted = [saved, ...languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  return locales.find((locale) => locale === wanted.find((tag) => locales.some((l) => l === tag))) ?? 'fr';
}

/** Called once, before the first render. */
export function startLocale(): void {
  overwriteGetLocale(() => current);
  speak(preferredLocale(localStorage.getItem(KEY), navigator.languages));
  // What is chosen in one tab holds in all: a class often stands beside the start page.
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY) speak(preferredLocale(newValue, navigator.languages));
  });
}

export function chooseLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale);
  speak(locale);
}

function speak(locale: Locale): void {
  current = locale;
  document.documentElement.lang = locale;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const currentLocale = (): Locale => current;

/**
 * The language spoken, and a new render when it changes. Routes have it already (`spoken` in the router);
 * a component inside `memo` that shows a message calls it itself.
 */
export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, currentLocale);
}
