import * as v from 'valibot';
import { candidateKinds, reasonCodes } from '../redaction/detect/candidate.ts';
import { chosenAtMost } from '../domain/chosen-tips.ts';
import { caseFormats, dossierFormats } from '../domain/dossier-format.ts';
import { overrideReasons } from '../domain/consent.ts';
import { pictureCaptionUnits, picturesAtMost } from '../domain/picture-limits.ts';
import { purposes } from '../domain/referral.ts';
import { sealings, spokenWords } from '../domain/sealing.ts';
import { provinces } from '../domain/tip-answers.ts';
import { captionUnits, cellUnits, columnsAtMost, rowsAtMost } from '../domain/table-limits.ts';
import { presetNames } from '../redaction/presets.ts';
import { keepReasons, spanRoles } from '../redaction/roles.ts';
import { redactionActions } from '../redaction/spans.ts';
import { purposeUnits, referralWordsUnits } from './referral-calls.ts';
import { count, handle, id, listOf, nothing, text, timeMs } from './schema.ts';
import { passphraseText } from './session-calls.ts';

/** A half-open range of UTF-16 units in one text of the dossier. */
const range = { textId: id, start: count, end: count } as const;

const fields = ['narrative', 'place', 'when'] as const;
/** Most decisions of one dossier about passages to hide, and as many about passages that stand: more than anybody reads. */
export const redactionsAtMost = 20_000;
/** Each tip of a dossier has at most one text of each field. */
const textsAtMost = chosenAtMost * fields.length;
/** Title, label, explanation, introduction; for each tip its heading, two facts, and for each field a label and a text; and pictures. */
const blocksAtMost = 4 + chosenAtMost * (3 + 2 * fields.length) + picturesAtMost;
/** More than any format of rows has. */
const caseColumnsAtMost = 40;
/** Places at which a leak gate found something; beyond these nobody reads on. */
export const findingsAtMost = 1000;

/** Whatever stands in place of a passage, with the brackets around it. */
const placeholderUnits = 140;
/** Longest text that stands instead of a passage, and longest words for why one is kept, in UTF-16 units. */
export const insteadUnits = 120;
export const keptBecauseUnits = 400;

/** A decision about a passage: it is hidden, or it is kept for a reason. */
const hidden = v.strictObject({
  redactionId: id,
  ...range,
  action: v.picklist(redactionActions),
  /** What stands there in a dossier for the office; for others see `dossier.preview`. */
  label: text(placeholderUnits),
  entity: id,
  /** Shared by entities that were said to be the same; the entity itself where none was. */
  group: id,
  role: v.picklist(spanRoles),
  instead: text(insteadUnits),
  reason: v.nullable(v.picklist(keepReasons)),
  reasonWords: text(keptBecauseUnits),
  /** Who said when that this is another word here than what is hidden elsewhere; null: nobody. */
  otherWord: v.nullable(v.strictObject({ by: text(200), at: timeMs })),
});
export type DossierDecision = v.InferOutput<typeof hidden>;

const draftText = v.strictObject({
  textId: id,
  tipId: id,
  tipNumber: count,
  /** Which field of the tip this is. */
  field: v.picklist(fields),
  language: text(20),
  /** The original: never leaves. */
  text: v.string(),
  /** Decisions that were made of another text and count for nothing, until somebody has read this one to its end; absent: none. */
  stale: v.exactOptional(count),
  hidden: listOf(hidden, redactionsAtMost),
});

const draft = v.strictObject({
  dossierId: id,
  title: text(200),
  createdAt: timeMs,
  texts: listOf(draftText, textsAtMost),
  /** Texts a person has marked as read to the end; export waits for all of them. */
  reviewed: listOf(id, textsAtMost),
});
export type DossierDraft = v.InferOutput<typeof draft>;

