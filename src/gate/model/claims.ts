const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The bytes of a text in base64url; what is no base64url gives no bytes. */
export function fromBase64url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return new Uint8Array();
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 255;
    at += 1;
  }
  return bytes;
}

export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const letters = Math.min(4, Math.ceil(((bytes.length - i) * 8) / 6));
    for (let n = 0; n < letters; n += 1) text += ALPHABET[(three >> (18 - 6 * n)) & 63];
  }
  return text;
}

/** JSON, as base64url; undefined for what is none. Its texts are ASCII. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(String.fromCharCode(...fromBase64url(text)));
  } catch {
    return undefined;
  }
}

/** What a signed token says. Whether it is genuine only the gate knows. */
export function claimsOf(token: string): Record<string, unknown> {
  const claims = jsonOf(token.split('.')[1] ?? '');
  return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : {};
}
