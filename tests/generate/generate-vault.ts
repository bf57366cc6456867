import path from 'node:path';
import { inventCompounds } from '#shared/sample/invented-compounds.ts';
import { inventIncidents } from '#shared/sample/invented-incidents.ts';
import { inventYear } from '#shared/sample/invent-year.ts';
import { seededRandom } from '#shared/sample/seeded-random.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { signerFromSeed } from '#vault/crypto/signing.ts';
import { fillVault } from '#vault/sample/fill-vault.ts';
import { unsyncedFiles } from '#vault/sample/unsynced-files.ts';
import { createVault } from '#vault/service/create-vault.ts';
import type { VaultEnvironment } from '#vault/service/vault-environment.ts';
import { addIntakeKey } from '#vault/store/commands/add-intake-key.ts';
import { addMember } from '#vault/store/commands/add-member.ts';
import { newId } from '#vault/store/events/vault-context.ts';
import { rebuildSearchIndex } from '#vault/store/search/search-index.ts';
import { must } from '../support/vault-harness.ts';

/** Opens every generated vault: what is in one is invented and needs no secret. */
export const generatedPassphrase = 'invented orbit candle river stone meadow';

const dayMs = 86_400_000;
const yearMs = 365 * dayMs;

export interface GenerateOptions {
  /** Where the vault will be; empty or not there yet. */
  readonly folder: string;
  readonly tips: number;
  readonly compounds: number;
  readonly seed: number;
  /** The end of the invented year, milliseconds since 1970. */
  readonly endMs: number;
}

/**
 * Makes a vault of invented tips with the vault's own commands. The same options give the same tips, compounds and decisions under the same ids; keys, signatures and
 * whoever signs are fresh, so that no two vaults share a secret. `onTips` hears how many are in.
 */
export async function generateVault(environment: VaultEnvironment, options: GenerateOptions, onTips: (stored: number) => void = () => undefined): Promise<void> {
  const { folder, tips, endMs, seed } = options;
  const clock = { ms: endMs - yearMs - dayMs };
  // Nobody loses anything with a generated vault: only closing it waits for the disk.
  const disk = unsyncedFiles(environment.files);
  const vault = must(await createVault({ ...environment, files: disk.files, now: () => clock.ms }, path.resolve(folder), { memberName: 'Invented Member', passphrase: generatedPassphrase, recoveryWords: newRecoveryWords(environment.randomBytes) }));
  try {
    const random = seededRandom(seed);
    const randomBytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
    const context = { ...vault.context, randomBytes };
    const colleagues = ['Bopha (invented)', 'Linh (invented)', 'Thida (invented)'].map((name) => {
      const memberId = newId(randomBytes);
      // They are in the record and have no slot: nobody else opens this vault until they are given one.
      addMember(vault.context, { memberId, name, publicKey: signerFromSeed(memberId, environment.randomBytes(32)).publicKey, role: 'triage' });
      return memberId;
    });
    const keySeed = environment.randomBytes(32);
    const { publicKey } = intakeKeyFromSeed(keySeed);
    const { keyId } = addIntakeKey(vault.context, { seed: keySeed, publicKey, expiresAt: endMs + 90 * dayMs });
    // An empty index is stamped at once; otherwise the first unlock would make that of every tip anew.
    const indexing = rebuildSearchIndex(context.database, environment.icuVersion);
    while (indexing.next().done !== true);
    const compounds = inventCompounds(random, options.compounds);
    const incidents = inventIncidents(random, compounds);
    const people = [context.signer.memberId, ...colleagues];
    for (const stored of fillVault({ context, clock, key: { keyId, publicKey }, people }, { compounds, incidents, tips: inventYear({ seed, tips, compounds, incidents, people: people.length }), endMs })) onTips(stored);
    disk.waitAgain();
  } finally {
    vault.close();
  }
}
