import { flushCompileCache } from 'node:module';
import { ConfigError } from '#kit/server/config.ts';
import { DataFolderBusy, DataFolderUnusable, MigrationFailed } from '#kit/server/db/index.ts';
import { onParentGone, tellParent } from '#kit/server/process/parent.ts';
import { onStopRequest } from '#kit/server/process/stop-signals.ts';

/** A stop that hangs ends here; what is durable is durable already. */
const STOP_WITHIN_MS = 8_000;

/** What a process of the school runs. */
export interface Service extends AsyncDisposable {
  /** What the person who starts it needs to know: the demo sign-ins, a one-time link. */
  readonly welcome: readonly string[];
  /** Starts to listen; gives the origin at which it answers. */
  listen(): Promise<string>;
}

/** Runs one service, told everything by its environment, until it is asked to stop. */
export async function run(environment: NodeJS.ProcessEnv, build: () => Promise<Service>): Promise<number> {
  const stop = Promise.withResolvers<void>();
  using _signals = onStopRequest(stop.resolve, () => process.exit(1));
  onParentGone(stop.resolve);
  try {
    await using service = await build();
    const address = await service.listen();
    tellParent({ ready: { address, lines: service.welcome } });
    // Node writes it at a clean exit, and this process may be killed.
    flushCompileCache();
    await stop.promise;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  } catch (error) {
    const sentence = sentenceOf(error, environment);
    if (sentence === undefined) throw error;
    process.stderr.write(`${sentence}\n`);
    tellParent({ refused: sentence });
    return 1;
  }
  return 0;
}

const forPeople = [ConfigError, DataFolderBusy, DataFolderUnusable, MigrationFailed];

/** What a person can mend, in a sentence; undefined for a fault of the school's own. */
function sentenceOf(error: unknown, environment: NodeJS.ProcessEnv): string | undefined {
  if (forPeople.some((kind) => error instanceof kind)) return (error as Error).message;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Another program already listens on port ${environment.PREAU_PORT}; choose one with --port.`;
    case 'EACCES':
    case 'EROFS':
      return `The school may not use what it was given: ${error.message}.`;
    case 'ECONNREFUSED':
      return `The database at DATABASE_URL does not answer: ${error.message}.`;
    default:
      return undefined;
  }
}
