import type { CountSum, TableCounts } from '#shared/domain/stated-counts.ts';
import { asciiDigit } from '#shared/redaction/fold.ts';
import { atOnce, type Steps } from '#shared/steps.ts';

/** Within what a count lies for somebody who computes; `low` and `high` are whole numbers, `high` may be Infinity. */
interface Bounds {
  low: number;
  high: number;
}

/** Parts with a plus, totals with a minus: together with the constant they make 0. */
interface Equation {
  readonly terms: ReadonlyMap<string, number>;
  readonly constant: number;
}

/** Beyond this a count is not looked for any closer; what is left open counts as open. */
const roundsAtMost = 200;
const nearlyNothing = 1e-9;

/**
 * How many counts from 1 to `leastShown - 1` follow from what the rows of a finished document show, though they stand nowhere in it: somebody who knows the sums can say them to within less than
 * half of what “fewer than eleven” leaves open. Knows the sums and nothing of how counts were chosen. Somebody is taken to think that a count which is not shown is not 0, since zeros stand (they are
 * hidden only where nothing else protects).
 *
 * Two ways, one after the other: elimination (Gauss), which finds what follows from several sums at once, and bounds, which each sum sets to its parts and to its total.
 */
export function derivedSmallCounts(rows: readonly (readonly string[])[], counted: TableCounts, leastShown: number): number {
  return atOnce(derivedSteps({ counts: countsIn(rows, counted), sums: counted.sums }, leastShown)).length;
}

/** What is shown of counts by their names: null where a count stands and is not shown. */
export interface KnownCounts {
  readonly counts: ReadonlyMap<string, number | null>;
  readonly sums: readonly CountSum[];
  /** True as well, and following from `sums`: only looked at for the bounds that they set. */
  readonly followingSums?: readonly CountSum[];
}

/** What the cells of a table show of the counts that they have the names of. */
export function countsIn(rows: readonly (readonly string[])[], { names, also = [] }: TableCounts): ReadonlyMap<string, number | null> {
  const counts = new Map<string, number | null>(also);
  for (const [at, row] of names.entries()) {
    for (const [column, name] of row.entries()) {
      if (name !== undefined) counts.set(name, countIn(rows[at]?.[column] ?? '') ?? counts.get(name) ?? null);
    }
  }
  return counts;
}

/** The names of the small counts that follow. One that stands nowhere may be 0. */
export function* derivedSteps({ counts, sums, followingSums = [] }: KnownCounts, leastShown: number): Steps<readonly string[]> {
  const equations = sums.map((sum) => equationOf(sum, counts));
  const bounds = new Map<string, Bounds>();
  for (const { terms } of equations) for (const name of terms.keys()) bounds.set(name, { low: counts.has(name) ? 1 : 0, high: Infinity });
  const reduced: Equation[] = [];
  for (const related of relatedEquations(equations)) reduced.push(...(yield* eliminated(related)));
  yield* narrow([...equations, ...followingSums.map((sum) => equationOf(sum, counts)), ...reduced].filter(({ terms }) => terms.size > 0), bounds);
  return [...bounds].filter(([, { low, high }]) => low < leastShown && high >= 1 && high - low < Math.floor(leastShown / 2)).map(([name]) => name);
}

/** In groups that share no unknown: elimination takes time with the third power of what it is given at once. */
function relatedEquations(equations: readonly Equation[]): readonly (readonly Equation[])[] {
  const leaders = new Map<string, string>();
  const leaderOf = (name: string): string => {
    let leader = name;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
    return leader;
  };
  const withUnknowns = equations.filter(({ terms }) => terms.size > 0);
  for (const { terms } of withUnknowns) {
    const [first = '', ...others] = [...terms.keys()].map(leaderOf);
    for (const other of others) if (leaderOf(other) !== leaderOf(first)) leaders.set(leaderOf(other), leaderOf(first));
  }
  const groups = new Map<string, Equation[]>();
  for (const equation of withUnknowns) {
    const leader = leaderOf([...equation.terms.keys()][0] ?? '');
    groups.set(leader, [...(groups.get(leader) ?? []), equation]);
  }
  return [...groups.values()];
}

/** A cell that is a number and nothing else, in digits of any script. */
function countIn(cell: string): number | undefined {
  const plain = cell.normalize('NFKC').replace(/\p{Nd}/gu, asciiDigit).trim();
  return /^[0-9]+$/u.test(plain) ? Number(plain) : undefined;
}

