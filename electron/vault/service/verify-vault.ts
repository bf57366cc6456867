import type { Reply } from '#shared/contract/contract.ts';
import { verifyLog } from '../store/events/verify-log.ts';
import { knownBlobs } from '../store/known-blobs.ts';
import type { OpenVault } from './open-vault.ts';

/** Opens every page and every blob and recomputes the chain of events. Reads everything, changes nothing but an empty WAL. */
export function verifyVault({ context, blobs }: OpenVault): Reply<'vault.verify'> {
  const { database } = context;
  database.checkpoint();
  const pages = database.verify();
  const known = knownBlobs(database);
  const outcomes = known.map((blob) => blobs.verify(blob.name, blob.key));
  const log = verifyLog(database);
  return {
    pages: pages.pages,
    // A page that opens but is not the one last written shows in the sum only.
    damagedPages: pages.damagedPages.length === 0 && !pages.tagSumMatches ? 1 : pages.damagedPages.length,
    blobs: known.length,
    damagedBlobs: outcomes.filter((outcome) => !outcome.ok && outcome.code === 'blob-damaged').length,
    missingBlobs: outcomes.filter((outcome) => !outcome.ok && outcome.code === 'blob-missing').length,
    events: log.events,
    chainIntact: log.intact,
  };
}
