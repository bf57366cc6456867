import { appendEvents } from '../events/append-events.ts';
import type { VaultContext } from '../events/vault-context.ts';
import { forgetFile, type ExportedFileId } from '../exported-files.ts';

/** Writes down that a file that left was deleted from this laptop's disk, and forgets where it was. */
export function recordFileRemoved(context: VaultContext, file: ExportedFileId): void {
  const { disclosureId, openingId } = file;
  const removedAt = context.now();
  context.database.transaction(() => {
    appendEvents(context, [openingId === null ? { type: 'exported-file-removed', payload: { disclosureId, removedAt } } : { type: 'opening-file-removed', payload: { openingId, disclosureId, removedAt } }]);
    forgetFile(context.database, file);
  });
}
