import * as v from 'valibot';
import { referralsOfTipAtMost } from '../domain/list-limits.ts';
import { consentStatements, consentWays, overrideReasons } from '../domain/consent.ts';
import { isPartialDate } from '../domain/partial-date.ts';
import { receiverKinds } from '../domain/receiver.ts';
import { outcomes, purposes, referralStates, sharedItems } from '../domain/referral.ts';
import { toldLanguages } from '../domain/telling-way.ts';
import { receiverNameUnits } from './receiver-calls.ts';
import { count, id, listOf, nothing, text, timeMs } from './schema.ts';

/** Most characters of a purpose in words. */
export const purposeUnits = 300;
/** Most of the words beside a consent, an override or an outcome. */
export const referralWordsUnits = 1000;

/** Dossiers with a tip that are named when something is planned. */
export const dossiersOfTipShown = 200;

const items = v.pipe(v.array(v.picklist(sharedItems)), v.minLength(1), v.maxLength(sharedItems.length));
const day = v.pipe(text(10), v.check((date) => date.length === 10 && isPartialDate(date)));
/** To whom a consent reaches. */
const reach = v.union([v.strictObject({ receiverId: id }), v.strictObject({ kind: v.picklist(receiverKinds) })]);
const purpose = { purpose: v.picklist(purposes), purposeWords: text(purposeUnits) };

/** Who did something and when; `actor`: what they are called now, empty for the recovery words. */
const done = v.strictObject({ at: timeMs, actor: text(200), actorRemoved: v.boolean() });
export type ReferralDone = v.InferOutput<typeof done>;

const receiverOf = v.strictObject({ receiverId: id, name: text(receiverNameUnits), kind: v.picklist(receiverKinds) });

const consent = v.strictObject({
  consentId: id,
  ...purpose,
  told: listOf(v.picklist(consentStatements), consentStatements.length),
  way: v.picklist(consentWays),
  language: v.picklist(toldLanguages),
  /** The day on which it was given: `2026-03-09`. */
  givenOn: text(10),
  /** The receiver by its present name, or a kind. */
  reach: v.union([receiverOf, v.strictObject({ kind: v.picklist(receiverKinds) })]),
  items: listOf(v.picklist(sharedItems), sharedItems.length),
  words: text(referralWordsUnits),
  recorded: done,
  withdrawn: v.nullable(done),
});
export type ConsentView = v.InferOutput<typeof consent>;

const referral = v.strictObject({
  referralId: id,
  receiver: receiverOf,
  ...purpose,
  items: listOf(v.picklist(sharedItems), sharedItems.length),
  /** Which dossier went along; an empty title: it is not there any more. */
  dossier: v.nullable(v.strictObject({ dossierId: id, title: text(300) })),
  /** null: made without consent. */
  consentId: v.nullable(id),
  override: v.nullable(v.strictObject({ reason: v.picklist(overrideReasons), words: text(referralWordsUnits), /** Whoever looked at it as another; null: nobody yet. */ reviewed: v.nullable(done), /** Whoever asks made it, and cannot review it. */ isOwn: v.boolean() })),
  state: v.picklist(referralStates),
  planned: done,
  sent: v.nullable(done),
  acknowledged: v.nullable(done),
  closed: v.nullable(done),
  outcome: v.nullable(v.picklist(outcomes)),
  outcomeWords: text(referralWordsUnits),
  /** Sent and not acknowledged in time. */
  isOverdue: v.boolean(),
  /** Its consent was withdrawn. Before it was sent it cannot be sent any more; after that the receiver has to be told. */
  isConsentWithdrawn: v.boolean(),
  /** The receiver was told that consent was withdrawn. */
  told: v.nullable(done),
});
export type ReferralView = v.InferOutput<typeof referral>;

const ofTip = v.strictObject({
  /** Newest first. */
  consents: listOf(consent, referralsOfTipAtMost),
  /** Newest first. */
  referrals: listOf(referral, referralsOfTipAtMost),
  /** Dossiers that hold the tip. */
  /** The newest of them; `dossiersTotal` counts all. */
  dossiers: v.pipe(v.array(v.strictObject({ dossierId: id, title: text(300), hasLeft: v.boolean() })), v.maxLength(dossiersOfTipShown)),
  dossiersTotal: count,
});
export type TipReferrals = v.InferOutput<typeof ofTip>;

/** Which referrals a list is of. `open`: not closed; `withdrawn`: a receiver has to be told; `without-consent`: made by an override, those nobody has reviewed first. */
export const referralLists = ['open', 'overdue', 'withdrawn', 'without-consent'] as const;
export type ReferralList = (typeof referralLists)[number];

const listed = v.strictObject({ tipId: id, tipNumber: count, referral });

const sharing = { tipId: id, receiverId: id, ...purpose, items, dossierId: v.nullable(id) };
const words = text(referralWordsUnits);
const step = v.strictObject({ tipId: id, referralId: id });

/**
 * Consent, and referrals under it. The vault decides whether a consent covers a referral (shared/domain/consent.ts), when it is planned and again when it is sent, whatever
 * the window shows. Every call that changes something is one event and answers with how the tip stands then.
 */
export const referralCalls = {
  'referrals.ofTip': { request: v.strictObject({ tipId: id }), reply: ofTip },
  /** `consent-incomplete`: one of the five statements is not ticked. `day-ahead`: given tomorrow or later. */
  'consents.record': {
    request: v.strictObject({ tipId: id, ...purpose, told: v.pipe(v.array(v.picklist(consentStatements)), v.maxLength(consentStatements.length)), way: v.picklist(consentWays), language: v.picklist(toldLanguages), givenOn: day, reach, items, words }),
    reply: ofTip,
  },
  'consents.withdraw': { request: v.strictObject({ tipId: id, consentId: id }), reply: ofTip },
  /** `consentId` null, or one that does not cover it: the code says why. */
  'referrals.plan': { request: v.strictObject({ ...sharing, consentId: v.nullable(id) }), reply: ofTip },
  /** In imminent danger or for a minor, with words that say why; by somebody with a name. It is listed for another to review. */
  'referrals.planWithoutConsent': { request: v.strictObject({ ...sharing, reason: v.nullable(v.picklist(overrideReasons)), words }), reply: ofTip },
  'referrals.send': { request: step, reply: ofTip },
  'referrals.acknowledge': { request: step, reply: ofTip },
  'referrals.close': { request: v.strictObject({ ...step.entries, outcome: v.picklist(outcomes), words }), reply: ofTip },
  /** Somebody else has looked at a referral that was made without consent. */
  'referrals.review': { request: step, reply: ofTip },
  /** The receiver knows that consent was withdrawn. */
  'referrals.receiverTold': { request: step, reply: ofTip },
  'referrals.list': {
    request: v.strictObject({ list: v.picklist(referralLists), offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(200)) }),
    reply: v.strictObject({ total: count, rows: listOf(listed, 200) }),
  },
  /** For the side bar and the page: how many each list has, of those without consent only those that nobody has reviewed. */
  'referrals.counts': { request: nothing, reply: v.strictObject({ open: count, overdue: count, withdrawn: count, unreviewed: count }) },
} as const;
