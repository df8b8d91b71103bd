/** Whether a peer's address is this machine's own, in IPv4, IPv6 or IPv4-mapped form. */
export function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}
