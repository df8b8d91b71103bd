import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Transport, whyClosed } from '#kit/server/process/ports.ts';
import { findEngine } from './engine/find.ts';
import type { StartPlan } from './plan/plan.ts';
import { StartRefusal } from './refusal.ts';

/**
 * Looks at what the school is about to stand on, before anything is started.
 *
 * @throws StartRefusal for a data folder that cannot be written, a port that is taken, a certificate that does not
 * fit, or a public school for which this machine has no media engine.
 */
export async function checkGround(plan: StartPlan): Promise<void> {
  if (plan.tls !== undefined) await checkCertificate(plan.tls, new URL(plan.publicUrl ?? '').hostname);
  await checkDataFolder(plan.dataFolder);
  await checkPort('tcp', plan.host, plan.port, '--port');
  if (plan.engine.kind !== 'own') return;
  if (plan.mode === 'public') await checkEngine();
  await checkPort('udp', '0.0.0.0', plan.engine.media.udpPort, '--media-udp-port');
  await checkPort('tcp', '0.0.0.0', plan.engine.media.tcpPort, '--media-tcp-port');
}

/** A demo school opens on text; one that strangers reach does so only when it was asked to. */
async function checkEngine(): Promise<void> {
  const source = await findEngine();
  if (source.kind !== 'missing') return;
  throw new StartRefusal(
    `A public school needs a media engine: ${source.remedy}, or choose --no-media for classes on text only.`,
  );
}

async function checkDataFolder(folder: string): Promise<void> {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await (await open(probe, 'wx')).close();
    await rm(probe);
  } catch (error) {
    throw new StartRefusal(
      `The data folder ${folder} ${whyUnusable(error)}; give another one with --data FOLDER.`,
    );
  }
}

function whyUnusable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return 'is not a folder';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'cannot be written by this user';
    case 'ENOSPC':
      return 'is on a full disk';
    default:
      return `cannot be used (${code})`;
  }
}

async function checkPort(transport: Transport, host: string, port: number, option: string): Promise<void> {
  if (port === 0) return;
  const reason = await whyClosed(transport, host, port);
  if (reason === undefined) return;
  const name = `${transport === 'udp' ? 'UDP port' : 'Port'} ${port}`;
  switch (reason) {
    case 'EADDRINUSE':
      throw new StartRefusal(`${name} is in use by another program; choose another one with ${option} PORT.`);
    case 'EACCES':
      throw new StartRefusal(`${name} is not open to this user; choose another one with ${option} PORT.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      throw new StartRefusal(`${host} is no address of this machine; choose one with --host ADDRESS.`);
    default:
      throw new StartRefusal(`${name} of ${host} cannot be opened (${reason}).`);
  }
}

async function checkCertificate(tls: { cert: string; key: string }, hostname: string): Promise<void> {
  const certificate = await readPem('--tls-cert', tls.cert, (pem) => new X509Certificate(pem));
  const key = await readPem('--tls-key', tls.key, (pem) => createPrivateKey(pem));
  if (!certificate.checkPrivateKey(key)) {
    throw new StartRefusal(`The key ${tls.key} does not belong to the certificate ${tls.cert}.`);
  }
  if (certificate.checkHost(hostname) === undefined) {
    throw new StartRefusal(`The certificate ${tls.cert} is not for ${hostname}.`);
  }
  if (certificate.validToDate.getTime() < Date.now()) {
    throw new StartRefusal(`The certificate ${tls.cert} expired on ${certificate.validTo}.`);
  }
}

async function readPem<T>(option: string, file: string, parse: (pem: Buffer) => T): Promise<T> {
  const pem = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new StartRefusal(`${option} ${file} cannot be read (${error.code}).`);
  });
  try {
    return parse(pem);
  } catch {
    throw new StartRefusal(`${option} ${file} is not in PEM form.`);
  }
}
