import { parseArgs } from 'node:util';
import { StartRefusal } from '../refusal.ts';

export const usage = `npm start [-- options]

  --port PORT             where the school listens (8080)
  --host ADDRESS          on which address (127.0.0.1)
  --data FOLDER           database, secrets and logs (.data/demo, or .data/school with --public)
  --no-media              classes on text only, without the media engine

A school for everybody, without demo data:
  --public https://NAME   the address that people type
  --tls-cert FILE         with --tls-key FILE: the school ends TLS itself
  --behind-proxy          or a proxy in front does (deploy/Caddyfile)
  --media-ip ADDRESS      where browsers reach the media engine
  --media-udp-port PORT   and on which UDP port
  --media-tcp-port PORT   and TCP port, for networks that let no UDP out

  --watch                 start the school again when its sources change
  --help                  this text
`;

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'no-media': { type: 'boolean' },
  public: { type: 'string' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  'behind-proxy': { type: 'boolean' },
  'media-ip': { type: 'string' },
  'media-udp-port': { type: 'string' },
  'media-tcp-port': { type: 'string' },
  watch: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type StartOptions = ReturnType<typeof readOptions>;

/** @throws StartRefusal naming the option that is unknown or lacks its value. */
export function readOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new StartRefusal(`${firstSentence(error)} npm start -- --help lists the options.`);
  }
}

function firstSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `${text.split(/\.\s|\n/)[0]?.replace(/\.$/, '')}.`;
}
