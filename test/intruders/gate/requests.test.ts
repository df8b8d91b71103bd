import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkEntry, enter, reportPlace, takeTicket } from '#gate/model/contract.ts';
import { listSchools } from '#people/model/contract.ts';
import { embeddedPlaces } from '../../kit/databases.ts';
import { newTicketId, ticketFor } from '../../kit/gate.ts';
import { openSchool, type TestSchool } from '../../kit/school.ts';
import { bombard, countOf, type Fallen, type Shot } from '../kit/bombard.ts';

const paths = [enter.path, takeTicket.path, reportPlace.path];

const school = embeddedPlaces();
let open: TestSchool;
beforeAll(async () => {
  await school.prepare();
  open = await openSchool({ place: await school.create() });
}, 60_000);
afterAll(async () => {
  await open[Symbol.asyncDispose]();
  await school[Symbol.asyncDispose]();
});
// Whatever was thrown at it, an honest one still comes in.
const comesIn = async () => {
  const place = { ticket: await ticketFor(open.browser()) };
  return bombard(open.origin, [{ path: enter.path, body: { place } }]);
};

/** Everything but what a refusal looks like: four hundred and something, with a code of ours. */
const odd = (fallen: Fallen) => Object.keys(fallen).filter((key) => !/^4\d\d (kit|gate)\.[a-z-]+$/.test(key));

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\0',
    '\ud800',
    '\uffff',
    '‮',
    '𝕏',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    "' or 1=1--",
  ),
  fc.string({ unit: fc.constantFrom(...'eyJhbGciOi.-_='), maxLength: 3_000 }),
);
const anyNumber = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(-1, 0.5, 2 ** 53, 1e308, Number.MIN_VALUE, -0),
);
const anyValue = fc.oneof(
  { maxDepth: 3 },
  anyText,
  anyNumber,
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 4 }),
  fc.array(anyText, { maxLength: 9 }),
  fc.dictionary(anyText, anyText, { maxKeys: 4 }),
);
/** Of the right form at first sight: something else stands in each of its places. */
const nearly = fc.record(
  {
    id: fc.oneof(anyValue, fc.constant(newTicketId())),
    payment: fc.oneof(
      anyValue,
      fc.record({ code: anyValue }),
      fc.record({ card: anyValue }),
      fc.record({
        work: fc.record({
          seq: fc.oneof(anyNumber, anyValue),
          nonces: fc.oneof(anyValue, fc.array(anyNumber, { minLength: 8, maxLength: 8 })),
        }),
      }),
    ),
    place: fc.oneof(
      anyValue,
      fc.record({ pass: anyValue }),
      fc.record({ ticket: anyValue }),
      fc.record({ pass: anyText, ticket: anyText }),
    ),
    sample: fc.oneof(anyNumber, anyValue),
    refusal: anyValue,
  },
  { requiredKeys: [] },
);
const number = fc.nat({ max: Number.MAX_SAFE_INTEGER });
/** Of the right form altogether, and nobody's. */
const formed = fc.record({
  id: fc
    .uint8Array({ minLength: 16, maxLength: 16 })
    .map((bytes) => Buffer.from(bytes).toString('base64url')),
  payment: fc.record({
    work: fc.record({ seq: number, nonces: fc.array(number, { minLength: 8, maxLength: 8 }) }),
  }),
  place: fc.oneof(
    fc.record({ pass: fc.base64String({ minLength: 1 }) }),
    fc.record({ ticket: fc.base64String({ minLength: 1 }) }),
  ),
  sample: number.filter((n) => n > 0),
});
const anyJson = fc.oneof(formed, nearly, anyValue).map((value) => JSON.stringify(value));
const anyBytes = fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes));
const anyType = fc.constantFrom(
  ...[
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'application/x-www-form-urlencoded',
  ],
  ...[
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'text/html',
    'json',
    ';',
    '*/*',
  ],
);
const anyShot: fc.Arbitrary<Shot> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ path: fc.constantFrom(...paths), raw: anyJson }) },
  { weight: 1, arbitrary: fc.record({ path: fc.constantFrom(...paths), raw: anyBytes }) },
  {
    weight: 1,
    arbitrary: fc.record({
      path: fc.constantFrom(...paths),
      raw: fc.oneof(anyJson, anyBytes),
      headers: anyType.map((type) => ({ 'content-type': type })),
    }),
  },
);

describe('what is no request', () => {
  it('[G11] costs no failure, lets nobody in and is told what it is, three thousand times', async () => {
    const seed = Number(process.env.PREAU_SEED ?? Date.now() % 1_000_000_000);
    const shots = fc.sample(anyShot, { numRuns: 3_000, seed });
    const fallen = await bombard(open.origin, shots);
    expect({ seed, odd: odd(fallen), fired: countOf(fallen) }).toEqual({ seed, odd: [], fired: 3_000 });
    // The generator comes as far as the desk itself.
    expect(Object.keys(fallen)).toEqual(
      expect.arrayContaining(['400 kit.bad-request', '403 gate.place-void', '403 gate.work-not-done']),
    );
    expect(await comesIn()).toEqual({ '200 enter': 1 });
  });

  it('[G11] may be as large, as deep or as broken as it likes', async () => {
    const deep = `{"place":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`;
    const wide = JSON.stringify({ payment: { work: { seq: 1, nonces: Array(40_000).fill(1) } }, id: 'x' });
    const raws = [
      ...[
        deep,
        '['.repeat(100_000),
        wide,
        `{"place":{"pass":"${'a'.repeat(200_000)}"}}`,
        '',
        ' ',
        '{',
        '\0',
        '﻿{}',
      ],
      ...[
        '{"__proto__":{"x":1}}',
        '{"constructor":{"prototype":{}}}',
        '{"place":{"__proto__":{"pass":"x"}}}',
      ],
      ...[
        '{"place":{"pass":"a"},"place":{"pass":"b"}}',
        `{"sample":${'9'.repeat(5_000)}}`,
        `"${'x'.repeat(300_000)}"`,
      ],
    ];
    const shots = paths.flatMap((path) => raws.map((raw) => ({ path, raw })));
    const fallen = await bombard(open.origin, shots);
    expect([odd(fallen), fallen['413 kit.bad-request']]).toEqual([[], paths.length]);
    expect(await comesIn()).toEqual({ '200 enter': 1 });
  });

  it('[G11] as a cookie is no entry, and costs no failure', async () => {
    const seed = Number(process.env.PREAU_SEED ?? Date.now() % 1_000_000_000);
    const value = fc.string({ unit: fc.constantFrom(...'eyJ.%;,="\\ _-09azé\x7f'), maxLength: 300 });
    const texts = fc.sample(value, { numRuns: 500, seed });
    const shots = texts.flatMap((text) => [
      { path: checkEntry.path, cookie: `preau.entry=${encodeURI(text)}` },
      { path: listSchools.path, cookie: `preau.entry=${text.replace(/[^\x20-\x7e]/g, '')}; preau.entry=x` },
    ]);
    // Nobody waits, so the gate gives an entry to whoever has none.
    expect({ seed, fallen: await bombard(open.origin, shots) }).toEqual({
      seed,
      fallen: { '204': 500, '200': 500 },
    });
  });
});
