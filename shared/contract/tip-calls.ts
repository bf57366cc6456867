import * as v from 'valibot';
import { chosenAtMost } from '../domain/chosen-tips.ts';
import { historyLinesAtMost } from '../domain/history-limit.ts';
import { contacts, countries, dangers, happenings, peopleRanges, placesKnown, provinces, yesNo } from '../domain/tip-answers.ts';
import { fileHandlings, tipLimits } from '../domain/tip-content.ts';
import { foundPlaces } from '../domain/found-place.ts';
import { outcomeUnits } from '../domain/outcome.ts';
import { searchedLanguages } from '../domain/searched-language.ts';
import { setAsideReasons, setAsideUnits } from '../domain/set-aside.ts';
import { statuses } from '../domain/status.ts';
import { tipSorts } from '../domain/tip-sort.ts';
import { tellingWays } from '../domain/telling-way.ts';
import { urgencies } from '../domain/urgency.ts';
import { urgencyHints, urgencySigns } from '../domain/urgency-sign.ts';
import { indicatorFilter } from './indicator-filter.ts';
import { startingOutcome } from './outcome-calls.ts';
import { placeFilter } from './place-filter.ts';
import { count, handle, id, listOf, nothing, text, timeMs } from './schema.ts';

const urgency = v.picklist(urgencies);
const status = v.picklist(statuses);
const languageTag = v.picklist(['km', 'th', 'my', 'lo', 'zh', 'vi', 'en', 'und']);

/** What the reporter chose, as codes; an absent answer was not given. */
const answers = v.strictObject({
  country: v.exactOptional(v.picklist(countries)),
  province: v.exactOptional(v.picklist(provinces)),
  placeKnown: v.exactOptional(v.picklist(placesKnown)),
  happened: v.exactOptional(v.picklist(happenings)),
  people: v.exactOptional(v.picklist(peopleRanges)),
  children: v.exactOptional(v.picklist(yesNo)),
  danger: v.exactOptional(v.pipe(v.array(v.picklist(dangers)), v.maxLength(dangers.length), v.readonly())),
  contact: v.exactOptional(v.picklist(contacts)),
});

/** From a time on, before another (milliseconds since 1970); at least one of them. */
const span = v.pipe(v.strictObject({ from: v.exactOptional(timeMs), before: v.exactOptional(timeMs) }), v.check(({ from, before }) => from !== undefined || before !== undefined));

/** Tips of a page of the list: more than a window shows at once, and each is read, marked and carried. */
export const listedAtOnce = 25;

/** Most UTF-16 units of what is typed into the search, and of a name in it. */
export const searchUnits = 500;
const searchedName = v.pipe(text(searchUnits), v.check((words) => words.trim() !== ''));

/** What a search may ask for by its name. */
export const namedInSearch = ['assignee', 'outcome', 'tag', 'compound'] as const;
export type NamedInSearch = (typeof namedInSearch)[number];

const clockFields = {
  /** When it falls due to be assessed (U0) or acted on (U1 to U3); null: that was done, or nothing is due. */
  dueBy: v.nullable(timeMs),
  /** Not assessed, or not acted on, in time. Danger to life is due from the first moment and never only overdue. */
  overdue: v.boolean(),
};

/** Tags that a line of the inbox names. */
export const tagsInARow = 4;

/** A line of the inbox. */
const tipRow = v.strictObject({
  tipId: id,
  /** What staff call it: "Tip 12", in order of arrival on this laptop. */
  number: count,
  urgency,
  status,
  receivedAt: timeMs,
  ...clockFields,
  /** The first 200 characters, on one line. */
  excerpt: text(400),
  language: languageTag,
  place: v.nullable(text(2000)),
  attachments: count,
  /** Another tip carries the same inner id with other text. */
  sameIdOtherText: v.boolean(),
  /** It is on its way to being deleted, and can still be kept. */
  isBeingDeleted: v.boolean(),
  /** Whether the reporter chose a sign of danger, and whether one of those that press. null: none chosen, or not asked. */
  saidDanger: v.nullable(v.picklist(['pressing', 'said'])),
  /** What chosen answers and words together may mean: danger now, or within a day. null: neither was found, which says nothing about danger. */
  hint: v.nullable(v.picklist(urgencyHints)),
  /** Who sees to it; null: nobody. */
  assignee: v.nullable(text(200)),
  /** When something is to be done about it. */
  dueAt: v.nullable(timeMs),
  /** Told to staff, who wrote it down: never sealed. */
  isWrittenDown: v.boolean(),
  /** About danger now, and only one person has read it though there are more. */
  wantsSecond: v.boolean(),
  /** Its tags by name: the first few, and how many more it has. */
  tags: v.pipe(v.array(text(120)), v.maxLength(tagsInARow)),
  moreTags: count,
  /** Where a search found something in it; empty without one. */
  foundIn: v.pipe(v.array(v.picklist(foundPlaces)), v.maxLength(foundPlaces.length)),
  /** Words of its text or of staff around the first hit, on one line, in the language that they look like. null: the excerpt shows it, only a name leads here, or there is no search. */
  passage: v.nullable(v.strictObject({ text: text(400), language: languageTag })),
  /** What came of it, as that is called now; null: not closed, or closed before this was asked. */
  outcome: v.nullable(text(outcomeUnits)),
  startingOutcome,
  /** Why it was set aside; null: it was not. */
  setAside: v.nullable(v.picklist(setAsideReasons)),
  /** The member who asks has not opened it. */
  isUnread: v.boolean(),
});
export type TipRow = v.InferOutput<typeof tipRow>;

