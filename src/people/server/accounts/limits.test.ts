import { expect, it } from 'vitest';
import { hours, minutes } from '#kit/model/clock.ts';
import { SignInLimits } from './limits.ts';

const right = async () => 'somebody';
const wrong = async () => undefined;
const CLASS = '198.51.100.7';

function limitsAt() {
  const clock = { time: 0, now: () => clock.time };
  const limits = new SignInLimits(clock);
  const answer = (address: string, account: string, tryIt: () => Promise<string | undefined>) =>
    limits.guard(address, account, tryIt).catch((error) => error.code as string);
  const fail = async (times: number, address: string, account: string) => {
    const answers = new Set<string>();
    for (let i = 0; i < times; i++) answers.add(await answer(address, account, wrong));
    return [...answers];
  };
  return { clock, limits, answer, fail };
}

it('locks an account towards a network from which ten tries failed in ten minutes', async () => {
  const { clock, answer, fail } = limitsAt();
  expect(await fail(10, '192.0.2.1', 'alix')).toEqual(['people.wrong-credentials']);
  expect(await answer('192.0.2.1', 'alix', right)).toBe('people.too-many-tries');
  expect(await answer('192.0.2.1', 'basile', right)).toBe('somebody');
  clock.time = minutes(10);
  expect(await answer('192.0.2.1', 'alix', right)).toBe('somebody');
});

it('locks nobody out at their own address for what somebody tries at another', async () => {
  const { answer, fail } = limitsAt();
  for (let i = 0; i < 300; i++) await fail(10, '192.0.2.1', `pupil-${i}`);
  for (let i = 0; i < 300; i++) expect(await answer(CLASS, `pupil-${i}`, right)).toBe('somebody');
});

it('allows a hundred failures an hour on an account from all networks together', async () => {
  const { clock, answer, fail } = limitsAt();
  for (let i = 0; i < 10; i++) {
    expect(await fail(10, `192.0.2.${i}`, 'alix')).toEqual(['people.wrong-credentials']);
  }
  expect(await answer('192.0.2.99', 'alix', right)).toBe('people.too-many-tries');
  clock.time = minutes(59);
  expect(await answer('192.0.2.1', 'alix', right)).toBe('people.too-many-tries');
  clock.time = hours(1);
  expect(await answer('192.0.2.1', 'alix', right)).toBe('somebody');
});

it('lets in who signed in from the same network before, however many networks try meanwhile', async () => {
  const { answer, fail } = limitsAt();
  expect(await answer(CLASS, 'alix', right)).toBe('somebody');
  for (let i = 0; i < 11; i++) await fail(10, `192.0.2.${i}`, 'alix');
  expect(await answer('192.0.2.99', 'alix', right)).toBe('people.too-many-tries');
  expect(await answer(CLASS, 'alix', right)).toBe('somebody');
  await fail(10, CLASS, 'alix');
  expect(await answer(CLASS, 'alix', right)).toBe('people.too-many-tries');
});

it('counts tries that are still running', async () => {
  const { answer } = limitsAt();
  const answers = await Promise.all(Array.from({ length: 30 }, () => answer('192.0.2.1', 'alix', wrong)));
  expect(answers.filter((code) => code === 'people.wrong-credentials')).toHaveLength(10);
});

it('forgets failures after a success, and after a new password', async () => {
  const { answer, limits, fail } = limitsAt();
  await fail(9, CLASS, 'alix');
  expect(await answer(CLASS, 'alix', right)).toBe('somebody');
  for (let i = 0; i < 10; i++) await fail(10, `192.0.2.${i}`, 'alix');
  await fail(10, CLASS, 'alix');
  limits.forgive('alix');
  expect(await answer(CLASS, 'alix', right)).toBe('somebody');
  expect(await answer('192.0.2.1', 'alix', right)).toBe('somebody');
});

it('counts neither a success nor a failure of the school itself', async () => {
  const { answer, limits } = limitsAt();
  const broken = async () => {
    throw new Error('the database is gone');
  };
  for (let i = 0; i < 200; i++) {
    expect(await answer(CLASS, 'alix', right)).toBe('somebody');
    await expect(limits.guard(CLASS, 'alix', broken)).rejects.toThrow('gone');
  }
});

it('lets any number of people in behind one address', async () => {
  const { answer } = limitsAt();
  for (let i = 0; i < 4_000; i++) expect(await answer(CLASS, `pupil-${i}`, right)).toBe('somebody');
});

it('takes three thousand failures in ten minutes from one address, and then only who is known there', async () => {
  const { answer, clock } = limitsAt();
  await answer(CLASS, 'alix', right);
  for (let i = 0; i < 3_000; i++) {
    expect(await answer(CLASS, `pupil-${i}`, wrong)).toBe('people.wrong-credentials');
  }
  expect(await answer(CLASS, 'basile', right)).toBe('people.too-many-tries');
  expect(await answer(CLASS, 'alix', right)).toBe('somebody');
  expect(await answer('192.0.2.1', 'basile', right)).toBe('somebody');
  clock.time = minutes(10);
  expect(await answer(CLASS, 'basile', right)).toBe('somebody');
});

it('takes the addresses of one IPv6 network for one, and a mapped IPv4 address for itself', async () => {
  const { answer, fail } = limitsAt();
  for (let i = 1; i <= 10; i++) await fail(1, `2001:db8:1:2::${i.toString(16)}`, 'alix');
  expect(await answer('2001:db8:1:2:a:b:c:d', 'alix', right)).toBe('people.too-many-tries');
  expect(await answer('2001:db8:1:3::1', 'alix', right)).toBe('somebody');
  await fail(10, '192.0.2.1', 'basile');
  expect(await answer('::ffff:192.0.2.1', 'basile', right)).toBe('people.too-many-tries');
});

it('checks a few passwords at a time, and makes one address wait for no other’s crowd', async () => {
  const { limits } = limitsAt();
  const order: string[] = [];
  let [running, most] = [0, 0];
  const check = (name: string) => async () => {
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    running -= 1;
    order.push(name);
    return name;
  };
  const crowd = Array.from({ length: 200 }, (_, i) => limits.guard('192.0.2.1', `p${i}`, check('crowd')));
  const one = limits.guard(CLASS, 'alix', check('alix'));
  await Promise.all([...crowd, one]);
  expect(most).toBeLessThanOrEqual(3);
  expect(order.indexOf('alix')).toBeLessThan(10);
});

it('keeps no endless line of passwords to check', async () => {
  const { answer } = limitsAt();
  const crowd = Array.from({ length: 3_100 }, (_, i) => answer('192.0.2.1', `p${i}`, right));
  const one = answer(CLASS, 'alix', right);
  expect(
    (await Promise.all(crowd)).filter((code) => code === 'kit.too-many-requests').length,
  ).toBeGreaterThan(90);
  expect(await one).toBe('somebody');
});
