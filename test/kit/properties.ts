import fc from 'fast-check';
import { hours, minutes } from '#kit/model/clock.ts';

/**
 * A property that fails is tried with ever smaller examples, which may take hours, and no limit of a test ends what never
 * waits. It is told with the smallest that was found by then.
 */
fc.configureGlobal({
  interruptAfterTimeLimit: process.env.PREAU_LONG ? hours(3) : minutes(2),
  markInterruptAsFailure: true,
});
