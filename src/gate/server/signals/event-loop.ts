import { type EventLoopUtilization, performance } from 'node:perf_hooks';

/** How busy this thread's event loop is. */
export class EventLoop {
  #before: EventLoopUtilization = performance.eventLoopUtilization();

  /** Share of the time since the last call in which it was busy. */
  measure(): number {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, this.#before);
    this.#before = now;
    return utilization;
  }
}
