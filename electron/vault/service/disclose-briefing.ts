import type { Reply, Request } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import type { PeriodCounts } from '#shared/domain/stated-counts.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hidesSmallCounts } from '#shared/redaction/briefing-rules.ts';
import { briefingTogether } from '../briefing/briefing-together.ts';
import { exportBriefing } from '../briefing/export-briefing.ts';
import { makeBriefing, type AskedBriefing } from '../briefing/make-briefing.ts';
import type { ExportTools } from '../dossier/export-dossier.ts';
import { briefingTerms, recordBriefing } from '../store/commands/disclose-briefing.ts';
import type { Database } from '../store/database.ts';
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
  const receiverId = terms.value.leaving?.receiverId ?? null;
  const asked: AskedBriefing = { period, preset, language, title, estimates };
  const asOf = session.environment.now();
  const made = makeBriefing(context.database, asOf, asked);
  if (!made.ok) return made;
  const besideNow = () => laidBeside(context.database, request, receiverId, made.value.counts);
  const beside = besideNow();
  if (!beside.ok) return beside;
  return leaveByTheDoor(session, vault, request, {
    receiverId,
    isDanger: false,
    make: (tools, { means, destination }) => exportBriefing({ ...looking, ...tools }, { asOf, asked, made: made.value }, { format, sealing: means, destination }),
    record: (file, approval) => {
      const still = termsNow();
      if (!still.ok) return still;
      // Another one may have left meanwhile.
      const stillBeside = besideNow();
      if (!stillBeside.ok) return stillBeside;
      const counts = hidesSmallCounts(preset) ? made.value.counts : undefined;
      return ok(recordBriefing(context, still.value, { title, ...period, language, counts, comparedWith: stillBeside.value }, file, approval));
    },
  });
}

/**
 * Beside how many earlier briefings somebody says that they know what is told together; null: nothing more is, or it stays in the office. `briefings-tell-together`: nobody says so, or of other
 * briefings than it would be now.
 */
function laidBeside(database: Database, { preset, compared }: Pick<Request<'briefing.export'>, 'preset' | 'compared'>, receiverId: string | null, counts: PeriodCounts): Result<number | null, 'briefings-tell-together'> {
  if (receiverId === null) return ok(null);
  const { smallCounts, digest, files } = briefingTogether(database, preset, counts);
  if (smallCounts === 0) return ok(null);
  return compared === digest ? ok(files.length) : fail('briefings-tell-together');
}