function equationOf({ total, parts }: CountSum, counts: KnownCounts['counts']): Equation {
  const terms = new Map<string, number>();
  let constant = 0;
  const add = (term: CountSum['total'], factor: number): void => {
    const known = typeof term === 'number' ? term : (counts.get(term) ?? null);
    if (known === null) terms.set(String(term), (terms.get(String(term)) ?? 0) + factor);
    else constant += known * factor;
  };
  for (const part of parts) add(part, 1);
  add(total, -1);
  return { terms: new Map([...terms].filter(([, factor]) => factor !== 0)), constant };
}

/** The same equations with one unknown less in each, as far as they go (reduced row echelon form). */
function* eliminated(equations: readonly Equation[]): Steps<readonly Equation[]> {
  const names = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  const matrix = equations.map(({ terms, constant }) => [...names.map((name) => terms.get(name) ?? 0), constant]);
  let done = 0;
  for (const column of names.keys()) {
    const pivot = matrix.findIndex((row, at) => at >= done && Math.abs(row[column] ?? 0) > nearlyNothing);
    if (pivot < 0) continue;
    const [row = []] = matrix.splice(pivot, 1);
    const leading = row[column] ?? 1;
    const scaled = row.map((value) => value / leading);
    for (const [at, other] of matrix.entries()) {
      const factor = other[column] ?? 0;
      if (Math.abs(factor) > nearlyNothing) matrix[at] = other.map((value, each) => value - factor * (scaled[each] ?? 0));
    }
    matrix.splice(done, 0, scaled);
    done += 1;
    yield undefined;
  }
  return matrix.slice(0, done).map((row) => ({ terms: new Map(names.flatMap((name, column) => (Math.abs(row[column] ?? 0) > nearlyNothing ? [[name, row[column] ?? 0] as const] : []))), constant: row.at(-1) ?? 0 }));
}

/** Brings the bounds as close as the equations do, each by itself, until none moves. */
function* narrow(equations: readonly Equation[], bounds: ReadonlyMap<string, Bounds>): Steps<undefined> {
  for (let round = 0, isMoving = true; isMoving && round < roundsAtMost; round += 1) {
    isMoving = false;
    for (const equation of equations) if (narrowBy(equation, bounds)) isMoving = true;
    yield undefined;
  }
  return undefined;
}

const open: Bounds = { low: 0, high: Infinity };

/** Whether any bound moved. */
function narrowBy({ terms, constant }: Equation, bounds: ReadonlyMap<string, Bounds>): boolean {
  const all = new Range(constant);
  for (const [name, factor] of terms) all.add(factor, bounds.get(name) ?? open);
  let hasMoved = false;
  for (const [name, factor] of terms) {
    const own = bounds.get(name);
    if (own === undefined) continue;
    // factor × own = −(constant + the others)
    const others = all.without(factor, own);
    const ends = [-others.low / factor, -others.high / factor].sort((one, other) => one - other);
    const low = Math.max(own.low, Math.ceil((ends[0] ?? 0) - nearlyNothing));
    const high = Math.min(own.high, Math.floor((ends[1] ?? 0) + nearlyNothing));
    // Counts that contradict each other were not counted at one time: what was known before stays.
    if (low > high || (low === own.low && high === own.high)) continue;
    all.change(factor, own, { low, high });
    Object.assign(own, { low, high });
    hasMoved = true;
  }
  return hasMoved;
}

/** Between what a sum of terms lies; ends that are open are counted, so that one term can be taken out again. */
class Range {
  readonly #ends: { low: number; high: number; openLow: number; openHigh: number };

  constructor(constant: number) {
    this.#ends = { low: constant, high: constant, openLow: 0, openHigh: 0 };
  }

  add(factor: number, bounds: Bounds): void {
    this.#count(factor, bounds, 1);
  }

  change(factor: number, from: Bounds, to: Bounds): void {
    this.#count(factor, from, -1);
    this.#count(factor, to, 1);
  }

  without(factor: number, bounds: Bounds): Bounds {
    this.#count(factor, bounds, -1);
    const { low, high, openLow, openHigh } = this.#ends;
    this.#count(factor, bounds, 1);
    return { low: openLow > 0 ? -Infinity : low, high: openHigh > 0 ? Infinity : high };
  }

  #count(factor: number, { low, high }: Bounds, times: 1 | -1): void {
    const ends = this.#ends;
    const [least, most] = factor > 0 ? [factor * low, factor * high] : [factor * high, factor * low];
    if (Number.isFinite(least)) ends.low += times * least;
    else ends.openLow += times;
    if (Number.isFinite(most)) ends.high += times * most;
    else ends.openHigh += times;
  }
}
