import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { messageFiles } from '../../../../scripts/messages.ts';
import { typesetFrench } from './typography.ts';

test('a question mark takes a narrow space, a colon a hard one', () => {
  expect(typesetFrench('Qui es-tu ? Ton prénom : Léa!')).toBe(
    'Qui es-tu\u202f? Ton prénom\u00a0: Léa\u202f!',
  );
});

test('guillemets hold their text with hard spaces', () => {
  expect(typesetFrench('« Entrer »')).toBe('«\u00a0Entrer\u00a0»');
});

test('an apostrophe is curved and an hour keeps together', () => {
  expect(typesetFrench("L'école ouvre à 8 h 30.")).toBe('L’école ouvre à 8\u00a0h\u00a030.');
});

test('an address and a JSON key are not prose', () => {
  const text = '"key": "https://ecole.example?page=1"';
  expect(typesetFrench(text)).toBe(text);
});

test('every French message is set already (npm run messages -- --fix does it)', async () => {
  for (const file of await messageFiles('fr')) {
    const text = await readFile(file, 'utf8');
    expect(text, file).toBe(typesetFrench(text));
  }
});
