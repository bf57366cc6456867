import { appendEvents } from '../events/append-events.ts';
import type { VaultContext } from '../events/vault-context.ts';
import { forgetFile } from '../exported-files.ts';

/** Writes down that the file of a disclosure was deleted from this laptop's disk, and forgets where it was. */
export function recordFileRemoved(context: VaultContext, disclosureId: string): void {
  context.database.transaction(() => {
    appendEvents(context, [{ type: 'exported-file-removed', payload: { disclosureId, removedAt: context.now() } }]);
    forgetFile(context.database, disclosureId);
  });
}
