import { expect } from 'vitest';
import type { ClassroomId } from '#live/model/ids.ts';
import { ClassStream } from '../../kit/class-stream.ts';
import type { Page } from './page.ts';

const HEARS = { timeout: 10_000, message: 'the page hears of what happened' };

/** Fails unless a page that came through everything shows what one that is opened now would show. */
export async function expectAsFresh(page: Page, origin: string, classroom: ClassroomId): Promise<void> {
  for (;;) {
    using stream = await ClassStream.open(origin, classroom, page.browser);
    const { seq, state } = await stream.snapshot();
    await expect.poll(() => page.view.seq, HEARS).toBeGreaterThanOrEqual(seq);
    // The school reports presence of its own accord: then the two are of different moments.
    if (page.view.seq > seq) continue;
    expect(page.view.state).toEqual(state);
    return;
  }
}
