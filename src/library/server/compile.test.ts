import { expect, test } from 'vitest';
import { compileCourseDay } from './compile.ts';
import type { Figures } from './lesson/figure.ts';

const head = `---
platform: ecole
grade: CM1
day: 1
title: Un jour
intro: Un essai.
sessions:
  - id: essai
    subject: Français
    minutes: 10
    goal: Je lis.
    programme: Cycle 3
---
`;

const lesson = (body: string): string =>
  `${head}\n## Une séance\n\n### Lire · 10\u00a0min · La page\n\n${body}\n\n### Bilan\n\n- Je sais lire.\n`;

const noFigures: Figures = () => undefined;

const compiled = (body: string, figures = noFigures) => {
  const activity = compileCourseDay(lesson(body), figures).sessions[0]?.activities[0];
  if (!activity) throw new Error('the lesson has no activity');
  return activity;
};

const said = (body: string): string[] => compiled(body).speech.map(({ text }) => text);

test('a lesson becomes a day with its sessions, activities and checks', () => {
  expect(compileCourseDay(lesson('Bonjour.'), noFigures)).toEqual({
    platform: 'ecole',
    grade: 'CM1',
    day: 1,
    title: 'Un jour',
    intro: 'Un essai.',
    sessions: [
      {
        id: 'essai',
        subject: 'Français',
        title: 'Une séance',
        minutes: 10,
        goal: 'Je lis.',
        programme: 'Cycle 3',
        activities: [
          {
            kind: 'read',
            title: 'La page',
            minutes: 10,
            html: '<p data-say="0">Bonjour.</p>',
            speech: [{ lang: 'fr', text: 'Bonjour.', block: 0, waits: false }],
          },
        ],
        checks: ['Je sais lire.'],
      },
    ],
  });
});

test('an answer is folded, and the voice keeps it to itself', () => {
  const body = 'Combien ?\n\n:::reponse\nDouze.\n:::';
  expect(compiled(body).html).toContain('<details data-part="answer"><summary>Voir la réponse</summary>');
  expect(said(body)).toEqual(['Combien ?']);
});

test('a dictation is folded, yet said, and the voice waits behind each sentence', () => {
  const { html, speech } = compiled(':::dictee\nUn.\n\nDeux.\n:::\n\nVérifie.');
  expect(html).toContain('<details data-part="dictation">');
  expect(speech.map(({ text, waits }) => [text, waits])).toEqual([
    ['Un.', true],
    ['Deux.', true],
    ['Vérifie.', false],
  ]);
});

test('English words are marked English and said so', () => {
  const { html, speech } = compiled('Le mot :en[deck] est anglais.');
  expect(html).toContain('<span lang="en">deck</span>');
  expect(speech.map(({ lang, text }) => `${lang} ${text}`)).toEqual([
    'fr Le mot',
    'en deck',
    'fr est anglais.',
  ]);
});

test('a formula becomes MathML with its words', () => {
  const { html } = compiled('On a $\\frac{5}{4} > 1$.');
  expect(html).toContain('<mfrac><mn>5</mn><mn>4</mn></mfrac>');
  expect(html).toContain('alttext="5 quarts est plus grand que 1"');
  expect(said('On a $\\frac{5}{4} > 1$.')).toEqual(['On a 5 quarts est plus grand que 1.']);
});

test('an ordinal is raised', () => {
  expect(compiled('Au XIIe siècle, le 1er jour.').html).toContain(
    'XII<sup>e</sup> siècle, le 1<sup>er</sup>',
  );
});

test('a list whose items carry letters gets no bullets besides', () => {
  expect(compiled('- a. un\n- b. deux').html).toContain('<ul data-part="lettered">');
  expect(compiled('- a. un\n- deux').html).toContain('<ul>');
});

test('a figure is put into the page, described, and stripped of what is no drawing', () => {
  const source =
    '<svg viewBox="0 0 40 20" onload="x()"><script>x()</script><path d="M0 0" style="fill:red"/><a href="//x"><circle r="2"/></a></svg>';
  const { html } = compiled('::figure[Un trait.]{src="trait.svg"}', (name) =>
    name === 'trait.svg' ? source : undefined,
  );
  expect(html).toBe(
    '<figure><svg viewBox="0 0 40 20" width="40" role="img" aria-label="Un trait."><path d="M0 0"></path><circle r="2"></circle></svg></figure>',
  );
});

test.each([
  '<script>x()</script>',
  '<img src=x onerror=x()>',
  '[lien](javascript:x())',
  '![image](https://x.example/y.png)',
  '<p onclick="x()">mot</p>',
])('%j brings neither script nor address into the page', (body) => {
  expect(compiled(`Avant.\n\n${body}`).html).not.toMatch(/script|onerror|onclick|href|src=|x\.example/);
});

test.each([
  ['no front matter', 'Bonjour.', 'front matter'],
  ['YAML that is not', head.replace('title: Un jour', 'title: Un : jour'), 'needs quotation marks'],
  ['an unknown platform', lesson('A').replace('ecole', 'creche'), 'platform'],
  ['a word too many in the front matter', lesson('A').replace('day: 1', 'day: 1\nauthor: moi'), 'author'],
  ['times that do not add up', lesson('A').replace('minutes: 10', 'minutes: 20'), 'take 10 min, not 20'],
  [
    'a session that the front matter lacks',
    lesson('A').replace('### Bilan', '## Autre\n\n### Bilan'),
    'titles of ##',
  ],
  ['no self-check', lesson('A').replace('### Bilan', '### Fin'), '### Bilan'],
  ['an activity of another form', lesson('A').replace('Lire · ', 'Jouer · '), 'Jouer'],
  ['an unknown directive', lesson(':::surprise\nA\n:::'), 'surprise'],
  ['an attribute that a directive does not take', lesson(':::reponse{id="x"}\nA\n:::'), 'takes no "id"'],
  ['a figure without words', lesson('::figure[]{src="trait.svg"}'), 'described in words'],
  ['a formula that is not TeX', lesson('$\\frac{1$'), 'not TeX'],
])('%s is refused with the reason', (_, source, reason) => {
  expect(() => compileCourseDay(source, () => '<svg viewBox="0 0 1 1"></svg>')).toThrow(reason);
});

test('a figure that is missing is refused by its name', () => {
  const source = lesson('::figure[Un trait.]{src="rien.svg"}');
  expect(() => compileCourseDay(source, noFigures)).toThrow('no figure "rien.svg"');
});

test('an error names the line of the file', () => {
  const source = lesson('Un.\n\n:::surprise\nA\n:::');
  const line = source.split('\n').indexOf(':::surprise') + 1;
  expect(() => compileCourseDay(source, noFigures)).toThrow(`line ${line}:`);
});
