import { StartRefusal } from '../refusal.ts';
import type { StartOptions } from './options.ts';
import type { BasePlan, Environment, MediaPlan } from './plan.ts';
import { isLoopbackIp, readIp, readPort } from './values.ts';

/**
 * A school that strangers reach guesses nothing: it starts from an https address, somebody who ends TLS, and a
 * place where browsers find the media engine, or says what is missing.
 */
export function planPublic(url: string, options: StartOptions, env: Environment): BasePlan {
  const origin = readOrigin(url);
  const cert = options['tls-cert'] ?? env.PREAU_TLS_CERT;
  const key = options['tls-key'] ?? env.PREAU_TLS_KEY;
  const behindProxy = options['behind-proxy'] ?? ['1', 'true'].includes(env.PREAU_TRUST_PROXY ?? '');
  const ownEngine = options['no-media'] !== true && env.PREAU_MEDIA_URL === undefined;
  const media = readMedia(options);

  const missing = [...tlsMissing(cert, key, behindProxy), ...(ownEngine ? mediaMissing(media) : [])];
  if (missing.length > 0) {
    throw new StartRefusal(`A public school also needs ${new Intl.ListFormat('en').format(missing)}.`);
  }
  if (behindProxy && cert !== undefined) {
    throw new StartRefusal('--behind-proxy and --tls-cert exclude each other: one of the two ends TLS.');
  }
  return {
    mode: 'public',
    host: options.host ?? env.PREAU_HOST ?? (behindProxy ? '127.0.0.1' : '0.0.0.0'),
    port: readPort('--port', options.port ?? env.PREAU_PORT) ?? (behindProxy ? 8080 : portOf(origin)),
    publicUrl: origin.origin,
    tls: cert !== undefined && key !== undefined ? { cert, key } : undefined,
    behindProxy,
    media: ownEngine && media.ip !== undefined ? { ...media, ip: media.ip } : undefined,
  };
}

function readOrigin(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:') {
    throw new StartRefusal(
      `--public wants an https address such as https://school.example, not “${text}”: browsers open cameras on no other.`,
    );
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new StartRefusal(`--public wants an address without a path, such as ${url.origin}.`);
  }
  return url;
}

function portOf(origin: URL): number {
  return origin.port === '' ? 443 : Number(origin.port);
}

type MediaAsked = Omit<MediaPlan, 'ip'> & { readonly ip: string | undefined };

function readMedia(options: StartOptions): MediaAsked {
  const ip = readIp('--media-ip', options['media-ip']);
  if (ip !== undefined && isLoopbackIp(ip)) {
    throw new StartRefusal(`--media-ip ${ip} is this machine’s own; give the address that browsers reach.`);
  }
  return {
    ip,
    udpPort: readPort('--media-udp-port', options['media-udp-port']) ?? 0,
    tcpPort: readPort('--media-tcp-port', options['media-tcp-port']) ?? 0,
  };
}

function tlsMissing(cert: string | undefined, key: string | undefined, behindProxy: boolean): string[] {
  if (cert === undefined && key === undefined) {
    return behindProxy ? [] : ['either --tls-cert FILE with --tls-key FILE or --behind-proxy'];
  }
  return [
    ...(cert === undefined ? ['--tls-cert FILE'] : []),
    ...(key === undefined ? ['--tls-key FILE'] : []),
  ];
}

/** A firewall is opened for ports that somebody chose, so none is picked here. */
function mediaMissing({ ip, udpPort, tcpPort }: MediaAsked): string[] {
  return [
    ...(ip === undefined ? ['--media-ip ADDRESS'] : []),
    ...(udpPort === 0 ? ['--media-udp-port PORT'] : []),
    ...(tcpPort === 0 ? ['--media-tcp-port PORT'] : []),
  ];
}
