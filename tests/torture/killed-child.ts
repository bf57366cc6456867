import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { systemRandom } from '#vault/crypto/random.ts';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { openDatabase } from '#vault/store/open-database.ts';
import { lifeState, VaultLife } from '../support/vault-life.ts';

// A process that changes a real vault on a real disk until it is killed, and says on its output what it acknowledged.
const folder = process.argv[2] ?? '';
const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
const opened = await openDatabase({
  files: nodeFileSystem(), folder, wasm, randomBytes: systemRandom, create: false,
  keys: { database: new Uint8Array(32).fill(7) }, vaultId: new Uint8Array(16).fill(9),
});
if (!opened.ok) {
  writeSync(1, `refused ${opened.code}\n`);
  process.exit(3);
}
const state = lifeState(opened.value);
writeSync(1, `opened ${JSON.stringify(state)}\n`);
opened.value.run('PRAGMA wal_autocheckpoint = 40');
const life = new VaultLife(opened.value, state.lastStep + 1);
for (let step = state.lastStep + 1; ; step++) {
  life.step(step, step % 50 === 0 ? 15 : step % 3 === 0 ? 1 : 0);
  writeSync(1, `step ${step}\n`);
}
