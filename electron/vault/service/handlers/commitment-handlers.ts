import type { commitmentCalls } from '#shared/contract/commitment-calls.ts';
import type { Handlers, Reply } from '#shared/contract/contract.ts';
import type { heldCalls } from '#shared/contract/held-calls.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { cardTold } from '#shared/redaction/redacted-card.ts';
import { fail, ok } from '#shared/result.ts';
import { compareCompoundHeld } from '../../compound-dossier/compare-compound-held.ts';
import { compareHeldSteps } from '../../dossier/compare-held.ts';
import { compareTold } from '../../dossier/compare-told.ts';
import { cardTip } from '../../dossier/emergency-card.ts';
import { checkedInTurns } from '../../dossier/export-pace.ts';
import type { Database } from '../../store/database.ts';
import { listCommitments } from '../../triage/list-commitments.ts';
import { inTurns } from '../in-turns.ts';
import { openCommitment } from '../open-commitment.ts';
import type { VaultSession } from '../vault-session.ts';

/** What receivers hold, and what was committed to them. */
export function commitmentHandlers(session: VaultSession): Pick<Handlers, keyof typeof commitmentCalls | keyof typeof heldCalls> {
  return {
    'dossier.compare': ({ dossierId, preset, receiverId }) =>
      session.withVault<Reply<'dossier.compare'>>(async ({ context: { database } }) => {
        if (!isReceiver(database, receiverId)) return fail('not-found');
        return (await checkedInTurns(compareHeldSteps(database, dossierId, { view: viewOf(preset.name, preset.isReasoned), receiverId }), inTurns(session))) ?? fail('cancelled');
      }),
    'compoundDossier.compare': (asked) => session.withVault(({ context: { database } }) => (isReceiver(database, asked.receiverId) ? compareCompoundHeld(database, asked) : fail('not-found'))),
    'card.compare': ({ tipId, card, receiverId }) =>
      session.withVault(({ context: { database } }) => {
        const tip = cardTip(database, tipId);
        if (!tip.ok) return tip;
        if (!isReceiver(database, receiverId)) return fail('not-found');
        return ok(compareTold(database, { receiverId, subject: tipId, tipIds: [tipId], told: () => [cardTold(card)], tellsOfPersons: false }));
      }),
    'commitments.list': (request) => session.withVault(({ context }) => ok(listCommitments(context.database, request))),
    'commitments.open': (request) => session.withVault((vault) => openCommitment(session, vault, request)),
  };
}

const isReceiver = (database: Database, receiverId: string): boolean => database.get('SELECT 1 AS found FROM receiver WHERE receiver_id = ?', [receiverId]) !== undefined;
