import type { TipView } from '#shared/contract/tip-calls.ts';
import { cutToUnits } from '#shared/domain/cut-to-units.ts';
import { startingOutcomeOf } from '#shared/domain/outcome.ts';
import type { Database } from '#vault/store/database.ts';
import type { EventDraft } from '#vault/store/events/event-types.ts';
import { eventsAbout } from './events-about.ts';
import { named } from './get-compound.ts';
import { receiverNamed } from './referral-view.ts';

type HistoryLine = TipView['history'][number];

/** The contract's room for what a line says. */
const lineUnits = 60;
const fitting = (words: string): string => cutToUnits(words, lineUnits);

/** What was done with a tip, oldest first, from the event log. Events without payload or of a later version are left out; `countNewerAbout` says how many those are. */
export function tipHistory(database: Database, tipId: string): HistoryLine[] {
  const nameOf = (memberId: string | null): string | null => (memberId === null ? null : fitting(String(database.get('SELECT name FROM member WHERE member_id = ?', [memberId])?.['name'] ?? '')));
  return eventsAbout(database, tipId).flatMap(({ event, ...signed }) => {
    const change = changeOf(database, event, nameOf);
    return change ? [{ ...signed, ...change }] : [];
  });
}

function changeOf(database: Database, event: EventDraft, nameOf: (memberId: string | null) => string | null): Pick<HistoryLine, 'type' | 'from' | 'to' | 'startingOutcome'> | undefined {
  switch (event.type) {
    case 'tip-received':
      return { type: event.payload.told === null ? 'received' : 'written-down', from: null, to: null };
    case 'urgency-set':
      return { type: event.type, from: event.payload.from, to: event.payload.to };
    case 'status-set': {
      const { from, to, outcome } = event.payload;
      // As it was called when the tip was closed.
      if (outcome === null) return { type: event.type, from, to };
      const startingOutcome = startingOutcomeOf(outcome);
      return { type: from === 'closed' ? 'outcome-set' : 'closed', from: null, to: fitting(outcome.name), ...(startingOutcome === undefined ? {} : { startingOutcome }) };
    }
    case 'tip-set-aside':
      return { type: 'set-aside', from: event.payload.note === '' ? null : fitting(event.payload.note), to: event.payload.reason };
    case 'tip-brought-back':
      return { type: 'brought-back', from: null, to: null };
    case 'dossier-exported':
      return { type: 'exported', from: null, to: fitting(event.payload.format) };
    case 'second-read':
    case 'attachment-saved':
    case 'evidence-added':
    case 'evidence-saved':
    case 'transcript-written':
      return { type: event.type, from: null, to: null };
    case 'retention-kept':
      return { type: 'kept', from: null, to: null };
    case 'custody-exported':
      return { type: 'custody-exported', from: null, to: null };
    case 'deletion-asked':
      return { type: 'deletion-asked', from: null, to: null };
    case 'deletion-undone':
      return { type: 'deletion-undone', from: null, to: null };
    case 'reply-written':
    case 'reply-withdrawn':
      return { type: event.type, from: null, to: null };
    case 'tip-assigned':
      return event.payload.to === null ? { type: 'unassigned', from: nameOf(event.payload.from), to: null } : { type: 'assigned', from: null, to: nameOf(event.payload.to) };
    case 'note-written':
      return { type: event.type, from: null, to: null };
    case 'due-set':
      return { type: event.payload.to === null ? 'due-cleared' : 'due-set', from: null, to: event.payload.to === null ? null : String(event.payload.to) };
    case 'tip-compound-set': {
      const { compoundId, from, to } = event.payload;
      const name = fitting(named(database, compoundId)?.name ?? '');
      if (to === 'none') return { type: from === 'linked' ? 'compound-unlinked' : 'compound-undecided', from: null, to: name };
      return { type: to === 'linked' ? 'compound-linked' : 'compound-refused', from: null, to: name };
    }
    case 'tip-incident-set': {
      const { incidentId, from, to } = event.payload;
      const number = String(database.get('SELECT number FROM incident WHERE incident_id = ?', [incidentId])?.['number'] ?? '');
      if (to === 'none') return { type: from === 'linked' ? 'incident-unlinked' : 'incident-undecided', from: null, to: number };
      return { type: to === 'linked' ? 'incident-linked' : 'incident-refused', from: null, to: number };
    }
    case 'tip-place-set': {
      const { province, district, from, to } = event.payload;
      if (to === 'none') return { type: from === 'linked' ? 'place-unlinked' : 'place-undecided', from: null, to: district ?? province };
      return { type: to === 'linked' ? 'place-linked' : 'place-refused', from: null, to: district ?? province };
    }
    case 'tip-individual-set': {
      const number = String(database.get('SELECT number FROM individual WHERE individual_id = ?', [event.payload.individualId])?.['number'] ?? '');
      return { type: event.payload.to === 'linked' ? 'individual-told' : 'individual-untold', from: null, to: number };
    }
    case 'tip-source-set':
      return { type: 'source-set', from: null, to: null };
    case 'tip-tagged':
    case 'tip-untagged':
      return { type: event.type === 'tip-tagged' ? 'tagged' : 'untagged', from: null, to: fitting(String(database.get('SELECT name FROM tag WHERE tag_id = ?', [event.payload.tagId])?.['name'] ?? '')) };
    case 'claim-marked':
    case 'claim-changed':
      return { type: event.type, from: null, to: `${event.payload.reliability}${event.payload.credibility}` };
    case 'claim-withdrawn':
    case 'claim-restored':
    case 'screening-recorded':
      return { type: event.type, from: null, to: null };
    case 'claim-related':
      return event.payload.to === 'none' ? { type: 'claim-unrelated', from: null, to: null } : { type: 'claim-related', from: null, to: event.payload.to };
    case 'indicator-set':
      return { type: event.type, from: event.payload.indicator, to: event.payload.to };
    case 'consent-recorded':
    case 'consent-withdrawn':
      return { type: event.type, from: null, to: null };
    case 'referral-planned':
    case 'referral-planned-without-consent':
      return { type: event.type, from: null, to: fitting(receiverNamed(database, event.payload.receiverId).name) };
    case 'referral-sent':
    case 'referral-acknowledged':
    case 'referral-reviewed':
    case 'referral-receiver-told':
      return { type: event.type, from: null, to: receiverOfReferral(database, event.payload.referralId) };
    case 'referral-closed':
      return { type: event.type, from: receiverOfReferral(database, event.payload.referralId), to: event.payload.outcome };
    case 'dossier-of-compound-left':
      return { type: event.type, from: null, to: fitting(event.payload.format) };
    case 'card-left':
      return { type: event.type, from: event.payload.format, to: fitting(receiverNamed(database, event.payload.receiverId).name) };
    case 'opening-explained':
      return { type: 'commitment-opened', from: null, to: null };
    case 'language-set':
      return { type: event.type, from: event.payload.from, to: event.payload.to };
    case 'rendering-written':
      return { type: event.payload.kind === 'summary' ? 'summary-written' : 'translation-written', from: null, to: event.payload.language };
    case 'interpreter-package-saved':
      return { type: event.type, from: null, to: fitting(event.payload.interpreter) };
    case 'dossier-disclosed':
    case 'briefing-disclosed':
    case 'dossier-of-compound-disclosed':
    case 'card-disclosed':
    case 'card-read-out':
    case 'disclosure-explained':
    case 'disclosure-compared':
    case 'commitment-opened':
    case 'disclosure-reviewed':
    case 'opening-file-removed':
    case 'exported-file-removed':
    case 'receiver-recorded':
    case 'receiver-changed':
    case 'receiver-retired':
    case 'receiver-key-set':
    case 'outcome-added':
    case 'outcome-renamed':
    case 'outcome-retired':
    case 'assessment-time-set':
    case 'search-saved':
    case 'search-renamed':
    case 'search-deleted':
    case 'shift-ended':
    case 'hand-over-taken':
    case 'tag-made':
    case 'tag-renamed':
    case 'compound-recorded':
    case 'compound-changed':
    case 'compound-name-added':
    case 'compound-name-removed':
    case 'compound-status-recorded':
    case 'compound-status-withdrawn':
    case 'compound-merged':
    case 'incident-recorded':
    case 'incident-changed':
    case 'incident-figure-recorded':
    case 'incident-figure-withdrawn':
    case 'incident-first-set':
    case 'incident-merged':
    case 'incidents-saved':
    case 'individual-recorded':
    case 'individual-merged':
    case 'compound-building-recorded':
    case 'compound-building-changed':
    case 'compound-building-withdrawn':
    case 'compound-building-restored':
    case 'compound-point-set':
    case 'organisation-recorded':
    case 'organisation-changed':
    case 'organisation-name-added':
    case 'organisation-name-removed':
    case 'organisation-merged':
    case 'organisation-linked':
    case 'organisation-link-changed':
    case 'organisation-link-withdrawn':
    case 'organisation-link-restored':
    case 'compound-row-taken':
    case 'compound-row-undone':
    case 'compound-removed':
    case 'register-import-begun':
    case 'register-import-undone':
    case 'register-exported':
    case 'replies-exported':
    case 'reply-term-set':
    case 'member-added':
    case 'member-renamed':
    case 'member-role-set':
    case 'member-key-set':
    case 'member-removed':
    case 'header-changed':
    case 'intake-key-made':
    case 'epoch-days-set':
    case 'laptop-key-added':
    case 'laptop-key-removed':
    case 'tip-form-saved':
    case 'intake-key-destroyed':
    case 'retention-rule-set':
    case 'tip-quarantined':
    case 'quarantine-opened':
    case 'parts-discarded':
    case 'backup-verified':
    case 'backup-removed':
    case 'vault-restored':
    case 'vault-rekeyed':
    case 'tip-deleted':
      return undefined;
  }
}

/** The present name of whom a referral goes to. */
function receiverOfReferral(database: Database, referralId: string): string {
  const receiverId = database.get('SELECT receiver_id FROM referral WHERE referral_id = ?', [referralId])?.['receiver_id'];
  return typeof receiverId === 'string' ? fitting(receiverNamed(database, receiverId).name) : '';
}
