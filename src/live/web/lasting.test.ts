import { expect, test } from 'vitest';
import { Lasting, type Living } from './lasting.ts';

class Line implements Living {
  readonly told: string[] = [];
  readonly stopped: Promise<void>;
  #stop: () => void = () => {};

  constructor() {
    this.stopped = new Promise((resolve) => {
      this.#stop = resolve;
    });
  }

  start(): void {
    this.told.push('start');
  }

  stop(): void {
    this.told.push('stop');
    this.#stop();
  }
}

test('letting go and taking hold again at once, as StrictMode does, starts nothing anew', async () => {
  const lines = new Lasting<Line>(5);
  const line = lines.get('room', () => new Line());
  lines.hold('room')();
  const release = lines.hold('room');
  expect(lines.get('room', () => new Line())).toBe(line);
  expect(line.told).toEqual(['start']);
  release();
  await line.stopped;
  expect(line.told).toEqual(['start', 'stop']);
});

test('it lives until the last hold is given back, and is made anew afterwards', async () => {
  const lines = new Lasting<Line>(5);
  const line = lines.get('room', () => new Line());
  const [one, other] = [lines.hold('room'), lines.hold('room')];
  one();
  expect(line.told).toEqual(['start']);
  other();
  await line.stopped;
  expect(lines.get('room', () => new Line())).not.toBe(line);
});
