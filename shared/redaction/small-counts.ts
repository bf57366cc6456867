import { networkOf, type CountEdge } from './count-network.ts';
import type { CountTable } from './count-table.ts';
import { reachOf, wayBetween, type Room } from './count-flow.ts';

/**
 * The smallest count of people or reports that is shown where anybody may read it, apart from 0. Eleven is what the Counter-Trafficking Data Collaborative uses (k-anonymity with k = 11, data
 * dictionary of its global data set) and what US Medicare's cell size policy demands (no cell of 1 to 10, nor any from which one can be derived).
 */
export const leastShown = 11;

/** By how much at least the values that a hidden count can have for somebody who computes lie apart: half of what “fewer than eleven” says (5). */
const spreadOf = (threshold: number): number => Math.floor(threshold / 2);

/**
 * The names (`cellName`) of counts that are not shown, of tables that count the same things. 1 to `threshold - 1` never are (primary). Of the others as many are hidden as it takes until none can be
 * computed (complementary), by somebody who knows everything that is shown, which of the hidden ones are primary and so from 1 to `threshold - 1`, and that all others are `threshold` or more. For
 * each hidden count there are then whole numbers that fit all sums and lie five (half of `threshold`) apart: looked for exactly, as flow through a network (`count-flow.ts`). Parts are hidden before totals and
 * small ones before large ones.
 *
 * 0 stands: it says that nothing was reported, and of nobody that they did. Only where nothing else protects (ten times 1 and their sum 10) everything in the tables is hidden, zeros too.
 * Unknown is a word and is never hidden; it takes part in no sum.
 *
 * To be shown by one sign for all, so that nobody learns which are primary. Throws a RangeError for counts that do not add up.
 */
export function hiddenCounts(tables: readonly CountTable[], threshold = leastShown): ReadonlySet<string> {
  const network = networkOf(tables);
  const isPrimary = ({ name, flow, isUnknown }: CountEdge): boolean => name !== undefined && !isUnknown && flow > 0 && flow < threshold;
  const hidden = new Set(network.filter(isPrimary));
  if (hidden.size === 0) return new Set();
  for (;;) {
    const open = [...hidden].find((edge) => !isProtected(edge, network, hidden, threshold));
    if (open === undefined) return namesOf(withoutNeedless(hidden, isPrimary, network, threshold));
    const more = toHide(open, network, hidden, threshold);
    if (more.length === 0) return namesOf(network.filter(({ isUnknown }) => !isUnknown));
    for (const edge of more) hidden.add(edge);
  }
}

const namesOf = (edges: Iterable<CountEdge>): ReadonlySet<string> => new Set([...edges].flatMap(({ name }) => (name === undefined ? [] : [name])));

/** Within what each count can be for whoever computes: what is shown is what it is. */
function roomOf(hidden: ReadonlySet<CountEdge>, threshold: number): (edge: CountEdge) => Room {
  return (edge) => {
    if (edge.isUnknown) return { low: 0, high: Infinity };
    if (!hidden.has(edge)) return { low: edge.flow, high: edge.flow };
    return edge.flow < threshold ? { low: 1, high: threshold - 1 } : { low: threshold, high: Infinity };
  };
}

function isProtected(edge: CountEdge, network: readonly CountEdge[], hidden: ReadonlySet<CountEdge>, threshold: number): boolean {
  const roomAt = roomOf(hidden, threshold);
  const wanted = spreadOf(threshold);
  const up = reachOf(edge, 'up', network, roomAt, wanted);
  return up.reach >= wanted || up.reach + reachOf(edge, 'down', network, roomAt, wanted - up.reach).reach >= wanted;
}

/** The cheapest counts whose hiding gives this one more room, up or down. Empty where nothing would. */
function toHide(edge: CountEdge, network: readonly CountEdge[], hidden: ReadonlySet<CountEdge>, threshold: number): readonly CountEdge[] {
  const roomAt = roomOf(hidden, threshold);
  // Zeros stand. A total is worth more than all of its parts.
  const most = network.reduce((all, { flow }) => all + flow + 1, 1);
  const priceOf = (each: CountEdge): number => (each.flow === 0 ? Infinity : (each.flow + 1) * (each.depth + 1) + most * each.depth);
  const roomIfHidden = (each: CountEdge): Room => ({ low: threshold, high: each.flow < threshold ? each.flow : Infinity });
  const ways = (['up', 'down'] as const).map((direction) => wayBetween(edge, direction, network, roomAt, { hidden, priceOf, roomIfHidden }));
  const found = ways.flatMap((way) => (way === undefined ? [] : [way])).toSorted((a, b) => a.price - b.price)[0];
  return found?.edges ?? [];
}

/** What later ones have made needless: each that all others do without is shown again, the largest first. */
function withoutNeedless(hidden: ReadonlySet<CountEdge>, isPrimary: (edge: CountEdge) => boolean, network: readonly CountEdge[], threshold: number): ReadonlySet<CountEdge> {
  let needed = hidden;
  for (const edge of [...hidden].filter((each) => !isPrimary(each)).toSorted((a, b) => b.depth - a.depth || b.flow - a.flow)) {
    const fewer = new Set([...needed].filter((each) => each !== edge));
    if ([...fewer].every((each) => isProtected(each, network, fewer, threshold))) needed = fewer;
  }
  return needed;
}
