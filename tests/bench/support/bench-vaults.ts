import { cpSync } from 'node:fs';
import path from 'node:path';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import type { RunArgon2 } from '#vault/crypto/argon2.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { realEnvironment } from '#vault/real-environment.ts';
import { createVault, unlockVault, type OpenVault } from '#vault/service/open-vault.ts';
import type { VaultEnvironment } from '#vault/service/vault-environment.ts';
import { addIntakeKey } from '#vault/store/commands/add-intake-key.ts';
import { host, repositoryRoot } from '../../e2e/support/launch.ts';
import { must } from '../../support/vault-harness.ts';
import { someTips } from './bench-tips.ts';
import { fillVault, stampSearchIndex } from './fill-vault.ts';

export const benchPassphrase = 'invented orbit candle river stone meadow';
const dayMs = 24 * 60 * 60 * 1000;

/** What Argon2id gave for a secret and a salt, both in the name: to be handed in where its time is not to be measured. */
export type DerivedKeys = Readonly<Record<string, Uint8Array>>;

const nameOfRun = (secret: Uint8Array, salt: Uint8Array): string => `${hex(sha256(secret))} ${hex(salt)}`;

/** Gives the keys derived before; a secret that is not among them throws. */
export function argon2FromKeys(keys: DerivedKeys): RunArgon2 {
  return ({ secret, salt }) => {
    const key = keys[nameOfRun(secret, salt)];
    return key === undefined ? Promise.reject(new Error('this key was not derived before')) : Promise.resolve(key.slice());
  };
}

/** The environment as the app's vault process makes it, from the built files: real disk, clock, randomness, Argon2id in its thread. */
export function appEnvironment(): VaultEnvironment {
  const resources = path.join(repositoryRoot, 'out');
  return realEnvironment({ bundle: path.join(resources, 'main'), resources, practiceHost: host === 'stand-in' });
}

export interface BenchVault {
  readonly folder: string;
  readonly derivedKeys: DerivedKeys;
  /** Of its one intake key. */
  readonly publicKey: Uint8Array;
}

/** Vaults made once for all measurements, with the app's own code and parameters. Measurements that change one copy it. */
export class BenchVaults {
  readonly #folder: string;
  readonly #say: (words: string) => void;
  readonly #made = new Map<number, Promise<BenchVault>>();
  #copies = 0;

  constructor(folder: string, say: (words: string) => void) {
    this.#folder = folder;
    this.#say = say;
  }

  withTips(tips: number): Promise<BenchVault> {
    const made = this.#made.get(tips) ?? this.#make(tips);
    this.#made.set(tips, made);
    return made;
  }

  /** A copy of its folder, to be changed. */
  copy(vault: BenchVault): BenchVault {
    this.#copies += 1;
    const folder = path.join(this.#folder, `copy-${this.#copies}`);
    cpSync(vault.folder, folder, { recursive: true });
    return { ...vault, folder };
  }

  async #make(tips: number): Promise<BenchVault> {
    this.#say(`making a vault of ${tips} tips`);
    const app = appEnvironment();
    const derivedKeys: Record<string, Uint8Array> = {};
    const environment: VaultEnvironment = {
      ...app,
      runArgon2: async (input) => {
        const name = nameOfRun(input.secret, input.salt);
        const key = await app.runArgon2(input);
        derivedKeys[name] = key.slice();
        return key;
      },
    };
    const folder = path.join(this.#folder, `vault-${tips}`);
    const vault = must(await createVault(environment, folder, { memberName: 'Invented Member', passphrase: benchPassphrase, recoveryWords: newRecoveryWords(app.randomBytes) }));
    const seed = app.randomBytes(32);
    const { publicKey } = intakeKeyFromSeed(seed);
    addIntakeKey(vault.context, { seed, publicKey, expiresAt: app.now() + 90 * dayMs });
    stampSearchIndex(vault.context, app.icuVersion);
    fillVault(vault.context, someTips(1, tips));
    if (!vault.close()) throw new Error('the vault did not close cleanly');
    return { folder, derivedKeys, publicKey };
  }
}

/** Opens it in this process, with the key handed in. */
export async function openBenchVault(vault: BenchVault, changes: Partial<VaultEnvironment> = {}): Promise<OpenVault> {
  return must(await unlockVault({ ...appEnvironment(), runArgon2: argon2FromKeys(vault.derivedKeys), ...changes }, vault.folder, benchPassphrase, false));
}
