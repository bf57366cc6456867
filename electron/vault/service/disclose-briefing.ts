import path from 'node:path';
import type { Reply, Request } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { exportBriefing } from '../briefing/export-briefing.ts';
import type { ExportTools } from '../dossier/export-dossier.ts';
import { shownName } from '../intake/shown-name.ts';
import { briefingTerms, recordBriefing } from '../store/commands/disclose-briefing.ts';
import type { Approval } from '../store/commands/record-disclosure.ts';
import { approvalOf, stillApproves } from './approvers.ts';
import type { OpenVault } from './open-vault.ts';
import { sampleDossierMark } from './sample-vault.ts';
import { sealTerms, toldOf } from './seal-terms.ts';
import { refusedFor } from './shown-findings.ts';
import type { VaultSession } from './vault-session.ts';

/** Lets a briefing leave by the door of dossiers (`disclose-dossier.ts`), but for consent: no tip is in it. Nothing in it is danger now, so that the only override is that nobody else could approve. */
export async function discloseBriefing(session: VaultSession, vault: OpenVault, looking: Pick<ExportTools, 'finder'>, request: Request<'briefing.export'>): Promise<Result<Reply<'briefing.export'>, Code>> {
  const { context } = vault;
  const { format, handle, preset, leaving, period, language, estimates, sealing } = request;
  const title = session.isSampleOpen ? `${sampleDossierMark} ${request.title}`.trim() : request.title;
  const terms = briefingTerms(context, { preset, leaving });
  if (!terms.ok) return terms;
  const { files, randomBytes, now } = session.environment;
  const sealed = sealTerms(context.database, randomBytes, sealing, terms.value.leaving?.receiverId ?? null);
  if (!sealed.ok) return sealed;
  const approval: Result<Approval, Code> = leaving === null ? ok({ kind: 'none' }) : await approvalOf(session, vault, false, leaving.approval);
  if (!approval.ok) return approval;

  const paths = session.grants.redeem(handle, 'dossier');
  const [destination] = paths.ok ? paths.value : [];
  if (destination === undefined) return fail('handle-invalid');
  const { means, keySha256, plainBecause } = sealed.value;
  const outcome = await exportBriefing(
    {
      ...looking,
      database: context.database,
      files,
      randomBytes,
      print: (html) => session.printJobs.print(html),
      beforeWriting: ({ sizeBytes, sha256 }) => {
        const still = briefingTerms(context, { preset, leaving });
        if (!still.ok) return still;
        if (approval.value.kind === 'member' && !stillApproves(vault, approval.value.signer)) return fail('approver-not-permitted');
        recordBriefing(context, still.value, { title, ...period, language }, { format, sizeBytes, sha256, sealing: means.kind, keySha256, path: destination, plainBecause }, approval.value);
        return ok(undefined);
      },
    },
    now,
    { period, preset, language, title, estimates, format, sealing: means, destination },
  );
  if (!outcome.ok) return 'findings' in outcome ? ok(refusedFor(outcome.findings)) : outcome;
  session.notify({ notice: 'disclosures.changed', value: {} });
  const { sizeBytes, sha256, pages, checks, notices } = outcome.value;
  return ok({ outcome: 'written', savedAs: shownName(path.basename(destination)), ...toldOf(means), sizeBytes, sha256, pages, checks, notices: [...notices] });
}
