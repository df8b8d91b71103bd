/** What somebody may make of a genuine token, by name. None of it may ever be taken. */
export function forgeriesOf(token: string): [name: string, forged: unknown][] {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const headed = (change: object) => encode(JSON.stringify({ ...JSON.parse(decode(header)), ...change }));
  const claims = JSON.parse(decode(payload));
  return [
    ...bitsFlippedInText(token),
    ...bitsFlippedInBytes([header, payload, signature]),
    ...otherSpellings([header, payload, signature]),
    ...Array.from({ length: token.length }, (_, n): [string, string] => [`cut at ${n}`, token.slice(0, n)]),
    ...['A', '=', '.', ' ', '\n', '\0'].map((more): [string, string] => [
      `with ${more} behind`,
      token + more,
    ]),
    ...[' ', '.', '='].map((more): [string, string] => [`with ${more} before`, more + token]),
    ['with nothing signed', `${header}.${payload}.`],
    ['without a payload', `${header}..${signature}`],
    ['with alg none', `${headed({ alg: 'none' })}.${payload}.`],
    ['with alg none and a signature', `${headed({ alg: 'none' })}.${payload}.${signature}`],
    ['with another alg', `${headed({ alg: 'HS512' })}.${payload}.${signature}`],
    ['with an unknown kid', `${headed({ kid: 'AAAAAAAA' })}.${payload}.${signature}`],
    ['with a header of its own', `${headed({ jwk: {} })}.${payload}.${signature}`],
    ['with other claims', `${header}.${encode(JSON.stringify({ ...claims, cell: 'x' }))}.${signature}`],
    ['as bytes', Buffer.from(token)],
    ['in a list', [token]],
    ['as nothing', undefined],
    ['of a megabyte', token + 'A'.repeat(1_000_000)],
  ];
}

function* bitsFlippedInText(token: string): Generator<[string, string]> {
  // Sixteen bits: a character beyond Latin must not count as the one that it is cut down to.
  for (let at = 0; at < token.length; at += 1) {
    for (let bit = 0; bit < 16; bit += 1) {
      const flipped = String.fromCharCode(token.charCodeAt(at) ^ (1 << bit));
      yield [`bit ${bit} of character ${at} flipped`, token.slice(0, at) + flipped + token.slice(at + 1)];
    }
  }
}

function* bitsFlippedInBytes(parts: readonly string[]): Generator<[string, string]> {
  for (const [i, part] of parts.entries()) {
    const bytes = Buffer.from(part, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      yield [`bit ${bit} of part ${i} flipped`, parts.with(i, flipped.toString('base64url')).join('.')];
    }
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The same bytes: a part's last character holds bits that a lenient reader overlooks, and base64 is read as base64url. */
function* otherSpellings(parts: readonly string[]): Generator<[string, string]> {
  for (const [i, part] of parts.entries()) {
    const bytes = Buffer.from(part, 'base64url');
    const lasts = [...ALPHABET].map((last) => part.slice(0, -1) + last);
    const others = [...lasts, `${part}=`, `${part}==`, bytes.toString('base64')];
    for (const other of others) {
      const isOther = other !== part && Buffer.from(other, 'base64url').equals(bytes);
      if (isOther) yield [`part ${i} spelled ${other}`, parts.with(i, other).join('.')];
    }
  }
}

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const decode = (text: string): string => Buffer.from(text, 'base64url').toString();
