import { expect, test } from 'vitest';
import type { PersonId } from '#people/model/ids.ts';
import { type Scene, stageOf } from './stage.ts';

const [roy, petit, lea, tom] = ['roy', 'petit', 'lea', 'tom'] as PersonId[] as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const scene: Scene = {
  viewer: lea,
  mode: 'speaker',
  media: true,
  slide: false,
  board: false,
  staff: [roy],
  holders: [],
  cameras: [],
  screens: [],
  together: null,
  spared: false,
  lastVoice: null,
};

test('the teacher owns the stage, with or without a camera', () => {
  expect(stageOf(scene)).toEqual({ kind: 'teacher', teacher: roy, beside: [] });
});

test('of two teachers it is the one who spoke last, else the one who can be seen', () => {
  const two = { ...scene, staff: [roy, petit], cameras: [petit] };
  expect(stageOf(two)).toMatchObject({ teacher: petit });
  expect(stageOf({ ...two, lastVoice: roy })).toMatchObject({ teacher: roy, beside: [petit] });
});

test('who has the floor stands beside the teacher', () => {
  expect(stageOf({ ...scene, holders: [tom] })).toEqual({ kind: 'floor', main: roy, beside: [tom] });
});

test('a teacher sees the pupil who has the floor, once there is something to see', () => {
  const own = { ...scene, viewer: roy, holders: [tom] };
  expect(stageOf(own)).toEqual({ kind: 'floor', main: roy, beside: [tom] });
  expect(stageOf({ ...own, cameras: [tom] })).toEqual({ kind: 'floor', main: tom, beside: [roy] });
});

test('without a teacher the floor alone is shown, and with neither the page says so', () => {
  expect(stageOf({ ...scene, staff: [], holders: [tom] })).toEqual({ kind: 'floor', main: tom, beside: [] });
  expect(stageOf({ ...scene, staff: [] })).toEqual({ kind: 'nobody' });
});

test('a shared screen comes before everything, and nobody is shown twice', () => {
  const shared = { ...scene, screens: [roy], holders: [tom], cameras: [roy, tom], mode: 'grid' as const };
  expect(stageOf(shared)).toEqual({ kind: 'screen', by: roy, beside: [roy, tom] });
});

test('one’s own screen is not shown to oneself', () => {
  const own = { ...scene, viewer: roy, screens: [roy], cameras: [roy, lea] };
  expect(stageOf(own)).toEqual({ kind: 'own-screen', beside: [lea] });
});

test('the grid shows the staff, the floor and every camera', () => {
  const grid = { ...scene, mode: 'grid' as const, holders: [tom], cameras: [lea, roy] };
  expect(stageOf(grid)).toEqual({ kind: 'grid', faces: [roy, tom, lea] });
});

test('without a media engine there is nothing to see', () => {
  expect(stageOf({ ...scene, media: false, screens: [roy] })).toEqual({ kind: 'words' });
});

test('a device that bears only a few pictures shows the staff and who has the floor first', () => {
  const pupils = Array.from({ length: 12 }, (_, n) => `pupil-${n}` as PersonId);
  const crowd = { ...scene, cameras: [...pupils], holders: [tom], mode: 'grid' } as const;
  expect(stageOf(crowd)).toMatchObject({ faces: { length: 14 } });
  const { faces } = stageOf({ ...crowd, spared: true }) as { faces: readonly PersonId[] };
  expect(faces).toHaveLength(4);
  expect(faces.slice(0, 2)).toEqual([roy, tom]);
});

test('a slide stands before everything but a shared screen, with the teacher beside it', () => {
  const slide = { ...scene, slide: true, holders: [tom], mode: 'grid' as const };
  expect(stageOf(slide)).toEqual({ kind: 'slide', beside: [roy, tom] });
  expect(stageOf({ ...slide, screens: [roy] })).toMatchObject({ kind: 'screen', by: roy });
});

test('a slide needs no media engine', () => {
  expect(stageOf({ ...scene, slide: true, media: false })).toEqual({ kind: 'slide', beside: [] });
});

test('a board comes before all else that is shared, and needs no media engine', () => {
  const shared = { ...scene, board: true, slide: true, screens: [tom], holders: [tom] };
  expect(stageOf(shared)).toEqual({ kind: 'board', beside: [roy, tom] });
  expect(stageOf({ ...shared, media: false })).toEqual({ kind: 'board', beside: [] });
});

test('a group sits together, the teacher who visits it first; what it looks at keeps the screen', () => {
  const group = { ...scene, staff: [], together: [lea, tom] };
  expect(stageOf(group)).toEqual({ kind: 'grid', faces: [lea, tom] });
  expect(stageOf({ ...group, staff: [roy] })).toEqual({ kind: 'grid', faces: [roy, lea, tom] });
  expect(stageOf({ ...group, board: true, cameras: [tom] })).toEqual({ kind: 'board', beside: [tom] });
});
