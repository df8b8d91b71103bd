import { assumptions } from '../assumptions.ts';
import { figureDays } from '../figures.ts';
import type { Wish } from '../run/arguments.ts';
import type { Summary } from '../run/summary.ts';
import { element, escaped } from './html.ts';
import { fairnessPlot, queuePlot, regionsPlot, requestsPlot } from './plots.ts';
import { style } from './style.ts';
import { cells, columns, notes } from './table.ts';

/** The whole run as one page that needs nothing else. */
export function page(wish: Wish, summaries: readonly Summary[]): string {
  const day = new Date(wish.day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const title = `The doors of ${day}`;
  const body = [
    element('h1', {}, escaped(title)),
    paragraph(introduction(wish, summaries)),
    measures(summaries),
    element('pre', {}, escaped(notes(summaries))),
    figure('Who waits', queuePlot(wish, summaries), 'People at the door and not inside.'),
    figure('What the origin bears', requestsPlot(wish, summaries), 'One step upwards is ten times as much.'),
    figure('Lessons by region', regionsPlot(wish, summaries), regionsNote(wish)),
    figure('Fairness across a term', fairnessPlot(summaries), FAIRNESS_NOTE),
    element('h2', {}, 'What is taken for granted'),
    assumed(),
    paragraph(
      'Populations: Insee, by @etalab/decoupage-administratif, Licence Ouverte. Académies: Code de l’éducation.',
    ),
  ];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width">`;
  return `<!doctype html>\n<html lang="en"><head>${head}<title>${escaped(title)}</title>${element('style', {}, style)}</head><body><main>${body.join('\n')}</main></body></html>\n`;
}

const FAIRNESS_NOTE =
  'After so many school days in a row, the mean place of whoever is worst off: a class under the bell, a person otherwise. Without a waiting room there is no order.';

function introduction(
  { day, setting, behaviour, passes, seed }: Wish,
  summaries: readonly Summary[],
): string {
  const people = (summaries[0]?.tally.people ?? 0).toLocaleString('en');
  const who =
    setting === 'nation'
      ? `All pupils of the country and their teachers, ${people} people, one door an académie`
      : `${people} people before one door (${figureDays[day]?.source ?? ''})`;
  return `${who}. Behaviour: ${behaviour}. ${passes * 100} % hold a pass. Seed: ${seed}.`;
}

function regionsNote({ day }: Wish): string {
  const marks =
    (figureDays[day]?.regionsOut ?? []).length > 0 ? ' * could not connect on the day itself.' : '';
  return `Every region gets capacity by its people, so that regions differ by chance alone.${marks}`;
}

function measures(summaries: readonly Summary[]): string {
  const head = columns.map((column) => element('th', { scope: 'col' }, escaped(column)));
  const rows = summaries.map((summary) => {
    const [name = '', ...rest] = cells(summary);
    const values = rest.map((cell) => element('td', {}, escaped(cell)));
    return element('tr', {}, element('th', { scope: 'row' }, escaped(name)), ...values);
  });
  return wide('', element('tr', {}, ...head), ...rows);
}

function assumed(): string {
  const rows = Object.values(assumptions).map(({ what, value, source }) => {
    const shown =
      typeof value === 'object' ? value.map((one) => [one].flat().join(': ')).join('; ') : `${value}`;
    return element('tr', {}, ...[what, shown, source].map((cell) => element('td', {}, escaped(cell))));
  });
  const head = ['Assumption', 'Value', 'Source'].map((name) => element('th', { scope: 'col' }, name));
  return wide('prose', element('tr', {}, ...head), ...rows);
}

function figure(title: string, plot: string, caption: string): string {
  return (
    element('h2', {}, escaped(title)) +
    element('figure', {}, plot, element('figcaption', {}, escaped(caption)))
  );
}

/** A table that is scrolled by itself where the page is too narrow; reached by keyboard, too. */
function wide(kind: string, ...rows: readonly string[]): string {
  return element('div', { class: 'wide', tabindex: 0 }, element('table', { class: kind }, ...rows));
}

function paragraph(text: string): string {
  return element('p', {}, escaped(text));
}
