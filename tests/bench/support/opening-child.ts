// A fresh process that opens a database and asks for the first list, and says how long each part took. The sealed one goes through the
// whole unlock, with the derived key handed in; the engine has proved itself before, as it has while somebody types a passphrase.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { listedAtOnce } from '#shared/contract/tip-calls.ts';
import type { RunArgon2 } from '#vault/crypto/argon2.ts';
import { EngineCheck } from '#vault/service/engine-check.ts';
import { lastChange } from '#vault/service/last-change.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { appEnvironment, argon2FromKeys, openBenchVault, readKept } from './bench-vaults.ts';
import { openNativeDatabase } from './native-peer.ts';

/** Linux: resident memory at its highest, in MB. */
const peakMb = (): number => Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? Number.NaN) / 1024;
const firstPage = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: listedAtOnce };
const [kind, place = ''] = process.argv.slice(2);
const answer = (words: Readonly<Record<string, number>>): void => void process.stdout.write(JSON.stringify(words));

if (kind === 'native') {
  const begunMs = performance.now();
  const database = openNativeDatabase(place);
  lastChange(database);
  listTips(database, Date.now(), firstPage);
  answer({ openMs: performance.now() - begunMs });
  database.abandon();
} else {
  const environment = appEnvironment();
  const engineBegunMs = performance.now();
  await new EngineCheck(environment).passed();
  const provenMs = performance.now();
  const bench = readKept(place);
  const derive = argon2FromKeys(bench.derivedKeys);
  let begunMs = Number.NaN;
  const runArgon2: RunArgon2 = async (input) => {
    const key = await derive(input);
    begunMs = performance.now();
    return key;
  };
  const vault = await openBenchVault(bench, { runArgon2 });
  lastChange(vault.context.database);
  listTips(vault.context.database, Date.now(), firstPage);
  const openMs = performance.now() - begunMs;
  answer({ engineMs: provenMs - engineBegunMs, openMs, ...(process.platform === 'linux' ? { peakMb: peakMb() } : {}) });
  vault.close();
}
