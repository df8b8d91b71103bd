/** How many bytes a text takes in a snapshot: UTF-8, with JSON's escapes. */
export function weigh(plain: string): number {
  let bytes = 0;
  for (const character of JSON.stringify(plain).slice(1, -1)) bytes += utf8Length(character);
  return bytes;
}

function utf8Length(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
