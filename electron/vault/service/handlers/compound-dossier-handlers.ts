import type { compoundDossierCalls } from '#shared/contract/compound-dossier-calls.ts';
import type { Handlers, Reply } from '#shared/contract/contract.ts';
import { disclosedShown } from '#shared/contract/disclosure-calls.ts';
import { approvalOverride } from '#shared/domain/disclosure.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { keepReply, keepStatement, seedOf } from '../../compound-dossier/draft.ts';
import { listDossierClaims } from '../../compound-dossier/listed-claims.ts';
import { chosenBut, isOwnCompound, tipOfClaimAbout } from '../../compound-dossier/loaded-claims.ts';
import { loadOperators } from '../../compound-dossier/loaded-operators.ts';
import { makeCompoundDossier, type AskedCompoundDossier, type MadeCompoundDossier } from '../../compound-dossier/make-compound-dossier.ts';
import { LastReports } from '../../compound-dossier/reports-read.ts';
import { toldTips } from '../../compound-dossier/told-tips.ts';
import { copyBlock } from '../../dossier/export-dossier.ts';
import { DetailFinder } from '../../dossier/found-details.ts';
import { areAllDanger, sharedAtGate } from '../../store/commands/may-disclose.ts';
import type { Database } from '../../store/database.ts';
import { approversOf } from '../approvers.ts';
import type { DossierExports } from '../dossier-exports.ts';
import { discloseCompoundDossier, sharedTips } from '../disclose-compound-dossier.ts';
import { inTurns } from '../in-turns.ts';
import { markOf } from '../sample-vault.ts';
import type { VaultSession } from '../vault-session.ts';

export function compoundDossierHandlers(session: VaultSession, exports: DossierExports): Pick<Handlers, keyof typeof compoundDossierCalls> {
  const { now, randomBytes } = session.environment;
  const finder = new DetailFinder(() => new Promise((resolve) => setImmediate(resolve)));
  const reports = new LastReports(inTurns(session));
  const made = (database: Database, asked: Omit<AskedCompoundDossier, 'mark'>): Result<MadeCompoundDossier, 'not-found' | 'compound-merged'> => {
    const own = isOwnCompound(database, asked.compoundId);
    return own.ok ? makeCompoundDossier(database, seedOf(database, randomBytes, asked.compoundId), now(), { ...asked, mark: markOf(session) }) : own;
  };
  const operators = (database: Database, compoundId: string): Result<Reply<'compoundDossier.operators'>, 'not-found' | 'compound-merged'> => {
    const own = isOwnCompound(database, compoundId);
    if (!own.ok) return own;
    const { total, operators: loaded } = loadOperators(database, compoundId);
    return ok({ total, operators: loaded.filter(({ isAccused }) => isAccused).map(({ linkId, name, part, standing, reply }) => ({ linkId, name, part, standing, reply: reply ?? null })) });
  };
  return {
    'compoundDossier.claims': (asked) => session.withVault(({ context }) => listDossierClaims(context.database, reports, asked)),
    // For each key that is typed: nothing but this one claim is read.
    'compoundDossier.setClaim': ({ compoundId, claimId, isChosen, statement, telling }) =>
      session.withVault(({ context: { database } }) => {
        const own = isOwnCompound(database, compoundId);
        if (!own.ok) return own;
        const tipId = tipOfClaimAbout(database, compoundId, claimId);
        if (tipId === undefined) return fail('not-found');
        const kept = keepStatement(database, { claimId, tipId }, { isChosen, statement, telling }, () => chosenBut(database, compoundId, claimId));
        return kept.ok ? ok({}) : kept;
      }),
    'compoundDossier.operators': ({ compoundId }) => session.withVault(({ context }) => operators(context.database, compoundId)),
    'compoundDossier.setReply': ({ compoundId, linkId, state, words }) =>
      session.withVault(({ context: { database } }) => {
        if (!loadOperators(database, compoundId).operators.some((operator) => operator.linkId === linkId)) return fail('not-found');
        keepReply(database, linkId, { state, words });
        return operators(database, compoundId);
      }),
    'compoundDossier.preview': (asked) =>
      session.withVault(({ context }) => {
        const dossier = made(context.database, asked);
        return dossier.ok ? ok({ blocks: dossier.value.dossier.blocks.map(copyBlock) }) : dossier;
      }),
    'compoundDossier.check': ({ compoundId, isReasoned, ...sharing }) =>
      session.withVault((vault) => {
        const { database } = vault.context;
        const told = toldTips(database, { compoundId, isReasoned, preset: sharing.preset });
        if (!told.ok) return told;
        const shared = sharedTips(told.value);
        const tips = sharedAtGate(database, shared, sharing);
        if (!tips.ok) return tips;
        const gaps = tips.value.flatMap((tip) => ('gap' in tip ? [tip] : []));
        const approvers = approversOf(vault);
        return ok({
          gaps: gaps.slice(0, disclosedShown).map(({ tipId, gap }) => ({ tipId, gap, tipNumber: Number(database.get('SELECT number FROM tip WHERE tip_id = ?', [tipId])?.['number'] ?? 0) })),
          gapsTotal: gaps.length,
          tipsTotal: tips.value.length,
          approvers,
          override: approvalOverride(approvers, areAllDanger(database, shared)) ?? null,
        });
      }),
    'compoundDossier.export': (request) => session.withVault<Reply<'compoundDossier.export'>>((vault) => discloseCompoundDossier(session, vault, { finder, reports, pace: exports.pace() }, request)),
  };
}
