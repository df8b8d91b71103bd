import { isIP } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { isTimeZone } from '../model/time-zone.ts';

/** An environment that the school cannot start from; the message says which variable and what it wants. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const port = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535));
const flag = z.pipe(
  z.enum(['0', '1', 'true', 'false']),
  z.transform((value) => value === '1' || value === 'true'),
);
const secret = z.string().check(z.minLength(32));
const secrets = z.pipe(
  z.pipe(
    z.string(),
    z.transform((list: string) => list.split(',').map((item) => item.trim())),
  ),
  z.array(secret),
);
const cellName = z.string().check(z.regex(/^[a-z0-9-]{1,32}$/));
const timeZone = z.string().check(z.refine(isTimeZone));
const seed = z.string().check(z.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/));
const days = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(400));
const rate = z.coerce.number().check(z.positive());
const clockTimes = z.pipe(
  z.pipe(
    z.string(),
    z.transform((list: string) => list.split(',').map((item) => item.trim())),
  ),
  z.array(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
);
const networks = z.pipe(
  z.pipe(
    z.string(),
    z.transform((list: string) => list.split(',').map((item) => item.trim())),
  ),
  z.array(z.string().check(z.refine(isNetwork))),
);

/** Every variable that the school reads. `.env.example` documents each (a test compares the two). */
const Environment = z.object({
  PREAU_HOST: z._default(z.string(), '127.0.0.1'),
  PREAU_PORT: z._default(port, 8080),
  PREAU_DATA: z._default(z.string(), '.data'),
  DATABASE_URL: z.optional(z.url({ protocol: /^postgres(ql)?$/ })),
  PREAU_DEMO: z._default(flag, false),
  PREAU_PUBLIC_URL: z.optional(z.url({ protocol: /^https$/ })),
  PREAU_TLS_CERT: z.optional(z.string()),
  PREAU_TLS_KEY: z.optional(z.string()),
  PREAU_TRUST_PROXY: z._default(flag, false),
  PREAU_SECRET: z.optional(secret),
  PREAU_CELL: z._default(cellName, 'preau'),
  PREAU_TIME_ZONE: z._default(timeZone, 'Europe/Paris'),
  PREAU_GATE_SECRETS: z._default(secrets, []),
  PREAU_GATE: z._default(z.enum(['here', 'elsewhere', 'none']), 'here'),
  PREAU_GATE_URL: z.optional(z.url({ protocol: /^https?$/ })),
  PREAU_GATE_FOLDER: z.optional(z.string()),
  PREAU_GATE_RATE: z._default(rate, 20),
  PREAU_GATE_SEED: z.optional(seed),
  PREAU_GATE_RUSHES: z._default(clockTimes, ['08:30', '13:30']),
  PREAU_RECORDING_DAYS: z._default(days, 30),
  PREAU_PUPIL_CHAT: z._default(z.enum(['class', 'never']), 'class'),
  PREAU_MEDIA_URL: z.optional(z.url({ protocol: /^http$/ })),
  PREAU_MEDIA_KEY: z.optional(z.string()),
  PREAU_MEDIA_SECRET: z.optional(secret),
  PREAU_MEDIA_METRICS_URL: z.optional(z.url({ protocol: /^https?$/ })),
  PREAU_MEDIA_BUDGET: z.optional(rate),
  PREAU_WEBHOOK_NETWORKS: z._default(networks, []),
  PREAU_METRICS_TOKEN: z.optional(secret),
  PREAU_LOG_LEVEL: z._default(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']), 'info'),
});

export const environmentVariables = Object.keys(Environment.shape);

/** The media engine as the school reaches it, and the key pair that signs its tokens. */
export interface MediaConfig {
  readonly url: string;
  readonly key: string;
  readonly secret: string;
  /** Where it publishes its figures, behind the key pair; undefined where it does not. */
  readonly metricsUrl?: string | undefined;
}

/** The gate's deployment: what its passes are good for, whose midnight is its own, and what its keys are made from. */
export interface CellConfig {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Newest first; without any the gate makes its own from `secret`. */
  readonly gateSecrets: readonly string[];
}

/** Where the gate is, and what it begins with. */
export interface GateConfig {
  /** In the school's own process; in one of its own, or another school's; or nowhere, and everybody is let in. */
  readonly at: 'here' | 'elsewhere' | 'none';
  /** Of a gate elsewhere: where a school's nodes tell it how they are. */
  readonly url: string | undefined;
  /** What it publishes is written there, and found again after a restart. */
  readonly folder: string;
  /** Entries a second, until the school's own signals say otherwise. */
  readonly rate: number;
  /** Base64url of 32 bytes (G13). Without one the cell's name gives it. */
  readonly seed: string | undefined;
  /** When most lessons begin, as the cell's clocks show it: HH:MM. */
  readonly rushes: readonly string[];
}

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  /** Without it the school runs on the embedded database in `dataFolder`. */
  readonly databaseUrl: string | undefined;
  readonly demo: boolean;
  /** The https origin that people type, when it is not the listening address. */
  readonly publicUrl: string | undefined;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly trustProxy: boolean;
  /** Signs sessions and visitors' cookies. */
  readonly secret: string;
  readonly cell: CellConfig;
  readonly gate: GateConfig;
  /** Whether pupils may write to one another where a teacher allows it, or nowhere. */
  readonly pupilChat: 'class' | 'never';
  readonly media: MediaConfig | undefined;
  /** What the media engine bears, in megabytes a second of work (docs/spec/ladder.md, L2); without it nothing bounds the classes. */
  readonly mediaBudget: number | undefined;
  /** How long what was recorded of a class is kept. */
  readonly recordingDays: number;
  /** Networks (`10.4.0.0/16`) and addresses inside to which webhooks may go; public ones need no leave. */
  readonly webhookNetworks: readonly string[];
  readonly metricsToken: string | undefined;
  readonly logLevel: string;
}

