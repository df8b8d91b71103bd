import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort, whyClosed } from './ports.ts';

describe('a port', () => {
  it('is closed while another program listens on it, and open after', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await whyClosed('tcp', '127.0.0.1', port)).toBe('EADDRINUSE');
    server.close();
    await once(server, 'close');
    expect(await whyClosed('tcp', '127.0.0.1', port)).toBeUndefined();
  });

  it('is a thing of its own for UDP', async () => {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const { port } = socket.address();
    expect(await whyClosed('udp', '127.0.0.1', port)).toBe('EADDRINUSE');
    expect(await whyClosed('tcp', '127.0.0.1', port)).toBeUndefined();
    socket.close();
  });

  it('cannot be opened on an address of another machine', async () => {
    expect(await whyClosed('tcp', '203.0.113.1', 1)).toBe('EADDRNOTAVAIL');
  });

  it('is found free for either transport', async () => {
    for (const transport of ['tcp', 'udp'] as const) {
      const port = await freePort(transport, '127.0.0.1');
      expect(await whyClosed(transport, '127.0.0.1', port)).toBeUndefined();
      expect(port).toBeLessThan(32_768);
    }
  });

  it('is not looked for on an address of another machine', async () => {
    await expect(freePort('tcp', '203.0.113.1')).rejects.toThrow('EADDRNOTAVAIL');
  });
});
