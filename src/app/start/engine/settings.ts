import { isLoopbackIp } from '../plan/values.ts';

/** Where browsers reach the engine. */
export interface ReachedAt {
  readonly ip: string;
  /** The address of this machine behind which `ip` is: the same one, or its own side of an address translation. */
  readonly boundIp?: string;
  readonly udpPort: number;
  readonly tcpPort: number;
}

export interface EngineSettings {
  /** The school's alone: bound to loopback. */
  readonly signallingPort: number;
  /** Of its figures, for the school: bound to loopback, and behind the key pair. */
  readonly metricsPort: number;
  readonly media: ReachedAt;
  readonly key: string;
  readonly secret: string;
}

/**
 * Where browsers look for a STUN server: a port of their own machine that nothing is given. LiveKit points those that
 * are told of none to public servers, and no request of this school leaves for a third party. It must not be the
 * engine's own port (Chromium takes whatever comes from a STUN server's address for its answers, media too), nor one
 * that browsers block, as the discard port: Firefox then refuses to connect at all.
 */
const NO_STUN_SERVER = '127.0.0.1:65535';

/**
 * LiveKit's configuration file. It is YAML, of which JSON is a part.
 *
 * The engine listens on one address only: it announces `ip` for each that it has, and would then hear browsers on
 * one of them alone, not always the right one.
 */
export function engineConfiguration({
  signallingPort,
  metricsPort,
  media,
  key,
  secret,
}: EngineSettings): string {
  const bound = media.boundIp;
  const configuration = {
    port: signallingPort,
    bind_addresses: ['127.0.0.1'],
    keys: { [key]: secret },
    prometheus: { port: metricsPort, username: key, password: secret },
    rtc: {
      node_ip: media.ip,
      use_external_ip: false,
      udp_port: media.udpPort,
      tcp_port: media.tcpPort,
      stun_servers: [NO_STUN_SERVER],
      enable_loopback_candidate: bound !== undefined && isLoopbackIp(bound),
      ...(bound && { ips: { includes: [`${bound}/${bound.includes(':') ? 128 : 32}`] } }),
    },
    room: { auto_create: true, empty_timeout: 60, departure_timeout: 10 },
    limit: {
      max_room_name_length: 128,
      max_participant_identity_length: 128,
      max_participant_name_length: 128,
      max_metadata_size: 4_096,
      max_attributes_size: 4_096,
    },
    logging: { level: 'warn', pion_level: 'error', json: true },
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}
