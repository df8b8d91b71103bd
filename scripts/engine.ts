/** Gets the media engine as `npm start` would, and prints where it is. */
import { buildEngine } from '../src/app/start/engine/build.ts';
import { findEngine } from '../src/app/start/engine/find.ts';
import { Terminal } from '../src/app/start/terminal.ts';

const terminal = new Terminal((text) => process.stderr.write(text));
const source = await findEngine();
switch (source.kind) {
  case 'ready':
    console.log(source.binary);
    break;
  case 'to-build': {
    const never = new AbortController().signal;
    console.log(await terminal.step('Building the media engine', buildEngine(source, never)));
    break;
  }
  case 'missing':
    console.error(source.sentence);
    process.exitCode = 1;
}
