import { isIP } from 'node:net';
import { StartRefusal } from '../refusal.ts';

export function readPort(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StartRefusal(`${option} wants a port number, not “${text}”.`);
}

export function readIp(option: string, text: string | undefined): string | undefined {
  if (text === undefined || isIP(text) !== 0) return text;
  throw new StartRefusal(`${option} wants an IP address, not “${text}”.`);
}

export function isLoopbackIp(ip: string): boolean {
  return ip.startsWith('127.') || ip === '::1';
}
