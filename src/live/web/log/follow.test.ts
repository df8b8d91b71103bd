import { afterEach, describe, expect, it, vi } from 'vitest';
import { classroomId } from '../../model/ids.ts';
import { follow, patience } from './follow.ts';
import type { Link } from './link.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

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

type Answer = 'nothing' | 'at once' | 'a stream';

/** Follows a school that answers streams and polls so; in time that is let pass. */
function following(answerTo: (how: 'stream' | 'poll', nth: number) => Answer) {
  vi.useFakeTimers();
  const ending = new AbortController();
  const asked: { how: 'stream' | 'poll'; at: number }[] = [];
  const links: Link[] = [];
  const [began, wait] = [
    performance.now(),
    (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
  ];
  vi.stubGlobal('fetch', async (address: string, { signal }: { signal: AbortSignal }) => {
    const how = new URL(address, 'https://ecole.example').searchParams.has('poll') ? 'poll' : 'stream';
    asked.push({ how, at: performance.now() - began });
    const answer = answerTo(how, asked.filter((one) => one.how === how).length);
    if (answer === 'nothing')
      return await new Promise((_, reject) => signal.addEventListener('abort', reject));
    if (answer === 'a stream') return new Response(heartbeats(signal));
    await wait(1_000);
    return Response.json([]);
  });
  const over = follow({
    ...patience,
    classroom: classroomId.parse('maths'),
    signal: ending.signal,
    pause: { wait } as never,
    after: () => 7,
    onItem: () => true,
    onLink: (link) => links.push(link),
  });
  return { asked, links, ending, over, streams: () => asked.filter(({ how }) => how === 'stream').length };
}

function heartbeats(signal: AbortSignal): ReadableStream<Uint8Array> {
  let timer: ReturnType<typeof setInterval>;
  const stop = () => clearInterval(timer);
  return new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode(':\n\n'));
      timer = setInterval(() => stream.enqueue(new TextEncoder().encode(':\n\n')), 10_000);
      signal.addEventListener('abort', () => {
        stop();
        stream.error(new Error('aborted'));
      });
    },
    cancel: stop,
  });
}

describe('a network that holds streams back', () => {
  it('is polled, and asked for a stream again ever more seldom', async () => {
    const { streams, ending, over, links } = following((how) => (how === 'stream' ? 'nothing' : 'at once'));
    const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);
    await minutes(1.5);
    expect([streams(), links.at(-1)]).toEqual([1, { kind: 'live' }]);
    await minutes(1);
    expect(streams()).toBe(2);
    await minutes(3);
    expect(streams()).toBe(2);
    await minutes(54.5);
    expect(streams()).toBe(5);
    ending.abort();
    await minutes(1);
    await over;
  });

  it('is followed by a stream again once that was the school’s slowness', async () => {
    const { asked, streams, links, ending, over } = following((how, nth) =>
      how === 'poll' ? 'at once' : nth === 1 ? 'nothing' : 'a stream',
    );
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    const sofar = asked.length;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect([streams(), asked.length - sofar, links.at(-1)]).toEqual([2, 0, { kind: 'live' }]);
    ending.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    await over;
  });

  it('does not keep a poll for ever that nobody answers', async () => {
    const { asked, links, ending, over } = following((how, nth) =>
      how === 'stream' || nth === 3 ? 'nothing' : 'at once',
    );
    await vi.advanceTimersByTimeAsync(60_000);
    const polls = asked.filter(({ how }) => how === 'poll').map(({ at }) => at);
    expect((polls[3] as number) - (polls[2] as number)).toBeGreaterThanOrEqual(patience.silenceMs);
    expect((polls[3] as number) - (polls[2] as number)).toBeLessThan(patience.silenceMs + 2_000);
    expect(links.map(({ kind }) => kind)).toEqual([
      'retrying',
      'live',
      'live',
      'retrying',
      ...links.slice(4).map(() => 'live'),
    ]);
    ending.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    await over;
  });
});
