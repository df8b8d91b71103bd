import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * Structured logs, one JSON object a line on standard error. Names, message texts, tokens and addresses are
 * never handed to it; the paths below are a second fence around what libraries might add.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['*.authorization', '*.cookie', '*.password', '*.token', '*.secret', '*.headers', '*.body'],
        remove: true,
      },
      serializers: { err: errorWithoutPayload },
    },
    destination ?? pino.destination({ dest: 2, sync: false }),
  );
}

/** Database drivers put the rows of a failing statement into `detail`; only what names the fault is kept. */
function errorWithoutPayload(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return { type: error.name, code, message: error.message.slice(0, 300), stack: error.stack };
}
