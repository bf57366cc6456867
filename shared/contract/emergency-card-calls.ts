import * as v from 'valibot';
import { consentGaps } from '../domain/consent.ts';
import { approvalOverrides } from '../domain/disclosure.ts';
import { cardFields, cardFieldUnits, readOuts } from '../domain/emergency-card.ts';
import { purposes } from '../domain/referral.ts';
import { dangers, peopleRanges, provinces } from '../domain/tip-answers.ts';
import { candidateKinds } from '../redaction/detect/candidate.ts';
import { compoundNameUnits } from './compound-calls.ts';
import { findingsAtMost, leaving } from './dossier-calls.ts';
import { purposeUnits } from './referral-calls.ts';
import { count, handle, id, listOf, nothing, text, timeMs } from './schema.ts';

/** Beyond the rules of the domain, so that these can name the field that is too long. */
const entry = v.variant('state', [v.strictObject({ state: v.literal('stated'), text: text(cardFieldUnits * 4) }), v.strictObject({ state: v.literal('unknown') })]);
const field = v.picklist(cardFields);
export const askedCard = v.strictObject({
  place: v.optional(entry),
  building: v.optional(entry),
  numbers: v.optional(entry),
  danger: v.optional(entry),
  deadline: v.optional(entry),
  contactRule: v.optional(entry),
  mustNot: v.optional(entry),
});
const passage = text(cardFieldUnits);
const statable = [
  v.strictObject({ code: v.literal('card-identifying'), field, kind: v.picklist(candidateKinds), passage }),
  v.strictObject({ code: v.literal('card-hidden'), field, passage }),
  v.strictObject({ code: v.literal('card-wording'), field, passage }),
] as const;
/** So many findings are shown and can be stated about at once; what is beyond is shown when these are settled. */
export const findingsStatedAtMost = 100;
/** `card-reporter`: how the reporter may be reached, which nobody can state to be another's. */
const finding = v.variant('code', [...statable, v.strictObject({ code: v.literal('card-reporter'), field, passage })]);
export type CardFindingView = v.InferOutput<typeof finding>;
/** Findings that a person looked at and stated to be the receiver's, the compound's or meant. Each covers its own field and passage alone. */
const stated = v.pipe(v.array(v.variant('code', [...statable])), v.maxLength(findingsStatedAtMost));
export type StatedFinding = v.InferOutput<typeof stated>[number];
const open = v.strictObject({
  outcome: v.literal('open'),
  faults: listOf(v.strictObject({ field, code: v.picklist(['card-field-missing', 'card-field-empty', 'card-field-long']) }), cardFields.length),
  findings: listOf(finding, findingsStatedAtMost),
  findingsTotal: count,
});
/** The leak gate refused; nothing left. A finding says where, never what. */
const refused = v.strictObject({ outcome: v.literal('refused'), findings: listOf(v.strictObject({ check: text(60), location: text(200), count }), findingsAtMost), findingsTotal: count });

/** A tip may speak of many; a card is about one place. */
export const proposedCompoundsAtMost = 3;

const asked = { tipId: id, card: askedCard, stated, leaving };
export type AskedCard = v.InferOutput<typeof askedCard>;

export const emergencyCardCalls = {
  /** Compounds that staff linked, codes and staff's own date; of what the reporter wrote the place alone, where nothing in it points at a person. `not-urgent`: the tip is neither U1 nor U2. */
  'card.propose': {
    request: v.strictObject({ tipId: id }),
    reply: v.strictObject({ compounds: v.pipe(v.array(text(compoundNameUnits)), v.maxLength(proposedCompoundsAtMost)), place: v.nullable(text(cardFieldUnits)), province: v.nullable(v.picklist(provinces)), people: v.nullable(v.picklist(peopleRanges)), dangers: listOf(v.picklist(dangers), dangers.length), dueAt: v.nullable(timeMs) }),
  },
  /** What would have to be said for a card with these fields to go there. */
  'card.gate': {
    request: v.strictObject({ tipId: id, fields: v.pipe(v.array(field), v.maxLength(cardFields.length)), receiverId: id, purpose: v.picklist(purposes), purposeWords: text(purposeUnits) }),
    /** `gap`: why no consent covers it; null: one does. */
    reply: v.strictObject({ gap: v.nullable(v.picklist(consentGaps)), approvers: count, override: v.nullable(v.picklist(approvalOverrides)) }),
  },
  'card.check': { request: v.strictObject({ tipId: id, card: askedCard, stated }), reply: v.variant('outcome', [open, v.strictObject({ outcome: v.literal('whole') })]) },
  'card.export': {
    request: v.strictObject({ ...asked, format: v.picklist(['pdf', 'markdown']), handle }),
    reply: v.variant('outcome', [open, v.strictObject({ outcome: v.literal('written'), savedAs: text(300), sizeBytes: count, sha256: text(64) }), refused]),
  },
  /** It is about to be read aloud: under the same rules, and recorded before it is shown. */
  'card.shownLarge': { request: v.strictObject(asked), reply: v.variant('outcome', [open, refused, v.strictObject({ outcome: v.literal('shown'), disclosureId: id })]) },
  /** Somebody says whether what was shown large was read out. Said once: later answers change nothing. */
  'card.readOut': { request: v.strictObject({ disclosureId: id, readOut: v.picklist(readOuts) }), reply: nothing },
} as const;
