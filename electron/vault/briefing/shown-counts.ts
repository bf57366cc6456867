import type { BriefingCounts } from '#shared/domain/briefing.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { cellName, type CountTable } from '#shared/redaction/count-table.ts';
import { hiddenUnderShownSum } from '#shared/redaction/shown-sum.ts';
import { hiddenCounts } from '#shared/redaction/small-counts.ts';

const column = (name: string, counts: readonly number[]): CountTable => ({ name, cells: counts.map((count) => [count]), total: sum(counts) });
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** In groups: the tables of one group count the same things. */
function groupsOf(counts: BriefingCounts): readonly (readonly CountTable[])[] {
  const months = counts.months.map((month) => urgencies.map((urgency) => month.urgencies[urgency]));
  const { compoundSources: compounds, claims } = counts;
  return [
    [
      { name: 'months', cells: months, rowTotals: months.map(sum), columnTotals: urgencies.map((_, at) => sum(months.map((row) => row[at] ?? 0))), total: counts.tips },
      column('places', counts.tipPlaces.map(({ tips }) => tips)),
      column('looked', [counts.looked, counts.notLooked]),
    ],
    [column('compound-places', counts.compoundPlaces.map((place) => place.compounds)), column('states', counts.states.map((state) => state.compounds)), column('compound-sources', [compounds.none, compounds.one, compounds.several])],
    [column('claims', [claims.none, claims.one, claims.several])],
    counts.raidCounts.map(({ counted, known, unknown }) => column(`raids-${counted}`, [known, unknown])),
    [{ name: 'undated', cells: [[counts.raidsUndated]] }],
    // Sums of people over raids: each by itself, since neither bound is a sum of anything else that is shown.
    ...counts.raidCounts.flatMap(({ counted, people }) => (people === null ? [] : [[{ name: `people-${counted}`, cells: [[people.least], ...(people.most === people.least ? [] : [[people.most]])] }]])),
  ];
}

/** What is not shown; nothing is hidden for whoever reads everything. `isShown` of a total asks every table that tells it. */
export class ShownCounts {
  readonly #hidden: ReadonlySet<string>;
  /** False where the lines of indicators tell too much beside how many reports were looked through. */
  readonly areIndicatorsShown: boolean;

  constructor(counts: BriefingCounts, hidesSmall: boolean) {
    const sums = hidesSmall ? groupsOf(counts).flatMap((group) => [...hiddenCounts(group)]) : [];
    // Every line adds up to how many were looked through, which stands above them.
    const lines = hidesSmall ? counts.indicators.map(({ indicator, present, absent, notAsked, unknown }) => hiddenUnderShownSum(`indicator-${indicator}`, [present, absent, notAsked, unknown])) : [];
    this.#hidden = new Set([...sums, ...lines.flatMap((line) => [...(line ?? [])])]);
    this.areIndicatorsShown = this.isShown('looked', 0) && lines.every((line) => line !== undefined);
  }

  isShown(table: string, row: number | 'all', at: number | 'all' = 0): boolean {
    return !this.#hidden.has(cellName(table, row, at));
  }

  areTotalsShown(...tables: readonly string[]): boolean {
    return tables.every((table) => this.isShown(table, 'all', 'all'));
  }
}
