import { expect, it } from 'vitest';
import { engineConfiguration } from './settings.ts';

const configuration = JSON.parse(
  engineConfiguration({
    signallingPort: 7880,
    metricsPort: 6789,
    media: { ip: '203.0.113.5', boundIp: '192.168.1.20', udpPort: 7882, tcpPort: 7881 },
    key: 'preau',
    secret: 'a secret of theirs',
  }),
);

it('keeps the signalling port to this machine', () => {
  expect(configuration).toMatchObject({ port: 7880, bind_addresses: ['127.0.0.1'] });
});

it('shows its figures to nobody without its key', () => {
  const prometheus = { port: 6789, username: 'preau', password: 'a secret of theirs' };
  expect(configuration).toMatchObject({ prometheus });
});

it('sends no browser to a STUN server of somebody else', () => {
  expect(configuration.rtc.stun_servers).toEqual(['127.0.0.1:65535']);
});

it('opens the ports that were chosen, at the address that browsers reach', () => {
  expect(configuration.rtc.ips).toEqual({ includes: ['192.168.1.20/32'] });
  expect(configuration.rtc).toMatchObject({ node_ip: '203.0.113.5', udp_port: 7882, tcp_port: 7881 });
});
