import type { Handlers } from '#shared/contract/contract.ts';
import type { statementCalls } from '#shared/contract/statement-calls.ts';
import { ok } from '#shared/result.ts';
import { keepDecision } from '../../dossier/claim-decisions.ts';
import { statementsPage } from '../../dossier/lacking-statements.ts';
import { answerClaimsOf, listClaimsOf, setStatement, setStatementsForAll } from '../../dossier/statements.ts';
import type { VaultSession } from '../vault-session.ts';

export function statementHandlers(session: VaultSession): Pick<Handlers, keyof typeof statementCalls> {
  return {
    'statements.list': (asked) => session.withVault(({ context: { database } }) => statementsPage(database, asked)),
    'statements.set': ({ tipId, statement, verbatimBecause, telling, ...asked }) =>
      session.withVault(({ context: { database } }) => {
        const set = setStatement(database, asked.dossierId, { tipId, statement, verbatimBecause, telling });
        return set.ok ? statementsPage(database, asked) : set;
      }),
    'statements.setForAll': ({ dossierId, offset, limit, ...given }) =>
      session.withVault(({ context: { database } }) => {
        const set = setStatementsForAll(database, dossierId, given);
        return set.ok ? statementsPage(database, { dossierId, offset, limit }) : set;
      }),
    'statements.claims': ({ dossierId, tipId }) => session.withVault(({ context: { database } }) => listClaimsOf(database, dossierId, tipId)),
    // For each key that is typed: nothing but this one claim is read.
    'statements.setClaim': ({ dossierId, claimId, ...decision }) =>
      session.withVault(({ context: { database } }) => {
        const kept = keepDecision(database, dossierId, claimId, decision);
        return kept.ok ? ok({}) : kept;
      }),
    'statements.answerClaims': ({ dossierId, tipId, telling }) =>
      session.withVault(({ context: { database } }) => {
        const answered = answerClaimsOf(database, dossierId, tipId, telling);
        return answered.ok ? listClaimsOf(database, dossierId, tipId) : answered;
      }),
  };
}
