import type { briefingCalls } from '#shared/contract/briefing-calls.ts';
import type { Handlers, Reply } from '#shared/contract/contract.ts';
import { ok } from '#shared/result.ts';
import { besideBriefing, briefingTogetherSteps } from '../../briefing/briefing-together.ts';
import { makeBriefing } from '../../briefing/make-briefing.ts';
import { copyBlock } from '../../dossier/export-dossier.ts';
import { inTurns } from '../../dossier/export-pace.ts';
import { DetailFinder, type Turn } from '../../dossier/found-details.ts';
import { approversOf } from '../approvers.ts';
import { discloseBriefing } from '../disclose-briefing.ts';
import type { VaultSession } from '../vault-session.ts';

export function briefingHandlers(session: VaultSession): Pick<Handlers, keyof typeof briefingCalls> {
  const turn: Turn = () => new Promise((resolve) => setImmediate(resolve));
  const finder = new DetailFinder(turn);
  return {
    'briefing.preview': (asked) =>
      session.withVault(({ context }) => {
        const made = makeBriefing(context.database, session.environment.now(), asked);
        return made.ok ? ok({ blocks: made.value.dossier.blocks.map(copyBlock) }) : made;
      }),
    'briefing.together': (asked) =>
      session.withVault<Reply<'briefing.together'>>(async ({ context }) => {
        const made = makeBriefing(context.database, session.environment.now(), asked);
        if (!made.ok) return made;
        const { counts } = made.value;
        return ok(await inTurns(briefingTogetherSteps(context.database, counts, besideBriefing(context.database, asked.preset, counts)), turn));
      }),
    'briefing.approvers': () =>
      session.withVault((vault) => {
        const approvers = approversOf(vault);
        return ok({ approvers, override: approvers === 0 ? 'nobody-else' : null });
      }),
    'briefing.export': (request) => session.withVault<Reply<'briefing.export'>>((vault) => discloseBriefing(session, vault, { finder, turn }, request)),
  };
}
