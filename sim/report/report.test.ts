import { beforeAll, describe, expect, it } from 'vitest';
import { assumptions } from '../assumptions.ts';
import { nation } from '../nation/settings.ts';
import { readDepartements } from '../nation/territory.ts';
import { policyNames } from '../policies/index.ts';
import { readArguments } from '../run/arguments.ts';
import { type Summary, summarise } from '../run/summary.ts';
import { perform } from '../run/task.ts';
import { escaped } from './html.ts';
import { json } from './json.ts';
import { page } from './page.ts';
import { table } from './table.ts';

const wish = readArguments(['--day', '2021-04-06', '--seed', '<script>&"']);
let summaries: readonly Summary[];

beforeAll(() => {
  const cell = nation(readDepartements()).find(({ name }) => name === 'Mayotte') ?? { name: '', blocks: [] };
  const task = {
    cell,
    policies: policyNames,
    behaviour: 'plain',
    passes: 1,
    seed: '1',
    date: wish.day,
  } as const;
  summaries = summarise(perform(task));
});

describe('the JSON', () => {
  it('is one line with every policy and its measures', () => {
    const line = json(summaries);
    expect(line).not.toContain('\n');
    const parsed: Record<string, Record<string, unknown>> = JSON.parse(line);
    expect(Object.keys(parsed)).toEqual(policyNames);
    expect(Object.keys(parsed.fifo ?? {})).toEqual(
      expect.arrayContaining([
        'lessonsTaught',
        'pupilMinutes',
        'worstMeanRank',
        'etaCoverage',
        'peakOriginRps',
        'errorPages',
      ]),
    );
    expect(parsed.none).toMatchObject({ worstMeanRank: null, etaCoverage: null });
    expect(parsed.fifo).toMatchObject({ etaCoverage: null, errorPages: 0 });
  });
});

describe('the table', () => {
  it('has a line a policy with its numbers', () => {
    const lines = table(summaries).split('\n');
    for (const { policy, measures } of summaries) {
      const line = lines.find((one) => one.startsWith(`${policy} `));
      expect(line).toContain(measures.lessonsTaught.toFixed(3));
      expect(line).toContain(measures.errorPages.toLocaleString('en'));
    }
  });
});

describe('the page', () => {
  it('needs nothing else: no script, no address', () => {
    const html = page(wish, summaries);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|src=/i);
  });

  it('has four plots with a name, and a line or dot for each policy', () => {
    const html = page(wish, summaries);
    expect(html.match(/<svg [^>]*role="img" aria-label="[^"]+"/g)).toHaveLength(4);
    const ordered = summaries.filter(({ tally }) => tally.fairness !== undefined);
    expect(html.match(/<polyline /g)).toHaveLength(2 * summaries.length + ordered.length);
  });

  it('draws numbers only', () => {
    expect(page(wish, summaries)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('prints every assumption and its source', () => {
    const html = page(wish, summaries);
    for (const { what, source } of Object.values(assumptions)) {
      expect(html).toContain(escaped(what));
      expect(html).toContain(escaped(source));
    }
  });

  it('escapes what people typed', () => {
    expect(page(wish, summaries)).toContain('Seed: &lt;script&gt;&amp;&quot;');
  });
});
