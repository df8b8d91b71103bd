import { expect, it } from 'vitest';
import { keyOf, secretOf, signatureOf } from './signature.ts';

/** The vector of the Standard Webhooks project's own libraries. */
const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
const message = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: 1_614_265_330,
  body: '{"test": 2432232314}',
};
const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';

it('signs as the specification’s own libraries do', () => {
  expect(secretOf(key)).toBe('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  expect(signatureOf(message, [key])).toBe(signature);
});

it('signs once for each key, so that either is enough', () => {
  const both = signatureOf(message, [Buffer.alloc(32), key]).split(' ');
  expect(both).toHaveLength(2);
  expect(both[1]).toBe(signature);
  expect(both[0]).not.toBe(signature);
});

it('has a key for each endpoint and generation, the same on every node of a school', () => {
  const school = 's'.repeat(32);
  const keys = [
    keyOf(school, 'one', 1),
    keyOf(school, 'one', 2),
    keyOf(school, 'two', 1),
    keyOf('t'.repeat(32), 'one', 1),
  ].map((each) => each.toString('hex'));
  expect(new Set(keys).size).toBe(4);
  expect(keyOf(school, 'one', 1).toString('hex')).toBe(keys[0]);
  expect(keyOf(school, 'one', 1)).toHaveLength(32);
});
