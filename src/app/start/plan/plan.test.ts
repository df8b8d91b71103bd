import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StartRefusal } from '../refusal.ts';
import { readOptions } from './options.ts';
import type { Environment } from './plan.ts';
import { readPlan } from './read.ts';

const plan = (line: string, env: Environment = {}) =>
  readPlan(readOptions(line.split(' ').filter((word) => word !== '')), env);

const media = '--media-ip 203.0.113.5 --media-udp-port 7882 --media-tcp-port 7881';

describe('npm start', () => {
  it('needs nothing: a demo school on this machine', () => {
    expect(plan('')).toEqual({
      mode: 'demo',
      host: '127.0.0.1',
      port: 8080,
      publicUrl: undefined,
      tls: undefined,
      behindProxy: false,
      dataFolder: resolve('.data/demo'),
      media: { ip: '127.0.0.1', udpPort: 0, tcpPort: 0 },
      engine: { kind: 'own', media: { ip: '127.0.0.1', udpPort: 0, tcpPort: 0 } },
      watch: false,
    });
  });

  it('follows the environment, and the command line before it', () => {
    const env = { PREAU_PORT: '9000', PREAU_HOST: '192.168.1.20', PREAU_DATA: '/srv/school' };
    expect(plan('--port 9001', env)).toMatchObject({
      host: '192.168.1.20',
      port: 9001,
      dataFolder: '/srv/school',
      engine: { media: { ip: '192.168.1.20' } },
    });
  });

  it('runs no media engine where none is wanted, or another one is named', () => {
    expect(plan('--no-media').engine).toEqual({ kind: 'none' });
    expect(plan('', { PREAU_MEDIA_URL: 'http://127.0.0.1:7880' }).engine).toEqual({ kind: 'elsewhere' });
  });
});

describe('npm start -- --public', () => {
  it('ends TLS itself on the port of its address', () => {
    expect(plan(`--public https://school.example --tls-cert c.pem --tls-key k.pem ${media}`)).toMatchObject({
      mode: 'public',
      host: '0.0.0.0',
      port: 443,
      publicUrl: 'https://school.example',
      tls: { cert: 'c.pem', key: 'k.pem' },
      dataFolder: resolve('.data/school'),
      engine: { kind: 'own', media: { ip: '203.0.113.5', udpPort: 7882, tcpPort: 7881 } },
    });
  });

  it('stays on this machine behind a proxy', () => {
    expect(plan(`--public https://school.example --behind-proxy ${media}`)).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      tls: undefined,
      behindProxy: true,
    });
  });

  it('takes an engine that somebody else runs', () => {
    const env = { PREAU_MEDIA_URL: 'http://127.0.0.1:7880' };
    expect(plan('--public https://school.example --behind-proxy', env).engine).toEqual({ kind: 'elsewhere' });
  });
});

describe('a start that cannot be', () => {
  it.each([
    ['--prot 1', /Unknown option '--prot'\. .*--help/],
    ['--port', /'--port <value>' argument missing/],
    ['school', /Unexpected argument 'school'/],
    ['--port eighty', /--port wants a port number, not “eighty”/],
    ['--port 70000', /--port wants a port number/],
    ['--media-ip here', /--media-ip wants an IP address, not “here”/],
    ['--public http://school.example', /--public wants an https address/],
    ['--public school.example', /--public wants an https address/],
    ['--public https://school.example/yard', /without a path, such as https:\/\/school\.example/],
    [
      '--public https://school.example',
      /needs either --tls-cert FILE with --tls-key FILE or --behind-proxy, --media-ip ADDRESS, --media-udp-port PORT, and --media-tcp-port PORT\./,
    ],
    [`--public https://school.example --tls-cert c.pem ${media}`, /needs --tls-key FILE\./],
    [
      '--public https://school.example --behind-proxy --media-ip 203.0.113.5',
      /needs --media-udp-port PORT and/,
    ],
    [
      `--public https://school.example --behind-proxy --tls-cert c --tls-key k ${media}`,
      /exclude each other/,
    ],
    ['--public https://school.example --behind-proxy --media-ip 127.0.0.1', /is this machine’s own/],
  ])('%s: says so in one sentence', (line, sentence) => {
    expect(() => plan(line)).toThrow(StartRefusal);
    expect(() => plan(line)).toThrow(sentence);
  });
});
