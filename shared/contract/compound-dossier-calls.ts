import * as v from 'valibot';
import { claimStances } from '../domain/claim.ts';
import { claimTopics } from '../domain/claim-topic.ts';
import { standings } from '../domain/compound.ts';
import { claimsInDossierAtMost, compoundStatementUnits, operatorsInDossierAtMost, replyStates, replyWordsUnits } from '../domain/compound-dossier.ts';
import { documentFormats } from '../domain/dossier-format.ts';
import { statementReasonUnits, toldReasons } from '../domain/dossier-statement.ts';
import { credibilities, reliabilities } from '../domain/grade.ts';
import { organisationParts } from '../domain/organisation.ts';
import { printedLanguages } from '../domain/printed-language.ts';
import { purposes } from '../domain/referral.ts';
import { presetNames } from '../redaction/presets.ts';
import { claimPassageUnits, claimStatementUnits } from './claim-calls.ts';
import { compoundNameUnits } from './compound-calls.ts';
import { leavingCheck } from './disclosure-calls.ts';
import { compared, dossierBlock, exported, leaving, sealing } from './dossier-calls.ts';
import { purposeUnits, referralWordsUnits } from './referral-calls.ts';
import { count, handle, id, listOf, nothing, text } from './schema.ts';

/** Claims of one page: a person reads each with its statement. */
export const dossierClaimsAtOnce = 25;

/** Three blocks for each claim, two for each organisation, and the headings, notes, facts and tables that every such dossier has. */
const blocksAtMost = 120 + 3 * claimsInDossierAtMost + 2 * operatorsInDossierAtMost;

const telling = v.nullable(v.strictObject({ why: v.picklist(toldReasons), words: text(statementReasonUnits) }));

const dossierClaim = v.strictObject({
  claimId: id,
  tipId: id,
  tipNumber: count,
  /** The reporter's words, for who writes the statement; they never leave. */
  passage: text(claimPassageUnits),
  /** What staff noted when they marked it. */
  proposed: text(claimStatementUnits),
  topic: v.nullable(v.picklist(claimTopics)),
  reliability: v.picklist(reliabilities),
  credibility: v.picklist(credibilities),
  stance: v.picklist(claimStances),
  /** Independent sources that say so, and claims that contradict it. */
  sources: count,
  against: count,
  isChosen: v.boolean(),
  /** In staff's own words; empty: there is none. */
  statement: text(compoundStatementUnits),
  /** Words of the report stand in the statement one after the other. */
  isCopied: v.boolean(),
  /** Somebody has to decide who could have told it. */
  isKnownToFew: v.boolean(),
  telling,
});
export type DossierClaim = v.InferOutput<typeof dossierClaim>;

const lacking = v.strictObject({ statements: count, copied: count, undecided: count, replies: count, surplus: count });

/** Of these, the places of the first ones in the list of all claims, from 1. */
export const unfinishedShown = 20;
const numbers = listOf(count, unfinishedShown);

const claims = v.strictObject({ total: count, chosen: count, lacking, unfinished: v.strictObject({ statements: numbers, copied: numbers, undecided: numbers }), claims: listOf(dossierClaim, dossierClaimsAtOnce) });
export type DossierClaims = v.InferOutput<typeof claims>;

const operator = v.strictObject({
  linkId: id,
  name: text(compoundNameUnits),
  part: v.picklist(organisationParts),
  standing: v.picklist(standings),
  /** null: nobody said yet. */
  reply: v.nullable(v.strictObject({ state: v.picklist(replyStates), words: text(replyWordsUnits) })),
});
export type DossierOperator = v.InferOutput<typeof operator>;

const operators = v.strictObject({ total: count, operators: listOf(operator, operatorsInDossierAtMost) });

const page = { compoundId: id, offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(dossierClaimsAtOnce)) } as const;

/** For whom, in which language, and whether what the preset shows only with a reason is shown. */
const asked = { compoundId: id, preset: v.picklist(presetNames), language: v.picklist(printedLanguages) } as const;

/** A dossier about one compound (docs/decisions/compound-dossiers.md). `compound-merged`: another one stands for it. */
export const compoundDossierCalls = {
  /** All that is said of it, by what it speaks of and then by an id that was drawn at random, with what stands of it in the dossier. */
  'compoundDossier.claims': { request: v.strictObject(page), reply: claims },
  /** Keeps what was typed as it is, also half of a reason. `dossier-full`: as many are chosen as one dossier has room for; what was typed is kept, and this one is not chosen. */
  'compoundDossier.setClaim': { request: v.strictObject({ compoundId: id, claimId: id, isChosen: v.boolean(), statement: text(compoundStatementUnits), telling }), reply: nothing },
  /** Organisations that are linked to it now. */
  'compoundDossier.operators': { request: v.strictObject({ compoundId: id }), reply: operators },
  'compoundDossier.setReply': { request: v.strictObject({ compoundId: id, linkId: id, state: v.picklist(replyStates), words: text(replyWordsUnits) }), reply: operators },
  /** As it would leave: the same blocks that the writers get. */
  'compoundDossier.preview': { request: v.strictObject({ ...asked, isReasoned: v.boolean() }), reply: v.strictObject({ blocks: listOf(dossierBlock, blocksAtMost) }) },
  /** What consent does not cover, tip by tip, and who could approve it. */
  'compoundDossier.check': { request: v.strictObject({ compoundId: id, preset: v.picklist(presetNames), isReasoned: v.boolean(), receiverId: id, purpose: v.picklist(purposes), purposeWords: text(purposeUnits) }), reply: leavingCheck },
  /** `dossier-incomplete`: something is missing that the list of claims counts. `dossier-changed`: what it is made of changed while the file was made. Sends `dossier.progress`; `cancelled`: somebody stopped it (`dossier.stopExport`). As with dossiers otherwise. */
  'compoundDossier.export': { request: v.strictObject({ ...asked, format: v.picklist(documentFormats), handle, shownBecause: text(referralWordsUnits), leaving: v.nullable(leaving), compared, sealing }), reply: exported },
} as const;
