/** `npm run dev`: the demo school, started again when its sources change, and Vite in front of the web app. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { onStopRequest } from '../src/kit/server/process/stop-signals.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

const school = spawn(
  process.execPath,
  [join('src', 'app', 'cli.ts'), 'start', '--watch', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  },
);
const gone = once(school, 'exit');
const vite = await createServer({ root });
await vite.listen();
vite.printUrls();
using _signals = onStopRequest(
  () => school.kill('SIGTERM'),
  () => school.kill('SIGTERM'),
);
await gone;
await vite.close();
