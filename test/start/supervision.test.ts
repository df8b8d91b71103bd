import { describe, expect, it } from 'vitest';
import { findEngine } from '../../src/app/start/engine/find.ts';
import { childOf, childrenOf, hasEnded, isRunning } from '../kit/processes.ts';
import { newDataFolder, newFolder, startCommand } from './command.ts';

const hasEngine = (await findEngine()).kind === 'ready';
const OPEN = /^Préau is open at (\S+)/;

async function healthOf(address: string): Promise<unknown> {
  return await (await fetch(new URL('/healthz', address))).json();
}

describe('npm start', () => {
  it('answers at the address that it prints, and opens again within 5 s', async () => {
    await using folder = await newFolder();
    const args = ['--no-media', '--port', '0', '--data', folder.path];
    {
      await using first = startCommand(args);
      const [, address = ''] = await first.sees(OPEN);
      expect(await healthOf(address)).toEqual({ status: 'ok' });
      await first.sees(/without fsync/);
    }
    const began = performance.now();
    await using second = startCommand(args);
    await second.sees(OPEN);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('starts the school again at the same address when it dies', async () => {
    await using folder = await newDataFolder();
    await using command = startCommand(['--no-media', '--port', '0', '--data', folder.path]);
    const [, address = ''] = await command.sees(OPEN);
    process.kill(childOf(command.process.pid ?? 0, /cli\.ts serve/).pid, 'SIGKILL');
    await command.sees(/^The school was ended by SIGKILL and is started again/);
    await command.sees(/^The school is open again/);
    expect(await healthOf(address)).toEqual({ status: 'ok' });
  });

  it.skipIf(!hasEngine)('stops everything in order at Ctrl-C and leaves no process', async () => {
    await using folder = await newDataFolder();
    await using command = startCommand(['--port', '0', '--data', folder.path]);
    await command.sees(/Voices and cameras are ready/);
    const children = childrenOf(command.process.pid ?? 0);
    expect(children).toHaveLength(2);
    command.process.kill('SIGINT');
    expect(await command.exitCode).toBe(0);
    expect(children.filter(({ pid }) => isRunning(pid))).toEqual([]);
  });

  it.skipIf(!hasEngine)('starts the media engine again when it dies', async () => {
    await using folder = await newDataFolder();
    await using command = startCommand(['--port', '0', '--data', folder.path]);
    await command.sees(/Voices and cameras are ready/);
    const before = childOf(command.process.pid ?? 0, /livekit/).pid;
    process.kill(before, 'SIGKILL');
    await command.sees(/^The media engine was ended by SIGKILL and is started again/);
    const engines = () =>
      childrenOf(command.process.pid ?? 0).filter((child) => /livekit/.test(child.command));
    await expect
      .poll(() => engines().map(({ pid }) => pid), { timeout: 20_000 })
      .toEqual([expect.any(Number)]);
    expect(engines()[0]?.pid).not.toBe(before);
  });

  it.skipIf(!hasEngine)(
    'leaves nothing that outlives the next start when it is killed outright',
    async () => {
      await using folder = await newDataFolder();
      const args = ['--port', '0', '--data', folder.path];
      const killed = startCommand(args);
      await killed.sees(/Voices and cameras are ready/);
      const school = childOf(killed.process.pid ?? 0, /cli\.ts serve/).pid;
      const engine = childOf(killed.process.pid ?? 0, /livekit/).pid;
      killed.process.kill('SIGKILL');
      await hasEnded(school);
      await using next = startCommand(args);
      await next.sees(OPEN);
      expect(isRunning(engine)).toBe(false);
    },
  );
});
