import type { ConsentStatement } from '../domain/consent.ts';
import type { Indicator, IndicatorAnswer } from '../domain/indicators.ts';
import type { Purpose } from '../domain/referral.ts';
import type { decidingBodies, screeningResults } from '../domain/screening.ts';
import type { Province } from '../domain/tip-answers.ts';

/** What a row about one report may say in codes. A preset lists what it lets stand; what is added here later is hidden until one does. */
export const codeFields = ['received', 'case-status', 'trafficking-status', 'deciding-body', 'indicators', 'elements', 'consent', 'referrals', 'province', 'district'] as const;
export type CodeField = (typeof codeFields)[number];

/** Whether work on a report goes on, waits for others, or is done; `closed-referred`: done because others took it over or were asked to. */
export const caseStates = ['active', 'waiting', 'closed', 'closed-referred'] as const;
export type CaseState = (typeof caseStates)[number];

/** Somebody's own complete consent stands, or every one that was given was withdrawn; `unsaid`: neither, which is no refusal. */
export const consentStates = ['stands', 'withdrawn', 'unsaid'] as const;
export type ConsentState = (typeof consentStates)[number];

/** What staff set about one tip, each from a closed list. No id, no time and no text of anybody is in here. */
export interface CodedFacts {
  readonly state: CaseState;
  /** Of the record of screening; undefined: there is none. */
  readonly result: (typeof screeningResults)[number] | undefined;
  readonly decidingBody: (typeof decidingBodies)[number] | undefined;
  /** Indicators that nobody set are not in it. */
  readonly indicators: ReadonlyMap<Indicator, IndicatorAnswer>;
  readonly consent: ConsentState;
  /** What was told before that consent. */
  readonly told: readonly ConsentStatement[];
  /** What referrals that were sent are for. */
  readonly referrals: readonly Purpose[];
  /** Where the compound lies that staff linked; undefined where they linked none, or several in different provinces. */
  readonly place: { readonly province: Province; readonly district: string | undefined } | undefined;
}
