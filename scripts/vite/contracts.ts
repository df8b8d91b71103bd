import { type Plugin, parseAst } from 'vite';

/** What a server does with a route, and its documentation: a browser calls it by its method and path. */
const SERVERS = new Set(['params', 'query', 'body', 'reply', 'summary', 'takes', 'gives']);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Property extends Node {
  readonly key?: Node & { readonly name?: string };
}
interface Call extends Node {
  readonly callee: Node & { readonly name?: string };
  readonly arguments: readonly (Node & { readonly properties?: readonly Property[] })[];
}

/** Leaves the schemas of routes to the server. The library that checks them is not loaded for what nobody checks. */
export function contracts(): Plugin {
  return {
    name: 'preau-contracts',
    enforce: 'post',
    apply: 'build',
    transform: {
      filter: { id: /\/contract\.ts$/ },
      handler: (code) => ({ code: withoutSchemas(code), map: null }),
    },
  };
}

/** The code of a module, its routes without what only servers read. */
export function withoutSchemas(code: string): string {
  const left = calls(parseAst(code))
    .filter(({ callee }) => callee.name === 'route')
    .flatMap((call) => call.arguments.flatMap(({ properties }) => properties ?? []))
    .filter(({ key }) => SERVERS.has(key?.name ?? ''));
  return left.reduceRight((rest, { start, end }) => {
    const after = rest.slice(end).replace(/^\s*,/, '');
    return rest.slice(0, start) + after;
  }, code);
}

function calls(node: unknown): Call[] {
  if (Array.isArray(node)) return node.flatMap(calls);
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(calls);
  return 'type' in node && node.type === 'CallExpression' ? [node as Call, ...inside] : inside;
}
