import { expect, it } from 'vitest';
import { samplingHash } from '#gate/model/sampling.ts';
import { samplingHashOf } from './crowd.ts';

it('the crowd knows whom the census asks as the gate does', () => {
  for (const holder of ['a', 'f2a4b7c0-0000-4000-8000-000000000000', 'é.1795698083833']) {
    expect(samplingHashOf(holder)).toBe(samplingHash(holder));
  }
});