/** Tips under one receipt that are named at once. */
export const sameReceiptAtOnce = 100;

const tipView = v.strictObject({
  tipId: id,
  number: count,
  urgency,
  status,
  receivedAt: timeMs,
  ...clockFields,
  language: languageTag,
  textId: id,
  narrative: v.string(),
  place: v.nullable(v.string()),
  when: v.nullable(v.string()),
  /** The clock of the reporter's device, as it came: proves nothing. */
  writtenAt: v.nullable(v.string()),
  sameIdOtherText: v.boolean(),
  isBeingDeleted: v.boolean(),
  /** What came of it, as that is called now; null: not closed, or closed before this was asked. */
  outcome: v.nullable(text(outcomeUnits)),
  startingOutcome,
  /** `note`: staff's words, maybe none. */
  setAside: v.nullable(v.strictObject({ reason: v.picklist(setAsideReasons), note: text(setAsideUnits) })),
  /** How it was sealed: our own format, a text block of it, a libsodium sealed box, an age file. `manual`: it was not, staff wrote it down. */
  format: v.picklist(['tipkeep', 'tipkeep-armour', 'sealed-box', 'age', 'manual']),
  /** Who wrote it down, what they are called now, and how they were told; null for what came sealed. */
  told: v.nullable(v.strictObject({ way: v.picklist(tellingWays), saidAt: v.nullable(timeMs), language: text(35), writtenBy: text(200) })),
  /** How the person may be reached without harm. */
  safeContact: v.nullable(v.string()),
  sealedSha256: text(64),
  /** `handling`: what the form says it did to the file; null: as it came. */
  attachments: v.pipe(v.array(v.strictObject({ attachmentId: id, mediaType: text(200), sizeBytes: count, sha256: text(64), handling: v.nullable(v.picklist(fileHandlings)) })), v.maxLength(tipLimits.attachments)),
  answers,
  /**
   * How soon somebody may have to act, with why: the most pressing sign first, each once. `passage`: the words it was found in; null: the reporter chose it.
   * null: nothing was found, which says nothing about danger.
   */
  suggestion: v.nullable(v.strictObject({ urgency: v.picklist(['U1', 'U2', 'U3']), reasons: listOf(v.strictObject({ sign: v.picklist(urgencySigns), passage: v.nullable(text(600)) }), urgencySigns.length) })),
  hasReceipt: v.boolean(),
  /** Other tips under the same receipt, rising; `sameReceiptTotal` counts all. It says nothing about who wrote them. */
  sameReceipt: v.pipe(v.array(v.strictObject({ tipId: id, number: count })), v.maxLength(sameReceiptAtOnce)),
  sameReceiptTotal: count,
  /** In the order in which it happened: the latest of all `historyTotal`. `actor`: what they are called now; empty for the recovery words. */
  history: v.pipe(v.array(
    v.strictObject({ at: timeMs, actor: text(200), actorRemoved: v.boolean(), type: v.picklist(['received', 'written-down', 'urgency-set', 'second-read', 'status-set', 'closed', 'outcome-set', 'set-aside', 'brought-back', 'exported', 'attachment-saved', 'evidence-added', 'evidence-saved', 'transcript-written', 'kept', 'custody-exported', 'deletion-asked', 'deletion-undone', 'reply-written', 'reply-withdrawn', 'assigned', 'unassigned', 'due-set', 'due-cleared', 'note-written', 'compound-linked', 'compound-unlinked', 'compound-refused', 'compound-undecided', 'source-set', 'incident-linked', 'incident-unlinked', 'incident-refused', 'incident-undecided', 'individual-told', 'individual-untold', 'place-linked', 'place-unlinked', 'place-refused', 'place-undecided', 'tagged', 'untagged', 'claim-marked', 'claim-changed', 'claim-withdrawn', 'claim-restored', 'claim-related', 'claim-unrelated', 'indicator-set', 'screening-recorded', 'consent-recorded', 'consent-withdrawn', 'referral-planned', 'referral-planned-without-consent', 'referral-sent', 'referral-acknowledged', 'referral-closed', 'referral-reviewed', 'referral-receiver-told', 'card-left', 'dossier-of-compound-left', 'commitment-opened', 'language-set', 'summary-written', 'translation-written', 'interpreter-package-saved']), from: v.nullable(text(60)), to: v.nullable(text(60)), /** Of a closing, as the outcome was called then. */ startingOutcome }),
  ), v.maxLength(historyLinesAtMost)),
  historyTotal: count,
  /** What a newer version of the desk wrote about it, and this one cannot show. */
  newerEntries: count,
});
export type TipView = v.InferOutput<typeof tipView>;

