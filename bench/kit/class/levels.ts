import { setTimeout as wait } from 'node:timers/promises';
import type { Browser as Chromium, Page } from '@playwright/test';
import { hourOfDrawing } from '#live/model/board/hour.arbitrary.ts';
import type { BoardId } from '#live/model/board/ids.ts';
import type { ClientCommand } from '#live/model/command.ts';
import { askToSend, requestMediaToken, showClassroom } from '#live/model/contract.ts';
import type { ClassroomId, MemberId } from '#live/model/ids.ts';
import { signInToDemo } from '#people/model/contract.ts';
import type { PersonId } from '#people/model/ids.ts';
import { Browser } from '#test/kit/browser.ts';
import type { RunningSchool } from '#test/kit/running-school.ts';
import { button, enterClass } from '../../../test/browser/kit/classroom.ts';
import { Visit } from '../../../test/browser/kit/visit.ts';
import { command } from '../../../test/intruders/kit/class.ts';
import { Classmate } from './classmate.ts';
import { firstSnapshot } from './first-snapshot.ts';
import { lineTo } from './line.ts';

/** With the teacher and the pupil whose bytes are counted, thirty. */
const PUPILS = 23;
const GUESTS = 5;
/** Until everybody sees everybody. */
const GATHER_MS = 120_000;
const SETTLE_MS = 6_000;
const MEASURE_MS = 15_000;
/** What goes on meanwhile: a command each, words and hands by turns, and now and then a stroke at the board. */
const ACT_EVERY_MS = 500;
const STROKE_EVERY = 8;

export type Level = 0 | 1 | 2 | 3;

type Sends = (order: ClientCommand) => Promise<void>;

export interface Lesson extends AsyncDisposable {
  readonly classroom: ClassroomId;
  readonly teacher: Visit;
  /** Bytes a minute, in both directions, of one pupil's page at a level of the ladder. */
  bytesPerMinute(level: Level): Promise<number>;
}

/**
 * Opens a class of thirty, all cameras on, on a real media engine. The pupil who is counted has a real browser.
 *
 * @param begin what the teacher does before the others come
 */
