import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName, type Count, type CountTable } from '#shared/redaction/count-table.ts';
import { hiddenCounts, leastShown } from '#shared/redaction/small-counts.ts';
import type { CountSum } from '#shared/domain/stated-counts.ts';
import { derivedSmallCounts } from '#vault/dossier/derived-counts.ts';

const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) }, { weight: 2, arbitrary: fc.integer({ min: 11, max: 30 }) });
const cells = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) => fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);
const column = (table: readonly (readonly number[])[], at: number): readonly number[] => table.map((row) => row[at] ?? 0);

interface Shape {
  readonly hasRows: boolean;
  readonly hasColumns: boolean;
  readonly hasTotal: boolean;
}
const shape = fc.record<Shape>({ hasRows: fc.boolean(), hasColumns: fc.boolean(), hasTotal: fc.boolean() });

function tableOf(counts: readonly (readonly number[])[], { hasRows, hasColumns, hasTotal }: Shape): CountTable {
  return {
    name: 't',
    cells: counts,
    ...(hasRows ? { rowTotals: counts.map(sum) } : {}),
    ...(hasColumns ? { columnTotals: (counts[0] ?? []).map((_, at) => sum(column(counts, at))) } : {}),
    ...(hasTotal ? { total: sum(counts.flat()) } : {}),
  };
}

function valuesOf({ name, cells: inside, rowTotals = [], columnTotals = [], total }: CountTable): ReadonlyMap<string, Count> {
  return new Map([
    ...inside.flatMap((row, r) => row.map((value, c) => [cellName(name, r, c), value] as const)),
    ...rowTotals.map((value, r) => [cellName(name, r, 'all'), value] as const),
    ...columnTotals.map((value, c) => [cellName(name, 'all', c), value] as const),
    ...(total === undefined ? [] : [[cellName(name, 'all', 'all'), total] as const]),
  ]);
}

/** Half of what “fewer than eleven” says. */
const apart = 5;
const isApart = (values: ReadonlySet<number>): boolean => values.size > 1 && Math.max(...values) - Math.min(...values) >= apart;

/** What an attacker may not rule out by what kind of count it is. */
const couldBe = (value: number, wasSmall: boolean): boolean => (wasSmall ? value >= 1 && value < leastShown : value >= leastShown);

/**
 * Somebody who solves the table: goes through the hidden cells one by one and keeps to every total that is shown, and of those that are not to what kind they are. Written without anything of what
 * it judges. Ends when every hidden number was seen with two values that lie `apart` apart; gives back those that were not. undefined: too much to go through.
 */
function determined(table: CountTable, hidden: ReadonlySet<string>): readonly string[] | undefined {
  const truth = table.cells as readonly (readonly number[])[];
  const guess = truth.map((row) => [...row]);
  const places = truth.flatMap((row, r) => row.flatMap((_, c) => (hidden.has(cellName('t', r, c)) ? [[r, c] as const] : [])));
  const seen = new Map([...hidden].map((name) => [name, new Set<number>()]));
  let steps = 0;

  const fitsTotal = (name: string, true_: Count | undefined, now: number): boolean => true_ === undefined || (hidden.has(name) ? couldBe(now, Number(true_) < leastShown) : now === true_);
  const tooMuch = (name: string, true_: Count | undefined, now: number): boolean => true_ !== undefined && !hidden.has(name) && now > Number(true_);
  const rowNow = (r: number): number => sum(guess[r] ?? []);
  const columnNow = (c: number): number => sum(column(guess, c));

  const note = (): void => {
    for (const [r, c] of places) seen.get(cellName('t', r, c))?.add(guess[r]?.[c] ?? 0);
    table.rowTotals?.forEach((_, r) => seen.get(cellName('t', r, 'all'))?.add(rowNow(r)));
    table.columnTotals?.forEach((_, c) => seen.get(cellName('t', 'all', c))?.add(columnNow(c)));
    if (table.total !== undefined) seen.get(cellName('t', 'all', 'all'))?.add(sum(guess.flat()));
  };
  const isOver = (): boolean => [...seen.values()].every((values) => isApart(values));

  const solve = (at: number): void => {
    steps += 1;
    if (steps > 40_000 || isOver()) return;
    const place = places[at];
    if (place === undefined) {
      const fits =
        truth.every((_, r) => fitsTotal(cellName('t', r, 'all'), table.rowTotals?.[r], rowNow(r))) &&
        (truth[0] ?? []).every((_, c) => fitsTotal(cellName('t', 'all', c), table.columnTotals?.[c], columnNow(c))) &&
        fitsTotal(cellName('t', 'all', 'all'), table.total, sum(guess.flat()));
      if (fits) note();
      return;
    }
    const [r, c] = place;
    const [row, was] = [guess[r] ?? [], truth[r]?.[c] ?? 0];
    // A large number that is hidden is tried up to some more than it is: enough to see it with two values.
    for (const value of was < leastShown ? [...Array(leastShown - 1).keys()].map((each) => each + 1) : [...Array(was + 8 - leastShown).keys()].map((each) => each + leastShown)) {
      row[c] = value;
      // Cells that come later have at least their smallest value.
      const later = places.slice(at + 1);
      const least = (isThere: (at: readonly [number, number]) => boolean, now: number): number => later.filter(isThere).reduce((all, [lr, lc]) => all - (guess[lr]?.[lc] ?? 0) + ((truth[lr]?.[lc] ?? 0) < leastShown ? 1 : leastShown), now);
      if (tooMuch(cellName('t', r, 'all'), table.rowTotals?.[r], least(([lr]) => lr === r, rowNow(r)))) continue;
      if (tooMuch(cellName('t', 'all', c), table.columnTotals?.[c], least(([, lc]) => lc === c, columnNow(c)))) continue;
      solve(at + 1);
    }
    row[c] = was;
  };
  solve(0);
  if (steps > 40_000) return undefined;
  return [...seen].filter(([, values]) => !isApart(values)).map(([name]) => name);
}

