import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { newDataFolder, root } from './command.ts';

describe('scripts/setup.mjs', () => {
  it('hands its signals and exit code on, as npm start and npm test rely on', async () => {
    await using folder = await newDataFolder();
    const setup = spawn(
      'node',
      ['scripts/setup.mjs', 'start', '--no-media', '--port', '0', '--data', folder.path],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const exited = once(setup, 'exit');
    for await (const line of createInterface({ input: setup.stdout })) {
      if (/^Préau is open at/.test(line)) setup.kill('SIGINT');
    }
    expect(await exited).toEqual([0, null]);
  });
});
