import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ConfigError, environmentVariables, isPrivateHost, readConfig } from './config.ts';

const secret = 's'.repeat(32);

describe('the configuration', () => {
  it('needs nothing but a secret', () => {
    const config = readConfig({ PREAU_SECRET: secret });
    expect(config).toMatchObject({ host: '127.0.0.1', port: 8080, demo: false, media: undefined });
  });

  it.each([
    [{}, /PREAU_SECRET/],
    [{ PREAU_SECRET: 'short' }, /PREAU_SECRET/],
    [{ PREAU_SECRET: secret, PREAU_PORT: '70000' }, /PREAU_PORT/],
    [{ PREAU_SECRET: secret, DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
    [{ PREAU_SECRET: secret, PREAU_PUBLIC_URL: 'http://school.example' }, /PREAU_PUBLIC_URL/],
    [{ PREAU_SECRET: secret, PREAU_TLS_CERT: 'cert.pem' }, /PREAU_TLS_KEY/],
    [{ PREAU_SECRET: secret, PREAU_CELL: 'Île-de-France' }, /PREAU_CELL/],
    [{ PREAU_SECRET: secret, PREAU_TIME_ZONE: 'Paris' }, /PREAU_TIME_ZONE/],
    [{ PREAU_SECRET: secret, PREAU_GATE_SECRETS: `${secret},short` }, /PREAU_GATE_SECRETS/],
    [{ PREAU_SECRET: secret, PREAU_MEDIA_URL: 'http://127.0.0.1:7880' }, /PREAU_MEDIA_KEY/],
  ])('refuses %o with a sentence that names the variable', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  it('takes the gate’s secrets as a list, and needs none', () => {
    expect(readConfig({ PREAU_SECRET: secret }).cell.gateSecrets).toEqual([]);
    const [newest, older] = ['n'.repeat(32), 'o'.repeat(32)];
    const config = readConfig({ PREAU_SECRET: secret, PREAU_GATE_SECRETS: `${newest}, ${older}` });
    expect(config.cell.gateSecrets).toEqual([newest, older]);
  });

  it('keeps the demo school off public addresses', () => {
    const demo = { PREAU_SECRET: secret, PREAU_DEMO: '1' };
    expect(readConfig({ ...demo, PREAU_HOST: '192.168.1.20' }).demo).toBe(true);
    expect(() => readConfig({ ...demo, PREAU_HOST: '0.0.0.0' })).toThrow(/public passwords/);
    expect(() => readConfig({ ...demo, PREAU_HOST: '203.0.113.7' })).toThrow(/public passwords/);
    expect(() => readConfig({ ...demo, PREAU_PUBLIC_URL: 'https://school.example' })).toThrow(/exclude/);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.9.9',
    '192.168.0.4',
    '::1',
    'fd00::1',
    'localhost',
  ])('takes %s for private', (host) => expect(isPrivateHost(host)).toBe(true));

  it.each(['8.8.8.8', '172.32.0.1', '0.0.0.0', '::', '2001:db8::1', 'school.example', '10.example.org'])(
    'takes %s for public',
    (host) => expect(isPrivateHost(host)).toBe(false),
  );

  it('is documented, variable by variable, in .env.example', async () => {
    const example = await readFile(new URL('../../../.env.example', import.meta.url), 'utf8');
    const documented = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(documented.toSorted()).toEqual(environmentVariables.toSorted());
  });
});
