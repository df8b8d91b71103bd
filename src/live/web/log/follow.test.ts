import { afterEach, describe, expect, it, vi } from 'vitest';
import { classroomId } from '../../model/ids.ts';
import { follow, patience } from './follow.ts';
import type { Link } from './link.ts';

afterEach(() => void vi.unstubAllGlobals());

/** What becomes of a line whose school answers with this. */
async function linkAfter(status: number, code: string): Promise<Link | undefined> {
  const asked = vi.fn(async () => Response.json({ code }, { status }));
  vi.stubGlobal('fetch', asked);
  const links: Link[] = [];
  const ending = new AbortController();
  await follow({
    ...patience,
    classroom: classroomId.parse('maths'),
    signal: ending.signal,
    // Whoever would try again ends the test.
    pause: { wait: async () => ending.abort() } as never,
    after: () => null,
    onItem: () => true,
    onLink: (link) => links.push(link),
  });
  expect(asked).toHaveBeenCalledOnce();
  return links.at(-1);
}

describe('a line to a class that is refused', () => {
  it.each([
    [401, 'gate.no-entry', 'outside'],
    [401, 'gate.displaced', 'outside'],
    [401, 'people.not-signed-in', 'other-identity'],
    [403, 'live.banned', 'banned'],
    [403, 'people.not-allowed', 'gone'],
    [404, 'live.no-class', 'gone'],
  ])('stops at %i %s, and says why: %s', async (status, code, why) => {
    expect(await linkAfter(status, code)).toEqual({ kind: 'stopped', why });
  });

  it('goes on where waiting may help', async () => {
    expect(await linkAfter(503, 'gate.not-open')).toEqual({ kind: 'retrying' });
  });
});
