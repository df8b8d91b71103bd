/** Tells the process that started this one; nothing happens when a person did. */
export function tellParent(message: object): void {
  if (process.connected) process.send?.(message);
}

/**
 * Calls back once when the process that started this one is gone, however it went. A process started by hand
 * has no such parent and is never called. The channel itself keeps nothing alive.
 */
export function onParentGone(callback: () => void): void {
  if (process.channel === undefined || process.channel === null) return;
  process.once('disconnect', callback);
  process.channel.unref();
}