/** What leaves, block by block: the same data and order that the writers get. */
export const dossierBlock = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), level: v.picklist([1, 2]), text: text(400) }),
  v.strictObject({ kind: v.literal('note'), text: text(2000) }),
  /** `at`: the map that a file which can draw has under it. */
  v.strictObject({ kind: v.literal('fact'), label: text(200), value: text(4000), at: v.exactOptional(v.strictObject({ province: v.picklist(provinces), district: v.nullable(text(4)) })) }),
  v.strictObject({
    kind: v.literal('passage'),
    language: text(20),
    /** Kept text and placeholders in order. */
    parts: listOf(v.variant('kind', [v.strictObject({ kind: v.literal('kept'), text: v.string() }), v.strictObject({ kind: v.literal('placeholder'), text: text(placeholderUnits) })]), 2 * redactionsAtMost + 1),
  }),
  v.strictObject({
    kind: v.literal('table'),
    caption: text(captionUnits),
    heads: listOf(text(cellUnits), columnsAtMost),
    rows: listOf(listOf(text(cellUnits), columnsAtMost), rowsAtMost),
    bars: listOf(count, columnsAtMost),
  }),
  v.strictObject({ kind: v.literal('picture'), label: text(200), caption: text(pictureCaptionUnits * 20), width: count, height: count }),
]);
export type DossierBlock = v.InferOutput<typeof dossierBlock>;

/** As it would leave for somebody. */
const preview = v.strictObject({
  blocks: listOf(dossierBlock, blocksAtMost),
  /** What is done for them with each passage that was decided about. */
  shown: listOf(v.strictObject({ redactionId: id, action: v.picklist(redactionActions), label: text(placeholderUnits) }), redactionsAtMost),
});
export type DossierPreview = v.InferOutput<typeof preview>;

const words = text(referralWordsUnits);

/** To whom a dossier or a card leaves the office, and on whose word. */
export const leaving = v.strictObject({
  receiverId: id,
  purpose: v.picklist(purposes),
  purposeWords: text(purposeUnits),
  /** For every tip that no consent covers; null: there must be none. */
  withoutConsent: v.nullable(v.strictObject({ reason: v.nullable(v.picklist(overrideReasons)), words })),
  /** A colleague's passphrase, typed by them; or, where that cannot be had, why not. */
  approval: v.variant('kind', [v.strictObject({ kind: v.literal('member'), passphrase: passphraseText }), v.strictObject({ kind: v.literal('override'), words })]),
});
/** The same of what has no tip in it: nobody's consent is asked. */
export const leavingWithoutTips = v.omit(leaving, ['withoutConsent']);
export type Leaving = v.InferOutput<typeof leaving>;

/** The digest of what was compared with what the receiver holds (held-calls.ts), where that differs: without it, or with that of another, `held-not-compared`. */
export const compared = v.optional(text(64));

/** How the file is sealed: under fresh words, to the receiver's key, or not, for a reason. */
export const sealing = v.variant('kind', [v.strictObject({ kind: v.literal('zip') }), v.strictObject({ kind: v.literal('age') }), v.strictObject({ kind: v.literal('plain'), because: words })]);
export type AskedSealing = v.InferOutput<typeof sealing>;

/** Most passages that are shown as found at once; the totals count the rest. */
export const findsAtMost = 1000;

const find = v.strictObject({
  start: count,
  end: count,
  /** Everything it may be, the most probable first. */
  kinds: v.pipe(v.array(v.strictObject({ kind: v.picklist(candidateKinds), tier: v.picklist(['likely', 'possible']), reasons: listOf(v.picklist(reasonCodes), reasonCodes.length) })), v.maxLength(candidateKinds.length)),
});
export type DossierFind = v.InferOutput<typeof find>;

/** What the detectors found that nobody decided about yet. Export waits for all that is likely; what is merely possible is for the eye of who reads. */
const found = v.strictObject({
  likely: count,
  possible: count,
  /** Passages that were looked at and let stand. */
  kept: count,
  /** In the order of the dossier; when there are more than are shown, what is likely comes before what is possible. */
  texts: listOf(v.strictObject({ textId: id, finds: listOf(find, findsAtMost), kept: listOf(v.strictObject({ start: count, end: count }), redactionsAtMost) }), textsAtMost),
});
export type DossierFound = v.InferOutput<typeof found>;

