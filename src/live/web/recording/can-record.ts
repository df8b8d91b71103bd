/** Whether this browser can record a class, and keep what it recorded. */
export const canRecord = typeof MediaRecorder !== 'undefined' && typeof indexedDB !== 'undefined';
