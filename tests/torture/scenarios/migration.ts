import { fixtureSecrets, fixtureVault, rememberedArgon2 } from '../../support/fixture-vault.ts';
import { memoryFileSystem } from '../../support/memory-file-system.ts';
import { emptyDisk, places } from '../harness/base-vault.ts';
import type { Scenario } from '../harness/scenario.ts';

/** Read when it is needed: every process that is killed knows all scenarios, and never runs this one. */
const passphrase = (): string => fixtureSecrets(7).passphrase;

export const migration: Scenario = {
  name: 'migration',
  about: 'a vault of schema 7, left by a crash, is opened and brought up to date',
  begins: 'locked',
  killable: false,
  isSlow: true,
  // Holds when each migration was made, which is later after a second try.
  loose: ['meta'],
  environment: { runArgon2: rememberedArgon2() },
  get secrets() {
    return [passphrase()];
  },
  disk: () => {
    const fixture = fixtureVault(7, 'unclean');
    const files = fixture.files().map((file): [string, Uint8Array] => [places.vault + file.slice('/vault'.length), fixture.contents(file) ?? new Uint8Array(0)]);
    return memoryFileSystem({ folders: emptyDisk().folders(), files: new Map(files) });
  },
  steps: [
    { name: 'unlock', run: (table) => table.unlock(passphrase()) },
    { name: 'lock', run: (table) => table.lock() },
  ],
};
