import { watch } from 'node:fs';
import { join } from 'node:path';
import type { KeptChild } from '#kit/server/process/child.ts';
import { root } from './engine/find.ts';
import type { Terminal } from './terminal.ts';

const SETTLED_MS = 150;

/** For developers: starts the school again when a source that it runs from is saved. */
export function restartOnChange(school: KeptChild, terminal: Terminal): Disposable {
  let settling: NodeJS.Timeout | undefined;
  const watcher = watch(join(root, 'src'), { recursive: true }, (_event, name) => {
    if (name === null || !isServerSource(name)) return;
    clearTimeout(settling);
    settling = setTimeout(() => {
      terminal.say(`${name} changed.`);
      void school.restart();
    }, SETTLED_MS);
  });
  return {
    [Symbol.dispose]() {
      clearTimeout(settling);
      watcher.close();
    },
  };
}

function isServerSource(name: string): boolean {
  return /\.ts$/.test(name) && !/\.test\.ts$/.test(name) && !/(^|[\\/])web[\\/]/.test(name);
}
