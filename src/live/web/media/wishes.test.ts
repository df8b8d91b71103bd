import { expect, test } from 'vitest';
import type { GroupId } from '../../model/groups/ids.ts';
import { firstWishes, followClass, type Grant } from './wishes.ts';

const nothing: Grant = {
  microphone: false,
  camera: false,
  screen: false,
  floor: false,
  group: null,
  micLocked: false,
  closed: { voices: false, pictures: false },
  mute: 0,
};
const floor: Grant = { ...nothing, microphone: true, floor: true };
const voices: Grant = { ...nothing, microphone: true };
const ready = firstWishes({ microphone: true, camera: true }, false, nothing);

test('the floor opens the microphone of a pupil who chose so, and its end closes it', () => {
  const given = followClass(ready, floor);
  expect(given.microphone).toBe('on');
  expect(followClass(given, nothing).microphone).toBe('ready');
});

test('opening everybody’s voice opens no microphone by itself', () => {
  expect(followClass(ready, voices).microphone).toBe('ready');
});

test('who speaks while the voices are open keeps the microphone when the floor ends', () => {
  const speaking = followClass(ready, floor);
  expect(followClass(speaking, voices).microphone).toBe('on');
});

test('a mute closes the microphone once: opened again by hand, it stays', () => {
  const muted = followClass(followClass(ready, floor), { ...floor, mute: 8 });
  expect(muted.microphone).toBe('ready');
  const again = { ...muted, microphone: 'on' as const };
  expect(followClass(again, { ...floor, mute: 8 }).microphone).toBe('on');
});

test('who chose no microphone is not opened by the floor', () => {
  const off = firstWishes({ microphone: false, camera: false }, false, nothing);
  expect(followClass(off, floor).microphone).toBe('off');
});

test('a mute from before one came in is not obeyed, nor is one twice after the page was loaded again', () => {
  const late = firstWishes({ microphone: true, camera: true }, true, { ...voices, mute: 5 });
  expect(followClass(late, { ...voices, mute: 5 }).microphone).toBe('on');
});

test('a shared screen ends with its right, and does not come back by itself', () => {
  const sharing = { ...ready, screen: true };
  const allowed = { ...nothing, screen: true };
  expect(followClass(sharing, allowed).screen).toBe(true);
  expect(followClass(followClass(sharing, nothing), allowed).screen).toBe(false);
});

test('what is closed to the whole class stops at once, and does not open again by itself', () => {
  const sending = { ...followClass(ready, floor), camera: true, screen: true };
  const shut = { ...nothing, floor: true, micLocked: true, closed: { voices: true, pictures: true } };
  const closed = followClass(sending, shut);
  expect(closed).toMatchObject({ microphone: 'ready', camera: false, screen: false });
  expect(followClass(closed, { ...floor, camera: true, screen: true })).toMatchObject({
    microphone: 'ready',
    camera: false,
    screen: false,
  });
});

const group: Grant = { ...voices, group: 'run.1' as GroupId };

test('after a group microphone and camera are as they were before it, whatever they were in it', () => {
  const speaking = { ...followClass(ready, voices), microphone: 'on' as const };
  const apart = followClass(speaking, group);
  expect(apart).toMatchObject({ microphone: 'on', camera: true });
  const other = { ...apart, microphone: 'off' as const, camera: false };
  const moved = followClass(other, { ...group, group: 'run.2' as GroupId });
  expect(moved).toMatchObject({ microphone: 'off', camera: false });
  expect(followClass(moved, voices)).toMatchObject({ microphone: 'on', camera: true, apart: null });
});

test('a microphone that was opened in a group is closed again after it, and no right that is gone opens one', () => {
  const apart = { ...followClass(ready, group), microphone: 'on' as const };
  const back = followClass(apart, nothing);
  expect(back.microphone).toBe('ready');
  expect(followClass(back, voices).microphone).toBe('ready');
  const holder = followClass(followClass(ready, floor), { ...group, floor: true });
  expect(followClass(holder, nothing).microphone).toBe('ready');
});

test('what is muted or closed while one is in a group stays so after it', () => {
  const speaking = followClass({ ...ready, microphone: 'on' }, group);
  expect(followClass(followClass(speaking, { ...group, mute: 9 }), voices).microphone).toBe('ready');
  const shut = { ...group, microphone: false, closed: { voices: true, pictures: true } };
  expect(followClass(followClass(speaking, shut), voices)).toMatchObject({
    microphone: 'ready',
    camera: false,
  });
});

test('nothing new gives the same wishes', () => {
  expect(followClass(ready, nothing)).toBe(ready);
});
