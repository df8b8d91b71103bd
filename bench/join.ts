/**
 * How long from "Enter" to the teacher's face, beside the least that it could take? A pupil enters a class in
 * Chromium, by turns with a bare page that holds nothing but livekit-client, on the same media engine and for the
 * same picture.
 *
 *     npm run -s bench -- join --json
 */
import { engineToken } from '../src/live/server/media/grant.ts';
import { enterButton, enterClass } from '../test/browser/kit/classroom.ts';
import { firstFrame } from '../test/browser/kit/media-probe.ts';
import { Visit } from '../test/browser/kit/visit.ts';
import { launchChromium } from '../test/kit/chromium.ts';
import { runSchool } from '../test/kit/running-school.ts';
import { BarePage } from './kit/bare-page.ts';
import { percentile } from './kit/percentile.ts';

const ROUNDS = 20;
/** On a slow machine fewer rounds. */
const LAST_ROUND_BEFORE_MS = 100_000;
/**
 * The engine asks a camera for a whole picture once a second at most: who enters sooner after somebody else may
 * wait for the next. Neither page shall wait for what the other one asked.
 */
const APART_MS = 1_200;

await using school = await runSchool();
await school.voices;
await using browser = await launchChromium();

const lead = await (await Visit.open(browser, school.address)).become('demo-college-prof-1');
const classroom = (await lead.lessons())[0]?.id ?? '';
await lead.command(classroom, { type: 'open' });
await enterClass(lead, classroom);

const pupil = await (await Visit.open(browser, school.address)).become('demo-college-eleve-01');
const engine = await school.engine();
const listener = { join: true, microphone: false, camera: false, screen: false, subscribe: true } as const;
const bare = await BarePage.open(browser, engine.url.replace('http', 'ws'), () =>
  engineToken(engine, classroom as never, 'demo-college-eleve-02' as never, {
    ...listener,
    publishData: false,
  }),
);
await using _bare = bare;

const times = { school: [] as number[], bare: [] as number[] };
for (let round = -1; round < ROUNDS && performance.now() < LAST_ROUND_BEFORE_MS; round += 1) {
  const here = await enterSchool();
  const there = await bare.enter(APART_MS);
  if (round < 0) continue;
  times.school.push(here);
  times.bare.push(there);
  process.stderr.write(`${Math.round(here)} ms, bare ${Math.round(there)} ms\n`);
}

/** Milliseconds from the click on "Enter" to the first decoded frame that is shown. */
async function enterSchool(): Promise<number> {
  await pupil.goToClass(classroom);
  await enterButton(pupil).waitFor();
  await pupil.page.waitForTimeout(APART_MS);
  const frame = await firstFrame(pupil.page, enterButton(pupil));
  await pupil.page.goto('about:blank');
  return frame;
}

const p95Ms = percentile(times.school, 0.95);
const bareP95Ms = percentile(times.bare, 0.95);
const answer = {
  p50Ms: percentile(times.school, 0.5),
  p95Ms,
  bareP50Ms: percentile(times.bare, 0.5),
  bareP95Ms,
  ratioP95: Math.round((p95Ms / bareP95Ms) * 100) / 100,
};
process.stdout.write(`${JSON.stringify(answer)}\n`);
