import type { Reply, Request } from '#shared/contract/contract.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { compareCompoundHeld } from '../compound-dossier/compare-compound-held.ts';
import { beginCompoundDossier, exportCompoundDossier } from '../compound-dossier/export-compound-dossier.ts';
import type { AskedCompoundDossier } from '../compound-dossier/make-compound-dossier.ts';
import type { LastReports } from '../compound-dossier/reports-read.ts';
import type { ExportTools } from '../dossier/export-dossier.ts';
import { areAllDanger, sharingTerms, type SharedTip } from '../store/commands/may-disclose.ts';
import { recordCompoundDossier } from '../store/commands/record-compound-dossier.ts';
import { comparedWith } from './compared-with.ts';
import { leaveByTheDoor } from './leave-by-the-door.ts';
import type { OpenVault } from './open-vault.ts';
import { markOf } from './sample-vault.ts';
import type { VaultSession } from './vault-session.ts';

/** No file of a tip is drawn in a dossier about a compound. */
export const sharedTips = (tipIds: readonly string[]): readonly SharedTip[] => tipIds.map((tipId) => ({ tipId, hasPictures: false }));

/**
 * Lets a dossier about a compound leave (`leave-by-the-door.ts`): that nothing is missing, and the consent of every tip of which a statement stands in it, are asked before anybody types a passphrase, and once more when the
 * bytes are ready, and so is that somebody compared it with what its receiver holds.
 */
export async function discloseCompoundDossier(session: VaultSession, vault: OpenVault, { reports, ...looking }: Pick<ExportTools, 'finder' | 'pace'> & { readonly reports: LastReports }, request: Request<'compoundDossier.export'>): Promise<Result<Reply<'compoundDossier.export'>, Code>> {
  const { context } = vault;
  const { compoundId, preset, language, format, shownBecause, leaving, compared } = request;
  const asked: AskedCompoundDossier = { compoundId, preset, language, isReasoned: oneLine(shownBecause) !== '', mark: markOf(session) };
  const begun = await beginCompoundDossier(context.database, reports, session.environment, asked);
  if (!begun.ok) return begun;
  const { tipIds } = begun.value.made;
  const termsNow = () => sharingTerms(context, sharedTips(tipIds), { preset, shownBecause, leaving });
  const terms = termsNow();
  if (!terms.ok) return terms;
  const { receiverId } = terms.value;
  const heldNow = () => comparedWith(receiverId, (to) => compareCompoundHeld(context.database, { compoundId, preset, isReasoned: asked.isReasoned, receiverId: to }), compared);
  const held = heldNow();
  if (!held.ok) return held;
  return leaveByTheDoor(session, vault, request, {
    receiverId,
    isDanger: areAllDanger(context.database, sharedTips(tipIds)),
    make: (tools, sealed) => exportCompoundDossier({ ...looking, ...tools }, begun.value, { format, sealing: sealed.means, destination: sealed.destination }),
    record: (file, approval, { reports: told }) => {
      // Of the same tips: the dossier was compared.
      const still = termsNow();
      if (!still.ok) return still;
      // The same receiver may have got something meanwhile.
      const stillHeld = heldNow();
      return stillHeld.ok ? ok(recordCompoundDossier(context, still.value, { compoundId, language }, file, approval, { reports: told, comparedWith: stillHeld.value })) : stillHeld;
    },
  });
}
