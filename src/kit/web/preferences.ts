import { preference } from './preference.ts';

/** `system` follows the device. */
export const theme = preference('theme', ['system', 'light', 'dark']);

/** The letters: Atkinson Hyperlegible, or OpenDyslexic, which is fetched when first chosen. */
export const reading = preference('reading', ['plain', 'dyslexic'], (value) => {
  if (value === 'dyslexic') void import('./style/dyslexia.css');
});
