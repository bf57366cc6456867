import type { BlobStore } from '../store/blob-store.ts';
import type { Database } from '../store/database.ts';
import { isKnownBlob } from '../store/known-blobs.ts';
import type { Steps } from '#shared/steps.ts';

const namesAtOnce = 50;

/**
 * Removes blobs that no row names: a power cut between a blob and its row leaves them. Nobody has their keys. Runs while the vault is in
 * use, some names at a time; what this session writes has its row yet to come and is left alone. Throws what storage refuses: what
 * stays is found the next time.
 */
export function* sweepBlobs(database: Database, blobs: BlobStore): Steps<void> {
  yield; // the answer to the unlock goes first
  for (const shelf of blobs.shelves()) {
    const names = blobs.list(shelf);
    for (let from = 0; from < names.length; from += namesAtOnce) {
      for (const name of names.slice(from, from + namesAtOnce)) {
        if (!blobs.isOfThisSession(name) && !isKnownBlob(database, name)) blobs.remove(name);
      }
      yield;
    }
    yield;
  }
}
