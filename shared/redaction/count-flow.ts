import type { CountEdge } from './count-network.ts';

/** Within what a count can be. */
export interface Room {
  readonly low: number;
  readonly high: number;
}

/** How far each edge has been moved from what it is. */
type Moves = ReadonlyMap<CountEdge, number>;
type Direction = 'up' | 'down';

interface Step {
  readonly edge: CountEdge;
  /** 1: along the edge, which takes on more; -1: against it. */
  readonly sign: 1 | -1;
}

const leaves = ({ edge, sign }: Step): number => (sign === 1 ? edge.from : edge.to);
const enters = ({ edge, sign }: Step): number => (sign === 1 ? edge.to : edge.from);

function slack({ edge, sign }: Step, roomAt: (edge: CountEdge) => Room, moves: Moves): number {
  const now = edge.flow + (moves.get(edge) ?? 0);
  const { low, high } = roomAt(edge);
  return sign === 1 ? high - now : now - low;
}

/** Moving a count up sends something along its edge, which has to come back by other edges to where it starts. */
const ends = (edge: CountEdge, direction: Direction): readonly [start: number, end: number] => (direction === 'up' ? [edge.to, edge.from] : [edge.from, edge.to]);

function stepsByNode(network: readonly CountEdge[], without: CountEdge): ReadonlyMap<number, readonly Step[]> {
  const steps = new Map<number, Step[]>();
  for (const edge of network) {
    if (edge === without) continue;
    for (const step of [{ edge, sign: 1 }, { edge, sign: -1 }] as const) steps.set(leaves(step), [...(steps.get(leaves(step)) ?? []), step]);
  }
  return steps;
}

/**
 * By how much a count can be more (or less) than it is while all sums hold and every count stays within its room; no more than `wanted` is looked for. Exact: sums of tables are a network, and in a
 * network with whole bounds what can be reached at all can be reached in whole numbers, by one augmenting path after another (Ford and Fulkerson).
 */
export function reachOf(edge: CountEdge, direction: Direction, network: readonly CountEdge[], roomAt: (edge: CountEdge) => Room, wanted: number): { readonly reach: number; readonly moves: Moves } {
  const steps = stepsByNode(network, edge);
  const [start, end] = ends(edge, direction);
  const most = Math.min(wanted, slack({ edge, sign: direction === 'up' ? 1 : -1 }, roomAt, new Map()));
  const moves = new Map<CountEdge, number>();
  let reach = 0;
  while (reach < most) {
    const path = shortest(start, end, steps, (step) => (slack(step, roomAt, moves) > 0 ? 1 : Infinity));
    if (path === undefined) break;
    const far = Math.min(most - reach, ...path.steps.map((step) => slack(step, roomAt, moves)));
    for (const step of path.steps) moves.set(step.edge, (moves.get(step.edge) ?? 0) + step.sign * far);
    reach += far;
  }
  return { reach, moves };
}

export interface Prices {
  readonly hidden: ReadonlySet<CountEdge>;
  readonly priceOf: (edge: CountEdge) => number;
  readonly roomIfHidden: (edge: CountEdge) => Room;
}

/** The cheapest edges that are not hidden and would let a count move further than it can. undefined where there are none. */
export function wayBetween(edge: CountEdge, direction: Direction, network: readonly CountEdge[], roomAt: (edge: CountEdge) => Room, { hidden, priceOf, roomIfHidden }: Prices): { readonly edges: readonly CountEdge[]; readonly price: number } | undefined {
  if (slack({ edge, sign: direction === 'up' ? 1 : -1 }, roomAt, new Map()) <= 0) return undefined;
  const { moves } = reachOf(edge, direction, network, roomAt, Infinity);
  const [start, end] = ends(edge, direction);
  const isShown = (each: CountEdge): boolean => !each.isUnknown && !hidden.has(each);
  const path = shortest(start, end, stepsByNode(network, edge), (step) => {
    if (!isShown(step.edge)) return slack(step, roomAt, moves) > 0 ? 0 : Infinity;
    return slack(step, roomIfHidden, moves) > 0 ? priceOf(step.edge) : Infinity;
  });
  const edges = path?.steps.map((step) => step.edge).filter(isShown) ?? [];
  return path === undefined || edges.length === 0 ? undefined : { edges, price: path.price };
}

/** The cheapest way from one node to another (Dijkstra); steps of an infinite price are not taken. */
function shortest(start: number, end: number, steps: ReadonlyMap<number, readonly Step[]>, priceOf: (step: Step) => number): { readonly steps: readonly Step[]; readonly price: number } | undefined {
  const best = new Map<number, { readonly price: number; readonly by: Step | undefined }>([[start, { price: 0, by: undefined }]]);
  const waiting = new Set([start]);
  while (waiting.size > 0) {
    const node = [...waiting].reduce((a, b) => ((best.get(b)?.price ?? Infinity) < (best.get(a)?.price ?? Infinity) ? b : a));
    waiting.delete(node);
    if (node === end) break;
    for (const step of steps.get(node) ?? []) {
      const price = (best.get(node)?.price ?? 0) + priceOf(step);
      if (price >= (best.get(enters(step))?.price ?? Infinity)) continue;
      best.set(enters(step), { price, by: step });
      waiting.add(enters(step));
    }
  }
  const found = best.get(end);
  if (found === undefined) return undefined;
  const path: Step[] = [];
  for (let by = found.by; by !== undefined; by = best.get(leaves(by))?.by) path.unshift(by);
  return { steps: path, price: found.price };
}
