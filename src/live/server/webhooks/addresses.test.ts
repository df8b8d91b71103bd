import { isIPv6 } from 'node:net';
import { expect, it } from 'vitest';
import { Addresses, RefusedAddress } from './addresses.ts';

const may = (inside: readonly string[], address: string, protocol = 'https:') =>
  new Addresses(inside).mayReach({ address, family: isIPv6(address) ? 6 : 4 }, protocol);

const inside = [
  ...['127.0.0.1', '127.255.0.1', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.255.255'],
  ...['169.254.169.254', '100.64.0.1', '100.100.100.200', '0.0.0.0', '192.0.0.192', '198.19.0.1'],
  ...['192.0.2.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', 'fe80::1', 'fec0::1', 'fc00::1', 'fdff::1', 'ff02::1', 'fd00:ec2::254'],
  ...['::ffff:127.0.0.1', '::ffff:93.184.215.14', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1'],
  ...['2002:7f00:1::', '2001::1', '2001:db8::1', '3fff::1', '100::1', '5f00::1'],
];
const outside = ['93.184.215.14', '172.32.0.1', '172.15.255.255', '100.128.0.1', '192.167.1.1', '1.1.1.1'];

it('is public or it is not', () => {
  for (const address of inside) expect(may([], address), address).toBe(false);
  for (const address of [...outside, '2606:4700:4700::1111', '2a01:e0a::1', '2001:41d0::1']) {
    expect(may([], address), address).toBe(true);
  }
});

it('is reached by https, and by http only where the operator named it', () => {
  expect(may([], '93.184.215.14', 'http:')).toBe(false);
  expect(may(['10.4.0.0/16'], '10.4.255.1', 'http:')).toBe(true);
  expect(may(['10.4.0.0/16'], '10.5.0.1')).toBe(false);
  expect(may(['192.168.1.20'], '192.168.1.20')).toBe(true);
  expect(may(['192.168.1.20'], '192.168.1.21')).toBe(false);
  expect(may(['fd00:4::/32'], 'fd00:4:1::1')).toBe(true);
  expect(may(['fd00:4::/32'], 'fd00:5::1')).toBe(false);
});

it('is looked up by its name, and every address of the name must do', async () => {
  await expect(new Addresses([]).of(new URL('https://localhost/'))).rejects.toThrow(RefusedAddress);
  const found = await new Addresses(['127.0.0.0/8', '::1']).of(new URL('https://localhost/'));
  expect(found.length).toBeGreaterThan(0);
  const both = [
    { address: '93.184.215.14', family: 4 },
    { address: '10.0.0.1', family: 4 },
  ];
  const mixed = new Addresses([], async () => both);
  await expect(mixed.of(new URL('https://lms.example/'))).rejects.toThrow(RefusedAddress);
  expect(await new Addresses(['10.0.0.0/8'], async () => both).of(new URL('https://lms.example/'))).toEqual(
    both,
  );
  await expect(new Addresses([]).of(new URL('https://[::1]/'))).rejects.toThrow(RefusedAddress);
  expect(await new Addresses([]).of(new URL('https://[2606:4700::1]/'))).toEqual([
    { address: '2606:4700::1', family: 6 },
  ]);
});
