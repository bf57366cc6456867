import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { systemRandom } from '#vault/crypto/random.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { runStoreSelfTest } from '#vault/store/self-test.ts';
import { releaseImports, type SystemCall } from '#vault/store/system-call-names.ts';
import { sqliteEngine } from '#vault/store/sqlite-engine.ts';

// A process whose table of import names has two calls mixed up. Exit 0: the self-test was content. 1: it was not.
const [first, second] = process.argv.slice(2) as [SystemCall, SystemCall];
const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
try {
  await sqliteEngine(wasm, { ...releaseImports, [first]: releaseImports[second], [second]: releaseImports[first] });
  const result = await runStoreSelfTest({ files: memoryFileSystem(), folder: '/', wasm, randomBytes: systemRandom });
  process.exit(result.ok ? 0 : 1);
} catch {
  process.exit(1);
}
