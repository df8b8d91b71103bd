import { isIP } from 'node:net';
import type { StartOptions } from './options.ts';
import type { BasePlan, Environment } from './plan.ts';
import { readIp, readPort } from './values.ts';

/** A school for trying out: every value has a default, and it stays on this machine unless told otherwise. */
export function planDemo(options: StartOptions, env: Environment): BasePlan {
  const host = options.host ?? env.PREAU_HOST ?? '127.0.0.1';
  return {
    mode: 'demo',
    host,
    port: readPort('--port', options.port ?? env.PREAU_PORT) ?? 8080,
    publicUrl: undefined,
    tls: undefined,
    behindProxy: false,
    media: {
      ip: readIp('--media-ip', options['media-ip']) ?? (isIP(host) === 0 ? '127.0.0.1' : host),
      udpPort: readPort('--media-udp-port', options['media-udp-port']) ?? 0,
      tcpPort: readPort('--media-tcp-port', options['media-tcp-port']) ?? 0,
    },
  };
}
