export { NodeSignals, type SignalDeps } from './node-signals.ts';
