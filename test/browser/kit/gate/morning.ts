import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveOrders } from '#gate/model/contract.ts';
import { openCredentials } from '#gate/server/credentials/index.ts';
import type { CallOf } from '#kit/model/contract.ts';
import { readConfig } from '#kit/server/config.ts';
import { freePort } from '#kit/server/process/ports.ts';
import { type Nginx, runNginx } from '../../../kit/nginx.ts';
import { Served } from '../../../kit/served.ts';

const shared = { PREAU_CELL: 'test-1', PREAU_GATE_SECRETS: 'g'.repeat(32), PREAU_SECRET: 's'.repeat(32) };

/** A school behind its gate behind nginx: three processes, as on a real morning. */
export class Morning implements AsyncDisposable {
  readonly nginx: Nginx;
  readonly school: Served;
  readonly #gateEnvironment: Readonly<Record<string, string>>;
  readonly #resources: AsyncDisposableStack;
  #gate: Served | undefined;

  private constructor(
    nginx: Nginx,
    school: Served,
    gateEnvironment: Readonly<Record<string, string>>,
    resources: AsyncDisposableStack,
  ) {
    this.nginx = nginx;
    this.school = school;
    this.#gateEnvironment = gateEnvironment;
    this.#resources = resources;
  }

  /** Before a gate runs. The database is PostgreSQL, which school and gate share. */
  static async open(databaseUrl: string): Promise<Morning> {
    await using opened = new AsyncDisposableStack();
    const folder = await mkdtemp(join(tmpdir(), 'preau-morning-'));
    opened.defer(() => rm(folder, { recursive: true }));
    const [schoolPort, gatePort] = [await freePort('tcp', '127.0.0.1'), await freePort('tcp', '127.0.0.1')];
    const gate = `127.0.0.1:${gatePort}`;
    const school = opened.use(
      await Served.start('serve', {
        ...shared,
        DATABASE_URL: databaseUrl,
        PREAU_PORT: String(schoolPort),
        PREAU_DATA: join(folder, 'school'),
        PREAU_GATE: 'elsewhere',
        PREAU_GATE_URL: `http://${gate}`,
        PREAU_TRUST_PROXY: '1',
      }),
    );
    const gateFolder = join(folder, 'gate');
    const nginx = opened.use(
      await runNginx({ gate, site: `127.0.0.1:${schoolPort}`, folder: gateFolder, before: 'a school' }),
    );
    const environment = {
      ...shared,
      DATABASE_URL: databaseUrl,
      PREAU_PORT: String(gatePort),
      PREAU_GATE_FOLDER: gateFolder,
      PREAU_TRUST_PROXY: '1',
    };
    return new Morning(nginx, school, environment, opened.move());
  }

  async startGate(): Promise<void> {
    this.#gate = await Served.start('gate', this.#gateEnvironment);
  }

  /** The operator's word; the rate is in entries a second. */
  async order(orders: CallOf<typeof giveOrders>['body']): Promise<void> {
    const [token] = openCredentials(readConfig(this.#gateEnvironment)).staffTokens;
    const response = await fetch(this.nginx.origin + giveOrders.path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(orders),
    });
    if (!response.ok) throw new Error(`The order was not taken: ${await response.text()}`);
  }

  async killGate(): Promise<void> {
    await this.#gate?.kill();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.killGate();
    await this.#resources.disposeAsync();
  }
}
