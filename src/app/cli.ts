import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const USAGE = `Usage: preau start [options]   a school and its media engine, on this machine
       preau serve             one school process, told by its environment
       preau gate              the gate in a process of its own, told by its environment
       preau gate WORD …       for the gate's operator: status, engage, release, rate, seed, audit, help
`;

// A quarter of a second of each start would go into compiling what was compiled the last time. The variable hands
// the cache on to the school's process and the database's thread; a folder that cannot be written changes nothing.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../../.cache/node', import.meta.url));
enableCompileCache();

const [command, ...args] = process.argv.slice(2);
process.exitCode = await run();

/** Each command loads only what it runs: a supervisor has no use for the school's own code. */
async function run(): Promise<number> {
  switch (command) {
    case 'start':
      return await (await import('./start.ts')).start(args);
    case 'serve':
      return await (await import('./serve.ts')).serve(process.env);
    case 'gate':
      if (args.length > 0) return await (await import('./operate.ts')).operate(args);
      return await (await import('./gate.ts')).gate(process.env);
    default:
      process.stderr.write(USAGE);
      return 1;
  }
}