/**
 * Reads the configuration of a school.
 *
 * @throws ConfigError when a variable is malformed, missing beside its companion, or when the demo school
 * would be reachable from outside.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    environmentVariables.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${String(issue?.path[0])}: ${issue?.message ?? 'not understood'}.`);
  }
  const env = parsed.data;
  const config: Config = {
    host: env.PREAU_HOST,
    port: env.PREAU_PORT,
    dataFolder: env.PREAU_DATA,
    databaseUrl: env.DATABASE_URL,
    demo: env.PREAU_DEMO,
    publicUrl: env.PREAU_PUBLIC_URL?.replace(/\/+$/, ''),
    tls: together('PREAU_TLS_CERT', env.PREAU_TLS_CERT, 'PREAU_TLS_KEY', env.PREAU_TLS_KEY),
    trustProxy: env.PREAU_TRUST_PROXY,
    secret: required('PREAU_SECRET', env.PREAU_SECRET),
    cell: {
      name: env.PREAU_CELL,
      timeZone: env.PREAU_TIME_ZONE,
      gateSecrets: env.PREAU_GATE_SECRETS,
    },
    gate: {
      at: env.PREAU_GATE,
      url: gateUrl(env.PREAU_GATE, env.PREAU_GATE_URL),
      folder: env.PREAU_GATE_FOLDER ?? join(env.PREAU_DATA, 'gate'),
      rate: env.PREAU_GATE_RATE,
      seed: env.PREAU_GATE_SEED,
      rushes: env.PREAU_GATE_RUSHES,
    },
    pupilChat: env.PREAU_PUPIL_CHAT,
    media: media(
      env.PREAU_MEDIA_URL,
      env.PREAU_MEDIA_KEY,
      env.PREAU_MEDIA_SECRET,
      env.PREAU_MEDIA_METRICS_URL,
    ),
    mediaBudget: env.PREAU_MEDIA_BUDGET,
    recordingDays: env.PREAU_RECORDING_DAYS,
    webhookNetworks: env.PREAU_WEBHOOK_NETWORKS,
    metricsToken: env.PREAU_METRICS_TOKEN,
    logLevel: env.PREAU_LOG_LEVEL,
  };
  refusePublicDemo(config);
  return config;
}

function required(name: string, value: string | undefined): string {
  if (value === undefined)
    throw new ConfigError(`${name} is needed: 32 characters or more that nobody can guess.`);
  return value;
}

function together(certName: string, cert: string | undefined, keyName: string, key: string | undefined) {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined)
    throw new ConfigError(`${certName} and ${keyName} go together.`);
  return { cert, key };
}

function gateUrl(at: GateConfig['at'], url: string | undefined) {
  if (at === 'elsewhere' && url === undefined) {
    throw new ConfigError('PREAU_GATE=elsewhere needs PREAU_GATE_URL, where the gate answers this school.');
  }
  return url?.replace(/\/+$/, '');
}

function media(
  url: string | undefined,
  key: string | undefined,
  secret: string | undefined,
  metricsUrl: string | undefined,
) {
  if (url === undefined) return undefined;
  if (key === undefined || secret === undefined) {
    throw new ConfigError('PREAU_MEDIA_URL needs PREAU_MEDIA_KEY and PREAU_MEDIA_SECRET.');
  }
  return { url: url.replace(/\/+$/, ''), key, secret, metricsUrl };
}

function refusePublicDemo({ demo, host, publicUrl }: Config): void {
  if (!demo) return;
  if (publicUrl !== undefined) {
    throw new ConfigError(
      'The demo school has public passwords: PREAU_DEMO and PREAU_PUBLIC_URL exclude each other.',
    );
  }
  if (!isPrivateHost(host)) {
    throw new ConfigError(
      `The demo school has public passwords: it listens on this machine or a private network, not on ${host}.`,
    );
  }
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    bits > 0 &&
    more.length === 0 &&
    (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits))
  );
}

/** Loopback, link-local and RFC 1918 addresses; `0.0.0.0` and names other than localhost are not. */
export function isPrivateHost(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  if (isIP(host) === 6) return /^f[cd]|^fe80/i.test(host);
  return isIP(host) === 4 && /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host);
}