export async function openLesson(
  school: RunningSchool,
  chromium: Chromium,
  begin: (teacher: Visit) => Promise<void>,
): Promise<Lesson> {
  await using stack = new AsyncDisposableStack();
  const teacher = stack.adopt(await Visit.open(chromium, school.address), (visit) => visit.close());
  await teacher.become('demo-college-prof-1');
  const classroom = (await teacher.lessons())[0]?.id as unknown as ClassroomId;
  const lead = async (order: ClientCommand) => {
    const answer = await teacher.command(classroom, order);
    if (!answer.ok()) throw new Error(`${order.type} was not accepted: ${await answer.text()}`);
  };
  await lead({ type: 'open' });
  await lead({ type: 'voices', open: true });
  await lead({ type: 'cameras', open: true });
  await lead({ type: 'board.add', title: 'Tableau' });
  await enterClass(teacher, classroom);
  await begin(teacher);

  const line = stack.use(await lineTo(school.address));
  const counted = stack.adopt(await Visit.open(chromium, line.origin), (visit) => visit.close());
  await counted.become('demo-college-eleve-01');
  // All pictures, whatever this machine would rather be spared.
  await counted.page.addInitScript(() => localStorage.setItem('preau.effort', 'full'));
  await enterClass(counted, classroom);
  await button(counted, 'Mosaïque').click();

  const mates = await Promise.all([
    ...Array.from({ length: PUPILS }, (_, n) => pupil(n + 2)),
    ...Array.from({ length: GUESTS }, (_, n) => guest(n)),
  ]);
  for (const [n, mate] of mates.entries()) {
    await mate.call(askToSend, { params: { classroom }, body: { rights: ['microphone', 'camera'] } });
    stack.use(await Classmate.join(await wayIn(school, mate, classroom), n === 0));
  }
  await seesEverybody(counted.page);

  const seat = { origin: school.address, classroom, cookie: await teacher.cookie() };
  const { snapshot } = await firstSnapshot(seat);
  const board = snapshot.state.boards.boards[0]?.id as BoardId;
  const acting = act(
    mates.map((mate) => (order) => command(mate, classroom, order)),
    lead,
    board,
  );
  stack.defer(acting.stop);
  const owned = stack.move();
  return {
    classroom,
    teacher,
    async bytesPerMinute(level) {
      await lead({ type: 'level.wish', level });
      // At level 0 a pupil may look at everybody; below it there is the teacher to look at.
      if (level === 1) await button(counted, 'Scène').click();
      await wait(SETTLE_MS);
      const [before, began] = [(await mediaBytes(counted.page)) + line.bytes, performance.now()];
      await wait(MEASURE_MS);
      const after = (await mediaBytes(counted.page)) + line.bytes;
      return Math.round(((after - before) / (performance.now() - began)) * 60_000);
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };

  async function pupil(number: number): Promise<Browser> {
    const browser = new Browser(school.address);
    const person = `demo-college-eleve-${String(number).padStart(2, '0')}` as PersonId;
    await browser.call(signInToDemo, { body: { person } });
    return browser;
  }

  async function guest(number: number): Promise<Browser> {
    const browser = new Browser(school.address);
    const { body } = await browser.call(showClassroom, { params: { classroom } });
    await command(browser, classroom, { type: 'lobby.ask', name: `Invité ${number + 1}` });
    await lead({ type: 'lobby.admit', member: body.you as MemberId });
    return browser;
  }
}

async function wayIn(school: RunningSchool, browser: Browser, classroom: ClassroomId) {
  const { status, code, body } = await browser.call(requestMediaToken, { params: { classroom } });
  if (status !== 200) throw new Error(`No way to the voices: ${status} ${code}`);
  return { url: school.address.replace(/^http/, 'ws') + body.url, token: body.token };
}

/** The class goes on: it writes, raises hands, and the teacher draws. */
function act(mates: readonly Sends[], lead: Sends, board: BoardId): { stop: () => Promise<void> } {
  const strokes = hourOfDrawing();
  let on = true;
  const going = (async () => {
    for (let n = 0; on; n += 1) {
      const mate = mates[Math.floor(n / 3) % mates.length] as Sends;
      const mark = strokes[Math.floor(n / STROKE_EVERY)];
      if (n % STROKE_EVERY === 0 && mark !== undefined) {
        await lead({ type: 'board.draw', board, marks: [mark] });
      } else if (n % 3 === 0) {
        const text = `Je crois que la réponse est ${n}, mais je n’en suis pas certain.`;
        await mate({ type: 'chat.say', text });
      } else {
        await mate({ type: n % 3 === 1 ? 'hand.raise' : 'hand.lower' });
      }
      await wait(ACT_EVERY_MS);
    }
  })();
  going.catch(() => {});
  return {
    stop: () => {
      on = false;
      return going;
    },
  };
}

async function seesEverybody(page: Page): Promise<void> {
  const late = performance.now() + GATHER_MS;
  for (let seen = 0; seen < PUPILS + GUESTS + 1; await wait(1_000)) {
    seen = await page.evaluate(
      () => [...document.querySelectorAll('video')].filter(({ videoWidth }) => videoWidth > 0).length,
    );
    if (performance.now() > late) throw new Error(`Only ${seen} pictures are seen.`);
  }
}

/** All that a page's connections to the media engine have carried, by the browser's own statistics. */
function mediaBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let bytes = 0;
    for (const connection of window.peerConnections) {
      if (connection.connectionState === 'closed') continue;
      for (const report of (await connection.getStats()).values()) {
        if (report.type === 'transport') bytes += report.bytesSent + report.bytesReceived;
      }
    }
    return bytes;
  });
}
