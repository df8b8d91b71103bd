import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';

/**
 * The address of this machine from which it would reach another, itself included; undefined without a way there.
 * Nothing is sent: connecting a datagram socket only chooses a route.
 */
export function addressTowards(ip: string): Promise<string | undefined> {
  const socket = createSocket(isIPv6(ip) ? 'udp6' : 'udp4');
  return new Promise((resolve) => {
    const answer = (address: string | undefined) => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => answer(undefined));
    socket.connect(9, ip, () => answer(socket.address().address));
  });
}
