import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { systemRandom } from '#vault/crypto/random.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { runStoreSelfTest } from '#vault/store/self-test.ts';

const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));

test('the store proves itself on a throwaway vault, with one sync a commit, and leaves nothing', async () => {
  const files = memoryFileSystem();
  const result = await runStoreSelfTest({ files, folder: '/', wasm, randomBytes: systemRandom });
  expect(result).toEqual({ ok: true, value: { syncsPerCommit: 1 } });
  expect(files.files()).toEqual([]);
});
