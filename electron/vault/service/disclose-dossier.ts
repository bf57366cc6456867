import type { Reply, Request } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { allowsFormat, viewOf } from '#shared/redaction/presets.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { compareHeld, compareHeldSteps } from '../dossier/compare-held.ts';
import { exportDossier, type ExportTools } from '../dossier/export-dossier.ts';
import { checkedInTurns, pacedBy } from '../dossier/export-pace.ts';
import { asksStatements, statementsLackingIn } from '../dossier/lacking-statements.ts';
import { loadDossier } from '../dossier/load-dossier.ts';
import { disclosureTerms, isAllDanger } from '../store/commands/may-disclose.ts';
import { recordDisclosure } from '../store/commands/record-disclosure.ts';
import { comparedWith } from './compared-with.ts';
import { leaveByTheDoor } from './leave-by-the-door.ts';
import type { OpenVault } from './open-vault.ts';
import type { VaultSession } from './vault-session.ts';

/**
 * Lets a dossier of tips leave (`leave-by-the-door.ts`): first whether it may, whether statements are missing, and whether somebody compared it with what its receiver holds. Whether it may and what they hold is asked once more
 * when the bytes are ready, and what is recorded is what was found then; the dossier itself is compared by `exportDossier`.
 */
export async function discloseDossier(session: VaultSession, vault: OpenVault, looking: Pick<ExportTools, 'finder' | 'paint' | 'pace'>, request: Request<'dossier.export'>): Promise<Result<Reply<'dossier.export'>, Code>> {
  const { context } = vault;
  const { dossierId, format, preset, shownBecause, leaving, compared } = request;
  if (!allowsFormat(preset, format)) return fail('format-per-report');
  const termsNow = () => disclosureTerms(context, { dossierId, preset, shownBecause, leaving });
  const terms = termsNow();
  if (!terms.ok) return terms;
  const view = viewOf(preset, terms.value.words.shownBecause !== '');
  // Before a colleague types anything.
  if (asksStatements(view)) {
    const loaded = loadDossier(context.database, dossierId);
    if (loaded === undefined) return fail('dossier-absent');
    const lacking = statementsLackingIn(context.database, loaded, view);
    if (lacking !== undefined) return fail(lacking);
  }
  const { receiverId } = terms.value;
  if (receiverId !== null) {
    const holds = await checkedInTurns(compareHeldSteps(context.database, dossierId, { view, receiverId }), looking.pace ?? pacedBy(looking.finder.turn), 'looking');
    if (holds === undefined) return fail('cancelled');
    const held = comparedWith(receiverId, () => holds, compared);
    if (!held.ok) return held;
  }
  return leaveByTheDoor(session, vault, request, {
    receiverId,
    isDanger: isAllDanger(context.database, dossierId),
    make: (tools, { means, destination }) => exportDossier({ ...looking, ...tools }, { dossierId, format, view, sealing: means, destination }),
    record: (file, approval, { dossier, ...content }) => {
      if (dossier === undefined) throw new Error('a file that was made of no dossier of tips');
      const still = termsNow();
      if (!still.ok) return still;
      // The same receiver may have got something meanwhile.
      const stillHeld = comparedWith<never>(receiverId, (to) => ok(compareHeld(context.database, dossier, { view, receiverId: to })), compared);
      return stillHeld.ok ? ok(recordDisclosure(context, still.value, file, approval, { ...content, comparedWith: stillHeld.value })) : stillHeld;
    },
  });
}
