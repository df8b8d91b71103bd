const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * One Ctrl-C can arrive several times: from the terminal, and again from npm and from the script that started
 * this process, which both pass on what they got. Only a signal this much later is a second request.
 */
const SAME_REQUEST_MS = 500;

/** Calls `stop` at the first request to stop and `hurry` at each later one, until disposed. */
export function onStopRequest(stop: () => void, hurry: () => void): Disposable {
  let first: number | undefined;
  const request = () => {
    const now = performance.now();
    if (first === undefined) {
      first = now;
      stop();
    } else if (now - first > SAME_REQUEST_MS) {
      hurry();
    }
  };
  for (const signal of STOP_SIGNALS) process.on(signal, request);
  return {
    [Symbol.dispose]() {
      for (const signal of STOP_SIGNALS) process.off(signal, request);
    },
  };
}
