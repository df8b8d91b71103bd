import { expect, test } from 'vitest';
import { sourceOf } from './source.ts';
import { firstWishes, type Grant } from './wishes.ts';

const grant: Grant = {
  microphone: true,
  camera: true,
  screen: false,
  floor: false,
  group: null,
  micLocked: false,
  closed: { voices: false, pictures: false },
  mute: 0,
};
const wishes = firstWishes({ microphone: true, camera: true }, true, grant);
const actual = { connected: true, sending: false, trouble: null };

test('what is not allowed has no button, and a lock is told even so', () => {
  expect(sourceOf('screen', grant, wishes, actual)).toEqual({ kind: 'absent' });
  expect(sourceOf('microphone', { ...grant, microphone: false, micLocked: true }, wishes, actual)).toEqual({
    kind: 'locked',
  });
});

test('a wish is shown as it is carried out: starting, on, waiting for the line, failed', () => {
  const camera = (now: Partial<typeof actual>) => sourceOf('camera', grant, wishes, { ...actual, ...now });
  expect(camera({})).toEqual({ kind: 'starting' });
  expect(camera({ sending: true })).toEqual({ kind: 'on' });
  expect(camera({ connected: false })).toEqual({ kind: 'waiting' });
  expect(sourceOf('camera', grant, wishes, { ...actual, trouble: 'busy' })).toEqual({
    kind: 'failed',
    trouble: 'busy',
  });
});

test('without a wish it is off, whatever the device does', () => {
  const without = { ...wishes, camera: false };
  expect(sourceOf('camera', grant, without, { ...actual, sending: true })).toEqual({ kind: 'off' });
});
