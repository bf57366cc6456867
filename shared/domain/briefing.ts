import type { CompoundState } from './compound.ts';
import type { Indicator } from './indicators.ts';
import type { IncidentCount } from './incident.ts';
import type { Province } from './tip-answers.ts';
import type { Urgency } from './urgency.ts';

/** Whole months of the UTC calendar, both included, as `2031-03`: the only time of receipt that anything tells that leaves. */
export interface BriefingPeriod {
  readonly from: string;
  readonly until: string;
}

/** Three years. */
export const briefingMonthsAtMost = 36;
const monthPattern = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/u;

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthOf = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

/** The months of a period in order; undefined for what is none, ends before it begins, or is longer than may be told at once. */
export function monthsOf({ from, until }: BriefingPeriod): readonly string[] | undefined {
  if (!monthPattern.test(from) || !monthPattern.test(until)) return undefined;
  const count = numberOf(until) - numberOf(from) + 1;
  return count >= 1 && count <= briefingMonthsAtMost ? Array.from({ length: count }, (_, index) => monthOf(numberOf(from) + index)) : undefined;
}

/** Where a month begins, in milliseconds since 1970. */
export function monthStart(month: string): number {
  return Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, 1);
}

export function monthAfter(month: string): string {
  return monthOf(numberOf(month) + 1);
}

export function monthBefore(month: string): string {
  return monthOf(numberOf(month) - 1);
}

/** The counts along a raid that a briefing tells, in their order. */
export const briefingRaidCounts = ['detained', 'screened', 'identified', 'referred'] as const satisfies readonly IncidentCount[];

/** What a briefing counts at one moment. No word of any tip is in it. Every list adds up to the count that it divides, each thing in it once. */
export interface BriefingCounts {
  /** Received in the period, without those set aside and deleted. */
  readonly tips: number;
  readonly months: readonly { readonly month: string; readonly urgencies: Readonly<Record<Urgency, number>> }[];
  /** By where they count on the map; `several`: in more than one province. */
  readonly tipPlaces: readonly { readonly place: Province | 'several' | 'unknown'; readonly tips: number }[];
  /** Of the register as it is now. */
  readonly compounds: number;
  readonly compoundPlaces: readonly { readonly place: Province | 'unknown'; readonly compounds: number }[];
  /** `none`: nothing is recorded, which is not the status “not known”. */
  readonly states: readonly { readonly state: CompoundState | 'none'; readonly compounds: number }[];
  /** By independent sources, of the register as it is now. */
  readonly compoundSources: SourceCounts;
  readonly claims: SourceCounts;
  /** Raids whose date lies in the period. */
  readonly raids: number;
  /** Raids of which it is not known whether they do: counted nowhere else. */
  readonly raidsUndated: number;
  readonly raidCounts: readonly {
    readonly counted: (typeof briefingRaidCounts)[number];
    /** Of how many raids this is known, and of how many not. */
    readonly known: number;
    readonly unknown: number;
    /** People in those of which it is known; null where it is of none. */
    readonly people: { readonly least: number; readonly most: number } | null;
  }[];
  /** Of the tips of the period: those that were looked through for indicators, and those that were not. */
  readonly looked: number;
  readonly notLooked: number;
  /** Of those that were looked through. */
  readonly indicators: readonly { readonly indicator: Indicator; readonly present: number; readonly absent: number; readonly notAsked: number; readonly unknown: number }[];
}

export interface SourceCounts {
  readonly none: number;
  readonly one: number;
  readonly several: number;
}