/** Which tips a list shows, and in which order. */
const searched = {
  search: text(searchUnits),
  urgencies: v.pipe(v.array(urgency), v.maxLength(5)),
  statuses: v.pipe(v.array(status), v.maxLength(5)),
  /** Only tips whose row says `overdue`: not assessed or not acted on in time. */
  onlyOverdue: v.boolean(),
  /** Only tips with a hint. Absent: all. */
  onlyHinted: v.exactOptional(v.boolean()),
  /** Only tips about danger now that one person has read. */
  onlySecond: v.exactOptional(v.boolean()),
  /** Only tips that the caller has not opened. */
  onlyUnread: v.exactOptional(v.boolean()),
  /** Only what was set aside, which no other list shows. */
  onlyAside: v.exactOptional(v.boolean()),
  /** Only tips that were closed before outcomes were asked for. */
  outcome: v.exactOptional(v.literal('none')),
  /** Only tips that count in this place: by the compounds to which they are linked and the places that people confirmed, else by what the reporter chose. */
  place: v.exactOptional(placeFilter),
  /** Only tips that were looked through for indicators, with this answer to one of them. */
  indicator: v.exactOptional(indicatorFilter),
  /** Only tips of which something is due by now. */
  onlyDue: v.exactOptional(v.boolean()),
  /** Only tips that the caller sees to, or nobody. */
  onlyMine: v.exactOptional(v.boolean()),
  onlyUnassigned: v.exactOptional(v.boolean()),
  /** Only tips that staff wrote down. */
  onlyWrittenDown: v.exactOptional(v.boolean()),
  /** As staff said; where nobody did, as it looks; where that does not tell, as its letters do: Latin ones are then English. `latin`: in Latin letters, in whichever. */
  language: v.exactOptional(v.picklist(searchedLanguages)),
  received: v.exactOptional(span),
  due: v.exactOptional(span),
  /** What is called so, whatever its case; where nothing is, what has it in its name. A compound also by its number. */
  named: v.exactOptional(v.strictObject({ assignee: v.exactOptional(searchedName), outcome: v.exactOptional(searchedName), tag: v.exactOptional(searchedName), compound: v.exactOptional(searchedName) })),
  /** Absent: most urgent first. */
  sort: v.exactOptional(v.picklist(tipSorts)),
} as const;

export const tipCalls = {
  /** Most urgent first, then newest, or in another order. `search` finds words in every script, and fragments: in what came, in what staff wrote, in tags, in names of compounds, and in names and notes of incidents and organisations. */
  'tips.list': {
    request: v.strictObject({ ...searched, offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(200)) }),
    /** `aside`: where words were looked for, how many tips with them were set aside, whatever else was asked for. `unknownNames`: nothing is called so, and so nothing is found. */
    reply: v.strictObject({ total: count, rows: listOf(tipRow, 200), aside: v.exactOptional(count), unknownNames: v.exactOptional(listOf(v.picklist(namedInSearch), namedInSearch.length)) }),
  },
  /** A stretch of the same list: only which tips they are, for choosing many at once. */
  'tips.stretch': {
    request: v.strictObject({ ...searched, offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(chosenAtMost)) }),
    reply: v.strictObject({ total: count, tips: v.pipe(v.array(v.strictObject({ tipId: id, number: count })), v.maxLength(chosenAtMost)) }),
  },
  /** Numbers for the side bar. */
  'tips.counts': {
    request: nothing,
    reply: v.strictObject({ danger: count, second: count, hinted: count, overdue: count, unread: count, new: count, open: count, closed: count, all: count, aside: count, quarantine: count }),
  },
  /** `sameReceiptOffset`: how many of the tips under the same receipt are left out, the first ones. */
  'tips.get': { request: v.strictObject({ tipId: id, sameReceiptOffset: v.exactOptional(count) }), reply: tipView },
  'tips.setUrgency': { request: v.strictObject({ tipId: id, urgency }), reply: tipView },
  /** `outcomeId` says what came of it: only for `closed`, and needed to close. */
  'tips.setStatus': { request: v.pipe(v.strictObject({ tipId: id, status, outcomeId: v.exactOptional(id) }), v.check(({ status: to, outcomeId }) => to === 'closed' || outcomeId === undefined)), reply: tipView },
  /** One of the four things that may leave in the clear: a file as it came, because a person asked for it by name. */
  'attachment.save': {
    request: v.strictObject({ attachmentId: id, handle }),
    reply: v.strictObject({ savedAs: text(300), sizeBytes: count }),
  },
} as const;
