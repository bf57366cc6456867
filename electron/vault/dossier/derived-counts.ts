import { asciiDigit } from '#shared/redaction/fold.ts';
import type { CountSum, TableCounts } from '#shared/domain/stated-counts.ts';

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
 * half of what “fewer than eleven” leaves open. Knows the sums and nothing of how counts were chosen. Somebody is taken to know that a count which is not shown is not 0, since zeros stand.
 *
 * Two ways, one after the other: elimination (Gauss), which finds what follows from several sums at once, and bounds, which each sum sets to its parts and to its total.
 */
export function derivedSmallCounts(rows: readonly (readonly string[])[], { names, sums }: TableCounts, leastShown: number): number {
  return derivedCounts({ counts: countsIn(rows, names), sums }, leastShown).length;
}

/** What is shown of counts by their names: null where a count stands and is not shown. */
export interface KnownCounts {
  readonly counts: ReadonlyMap<string, number | null>;
  readonly sums: readonly CountSum[];
}

/** What the cells of a table show of the counts that they have the names of. */
export function countsIn(rows: readonly (readonly string[])[], names: TableCounts['names']): ReadonlyMap<string, number | null> {
  const counts = new Map<string, number | null>();
  for (const [at, row] of names.entries()) {
    for (const [column, name] of row.entries()) {
      if (name !== undefined) counts.set(name, countIn(rows[at]?.[column] ?? '') ?? counts.get(name) ?? null);
    }
  }
  return counts;
}

/** The names of the small counts that follow. One that stands nowhere may be 0. */
export function derivedCounts({ counts, sums }: KnownCounts, leastShown: number): readonly string[] {
  const equations = sums.map((sum) => equationOf(sum, counts));
  const bounds = new Map<string, Bounds>();
  for (const { terms } of equations) for (const name of terms.keys()) bounds.set(name, { low: counts.has(name) ? 1 : 0, high: Infinity });
  for (const related of relatedEquations(equations)) narrow([...related, ...eliminated(related)], bounds);
  return [...bounds].filter(([, { low, high }]) => low < leastShown && high >= 1 && high - low < Math.floor(leastShown / 2)).map(([name]) => name);
}

/** In groups that share no unknown: elimination takes time with the third power of what it is given at once. */
function relatedEquations(equations: readonly Equation[]): readonly (readonly Equation[])[] {
  const groups: { names: Set<string>; equations: Equation[] }[] = [];
  for (const equation of equations) {
    const names = [...equation.terms.keys()];
    if (names.length === 0) continue;
    const touched = groups.filter((group) => names.some((name) => group.names.has(name)));
    const joined = { names: new Set([...touched.flatMap((group) => [...group.names]), ...names]), equations: [...touched.flatMap((group) => group.equations), equation] };
    groups.splice(0, groups.length, ...groups.filter((group) => !touched.includes(group)), joined);
  }
  return groups.map((group) => group.equations);
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
function eliminated(equations: readonly Equation[]): readonly Equation[] {
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
  }
  return matrix.slice(0, done).map((row) => ({ terms: new Map(names.flatMap((name, column) => (Math.abs(row[column] ?? 0) > nearlyNothing ? [[name, row[column] ?? 0] as const] : []))), constant: row.at(-1) ?? 0 }));
}

/** Brings the bounds as close as the equations do, each by itself, until none moves. */
function narrow(equations: readonly Equation[], bounds: ReadonlyMap<string, Bounds>): void {
  for (let round = 0, isMoving = true; isMoving && round < roundsAtMost; round += 1) {
    isMoving = false;
    for (const { terms, constant } of equations) {
      for (const [name, factor] of terms) {
        const own = bounds.get(name);
        if (own === undefined) continue;
        // factor × own = −(constant + the others)
        const others = rangeOf(terms, constant, bounds, name);
        const ends = [-others.low / factor, -others.high / factor].sort((one, other) => one - other);
        const low = Math.max(own.low, Math.ceil((ends[0] ?? 0) - nearlyNothing));
        const high = Math.min(own.high, Math.floor((ends[1] ?? 0) + nearlyNothing));
        // Counts that cannot be are not those of a person; they are the gate's other checks to find.
        if (low > high || (low === own.low && high === own.high)) continue;
        Object.assign(own, { low, high });
        isMoving = true;
      }
    }
  }
}

function rangeOf(terms: Equation['terms'], constant: number, bounds: ReadonlyMap<string, Bounds>, except: string): Bounds {
  const range = { low: constant, high: constant };
  for (const [name, factor] of terms) {
    const { low, high } = bounds.get(name) ?? { low: 0, high: Infinity };
    if (name === except) continue;
    range.low += factor > 0 ? factor * low : factor * high;
    range.high += factor > 0 ? factor * high : factor * low;
  }
  return range;
}
