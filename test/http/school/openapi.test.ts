import { beforeAll, expect, it } from 'vitest';
import { clientCommand } from '#live/model/command.ts';
import { messageKind } from '#live/model/webhooks/kinds.ts';
import { embeddedPlaces } from '#test/kit/databases.ts';
import type { Operation } from '#test/kit/documented.ts';
import { openSchool } from '#test/kit/school.ts';

interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly webhooks: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<'schemas' | 'securitySchemes', Readonly<Record<string, object>>>>;
}

let document: Document;
beforeAll(async () => {
  await using places = embeddedPlaces();
  await places.prepare();
  await using school = await openSchool({ place: await places.create() });
  document = (await (await fetch(`${school.origin}/api/openapi.json`)).json()) as Document;
});

const operations = () =>
  [document.paths, document.webhooks].flatMap((part) =>
    Object.entries(part).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        name: `${method} ${path}`,
        method,
        path,
        operation,
      })),
    ),
  );

/** Every object within a value, with where it is. */
function* within(value: unknown, place = '#'): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  yield [place, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* within(inner, `${place}/${key}`);
}

const fields = {
  operation: [
    'summary',
    'description',
    'tags',
    'parameters',
    'requestBody',
    'responses',
    'security',
    'operationId',
  ],
  parameter: ['name', 'in', 'description', 'required', 'schema'],
  requestBody: ['description', 'content', 'required'],
  response: ['description', 'headers', 'content'],
};
const strangers = (value: object, known: readonly string[]) =>
  Object.keys(value).filter((key) => !known.includes(key));

it('is OpenAPI 3.1: every operation has the parts that the specification gives it, and no others', () => {
  expect(Object.keys(document).sort()).toEqual(['components', 'info', 'openapi', 'paths', 'webhooks']);
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  for (const { name, method, operation } of operations()) {
    expect(['get', 'put', 'post', 'delete', 'patch'], name).toContain(method);
    expect(strangers(operation, fields.operation), name).toEqual([]);
    for (const parameter of operation.parameters ?? []) {
      expect(strangers(parameter, fields.parameter), name).toEqual([]);
      expect(['query', 'path', 'header', 'cookie'], name).toContain(parameter.in);
    }
    if (operation.requestBody) {
      expect(strangers(operation.requestBody, fields.requestBody), name).toEqual([]);
      expect(['get', 'delete'], name).not.toContain(method);
    }
    const responses = Object.entries(operation.responses);
    expect(responses.length, name).toBeGreaterThan(0);
    for (const [status, response] of responses) {
      expect(status, name).toMatch(/^([1-5](\d\d|XX)|default)$/);
      expect(response.description, `${name} ${status}`).toBeTypeOf('string');
      expect(strangers(response, fields.response), name).toEqual([]);
    }
    const contents = [operation.requestBody, ...responses.map(([, response]) => response)];
    for (const [type, media] of contents.flatMap((each) => Object.entries(each?.content ?? {}))) {
      expect(type, name).toMatch(/^[a-z]+\/[a-z0-9.+*-]+$/);
      expect(media.schema, `${name} ${type}`).toBeTypeOf('object');
    }
  }
});

it('names in each address the parameters that it declares, each once and required', () => {
  for (const { name, path, operation } of operations()) {
    const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    const named = [...path.matchAll(/\{([^}]+)\}/g)].map(([, parameter]) => parameter);
    expect(declared.map((parameter) => parameter.name).sort(), name).toEqual(named.sort());
    expect(
      declared.every(({ required }) => required),
      name,
    ).toBe(true);
    const all = (operation.parameters ?? []).map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(new Set(all).size, name).toBe(all.length);
  }
});

it('refers to nothing that is not there', () => {
  for (const [place, value] of within(document)) {
    if (typeof value.$ref !== 'string') continue;
    const target = value.$ref
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
    expect(target, `${place}: ${value.$ref}`).toBeTypeOf('object');
  }
  const schemes = Object.keys(document.components.securitySchemes);
  for (const { name, operation } of operations()) {
    const asked = (operation.security ?? []).flatMap((way) => Object.keys(way));
    expect(schemes, name).toEqual(expect.arrayContaining(asked));
  }
});

it('has schemas of JSON Schema 2020-12, without what only older OpenAPI knew', () => {
  const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
  for (const [place, value] of within(document)) {
    if (
      !/\/schema$|\/(properties|schemas)\/[^/]+$|\/(oneOf|anyOf|allOf|prefixItems)\/\d+$|\/items$/.test(place)
    )
      continue;
    if ('type' in value && !place.endsWith('/properties')) {
      expect(types, place).toEqual(expect.arrayContaining([value.type].flat()));
    }
    expect(value, place).not.toHaveProperty('nullable');
    if (value.items !== undefined) expect(Array.isArray(value.items), place).toBe(false);
    for (const bound of ['exclusiveMinimum', 'exclusiveMaximum']) {
      if (bound in value) expect(value[bound], place).toBeTypeOf('number');
    }
    if (Array.isArray(value.required)) expect(value.properties, place).toBeTypeOf('object');
  }
});

it('says in a sentence what each operation does', () => {
  for (const { name, operation } of operations()) expect(operation.summary, name).toMatch(/^\S.*[.`]$/s);
});

it('has every command of a class, each with what it asks for, for whom and when', () => {
  const operation = document.paths['/api/classrooms/{classroom}/commands']?.post;
  const body = operation?.requestBody?.content?.['application/json']?.schema;
  const command = body?.properties?.command;
  const described = (command?.oneOf ?? []).map(({ properties, description }) => {
    expect(description, properties?.type?.enum?.[0]).toMatch(
      /^\S.*\. For .*, (at any time|.* lesson|while .*)\.$/,
    );
    return properties?.type?.enum?.[0];
  });
  const known = clientCommand.def.options.map(({ shape }) => shape.type.def.values[0]);
  expect(described).toEqual(known);
});

it('has every message that the school sends by itself', () => {
  expect(Object.keys(document.webhooks).sort()).toEqual([...messageKind.options].sort());
});
