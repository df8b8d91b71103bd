import { expect, test } from 'vitest';
import { actionOf, type Pressed, usualShortcuts, withKey } from './shortcuts.ts';

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  writing: false,
  ...more,
});

test('one key does what a teacher does in a hurry, with or without capitals', () => {
  expect(['m', 'H', 'l', 'P', 's', 'D', 'x'].map((key) => actionOf(pressed(key), usualShortcuts))).toEqual([
    'microphone',
    'hands',
    'lock',
    'people',
    'quiet',
    'disturb',
    null,
  ]);
});

test('a letter that is written is a letter', () => {
  expect(actionOf(pressed('m', { writing: true }), usualShortcuts)).toBeNull();
});

test('keys of the browser and keys held down do nothing', () => {
  for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }]) {
    expect(actionOf(pressed('p', more), usualShortcuts)).toBeNull();
  }
});

test('they can be switched off', () => {
  expect(actionOf(pressed('m'), { ...usualShortcuts, on: false })).toBeNull();
});

test('they can be moved to another key, but not onto each other', () => {
  const moved = withKey(usualShortcuts, 'lock', 'V');
  expect(moved && actionOf(pressed('v'), moved)).toBe('lock');
  expect(withKey(usualShortcuts, 'lock', 'm')).toBeNull();
  expect(withKey(usualShortcuts, 'lock', ' ')).toBeNull();
});

test('arrows turn pages, and may be given up for letters and taken again', () => {
  expect(actionOf(pressed('ArrowRight'), usualShortcuts)).toBe('next');
  const moved = withKey(usualShortcuts, 'next', 'n');
  expect(moved && actionOf(pressed('ArrowRight'), moved)).toBeNull();
  expect(moved && withKey(moved, 'next', 'ArrowRight')).toEqual(usualShortcuts);
  expect(withKey(usualShortcuts, 'previous', 'ArrowRight')).toBeNull();
  expect(withKey(usualShortcuts, 'next', 'Enter')).toBeNull();
});
