import { networkInterfaces } from 'node:os';
import { expect, it } from 'vitest';
import { addressTowards } from './addresses.ts';

const mine = Object.values(networkInterfaces()).flatMap((all) => all?.map(({ address }) => address) ?? []);

it('reaches itself from the address that it is asked for', async () => {
  expect(await addressTowards('127.0.0.1')).toBe('127.0.0.1');
});

it('reaches others from an address of its own, or not at all', async () => {
  const address = await addressTowards('198.51.100.1');
  if (address !== undefined) expect(mine).toContain(address);
});