/** Most entities of which is counted how many tips share their words, and most different values of which is counted how many share them; who shows more has more than a person reads. */
export const rarityAtMost = 200;
/** Most reports of which is told that what is said of them fits few tips. */
export const rareTogetherAtMost = 100;
const valuesTogether = 12;
/** Most texts that are offered to stand instead of a passage. */
export const proposalsAtMost = 8;

/** What became of a file that was asked for. */
export const exported = v.variant('outcome', [
  v.strictObject({
    outcome: v.literal('written'),
    savedAs: text(300),
    sealing: v.picklist(sealings),
    /** The words that open it, this once: nothing keeps them. null: it is not sealed under words. */
    words: v.nullable(listOf(text(20), spokenWords)),
    sizeBytes: count,
    sha256: text(64),
    pages: v.nullable(count),
    checks: count,
    /** What the leak gate could not look for as closely as for the rest; nothing that was found. */
    notices: listOf(v.strictObject({ check: v.picklist(['template-word', 'other-word', 'format-word']), count }), 3),
  }),
  /** The leak gate found something hidden in the finished bytes; nothing was written. A finding says where, never what. */
  v.strictObject({ outcome: v.literal('refused'), findings: listOf(v.strictObject({ check: text(60), location: text(200), count }), findingsAtMost), findingsTotal: count }),
]);
export type Exported = v.InferOutput<typeof exported>;

/** Most dossiers of one page. */
const dossiersAtOnce = 100;

