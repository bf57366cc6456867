import type { Reply, Request } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { exportBriefing } from '../briefing/export-briefing.ts';
import type { ExportTools } from '../dossier/export-dossier.ts';
import { briefingTerms, recordBriefing } from '../store/commands/disclose-briefing.ts';
import { leaveByTheDoor } from './leave-by-the-door.ts';
import type { OpenVault } from './open-vault.ts';
import { markOf } from './sample-vault.ts';
import type { VaultSession } from './vault-session.ts';

/** Lets a briefing leave (`leave-by-the-door.ts`), without consent: no tip is in it. Nothing in it is danger now, so that the only override is that nobody else could approve. */
export async function discloseBriefing(session: VaultSession, vault: OpenVault, looking: Pick<ExportTools, 'finder'>, request: Request<'briefing.export'>): Promise<Result<Reply<'briefing.export'>, Code>> {
  const { context } = vault;
  const { format, preset, leaving, period, language, estimates } = request;
  const mark = markOf(session);
  const title = mark === '' ? request.title : `${mark} ${request.title}`.trim();
  const termsNow = () => briefingTerms(context, { preset, leaving });
  const terms = termsNow();
  if (!terms.ok) return terms;
  return leaveByTheDoor(session, vault, request, {
    receiverId: terms.value.leaving?.receiverId ?? null,
    isDanger: false,
    make: (tools, { means, destination }) => exportBriefing({ ...looking, ...tools }, session.environment.now, { period, preset, language, title, estimates, format, sealing: means, destination }),
    record: (file, approval) => {
      const still = termsNow();
      return still.ok ? ok(recordBriefing(context, still.value, { title, ...period, language }, file, approval)) : still;
    },
  });
}
