import { expect, it } from 'vitest';
import { minutes, seconds } from '#kit/model/clock.ts';
import { SignInLimits } from './limits.ts';

const right = async () => 'somebody';
const wrong = async () => undefined;

function limitsAt() {
  const clock = { time: 0, now: () => clock.time };
  const limits = new SignInLimits(clock);
  const answer = (address: string, account: string, tryIt: () => Promise<string | undefined>) =>
    limits.guard(address, account, tryIt).catch((error) => error.code as string);
  return { clock, limits, answer };
}

it('locks an account after ten failures in ten minutes, whatever addresses they come from', async () => {
  const { clock, answer } = limitsAt();
  for (let i = 0; i < 10; i++) {
    expect(await answer(`192.0.2.${i}`, 'alix', wrong)).toBe('people.wrong-credentials');
  }
  expect(await answer('192.0.2.99', 'alix', right)).toBe('people.too-many-tries');
  expect(await answer('192.0.2.1', 'basile', right)).toBe('somebody');
  clock.time = minutes(10);
  expect(await answer('192.0.2.99', 'alix', right)).toBe('somebody');
});

it('counts tries that are still running', async () => {
  const { answer } = limitsAt();
  const answers = await Promise.all(Array.from({ length: 30 }, () => answer('192.0.2.1', 'alix', wrong)));
  expect(answers.filter((code) => code === 'people.wrong-credentials')).toHaveLength(10);
});

it('forgets failures after a success, and after a new password', async () => {
  const { answer, limits } = limitsAt();
  const fail = async (times: number) => {
    for (let i = 0; i < times; i++) await answer('192.0.2.1', 'alix', wrong);
  };
  await fail(9);
  expect(await answer('192.0.2.1', 'alix', right)).toBe('somebody');
  await fail(10);
  limits.forgive('alix');
  expect(await answer('192.0.2.1', 'alix', right)).toBe('somebody');
});

it('lets a whole school in behind one address within a minute, and no more', async () => {
  const { answer, clock } = limitsAt();
  const come = (i: number) => answer('2001:db8:1:2::1', `pupil-${i}`, right);
  for (let i = 0; i < 600; i++) expect(await come(i)).toBe('somebody');
  expect(await come(600)).toBe('people.too-many-tries');
  expect(await answer('192.0.2.1', 'pupil-600', right)).toBe('somebody');
  clock.time = seconds(60);
  expect(await come(600)).toBe('somebody');
});

it('takes the addresses of one IPv6 network for one, however they are written', async () => {
  const { answer } = limitsAt();
  for (let i = 0; i < 600; i++) await answer(`2001:db8:1:2::${i.toString(16)}`, `pupil-${i}`, right);
  expect(await answer('2001:db8:1:2:a:b:c:d', 'one', right)).toBe('people.too-many-tries');
  expect(await answer('2001:db8:1:3::1', 'one', right)).toBe('somebody');
});