export const dossierCalls = {
  /** Newest first. */
  'dossier.list': {
    request: v.strictObject({ offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(dossiersAtOnce)) }),
    reply: v.strictObject({ total: count, dossiers: v.pipe(v.array(v.strictObject({ dossierId: id, title: text(200), createdAt: timeMs, tips: count, exportedAt: v.nullable(timeMs) })), v.maxLength(dossiersAtOnce)) }),
  },
  'dossier.create': { request: v.strictObject({ title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)), tipIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(chosenAtMost)) }), reply: draft },
  'dossier.get': { request: v.strictObject({ dossierId: id }), reply: draft },
  /**
   * Decides about a passage; with `everyOccurrence` in every text of the dossier, variants included (case, digits, spacing, the order of a name, and what was said to be the same).
   * `role` absent: that of the same passage before, else a third party; given, it counts for the whole entity. `instead` may be given with any action: it stands there for readers who may see
   * no more. `source-removed`, `generalisation-missing`, `generalisation-reveals`, `keep-reason-missing`.
   */
  'dossier.hide': {
    request: v.strictObject({
      dossierId: id,
      ...range,
      action: v.picklist(redactionActions),
      everyOccurrence: v.boolean(),
      role: v.optional(v.picklist(spanRoles)),
      instead: v.optional(text(insteadUnits)),
      reason: v.optional(v.picklist(keepReasons)),
      reasonWords: v.optional(text(keptBecauseUnits)),
    }),
    reply: draft,
  },
  /** Changes whom everything under this entity, and under those said to be the same, is about. */
  'dossier.setRole': { request: v.strictObject({ dossierId: id, entity: id, role: v.picklist(spanRoles) }), reply: draft },
  /** Two entities are the same: one pseudonym, and the role that is protected most. */
  'dossier.link': { request: v.strictObject({ dossierId: id, entity: id, sameAs: id }), reply: draft },
  'dossier.unlink': { request: v.strictObject({ dossierId: id, entity: id }), reply: draft },
  /** What may stand instead of a passage; nothing is decided. */
  'dossier.proposals': { request: v.strictObject({ dossierId: id, ...range }), reply: v.strictObject({ proposals: listOf(text(insteadUnits), proposalsAtMost) }) },
  /**
   * How many tips of the vault have the words of what is kept or generalised here; how many share what stands instead (null: the vault cannot tell), and what stands for the public where those are too few (null: the same; empty:
   * nothing); reports of which all of that together fits fewer than eleven tips.
   */
  'dossier.rarity': {
    request: v.strictObject({ dossierId: id }),
    reply: v.strictObject({
      entities: listOf(v.strictObject({ entity: id, tips: count }), rarityAtMost),
      values: listOf(v.strictObject({ entity: id, instead: text(insteadUnits), tips: v.nullable(count), forPublic: v.nullable(text(insteadUnits)) }), redactionsAtMost),
      together: listOf(v.strictObject({ tipNumber: count, tips: count, values: listOf(text(insteadUnits), valuesTogether) }), rareTogetherAtMost),
      uncounted: count,
    }),
  },
  'dossier.found': { request: v.strictObject({ dossierId: id }), reply: found },
  /** Lets a passage stand that the detectors offered as possible (what is likely takes a reason, `dossier.hide`); with `everyOccurrence` in every text of the dossier, as in `dossier.hide`. Hides nothing and shows nothing. */
  'dossier.keep': { request: v.strictObject({ dossierId: id, ...range, everyOccurrence: v.boolean() }), reply: found },
  /** Takes that back: it is asked about again. */
  'dossier.askAgain': { request: v.strictObject({ dossierId: id, ...range, everyOccurrence: v.boolean() }), reply: found },
  /** Says that a place which reads like something hidden is another word, and stands; or takes that back, so that it is hidden as it was. `other-word-identifier`: it is no word or name. `other-word-alone`: too little stands around it. */
  'dossier.otherWord': { request: v.strictObject({ dossierId: id, ...range, isOther: v.boolean() }), reply: draft },
  'dossier.show': { request: v.strictObject({ dossierId: id, redactionId: id }), reply: draft },
  'dossier.markReviewed': { request: v.strictObject({ dossierId: id, textId: id, reviewed: v.boolean() }), reply: draft },
  /** As it would leave under a preset; `isReasoned`: what that shows only with a reason is shown. */
  'dossier.preview': {
    request: v.strictObject({ dossierId: id, preset: v.strictObject({ name: v.picklist(presetNames), isReasoned: v.boolean() }) }),
    reply: preview,
  },
  /** The rows of a format that has one for each report, as they would leave under a preset: the names of its columns, and as many cells in each row. `format-per-report`: these readers get none. */
  'dossier.cases': {
    request: v.strictObject({ dossierId: id, format: v.picklist(caseFormats), preset: v.strictObject({ name: v.picklist(presetNames), isReasoned: v.boolean() }) }),
    reply: v.strictObject({ columns: listOf(text(60), caseColumnsAtMost), rows: listOf(listOf(v.string(), caseColumnsAtMost), chosenAtMost) }),
  },
  /** Stops what `dossier.export` is making, which answers `cancelled` then; nothing was written. What is being written already is not stopped. */
  'dossier.stopExport': { request: nothing, reply: nothing },
  /**
   * Sends `dossier.progress`. `receiver-needed`: it leaves the office and nobody is named. `consent-of-tips`: some tips have no consent that covers this (`disclosures.check` says which).
   * `format-per-report`: rows about single reports, for everybody. `plain-reason-missing`: not sealed, and too few words say why. `receiver-key-missing`. Size and hash are of the file that lies on the disk.
   * A wrong passphrase of a colleague makes the next try wait as at the door, and leaves `handle` good for it.
   */
  'dossier.export': {
    request: v.strictObject({
      dossierId: id,
      format: v.picklist(dossierFormats),
      handle,
      preset: v.picklist(presetNames),
      /** Why what the preset shows only with a reason is shown; empty: it is not. */
      shownBecause: words,
      /** null for a dossier that stays in the office, and for no other. */
      leaving: v.nullable(leaving),
      sealing,
      compared,
    }),
    reply: exported,
  },
} as const;
