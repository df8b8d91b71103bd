import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeDeath, type KeptChild } from '#kit/server/process/child.ts';
import { onParentGone } from '#kit/server/process/parent.ts';
import { freePort } from '#kit/server/process/ports.ts';
import { onStopRequest } from '#kit/server/process/stop-signals.ts';
import type { Ready } from './messages.ts';
import { root } from './start/engine/find.ts';
import { checkGround } from './start/ground.ts';
import { readOptions, usage } from './start/plan/options.ts';
import type { StartPlan } from './start/plan/plan.ts';
import { readPlan } from './start/plan/read.ts';
import { StartRefusal } from './start/refusal.ts';
import { runSchool, schoolEnvironment } from './start/school.ts';
import { openSecrets, type Secrets } from './start/secrets.ts';
import { restartOnChange } from './start/source-watch.ts';
import { duration, Terminal } from './start/terminal.ts';
import { Voices } from './start/voices.ts';

/** `preau start`: a school and its media engine on this machine, kept running until somebody stops them. */
export async function start(args: readonly string[]): Promise<number> {
  // Whoever reads along may go away, as `| head` does: the school stays.
  process.stdout.on('error', ignoreClosedPipe);
  const terminal = new Terminal();
  try {
    const options = readOptions(args);
    if (options.help) {
      terminal.say(usage.trimEnd());
      return 0;
    }
    const environmentFile = join(root, '.env');
    if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
    return await supervise(readPlan(options, process.env), terminal);
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

async function supervise(asked: StartPlan, terminal: Terminal): Promise<number> {
  await checkGround(asked);
  // A school that is started again keeps its address.
  const plan = { ...asked, port: asked.port || (await freePort('tcp', asked.host)) };
  const secrets = await openSecrets(plan.dataFolder, plan.mode);
  await using voices = await prepareVoices(plan, secrets, terminal);
  const engine = voices && { url: voices.url, metricsUrl: voices.metricsUrl, ...secrets.media };

  let openedBefore = false;
  const ended = Promise.withResolvers<number>();
  await using school = runSchool(schoolEnvironment(process.env, plan, secrets, engine), {
    ready(ready, afterMs) {
      if (openedBefore) {
        terminal.say(`The school is open again (${duration(afterMs)}).`);
        return;
      }
      openedBefore = true;
      announce(plan, ready, afterMs, terminal);
      voices?.open();
    },
    died: (death) => terminal.say(`The school ${describeDeath(death)} and is started again.`),
    refused(reason) {
      if (typeof reason !== 'string') {
        process.stderr.write(`The school ${describeDeath(reason)} before it could open.\n`);
      }
      ended.resolve(1);
    },
  });
  using _watch = plan.watch ? restartOnChange(school, terminal) : undefined;
  using _signals = stopWhenAsked(ended, school, voices);
  return await ended.promise;
}

async function prepareVoices(plan: StartPlan, secrets: Secrets, terminal: Terminal) {
  if (plan.engine.kind !== 'own') return undefined;
  return await Voices.prepare(plan.engine.media, plan.dataFolder, secrets.media, terminal);
}

/** Leaving `supervise` stops the school first, then the engine: the reverse of how they were opened. */
function stopWhenAsked(
  ended: PromiseWithResolvers<number>,
  school: KeptChild,
  voices: Voices | undefined,
): Disposable {
  onParentGone(() => ended.resolve(0));
  return onStopRequest(
    () => ended.resolve(0),
    () => {
      school.kill();
      voices?.kill();
    },
  );
}

function announce(plan: StartPlan, ready: Ready, afterMs: number, terminal: Terminal): void {
  terminal.say(`Préau is open at ${ready.address} (${duration(afterMs)})`, ...ready.lines, ...warnings(plan));
}

function warnings(plan: StartPlan): string[] {
  if (process.env.DATABASE_URL !== undefined) return [];
  const what =
    plan.mode === 'demo' ? 'This mode is for trying out on one machine' : 'This school runs on one machine';
  return [
    `${what}: the embedded database runs without fsync, so it survives a killed process but not a power cut; Ctrl-C stops it.`,
  ];
}
