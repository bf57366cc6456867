import type { Reply } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { equalBytes, sha256InPieces } from '../crypto/hash.ts';
import type { BlobCode, BlobStore } from '../store/blob-store.ts';
import type { Database } from '../store/database.ts';
import { verifyLogInSteps } from '../store/events/verify-log.ts';
import { verifyRows } from '../store/events/verify-rows.ts';
import { isKnownBlob, knownBlobs, type KnownBlob } from '../store/known-blobs.ts';
import { openScratchDatabase } from '../store/scratch-database.ts';
import type { Steps } from '#shared/steps.ts';
import type { OpenVault } from './open-vault.ts';

/** What verifying needs of the session beside the vault. */
export interface VerifyTools {
  /** The SQLite engine's WebAssembly bytes. */
  readonly wasm: Uint8Array;
  /** True once the vault is being locked: verifying stops. */
  readonly closing: () => boolean;
}

/**
 * Opens every page and every blob, recomputes the chain of events, and compares what is stored with what the log says. Reads
 * everything, changes nothing but an empty WAL. It works in small slices and gives the process a turn between them, so that the
 * desk answers meanwhile and the idle lock does not take it for a sleep. `vault-locked` when it was locked meanwhile.
 */
export async function verifyVault(vault: Pick<OpenVault, 'context' | 'blobs'>, tools: VerifyTools): Promise<Result<Reply<'vault.verify'>, 'vault-locked' | 'page-damaged'>> {
  const scratch = await openScratchDatabase(tools.wasm);
  try {
    const found = { damagedPages: false };
    const steps = verifyInSteps(vault, scratch, found);
    while (!tools.closing()) {
      const step = nextStep(steps, found);
      if (step === 'page-damaged') return fail(step);
      if (step.done === true) return ok(step.value);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return fail('vault-locked');
  } finally {
    scratch.abandon();
  }
}

/** Reading through a damaged page may fail as anything SQLite says of it; then the page is what there is to tell. */
function nextStep<T>(steps: Steps<T>, found: { readonly damagedPages: boolean }): IteratorResult<undefined, T> | 'page-damaged' {
  try {
    return steps.next();
  } catch (problem) {
    if (found.damagedPages) return 'page-damaged';
    throw problem;
  }
}

function* verifyInSteps({ context, blobs }: Pick<OpenVault, 'context' | 'blobs'>, scratch: Database, found: { damagedPages: boolean }): Steps<Reply<'vault.verify'>> {
  const { database } = context;
  database.checkpoint();
  const pages = database.verify();
  found.damagedPages = pages.damagedPages.length > 0;
  yield;
  const files = yield* verifyBlobs(database, blobs);
  const log = yield* verifyLogInSteps(database);
  const altered = yield* verifyRows(database, scratch);
  const alteredKeys = yield* alteredIntakeKeys(database);
  const alteredRows = altered.length + alteredKeys;
  return {
    pages: pages.pages,
    // A page that opens but is not the one last written shows in the sum only.
    damagedPages: pages.damagedPages.length === 0 && !pages.tagSumMatches ? 1 : pages.damagedPages.length,
    ...files,
    events: log.events,
    unpermittedEvents: log.unpermittedEvents ?? 0,
    alteredRows,
    // A record that hangs together and says something else than the tables is no proof of them.
    chainIntact: log.intact && alteredRows === 0,
  };
}

function* verifyBlobs(database: Database, blobs: BlobStore): Steps<Pick<Reply<'vault.verify'>, 'blobs' | 'damagedBlobs' | 'missingBlobs'>> {
  const known = knownBlobs(database);
  const found = { 'blob-damaged': 0, 'blob-missing': 0 };
  for (const blob of known) {
    const code = faultOf(blobs, blob);
    // Between two steps a tip may have been deleted, and its files with it.
    if (code !== undefined && isKnownBlob(database, blob.name)) found[code] += 1;
    yield;
  }
  return { blobs: known.length, damagedBlobs: found['blob-damaged'], missingBlobs: found['blob-missing'] };
}

/** A blob that opens and holds other bytes than its row says is the wrong one, which is no better than a damaged one. */
function faultOf(blobs: BlobStore, { name, key, sha256 }: KnownBlob): BlobCode | undefined {
  const hash = sha256InPieces();
  const outcome = blobs.readTo(name, key, hash.take);
  if (!outcome.ok) return outcome.code;
  return sha256 === undefined || equalBytes(hash.digest(), sha256) ? undefined : 'blob-damaged';
}

/** Seeds are not in the log; their public keys are. A seed that has been destroyed is none. */
function* alteredIntakeKeys(database: Database): Steps<number> {
  let altered = 0;
  for (const { seed, public_key: publicKey } of database.all('SELECT seed, public_key FROM intake_key WHERE seed IS NOT NULL')) {
    const fits = seed instanceof Uint8Array && seed.length === 32 && publicKey instanceof Uint8Array && equalBytes(intakeKeyFromSeed(seed).publicKey, publicKey);
    if (!fits) altered += 1;
    yield;
  }
  return altered;
}
