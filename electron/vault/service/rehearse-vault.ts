import { listedAtOnce } from '#shared/contract/tip-calls.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { suggestUrgency } from '#shared/urgency/suggest-urgency.ts';
import { equalBytes, sha256 } from '../crypto/hash.ts';
import { newRecoveryWords } from '../crypto/recovery-words.ts';
import { fold, TagSum, tagSumBytes } from '../crypto/tag-sum.ts';
import { memoryFileSystem } from '../platform/memory-file-system.ts';
import { listTips } from '../triage/list-tips.ts';
import { lastChange } from './last-change.ts';
import { createVault } from './create-vault.ts';
import { unlockVault } from './unlock-vault.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/**
 * The tags of a database of 1 GB. The loop over them is compiled by the time a real vault is opened, and the memory it takes is there: most of what summing cost at the
 * first time was the system handing out memory page by page (docs/performance.md).
 */
const triedTags = 1 << 18;
const firstPage = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: listedAtOnce };

/**
 * A vault in memory, under keys of its own, is made, closed, opened and listed with the very code that will open the real one. So a
 * schema or a statement that this engine does not run is found before a real file is touched; and what is compiled on the way need not be
 * compiled when somebody is waiting for the first list.
 */
export async function rehearseVault(environment: VaultEnvironment): Promise<Result<undefined, 'engine-unfit'>> {
  const { randomBytes } = environment;
  if (!sumsAgree(randomBytes)) return fail('engine-unfit');
  // Argon2id has known answers of its own; here it would only take its time.
  const alone: VaultEnvironment = { ...environment, files: memoryFileSystem(), runArgon2: ({ secret, salt }) => Promise.resolve(sha256(new Uint8Array([...secret, ...salt]))) };
  const folder = '/rehearsal';
  const passphrase = 'rehearsal';
  const made = await createVault(alone, folder, { memberName: 'rehearsal', passphrase, recoveryWords: newRecoveryWords(randomBytes) });
  if (!made.ok || !made.value.close()) return fail('engine-unfit');
  const opened = await unlockVault(alone, folder, passphrase, false);
  if (!opened.ok) return fail('engine-unfit');
  const { database } = opened.value.context;
  const { events } = lastChange(database);
  const { total } = listTips(database, environment.now(), firstPage);
  // The cue words are made ready, which the first tip that is opened would wait for.
  suggestUrgency({}, [passphrase]);
  return opened.value.close() && events > 0 && total === 0 ? ok(undefined) : fail('engine-unfit');
}

/** The two ways to sum tags give the same. */
function sumsAgree(randomBytes: VaultEnvironment['randomBytes']): boolean {
  const sums = new TagSum(randomBytes(32));
  const tags = new Uint8Array(triedTags * tagSumBytes);
  tags.set(randomBytes(4096));
  const folded = new Uint8Array(tagSumBytes);
  fold(folded, sums.contributions(tags, (index) => index + 1));
  return equalBytes(folded, sums.over(tags, 1));
}
