import type { HeldComparison } from '#shared/contract/held-calls.ts';
import type { DossierView } from '#shared/redaction/redacted-dossier.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Steps } from '#shared/steps.ts';
import type { Database } from '#vault/store/database.ts';
import { compareTold } from './compare-told.ts';
import { widenSteps } from './widen-for-public.ts';
import { loadDossier, redactLoaded, tipsOf, type LoadedDossier } from './load-dossier.ts';

interface Readers {
  readonly view: DossierView;
  readonly receiverId: string;
}

/** Holds a dossier of tips, as it would leave under a view, against everything that this receiver got of the same reports. `dossier-absent`. In steps, with turns for others between. */
export function* compareHeldSteps(database: Database, dossierId: string, readers: Readers): Steps<Result<HeldComparison, 'dossier-absent'>> {
  const loaded = loadDossier(database, dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  return ok(compareHeld(database, yield* widenSteps(database, loaded, readers.view), readers));
}

/** The same of a dossier that was read already, each place as these readers get it (`widenSteps`). */
export function compareHeld(database: Database, dossier: LoadedDossier, { view, receiverId }: Readers): HeldComparison {
  return compareTold(database, { receiverId, subject: dossier.dossierId, tipIds: tipsOf(dossier), told: () => redactLoaded(dossier, view).told, tellsOfPersons: true });
}