describe('small counts, whatever the table', () => {
  it('are none of them shown, nor known more exactly than to five by who solves the rest', () => {
    let judged = 0;
    fc.assert(
      fc.property(cells, shape, (counts, has) => {
        const table = tableOf(counts, has);
        const hidden = hiddenCounts([table]);
        const values = valuesOf(table);
        for (const [name, value] of values) if (value !== 'unknown' && value > 0 && value < leastShown) expect(hidden.has(name)).toBe(true);
        // Where zeros are hidden too nothing at all is shown of what could be computed with.
        if ([...hidden].some((name) => values.get(name) === 0)) return;
        const found = determined(table, hidden);
        if (found === undefined) return;
        judged += 1;
        expect(found).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(judged).toBeGreaterThan(250);
  });

  it('are hidden in the same way a second time, and hide nothing where there are none', () => {
    fc.assert(
      fc.property(cells, shape, (counts, has) => {
        const table = tableOf(counts, has);
        expect(hiddenCounts([table])).toEqual(hiddenCounts([table]));
        expect(hiddenCounts([tableOf(counts.map((row) => row.map((each) => each + leastShown)), has)]).size).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

/** How the gate sees tables that count the same things: each count in a row of its own, and every sum that a document states. */
function seenByGate(tables: readonly CountTable[], hidden: ReadonlySet<string>): number {
  const sums = tables.flatMap(({ name, cells: inside, rowTotals, columnTotals, total }): readonly CountSum[] => {
    const all = total === undefined ? [] : ['total'];
    const [rows, columns] = [[...inside.keys()], [...(inside[0] ?? []).keys()]];
    return [
      ...(rowTotals === undefined ? [] : rows.map((row) => ({ total: cellName(name, row, 'all'), parts: columns.map((at) => cellName(name, row, at)) }))),
      ...(columnTotals === undefined ? [] : columns.map((at) => ({ total: cellName(name, 'all', at), parts: rows.map((row) => cellName(name, row, at)) }))),
      ...all.map((each) => ({ total: each, parts: rows.flatMap((row) => columns.map((at) => cellName(name, row, at))) })),
    ];
  });
  const totalName = (name: string): string => (name.endsWith(' all all') ? 'total' : name);
  const shown = tables.flatMap((table) => [...valuesOf(table)].map(([name, value]) => [totalName(name), hidden.has(name) ? 'not shown' : String(value)]));
  return derivedSmallCounts(shown, { names: shown.map(([name]) => [undefined, name]), sums }, leastShown);
}

describe('what the gate computes from the counts that are shown', () => {
  it('is no small count where they were hidden as they are, in one table or in several that share a total', () => {
    fc.assert(
      fc.property(cells, shape, fc.boolean(), (counts, has, isTwice) => {
        const table = tableOf(counts, has);
        const sums = counts.map(sum);
        const other: CountTable = { name: 'u', cells: sums.map((each) => [each]), ...(has.hasTotal ? { total: sum(sums) } : {}) };
        const tables = isTwice ? [table, other] : [table];
        expect(seenByGate(tables, hiddenCounts(tables))).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('is every small count that alone is missing from its row', () => {
    let judged = 0;
    fc.assert(
      fc.property(cells, fc.nat(), fc.nat(), (counts, r, c) => {
        const row = r % counts.length;
        const at = c % (counts[row]?.length ?? 1);
        const value = counts[row]?.[at] ?? 0;
        const table = tableOf(counts, { hasRows: true, hasColumns: false, hasTotal: false });
        const found = seenByGate([table], new Set([cellName('t', row, at)]));
        judged += value > 0 && value < leastShown ? 1 : 0;
        expect(found).toBe(value > 0 && value < leastShown ? 1 : 0);
      }),
      { numRuns: 300 },
    );
    expect(judged).toBeGreaterThan(60);
  });
});
