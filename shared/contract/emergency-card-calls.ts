import * as v from 'valibot';
import { overrideReasons } from '../domain/consent.ts';
import { cardFields, cardFieldUnits } from '../domain/emergency-card.ts';
import { purposes } from '../domain/referral.ts';
import { dangers, peopleRanges, provinces } from '../domain/tip-answers.ts';
import { candidateKinds } from '../redaction/detect/candidate.ts';
import { purposeUnits, referralWordsUnits } from './referral-calls.ts';
import { count, handle, id, text, timeMs } from './schema.ts';

/** Beyond the rules of the domain, so that these can name the field that is too long. */
const entry = v.variant('state', [v.strictObject({ state: v.literal('stated'), text: text(cardFieldUnits * 4) }), v.strictObject({ state: v.literal('unknown') })]);
const field = v.picklist(cardFields);
const card = v.strictObject({
  place: v.optional(entry),
  building: v.optional(entry),
  numbers: v.optional(entry),
  danger: v.optional(entry),
  deadline: v.optional(entry),
  contactRule: v.optional(entry),
  mustNot: v.optional(entry),
});
const passage = text(cardFieldUnits);
const finding = v.variant('code', [
  v.strictObject({ code: v.literal('card-identifying'), field, kind: v.picklist(candidateKinds), passage }),
  v.strictObject({ code: v.literal('card-wording'), field, passage }),
]);
/** Findings that a person looked at and stated to be the receiver's, the compound's or meant. Each covers its own field and passage alone. */
const stated = v.pipe(v.array(finding), v.maxLength(100));
const open = v.strictObject({
  outcome: v.literal('open'),
  faults: v.array(v.strictObject({ field, code: v.picklist(['card-field-missing', 'card-field-empty', 'card-field-long']) })),
  findings: v.array(finding),
});

/** On what it leaves: a consent, or one of the two reasons with words. */
const basis = v.variant('kind', [
  v.strictObject({ kind: v.literal('consent'), consentId: v.nullable(id) }),
  v.strictObject({ kind: v.literal('override'), reason: v.picklist(overrideReasons), words: text(referralWordsUnits) }),
]);
const leaving = { tipId: id, card, stated, receiverId: id, purpose: v.picklist(purposes), purposeWords: text(purposeUnits), basis };

export const emergencyCardCalls = {
  /** Codes and staff's own register; nothing that the reporter wrote. `not-urgent`: the tip is neither U1 nor U2. */
  'card.propose': {
    request: v.strictObject({ tipId: id }),
    reply: v.strictObject({ province: v.nullable(v.picklist(provinces)), people: v.nullable(v.picklist(peopleRanges)), dangers: v.array(v.picklist(dangers)), dueAt: v.nullable(timeMs) }),
  },
  'card.check': { request: v.strictObject({ tipId: id, card, stated }), reply: v.variant('outcome', [open, v.strictObject({ outcome: v.literal('whole') })]) },
  'card.export': {
    request: v.strictObject({ ...leaving, format: v.picklist(['pdf', 'markdown']), handle }),
    reply: v.variant('outcome', [
      open,
      v.strictObject({ outcome: v.literal('written'), savedAs: text(300), sizeBytes: count, sha256: text(64) }),
      /** The leak gate refused; nothing was written. A finding says where, never what. */
      v.strictObject({ outcome: v.literal('refused'), findings: v.array(v.strictObject({ check: text(60), location: text(200), count })) }),
    ]),
  },
  /** It is about to be read aloud: under the same rules, and recorded before it is shown. */
  'card.shownLarge': { request: v.strictObject(leaving), reply: v.variant('outcome', [open, v.strictObject({ outcome: v.literal('shown') })]) },
} as const;
