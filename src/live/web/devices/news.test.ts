import { expect, test } from 'vitest';
import { type Device, newsOf } from './news.ts';

const microphone = (deviceId: string, label = deviceId, groupId = deviceId): Device => ({
  kind: 'audioinput',
  deviceId,
  groupId,
  label,
});
const speaker = (deviceId: string, groupId: string): Device => ({
  kind: 'audiooutput',
  deviceId,
  groupId,
  label: deviceId,
});

const laptop = [
  microphone('default', 'Default'),
  microphone('built-in', 'Built-in'),
  speaker('out', 'built-in'),
];
const headset = [microphone('headset', 'Casque USB (046d:0a44)'), speaker('headset-out', 'headset')];

test('a headset that is plugged in is offered with its loudspeaker', () => {
  expect(newsOf(laptop, [...laptop, ...headset], 'built-in')).toEqual({
    kind: 'come',
    label: 'Casque USB',
    microphone: 'headset',
    speaker: 'headset-out',
  });
});

test('a headset that is pulled out while it is spoken into is told', () => {
  expect(newsOf([...laptop, ...headset], laptop, 'headset')).toEqual({ kind: 'gone', label: 'Casque USB' });
});

test('what nobody speaks into may come and go', () => {
  expect(newsOf([...laptop, ...headset], laptop, 'built-in')).toBeNull();
  expect(newsOf(laptop, laptop, 'built-in')).toBeNull();
});

test('the first look is no news', () => {
  expect(newsOf([], laptop, null)).toBeNull();
});

test('a microphone alone has no loudspeaker to switch to', () => {
  expect(newsOf(laptop, [...laptop, microphone('table')], null)).toMatchObject({
    kind: 'come',
    speaker: null,
  });
});
