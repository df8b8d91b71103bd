/**
 * What does a class cost its people's lines, and how fast does it follow its teacher? A class of 600 on a school's
 * node, and the same on a media engine with as many connections, an hour's work at the board, a class of thirty with cameras on a real media engine at each level of the
 * ladder, a recording, slides, and pupils who were offline.
 *
 *     npm run -s bench -- class --json
 */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispose } from '@livekit/rtc-node';
import { launchChromium } from '../test/kit/chromium.ts';
import { runSchool } from '../test/kit/running-school.ts';
import { firstWord, start } from './kit/child.ts';
import { bringDeck } from './kit/class/deck.ts';
import { holdHour } from './kit/class/hour.ts';
import { type Level, openLesson } from './kit/class/levels.ts';
import { lockAll } from './kit/class/lock-all.ts';
import { resume } from './kit/class/offline.ts';
import { beginRecording, endRecording } from './kit/class/recording.ts';
import { lockVoices } from './kit/class/rights.ts';
import { startEngine } from './kit/engine.ts';
import { percentile } from './kit/percentile.ts';
import type { ClassToLoad, Ready } from './kit/shape.ts';

const LARGE = 601;
const USUAL = 31;

const say = (text: string) => process.stderr.write(`${text}\n`);

const { locked, hour } = await inWriting();
say(`Locks reach 600 within ${percentile(locked, 0.5)} ms (median), ${percentile(locked, 0.99)} ms (99 %).`);
say(`After an hour ${hour.joinBytes} bytes are sent to who joins; its log has ${hour.logBytes} bytes.`);
const { silent, taken } = await inOneVoiceOf600();
say(
  `The engine has silenced ten of 600 within ${spread(silent)} ms, and taken all microphones within ${spread(taken)} ms.`,
);
const { levels, soundPerHour, slides, resumed } = await inVoices();
say(`An hour of recorded sound has ${Math.round(soundPerHour)} bytes.`);
say(`Twenty slides have ${slides} bytes.`);
say(
  `Back after ${percentile(resumed, 0.5)} ms (median), ${percentile(resumed, 1)} ms (longest of ${resumed.length}).`,
);

const answer = {
  // A lock holds once the pupils' pages know of it and the engine takes no voice any more: the later of the two.
  lockAllP99Ms: Math.round(Math.max(percentile(locked, 0.99), percentile(taken, 0.99))),
  bytesPerMinute: levels,
  replayMBPerHour: Math.round((hour.logBytes + soundPerHour + slides) / 10_000) / 100,
  resumeP99Ms: percentile(resumed, 0.99),
  joinKB: Math.round(hour.joinBytes / 100) / 10,
};
process.stdout.write(`${JSON.stringify(answer)}\n`);
// Its threads would keep this process for good.
await dispose();

function spread(times: readonly number[]): string {
  return [Math.min(...times), percentile(times, 0.5), Math.max(...times)].map(Math.round).join(' / ');
}

/** Without a media engine: a school's node alone. */
async function inWriting() {
  const folder = mkdtempSync(join(tmpdir(), 'preau-bench-'));
  const child = start('./school.ts', ['embedded', folder, `${LARGE},${USUAL}`]);
  try {
    const { port, classes } = await firstWord<Ready>(child);
    const [large, usual] = classes as [ClassToLoad, ClassToLoad];
    say(`A class of ${LARGE - 1} pupils is locked and unlocked.`);
    const locked = await lockAll(port, large);
    say('An hour of work at the board.');
    return { locked, hour: await holdHour(port, usual) };
  } finally {
    child.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Everybody connected to a media engine. */
async function inOneVoiceOf600() {
  await using stack = new AsyncDisposableStack();
  const folder = stack.adopt(mkdtempSync(join(tmpdir(), 'preau-bench-')), (made) =>
    rm(made, { recursive: true, force: true }),
  );
  const { media } = stack.use(await startEngine(folder));
  const child = stack.adopt(
    start('./school.ts', ['embedded', join(folder, 'school'), `${LARGE}`], {
      PREAU_MEDIA_URL: media.url,
      PREAU_MEDIA_KEY: media.key,
      PREAU_MEDIA_SECRET: media.secret,
    }),
    (one) => void one.kill(),
  );
  const { port, classes } = await firstWord<Ready>(child);
  const [large] = classes as [ClassToLoad];
  say(`${LARGE} connect to the media engine, and are locked ten times.`);
  return await lockVoices(port, large, media);
}

/** With voices and pictures. */
async function inVoices() {
  await using school = await runSchool();
  await school.voices;
  await using browser = await launchChromium();
  say('A class of thirty gathers, cameras on.');
  await using lesson = await openLesson(school, browser, beginRecording);
  const levels: Partial<Record<Level, number>> = {};
  const measure = async (level: Level) => {
    levels[level] = await lesson.bytesPerMinute(level);
    say(`Level ${level}: ${levels[level]} bytes a minute for a pupil.`);
  };
  for (const level of [0, 1, 2] as const) await measure(level);
  const soundPerHour = await endRecording(lesson.teacher, lesson.classroom);
  await measure(3);
  const slides = await bringDeck(lesson.teacher, lesson.classroom);
  say('Ten pupils are offline for half a minute, twice.');
  const resumed = await resume(browser, school.address, lesson.teacher, lesson.classroom);
  return { levels, soundPerHour, slides, resumed };
}
