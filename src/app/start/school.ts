import { fileURLToPath } from 'node:url';
import { type Death, KeptChild } from '#kit/server/process/child.ts';
import { isSchoolMessage, type Ready } from '../messages.ts';
import type { Environment, StartPlan } from './plan/plan.ts';
import type { Secrets } from './secrets.ts';

const STOP_WITHIN_MS = 10_000;
const commandLine = fileURLToPath(new URL('../cli.ts', import.meta.url));

export interface SchoolEvents {
  ready(ready: Ready, openedAfterMs: number): void;
  /** It will not open: a sentence of its own, or how it ended before it ever opened. */
  refused(reason: string | Death): void;
  died(death: Death): void;
}

/** Runs `preau serve` as a child and keeps it running; only a school that opened once is started again. */
export function runSchool(environment: Environment, events: SchoolEvents): KeptChild {
  let opened = false;
  let refusal: string | undefined;
  let startedAt = 0;
  const child: KeptChild = new KeptChild(
    {
      file: process.execPath,
      args: [commandLine, 'serve'],
      env: environment,
      output: 'inherit',
      channel: true,
      stopWithinMs: STOP_WITHIN_MS,
    },
    {
      started() {
        startedAt = performance.now();
      },
      message(message) {
        if (!isSchoolMessage(message)) return;
        if ('refused' in message) {
          refusal = message.refused;
        } else {
          opened = true;
          child.proven();
          events.ready(message.ready, performance.now() - startedAt);
        }
      },
      died(death) {
        if (refusal === undefined && opened) {
          events.died(death);
          return 'restart';
        }
        events.refused(refusal ?? death);
        return 'leave';
      },
    },
  );
  return child;
}

export interface EngineAddress {
  readonly url: string;
  readonly key: string;
  readonly secret: string;
  readonly metricsUrl: string;
}

/** The school's environment: what was given, under what the plan says. */
export function schoolEnvironment(
  given: Environment,
  plan: StartPlan,
  secrets: Secrets,
  engine: EngineAddress | undefined,
): Environment {
  const { PREAU_MEDIA_URL, PREAU_MEDIA_KEY, PREAU_MEDIA_SECRET, PREAU_MEDIA_METRICS_URL, ...rest } = given;
  const elsewhere = { PREAU_MEDIA_URL, PREAU_MEDIA_KEY, PREAU_MEDIA_SECRET, PREAU_MEDIA_METRICS_URL };
  return {
    ...rest,
    PREAU_HOST: plan.host,
    PREAU_PORT: String(plan.port),
    PREAU_DATA: plan.dataFolder,
    PREAU_DEMO: plan.mode === 'demo' ? '1' : '0',
    PREAU_PUBLIC_URL: plan.publicUrl,
    PREAU_TLS_CERT: plan.tls?.cert,
    PREAU_TLS_KEY: plan.tls?.key,
    PREAU_TRUST_PROXY: plan.behindProxy ? '1' : '0',
    PREAU_SECRET: given.PREAU_SECRET ?? secrets.school,
    PREAU_LOG_LEVEL: given.PREAU_LOG_LEVEL ?? (plan.mode === 'demo' ? 'warn' : 'info'),
    ...(plan.engine.kind === 'elsewhere' ? elsewhere : {}),
    ...(engine && {
      PREAU_MEDIA_URL: engine.url,
      PREAU_MEDIA_KEY: engine.key,
      PREAU_MEDIA_SECRET: engine.secret,
      PREAU_MEDIA_METRICS_URL: engine.metricsUrl,
    }),
  };
}
