import type { HeldComparison } from '#shared/contract/held-calls.ts';
import type { DossierView } from '#shared/redaction/redacted-dossier.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { compareTold } from './compare-told.ts';
import { widened } from './widen-for-public.ts';
import { loadDossier, redactLoaded, tipsOf } from './load-dossier.ts';

/** Holds a dossier of tips, as it would leave under a view, against everything that this receiver got of the same reports. `dossier-absent`. */
export function compareHeld(database: Database, { dossierId, view, receiverId }: { readonly dossierId: string; readonly view: DossierView; readonly receiverId: string }): Result<HeldComparison, 'dossier-absent'> {
  const loaded = loadDossier(database, dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  return ok(compareTold(database, { receiverId, subject: dossierId, tipIds: tipsOf(loaded), told: () => redactLoaded(widened(database, loaded, view), view).told, tellsOfPersons: true }));
}
