import { readFile } from 'node:fs/promises';

/** Node has it; the types of Node do not say so. */
declare const WebAssembly: { compile(code: Uint8Array): Promise<object> };

const PGLITE = new URL('../../node_modules/@electric-sql/pglite/dist/pglite.wasm', import.meta.url);

let held: Promise<object> | undefined;

/**
 * Keeps the embedded database compiled in this process. Each engine compiles its own code, but V8 gives it what is there
 * already as long as somebody holds it; a school holds it while it runs, and tests open one school after the other.
 */
export function keepCompiled(): Promise<object> {
  held ??= readFile(PGLITE).then((code) => WebAssembly.compile(code));
  return held;
}
