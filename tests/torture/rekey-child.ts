import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import process from 'node:process';
import type { ProcessIdentity } from '#vault/platform/process-identity.ts';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { must, testPassphrase, vaultHarness } from '../support/vault-harness.ts';

// A process that gives a real vault on a real disk new keys, again and again, until it is killed; it says which vault was finished.
const folder = process.argv[2] ?? '';
/** A process of its own, as it is one: by the harness's own count it could pass for the one that opens the vault after it. */
const identity: ProcessIdentity = { mark: () => ({ pid: 1_000_000 + process.pid, startedTicks: 1, bootId: 'none', pidNamespace: 0, uptimeSeconds: 1 }), mayBeAlive: () => false };
for (;;) {
  const harness = vaultHarness({ files: nodeFileSystem(), folder, environment: { identity, randomBytes: (count) => new Uint8Array(randomBytes(count)) } });
  must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
  const { wordsId, recoveryWords, positions } = must(await harness.api['rekey.begin']({ secret: testPassphrase }));
  writeSync(1, `begun ${recoveryWords.join(' ')}\n`);
  must(await harness.api['rekey.start']({ wordsId, words: positions.map((position) => recoveryWords[position - 1] ?? '') }));
  writeSync(1, `done ${recoveryWords.join(' ')}\n`);
  harness.service.close();
}
