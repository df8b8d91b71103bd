import { cpus } from 'node:os';

interface Times {
  readonly busy: number;
  readonly all: number;
}

/** How busy the machine is, whoever makes it so: the media engine and the database may be on it. */
export class Processors {
  #before: Times = timesOf();

  /** Share of all processors' time since the last call that was not idle; 0 if none has passed. */
  measure(): number {
    const now = timesOf();
    const all = now.all - this.#before.all;
    const busy = now.busy - this.#before.busy;
    this.#before = now;
    return all > 0 ? Math.min(Math.max(0, busy / all), 1) : 0;
  }
}

function timesOf(): Times {
  let busy = 0;
  let idle = 0;
  for (const { times } of cpus()) {
    busy += times.user + times.nice + times.sys + times.irq;
    idle += times.idle;
  }
  return { busy, all: busy + idle };
}
