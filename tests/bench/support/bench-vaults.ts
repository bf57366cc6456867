import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import type { RunArgon2 } from '#vault/crypto/argon2.ts';
import { fromHex, hex, sha256 } from '#vault/crypto/hash.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { realEnvironment } from '#vault/real-environment.ts';
import { createVault } from '#vault/service/create-vault.ts';
import type { OpenVault } from '#vault/service/open-vault.ts';
import { unlockVault } from '#vault/service/unlock-vault.ts';
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
  const environment = realEnvironment({ bundle: path.join(resources, 'main'), resources, practiceHost: host === 'stand-in' });
  // Before a build the same bytes are in the package.
  const isBuilt = existsSync(path.join(resources, 'main', 'assets', 'sqlite.wasm'));
  return isBuilt ? environment : { ...environment, sqliteWasm: () => new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'))) };
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
  readonly #kept: string;
  readonly #say: (words: string) => void;
  readonly #environment: () => VaultEnvironment;
  readonly #made = new Map<number, Promise<BenchVault>>();
  #copies = 0;

  /** Copies go to `folder`; the vaults themselves to `kept`, where a later run with the same parameters finds them again. */
  constructor(parts: { readonly folder: string; readonly kept: string; readonly say: (words: string) => void; readonly environment?: () => VaultEnvironment }) {
    this.#folder = parts.folder;
    this.#kept = parts.kept;
    this.#say = parts.say;
    this.#environment = parts.environment ?? appEnvironment;
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
    const folder = path.join(this.#kept, `vault-${tips}`);
    if (existsSync(keptFileOf({ folder }))) return readKept(keptFileOf({ folder }));
    this.#say(`making a vault of ${tips} tips`);
    rmSync(folder, { recursive: true, force: true });
    const app = this.#environment();
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
    const vault = must(await createVault(environment, folder, { memberName: 'Invented Member', passphrase: benchPassphrase, recoveryWords: newRecoveryWords(app.randomBytes) }));
    const seed = app.randomBytes(32);
    const { publicKey } = intakeKeyFromSeed(seed);
    addIntakeKey(vault.context, { seed, publicKey, expiresAt: app.now() + 90 * dayMs });
    stampSearchIndex(vault.context, app.icuVersion);
    fillVault(vault.context, someTips(1, tips));
    if (!vault.close()) throw new Error('the vault did not close cleanly');
    const made: BenchVault = { folder, derivedKeys, publicKey };
    writeKept(made);
    return made;
  }
}

/** Where the keys of a kept vault are: everything in it is invented. */
export function keptFileOf({ folder }: Pick<BenchVault, 'folder'>): string {
  return `${folder}.json`;
}

export function readKept(file: string): BenchVault {
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { readonly derivedKeys: Readonly<Record<string, string>>; readonly publicKey: string };
  const bytes = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array(0);
  return { folder: file.replace(/\.json$/u, ''), publicKey: bytes(kept.publicKey), derivedKeys: Object.fromEntries(Object.entries(kept.derivedKeys).map(([name, key]) => [name, bytes(key)])) };
}

/** Last, and by one rename: its being there says that the vault is whole. */
function writeKept({ folder, derivedKeys, publicKey }: BenchVault): void {
  const file = keptFileOf({ folder });
  writeFileSync(`${file}.part`, JSON.stringify({ publicKey: hex(publicKey), derivedKeys: Object.fromEntries(Object.entries(derivedKeys).map(([name, key]) => [name, hex(key)])) }));
  renameSync(`${file}.part`, file);
}

/** Opens it in this process, with the key handed in. */
export async function openBenchVault(vault: BenchVault, changes: Partial<VaultEnvironment> = {}): Promise<OpenVault> {
  return must(await unlockVault({ ...appEnvironment(), runArgon2: argon2FromKeys(vault.derivedKeys), ...changes }, vault.folder, benchPassphrase, false));
}
