import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** A host that has an address to which nothing may be sent. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

const askTheSystem: Resolve = (host) => lookup(host, { all: true });

/** https://www.iana.org/assignments/iana-ipv4-special-registry, with multicast and what is reserved. */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];
/** All that is public is in here … */
const PUBLIC_6 = ['2000::/3'];
/** … save protocols, documentation, and addresses that hold one of IPv4 (6to4, Teredo). */
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

/**
 * To which addresses a message may go: the public ones, and of those inside only what the school's operator names.
 * Plain http is for the latter alone.
 */
export class Addresses {
  readonly #inside: BlockList;
  readonly #resolve: Resolve;

  /** @param inside networks (`10.4.0.0/16`) and addresses */
  constructor(inside: readonly string[], resolve: Resolve = askTheSystem) {
    this.#inside = networks(inside);
    this.#resolve = resolve;
  }

  mayReach({ address, family }: Address, protocol: string): boolean {
    if (this.#inside.check(address, family === 4 ? 'ipv4' : 'ipv6')) return true;
    return protocol === 'https:' && isPublic(address, family);
  }

  /**
   * The addresses of a host, to be connected to as they are: a name that is looked up a second time may have moved.
   *
   * @throws RefusedAddress when one of them is not allowed
   * @throws the resolver's error for a name that has none
   */
  async of({ hostname, protocol }: URL): Promise<Address[]> {
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await this.#resolve(host);
    const addresses = found as Address[];
    if (!addresses.every((address) => this.mayReach(address, protocol))) {
      throw new RefusedAddress('The host has an address that is not public.');
    }
    return addresses;
  }
}

const notPublic4 = networks(NOT_PUBLIC_4);
const public6 = networks(PUBLIC_6);
const notPublic6 = networks(NOT_PUBLIC_6);

function isPublic(address: string, family: 4 | 6): boolean {
  if (family === 4) return !notPublic4.check(address, 'ipv4');
  return public6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6');
}

function networks(listed: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of listed) {
    const [address = '', prefix] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(address, Number(prefix ?? (family === 'ipv4' ? 32 : 128)), family);
  }
  return list;
}
