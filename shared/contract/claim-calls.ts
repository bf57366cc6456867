import * as v from 'valibot';
import { linksOfTipAtMost } from '../domain/list-limits.ts';
import { claimEchoes, claimRelations, claimStances } from '../domain/claim.ts';
import { claimTopics } from '../domain/claim-topic.ts';
import { credibilities, reliabilities } from '../domain/grade.ts';
import { incidentKinds } from '../domain/incident.ts';
import { count, id, listOf, nothing, text, timeMs } from './schema.ts';

/** Most UTF-16 units of a passage: one statement, not a page. */
export const claimPassageUnits = 2000;
/** Most of what staff say it says. */
export const claimStatementUnits = 300;
/** Most claims of one tip, and most that one claim is held against. */
export const claimsOfTipAtMost = 200;
export const relationsOfClaimAtMost = 50;
/** Versions of one claim that are given, the newest; the history of the tip tells of all. */
export const versionsOfClaimAtMost = 50;

const assessment = v.strictObject({
  /** What it says, in staff's own words; may be empty. Made one line. */
  statement: text(claimStatementUnits),
  reliability: v.picklist(reliabilities),
  /** 1 only where a claim of another independent source supports this one: `one-source`. */
  credibility: v.picklist(credibilities),
  /** What it is about: any of the three, or none. The tip is linked to the compound and to the incident with the same change. Not given is null. */
  compoundId: v.nullable(id),
  incidentId: v.exactOptional(v.nullable(id)),
  organisationId: v.exactOptional(v.nullable(id)),
  /** What it speaks of; null: nobody said. */
  topic: v.exactOptional(v.nullable(v.picklist(claimTopics))),
  /** What it says to the rest of what is said of what it is about. */
  stance: v.picklist(claimStances),
});
export type ClaimAssessment = v.InferOutput<typeof assessment>;

/** A half-open range of UTF-16 units of a text. */
const passage = v.strictObject({ textId: id, start: count, end: count });
export type ClaimPassage = v.InferOutput<typeof passage>;

const grade = { reliability: v.picklist(reliabilities), credibility: v.picklist(credibilities) };
const tip = { tipId: id, tipNumber: count };
/** Another claim in one line. `number`: of the claims of its tip, in the order in which they were marked. */
const brief = { claimId: id, number: count, ...tip, passage: text(claimPassageUnits), statement: text(claimStatementUnits) };

const echo = {
  /** Independent sources that say so, this one among them: those of the claims that support it. */
  sources: count,
  /** Claims that contradict it. */
  against: count,
  echo: v.picklist(claimEchoes),
  /** It is graded 1, and no other source supports it any more. */
  lacksSource: v.boolean(),
};

const claim = v.strictObject({
  ...brief,
  textId: id,
  start: count,
  end: count,
  ...grade,
  stance: v.picklist(claimStances),
  /** The one that stands for it, where it was merged. `isLinked`: the tip is linked to it; otherwise the claim is not shown there. */
  compound: v.nullable(v.strictObject({ compoundId: id, name: text(300), isLinked: v.boolean() })),
  incident: v.nullable(v.strictObject({ incidentId: id, number: count, kind: v.picklist(incidentKinds), date: text(10), isLinked: v.boolean() })),
  organisation: v.nullable(v.strictObject({ organisationId: id, name: text(300) })),
  topic: v.nullable(v.picklist(claimTopics)),
  isWithdrawn: v.boolean(),
  ...echo,
  relations: v.pipe(v.array(v.strictObject({ ...brief, relation: v.picklist(claimStances), isWithdrawn: v.boolean() })), v.maxLength(relationsOfClaimAtMost)),
  /** Oldest first, the newest of all `versionsTotal`. `actor`: what they are called now; empty for the recovery words. */
  versions: v.pipe(v.array(v.strictObject({ at: timeMs, actor: text(200), actorRemoved: v.boolean(), type: v.picklist(['marked', 'changed', 'withdrawn', 'restored']), statement: text(claimStatementUnits), ...grade })), v.maxLength(versionsOfClaimAtMost)),
  versionsTotal: count,
});
export type ClaimView = v.InferOutput<typeof claim>;

