import type { Plugin } from 'vite';
import { compileMessages } from '../messages.ts';

/** Compiles the rooms' messages before a build, and again whenever one is edited. */
export function messages(): Plugin {
  return {
    name: 'preau-messages',
    enforce: 'pre',
    async buildStart() {
      await compileMessages();
    },
    async watchChange(file) {
      if (/\/web\/messages\/\w+\.json$/.test(file)) await compileMessages();
    },
  };
}
