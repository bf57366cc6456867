import * as v from 'valibot';
import { indicatorAnswers, indicators } from '../domain/indicators.ts';
import { isPartialDate } from '../domain/partial-date.ts';
import { allegedActs, causalLinks, decidingBodies, interpreterAnswers, laterTreatments, screeningConsents, screeningPlaces, screeningResults } from '../domain/screening.ts';
import { claimPassageUnits, claimsOfTipAtMost } from './claim-calls.ts';
import { count, id, listOf, nothing, text, timeMs } from './schema.ts';

/** Most of the role of whoever screened, and of the language it was done in. */
export const screenerRoleUnits = 100;
export const screeningLanguageUnits = 60;
/** Versions of a record that are shown, the newest; the log keeps all. */
export const screeningVersionsAtMost = 50;

const indicator = v.strictObject({
  indicator: v.picklist(indicators),
  answer: v.picklist(indicatorAnswers),
  /** A claim of this tip that shows it. */
  claimId: v.nullable(id),
});
export type IndicatorFinding = v.InferOutput<typeof indicator>;

const list = <const T extends readonly [string, ...string[]]>(values: T) => v.pipe(v.array(v.picklist(values)), v.maxLength(values.length), v.check((chosen) => new Set(chosen).size === chosen.length));

/** A draft may hold a date that is half typed. */
const draft = v.strictObject({
  screenedOn: text(10),
  place: v.picklist(screeningPlaces),
  screenerRole: text(screenerRoleUnits),
  language: text(screeningLanguageUnits),
  interpreter: v.picklist(interpreterAnswers),
  consent: v.picklist(screeningConsents),
  allegedActs: list(allegedActs),
  causalLink: v.picklist(causalLinks),
  result: v.picklist(screeningResults),
  decidingBody: v.picklist(decidingBodies),
  laterTreatment: list(laterTreatments),
});
export type ScreeningDraft = v.InferOutput<typeof draft>;
export const screeningDraft = draft;

const record = v.strictObject({ ...draft.entries, /** As exactly as it is known; empty when it is not. */ screenedOn: v.pipe(text(10), v.check(isPartialDate)) });
export type ScreeningRecord = v.InferOutput<typeof record>;

const screening = v.strictObject({
  /** All of them, in the order of their lists; `unknown` where nobody has looked. */
  indicators: v.pipe(v.array(indicator), v.maxLength(indicators.length)),
  /** null: nothing is recorded. */
  record: v.nullable(record),
  /** What was being written when it was last kept. */
  draft: v.nullable(draft),
  /** Every version of the record, newest first. `actor`: what they are called now; empty for the recovery words. `total`: also those that are not shown. */
  versions: v.pipe(v.array(v.strictObject({ at: timeMs, actor: text(200), actorRemoved: v.boolean(), record })), v.maxLength(screeningVersionsAtMost)),
  total: count,
  /** Claims of the tip; those that are withdrawn show nothing any more. */
  claims: listOf(v.strictObject({ claimId: id, number: count, passage: text(claimPassageUnits), isWithdrawn: v.boolean() }), claimsOfTipAtMost),
});
export type Screening = v.InferOutput<typeof screening>;

/** Indicators of forced labour and of trafficking in a tip, and the record of screening that speaks against punishing a victim. Nothing of it has to be known before anybody acts. */
export const screeningCalls = {
  'screening.ofTip': { request: v.strictObject({ tipId: id }), reply: screening },
  'screening.setIndicator': { request: v.strictObject({ tipId: id, ...indicator.entries }), reply: screening },
  /** A further version; the draft goes. */
  'screening.record': { request: v.strictObject({ tipId: id, record }), reply: screening },
  /** Keeps what is being written, in the vault and not in the log; null forgets it. */
  'screening.keepDraft': { request: v.strictObject({ tipId: id, draft: v.nullable(draft) }), reply: nothing },
} as const;