/** What was being written when it was last kept. `claimId` null: a claim that is not marked yet. */
const draft = v.strictObject({ claimId: v.nullable(id), passage, assessment });
export type ClaimDraft = v.InferOutput<typeof draft>;
export const claimDraft = draft;

const claimsOfTip = v.strictObject({
  /** In the order in which they were marked, withdrawn ones among them; never more than `claimsOfTipAtMost`. */
  claims: v.pipe(v.array(claim), v.maxLength(claimsOfTipAtMost)),
  draft: v.nullable(draft),
  /** Compounds that the tip is linked to: what a claim of it is most likely about. */
  compounds: listOf(v.strictObject({ compoundId: id, name: text(300) }), linksOfTipAtMost),
  /** Incidents that the tip is linked to. */
  incidents: listOf(v.strictObject({ incidentId: id, number: count, kind: v.picklist(incidentKinds), date: text(10) }), linksOfTipAtMost),
});
export type ClaimsOfTip = v.InferOutput<typeof claimsOfTip>;

const saidClaim = v.strictObject({
  ...brief,
  ...grade,
  stance: v.picklist(claimStances),
  topic: v.nullable(v.picklist(claimTopics)),
  ...echo,
  /** Which of the independent sources it goes back to: numbered as the tips of the compound, or of the incident, are. */
  source: count,
});
export type SaidClaim = v.InferOutput<typeof saidClaim>;

const said = v.strictObject({
  total: count,
  /** Independent sources behind all of them. */
  sources: count,
  /** How many of all of them stand how beside the others; together they are the total. */
  echoes: v.strictObject({ contradicted: count, several: count, once: count }),
  rows: listOf(saidClaim, 100),
});
export type Said = v.InferOutput<typeof said>;

const page = { offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(100)) };
const ofClaim = v.strictObject({ claimId: id });

/** What tips say, one statement at a time. Every call that changes one answers with all claims of its tip. */
export const claimCalls = {
  'claims.ofTip': { request: v.strictObject({ tipId: id }), reply: claimsOfTip },
  /** White space at the ends is left out, and a letter that is cut in two is taken whole. The draft of the tip goes. */
  'claims.mark': { request: v.strictObject({ tipId: id, passage, assessment }), reply: claimsOfTip },
  'claims.change': { request: v.strictObject({ claimId: id, assessment }), reply: claimsOfTip },
  'claims.withdraw': { request: ofClaim, reply: claimsOfTip },
  /** Takes a withdrawal back. */
  'claims.restore': { request: ofClaim, reply: claimsOfTip },
  /** Holds both ways. `none` takes it back. */
  'claims.relate': { request: v.strictObject({ claimId: id, otherClaimId: id, to: v.picklist(claimRelations) }), reply: claimsOfTip },
  /** Claims that this one could be held against: about the same compound first, then the newest. `tipNumber`: only those of this tip. */
  'claims.others': {
    request: v.strictObject({ claimId: id, tipNumber: v.nullable(count), ...page }),
    reply: v.strictObject({ total: count, rows: listOf(v.strictObject({ ...brief, isSameCompound: v.boolean(), isSameSource: v.boolean() }), 100) }),
  },
  /** What is said of a compound and of those that are merged into it, in tips that are linked to it: what is contradicted first, then what most sources say. */
  'claims.ofCompound': { request: v.strictObject({ compoundId: id, ...page }), reply: said },
  /** The same of an incident, in tips that are linked to it. */
  'claims.ofIncident': { request: v.strictObject({ incidentId: id, ...page }), reply: said },
  /** The same of an organisation. No tip is linked to one: the claims are the link. */
  'claims.ofOrganisation': { request: v.strictObject({ organisationId: id, ...page }), reply: said },
  /** Keeps what is being written, in the vault and not in the log; null forgets it. */
  'claims.keepDraft': { request: v.strictObject({ tipId: id, draft: v.nullable(draft) }), reply: nothing },
} as const;
