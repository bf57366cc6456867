import type { Handlers, Reply } from '#shared/contract/contract.ts';
import { proposedCompoundsAtMost, type emergencyCardCalls } from '#shared/contract/emergency-card-calls.ts';
import { approvalOverride } from '#shared/domain/disclosure.ts';
import { cardItems, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import { ok } from '#shared/result.ts';
import type { FindDetails } from '../../dossier/card-findings.ts';
import { cardProblems, cardTip, proposedPlace } from '../../dossier/emergency-card.ts';
import { DetailFinder } from '../../dossier/found-details.ts';
import { recordReadOut } from '../../store/commands/record-card.ts';
import { consentFor, sharingReceiver } from '../../store/may-share.ts';
import { detailsOf } from '../../store/tip-details.ts';
import { linkedNames } from '../../triage/linked-names.ts';
import { approversOf } from '../approvers.ts';
import { exportCard, isOpen, showCardLarge, shownOpen } from '../disclose-card.ts';
import type { VaultSession } from '../vault-session.ts';

export function emergencyCardHandlers(session: VaultSession): Pick<Handlers, keyof typeof emergencyCardCalls> {
  const finder = new DetailFinder(() => new Promise((resolve) => setImmediate(resolve)));
  const find: FindDetails = async (text) => {
    const found = await finder.candidatesIn(text);
    await finder.turn();
    return found;
  };
  return {
    'card.propose': ({ tipId }) =>
      session.withVault<Reply<'card.propose'>>(async ({ context: { database } }) => {
        const tip = cardTip(database, tipId);
        if (!tip.ok) return tip;
        const { answers = {} } = detailsOf(database, tipId);
        const dueAt = database.get('SELECT due_at FROM tip WHERE tip_id = ?', [tipId])?.['due_at'];
        const compounds = linkedNames(database, tipId, proposedCompoundsAtMost);
        return ok({ compounds, place: await proposedPlace({ database, find }, tipId), province: answers.province ?? null, people: answers.people ?? null, dangers: [...(answers.danger ?? [])], dueAt: typeof dueAt === 'number' ? dueAt : null });
      }),
    'card.gate': ({ tipId, fields, receiverId, purpose, purposeWords }) =>
      session.withVault<Reply<'card.gate'>>((vault) => {
        const { database } = vault.context;
        const tip = cardTip(database, tipId);
        if (!tip.ok) return tip;
        const receiver = sharingReceiver(database, { receiverId, purpose, purposeWords });
        if (!receiver.ok) return receiver;
        const card: EmergencyCard = Object.fromEntries(fields.map((field) => [field, { state: 'stated', text: '' }]));
        const consent = consentFor(database, tipId, { receiver: receiver.value, purpose, purposeWords, items: cardItems(card) });
        const approvers = approversOf(vault);
        return ok({ gap: 'gap' in consent ? consent.gap : null, approvers, override: approvalOverride(approvers, true) ?? null });
      }),
    'card.check': ({ tipId, card, stated }) =>
      session.withVault<Reply<'card.check'>>(async ({ context: { database } }) => {
        const tip = cardTip(database, tipId);
        if (!tip.ok) return tip;
        const problems = await cardProblems({ database, find }, tipId, card, stated);
        return ok(isOpen(problems) ? shownOpen(problems) : { outcome: 'whole' });
      }),
    'card.export': (request) => session.withVault((vault) => exportCard(session, vault, find, request)),
    'card.shownLarge': (request) => session.withVault((vault) => showCardLarge(session, vault, find, request)),
    'card.readOut': ({ disclosureId, readOut }) =>
      session.withVault(({ context }) => {
        const said = recordReadOut(context, disclosureId, readOut);
        if (!said.ok) return said;
        session.notify({ notice: 'disclosures.changed', value: {} });
        return ok({});
      }),
  };
}
