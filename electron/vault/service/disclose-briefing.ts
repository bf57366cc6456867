import type { Reply, Request } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hidesSmallCounts } from '#shared/redaction/briefing-rules.ts';
import { besideBriefing, briefingTogetherSteps } from '../briefing/briefing-together.ts';
import { exportBriefing } from '../briefing/export-briefing.ts';
import { makeBriefing, type AskedBriefing } from '../briefing/make-briefing.ts';
import type { ExportTools } from '../dossier/export-dossier.ts';
import { inTurns } from '../dossier/export-pace.ts';
import type { Turn } from '../dossier/found-details.ts';
import { briefingTerms, recordBriefing } from '../store/commands/disclose-briefing.ts';
import { leaveByTheDoor } from './leave-by-the-door.ts';
import type { OpenVault } from './open-vault.ts';
import { markOf } from './sample-vault.ts';
import type { VaultSession } from './vault-session.ts';

/** Lets a briefing leave (`leave-by-the-door.ts`), without consent: no tip is in it. Nothing in it is danger now, so that the only override is that nobody else could approve. */
export async function discloseBriefing(session: VaultSession, vault: OpenVault, { turn, ...looking }: Pick<ExportTools, 'finder'> & { readonly turn: Turn }, request: Request<'briefing.export'>): Promise<Result<Reply<'briefing.export'>, Code>> {
  const { context } = vault;
  const { format, preset, leaving, period, language, estimates } = request;
  const mark = markOf(session);
  const title = mark === '' ? request.title : `${mark} ${request.title}`.trim();
  const termsNow = () => briefingTerms(context, { preset, leaving });
  const terms = termsNow();
  if (!terms.ok) return terms;
  const receiverId = terms.value.leaving?.receiverId ?? null;
  const asked: AskedBriefing = { period, preset, language, title, estimates };
  const asOf = session.environment.now();
  const made = makeBriefing(context.database, asOf, asked);
  if (!made.ok) return made;
  const { counts } = made.value;
  const besideNow = () => besideBriefing(context.database, preset, counts);
  const beside = besideNow();
  const laid = receiverId === null ? ok(null) : laidBeside(await inTurns(briefingTogetherSteps(context.database, counts, beside), turn), request.compared);
  if (!laid.ok) return laid;
  return leaveByTheDoor(session, vault, request, {
    receiverId,
    isDanger: false,
    make: (tools, { means, destination }) => exportBriefing({ ...looking, ...tools }, { asOf, asked, made: made.value }, { format, sealing: means, destination }),
    record: (file, approval) => {
      const still = termsNow();
      if (!still.ok) return still;
      // Another one may have left meanwhile.
      if (receiverId !== null && besideNow().digest !== beside.digest) return fail('briefings-tell-together');
      return ok(recordBriefing(context, still.value, { title, ...period, language, counts: hidesSmallCounts(preset) ? counts : undefined, comparedWith: laid.value }, file, approval));
    },
  });
}

/**
 * Beside how many earlier briefings somebody says that they know what is told together; null: nothing more is. `briefings-tell-together`: nobody says so, or of other briefings than it would be now.
 * `compared`: the digest that they say they looked at.
 */
function laidBeside({ smallCounts, digest, files }: Reply<'briefing.together'>, compared: string | undefined): Result<number | null, 'briefings-tell-together'> {
  if (smallCounts === 0) return ok(null);
  return compared === digest ? ok(files.length) : fail('briefings-tell-together');
}
