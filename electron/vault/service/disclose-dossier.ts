import path from 'node:path';
import type { Reply, Request } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { exportDossier, type ExportTools } from '../dossier/export-dossier.ts';
import { statementsLackingIn } from '../dossier/statements.ts';
import { shownName } from '../intake/shown-name.ts';
import { disclosureTerms, isAllDanger } from '../store/commands/may-disclose.ts';
import { recordDisclosure, type Approval } from '../store/commands/record-disclosure.ts';
import { approvalOf, stillApproves } from './approvers.ts';
import type { OpenVault } from './open-vault.ts';
import { sealTerms, toldOf } from './seal-terms.ts';
import { refusedFor } from './shown-findings.ts';
import type { VaultSession } from './vault-session.ts';

/**
 * Lets a dossier leave: first whether it may, then a colleague's passphrase, then the file. Making it takes time in which consent can be withdrawn, so whether it may is asked
 * once more when the bytes are ready; what is recorded is what was found then. The handle is spent only once somebody stands by it, so that a mistyped passphrase can be typed again.
 */
export async function discloseDossier(session: VaultSession, vault: OpenVault, looking: Pick<ExportTools, 'finder' | 'paint'>, { dossierId, format, handle, preset, shownBecause, leaving, sealing }: Request<'dossier.export'>): Promise<Result<Reply<'dossier.export'>, Code>> {
  const { context } = vault;
  const asked = { dossierId, preset, shownBecause, leaving };
  const terms = disclosureTerms(context, asked);
  if (!terms.ok) return terms;
  const view = viewOf(preset, terms.value.words.shownBecause !== '');
  // Before a colleague types anything.
  const lacking = statementsLackingIn(context.database, dossierId, view);
  if (lacking !== undefined) return fail(lacking);
  const { files, randomBytes } = session.environment;
  const sealed = sealTerms(context.database, randomBytes, sealing, terms.value.receiverId);
  if (!sealed.ok) return sealed;
  const approval: Result<Approval, Code> = leaving === null ? ok({ kind: 'none' }) : await approvalOf(session, vault, isAllDanger(context.database, dossierId), leaving.approval);
  if (!approval.ok) return approval;

  const paths = session.grants.redeem(handle, 'dossier');
  const [destination] = paths.ok ? paths.value : [];
  if (destination === undefined) return fail('handle-invalid');
  const { means, keySha256, plainBecause } = sealed.value;
  const outcome = await exportDossier(
    {
      ...looking,
      database: context.database,
      files,
      randomBytes,
      print: (html) => session.printJobs.print(html),
      beforeWriting: ({ sizeBytes, sha256 }) => {
        const now = disclosureTerms(context, asked);
        if (!now.ok) return now;
        if (approval.value.kind === 'member' && !stillApproves(vault, approval.value.signer)) return fail('approver-not-permitted');
        recordDisclosure(context, now.value, { format, sizeBytes, sha256, sealing: means.kind, keySha256, path: destination, plainBecause }, approval.value);
        return ok(undefined);
      },
    },
    { dossierId, format, view, sealing: means, destination },
  );
  if (!outcome.ok) return 'findings' in outcome ? ok(refusedFor(outcome.findings)) : outcome;
  session.notify({ notice: 'disclosures.changed', value: {} });
  const { sizeBytes, sha256, pages, checks, notices } = outcome.value;
  return ok({ outcome: 'written', savedAs: shownName(path.basename(destination)), ...toldOf(means), sizeBytes, sha256, pages, checks, notices: [...notices] });
}
