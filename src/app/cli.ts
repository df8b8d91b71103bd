const USAGE = `Usage: preau start [options]   a school and its media engine, on this machine
       preau serve             one school process, told by its environment
`;

const [command, ...args] = process.argv.slice(2);
process.exitCode = await run();

/** Each command loads only what it runs: a supervisor has no use for the school's own code. */
async function run(): Promise<number> {
  switch (command) {
    case 'start':
      return await (await import('./start.ts')).start(args);
    case 'serve':
      return await (await import('./serve.ts')).serve(process.env);
    default:
      process.stderr.write(USAGE);
      return 1;
  }
}
