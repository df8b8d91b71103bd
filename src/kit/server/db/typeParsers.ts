import pg from 'pg';

const int8 = 20;
const int8Array = 1016;
const textArray = 1009;

/** `int8` as a number where a number is exact (times in milliseconds, sequence numbers), else as a bigint. */
function parseInt8(text: string): number | bigint {
  const n = Number(text);
  return Number.isSafeInteger(n) ? n : BigInt(text);
}

const parseTextArray: (text: string) => (string | null)[] = pg.types.getTypeParser(
  textArray as number,
  'text',
);

function parseInt8Array(text: string): (number | bigint | null)[] {
  return parseTextArray(text).map((item) => (item === null ? null : parseInt8(item)));
}

export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary' && oid === int8) return parseInt8;
    if (format !== 'binary' && oid === int8Array) return parseInt8Array;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};
