import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { checkEntry, enter } from '#gate/model/contract.ts';
import { divisionId, personId } from '#people/model/ids.ts';
import { Browser } from '#test/kit/browser.ts';
import { bulletinFor, ticketFor } from '#test/kit/gate.ts';
import { cellEnvironment, standGate } from '#test/kit/gate-alone.ts';
import { cellCredentials, knock, wide } from './behind-nginx.ts';

const replaced = { PREAU_GATE_SECRETS: `${'n'.repeat(32)},${cellEnvironment.PREAU_GATE_SECRETS}` };
const forgotten = { PREAU_GATE_SECRETS: 'n'.repeat(32) };

it('[G7] a gate whose secret is replaced loses nobody’s place, and keeps who is inside', async () => {
  await using gate = await standGate(wide);
  const newBrowser = () => new Browser(`http://${gate.address}`);
  const [waiting, inside, pupil] = [newBrowser(), newBrowser(), newBrowser()];
  const ticket = await ticketFor(waiting);
  const divisions: [ReturnType<typeof divisionId.parse>] = [divisionId.parse('0990001A/6e1')];
  const holder = { role: 'pupil', person: personId.parse(randomUUID()), divisions } as const;
  const pass = cellCredentials().passes.sign(holder, Date.now());
  expect(await knock(inside, { ticket: await ticketFor(inside) })).toBe('enter');
  const before = await bulletinFor(waiting);

  await gate.stop();
  await gate.start(replaced);
  const { seq, seed, day, rush } = await bulletinFor(waiting);
  expect(seq).toBeGreaterThan(before.seq);
  // All that ranks follow from; arrivals are in the tickets.
  expect([seed, day, rush]).toEqual([before.seed, before.day, before.rush]);
  expect(await knock(waiting, { ticket })).toBe('enter');
  expect(await knock(pupil, { pass })).toBe('enter');
  expect((await inside.call(checkEntry)).status).toBe(204);

  await gate.stop();
  await gate.start(forgotten);
  for (const place of [{ ticket }, { pass }]) {
    expect((await waiting.call(enter, { body: { place } })).code).toBe('gate.place-void');
  }
});

it('[G7] a gate whose secret is replaced knows whom it told to come later', async () => {
  await using gate = await standGate({ PREAU_GATE_RATE: '0.02' });
  const browser = new Browser(`http://${gate.address}`);
  const answers = [];
  let place = { ticket: '' };
  for (let i = 0; i < 3; i += 1) {
    place = { ticket: await ticketFor(browser) };
    answers.push((await browser.call(enter, { body: { place } })).body);
  }
  const told = answers.at(-1);
  if (told?.answer !== 'later') throw new Error(`The third was not refused: ${JSON.stringify(answers)}`);
  await gate.stop();
  await gate.start(replaced);
  const again = await browser.call(enter, { body: { place, refusal: told.refusal } });
  expect(again.body.answer).toBe('early');
  expect(await knock(browser, place)).toBe('enter');
});
