import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { madeOnce } from '#shared/made-once.ts';
import { systemRandom } from './crypto/random.ts';
import { argon2InThread } from './crypto/run-argon2.ts';
import { openersInThreads } from './intake/tip-openers.ts';
import { helperThread } from './platform/helper-thread.ts';
import { nodeFileSystem } from './platform/node-file-system.ts';
import { placeInspector } from './platform/place-inspector.ts';
import { processIdentity } from './platform/process-identity.ts';
import { threadPool } from './platform/thread-pool.ts';
import { tableInThread } from './tables/table-reader.ts';
import type { VaultEnvironment } from './service/vault-environment.ts';

/** The environment of the running app. `bundle` is the folder of the vault's own bundle, `resources` the build's output folder. */
export function realEnvironment(options: { readonly bundle: string; readonly resources: string; readonly practiceHost: boolean }): VaultEnvironment {
  const template = path.join(options.resources, 'form', 'tip-form.html');
  return {
    files: nodeFileSystem(),
    randomBytes: systemRandom,
    runArgon2: argon2InThread(helperThread(pathToFileURL(path.join(options.bundle, 'argon2-thread.js')))),
    passphraseEstimator: madeOnce(async () => (await import('./crypto/passphrase-strength.ts')).passphraseEstimator()),
    startOpeners: openersInThreads(threadPool(pathToFileURL(path.join(options.bundle, 'opening-thread.js')))),
    readTable: tableInThread(helperThread(pathToFileURL(path.join(options.bundle, 'table-thread.js')))),
    identity: processIdentity(),
    places: placeInspector(),
    now: () => Date.now(),
    monotonicMs: () => performance.now(),
    sqliteWasm: () => new Uint8Array(readFileSync(path.join(options.bundle, 'assets', 'sqlite.wasm'))),
    formTemplate: () => (existsSync(template) ? readFileSync(template, 'utf8') : undefined),
    icuVersion: process.versions['icu'] ?? 'none',
    practiceHost: options.practiceHost,
  };
}
