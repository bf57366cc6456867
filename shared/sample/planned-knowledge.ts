import type { ClaimStance } from '#shared/domain/claim.ts';
import type { ClaimTopic } from '#shared/domain/claim-topic.ts';
import type { ConsentWay, OverrideReason } from '#shared/domain/consent.ts';
import type { Credibility, Reliability } from '#shared/domain/grade.ts';
import type { Indicator, IndicatorAnswer } from '#shared/domain/indicators.ts';
import type { Outcome, Purpose, SharedItem } from '#shared/domain/referral.ts';
import type { RenderingKind } from '#shared/domain/rendering.ts';
import type { AllegedAct, causalLinks, decidingBodies, interpreterAnswers, LaterTreatment, screeningConsents, screeningPlaces, screeningResults } from '#shared/domain/screening.ts';
import type { ToldLanguage } from '#shared/domain/telling-way.ts';

/** What an invented desk wrote beside a tip, in words of its own or of an interpreter. */
export interface PlannedRendering {
  readonly kind: RenderingKind;
  readonly language: ToldLanguage;
  readonly text: string;
  /** Empty: who has the vault open. */
  readonly translator: string;
}

/** A statement that was marked, about the tip's compound where it names one. */
export interface PlannedClaim {
  /** As it stands in the narrative. */
  readonly passage: string;
  readonly statement: string;
  readonly topic: ClaimTopic;
  readonly reliability: Reliability;
  /** A new claim is never confirmed by another source. */
  readonly credibility: Exclude<Credibility, '1'>;
  /** It is about the incident, too, of which the tip speaks. */
  readonly isAboutIncident?: boolean;
  /** Under this name a later claim finds it; the newest one of a name counts. */
  readonly key?: string;
  /** What it says to the claim of that name, if there is one of another source. */
  readonly echoes?: { readonly key: string; readonly relation: ClaimStance };
}

export interface PlannedFinding {
  readonly indicator: Indicator;
  readonly answer: Exclude<IndicatorAnswer, 'unknown'>;
  /** Index of the claim of the same tip that shows it. */
  readonly claim?: number;
}

export interface PlannedScreening {
  /** Days after the receipt. */
  readonly afterDays: number;
  readonly place: (typeof screeningPlaces)[number];
  readonly screenerRole: string;
  readonly language: string;
  readonly interpreter: (typeof interpreterAnswers)[number];
  readonly consent: (typeof screeningConsents)[number];
  readonly allegedActs: readonly AllegedAct[];
  readonly causalLink: (typeof causalLinks)[number];
  readonly result: (typeof screeningResults)[number];
  readonly decidingBody: (typeof decidingBodies)[number];
  readonly laterTreatment: readonly LaterTreatment[];
}

/** Whoever it is about was told all five statements and said yes, or could not be waited for. */
export type PlannedBasis = { readonly way: Exclude<ConsentWay, 'through-other'>; readonly language: ToldLanguage; readonly words: string } | { readonly reason: OverrideReason; readonly words: string };

/** Days are counted from the receipt, and each step comes after the one before it. */
export interface PlannedReferral {
  /** Index of the receiver, in the list of the same vault. */
  readonly receiver: number;
  readonly purpose: Exclude<Purpose, 'other'>;
  /** None of them a dossier. */
  readonly items: readonly Exclude<SharedItem, 'dossier'>[];
  readonly basis: PlannedBasis;
  readonly plannedAfterDays: number;
  readonly sentAfterDays?: number;
  readonly acknowledgedAfterDays?: number;
  readonly closed?: { readonly afterDays: number; readonly outcome: Outcome; readonly words: string };
}
