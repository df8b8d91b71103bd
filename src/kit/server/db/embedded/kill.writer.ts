/** Run by kill.test.ts: writes numbered rows, prints each number once it is acknowledged, until it is killed. */
import { openDatabase } from '../index.ts';

const [folder, from] = process.argv.slice(2);
const database = await openDatabase({ dataFolder: folder });
await database.raw('create table if not exists rows (id int8 primary key, payload bytea)');
const payload = Buffer.alloc(200);
for (let id = Number(from) + 1; ; id++) {
  await database.raw('insert into rows values ($1, $2)', [id, payload]);
  process.stdout.write(`${id}\n`);
}
