import { cellName, checkSums, type Count, type CountTable } from './count-table.ts';

/** A count as an edge: what flows into a node flows out of it, which is what sums say. Edges without a name are counts that nobody shows. */
export interface CountEdge {
  readonly name: string | undefined;
  readonly from: number;
  readonly to: number;
  /** What is counted; for an unknown count any number will do. */
  readonly flow: number;
  readonly isUnknown: boolean;
  /** 0 for a cell, 1 for the total of a row or column, 2 for the total of all. */
  readonly depth: 0 | 1 | 2;
}

interface NetworkBuilder {
  node(): number;
  edge(name: string | undefined, from: number, to: number, flow: number, count: Count | undefined, depth: CountEdge['depth']): void;
}

/**
 * Tables that count the same things, each in its own way, as one network: everything counted goes through the total of the first table, a row, a cell and a column of it, then through the next
 * table, and back to the first. So whoever knows one total knows all of them. A single table goes back to itself.
 */
export function networkOf(tables: readonly CountTable[]): readonly CountEdge[] {
  const edges: CountEdge[] = [];
  let nodes = 0;
  const builder: NetworkBuilder = {
    node: () => nodes++,
    edge: (name, from, to, flow, count, depth) => void edges.push({ name: count === undefined ? undefined : name, from, to, flow, isUnknown: count === undefined || count === 'unknown', depth }),
  };
  const gates = tables.map(() => builder.node());
  tables.forEach((table, index) => addTable(builder, table, gates[index] ?? 0, gates[(index + 1) % tables.length] ?? 0));
  return edges;
}

const flowOf = (count: Count): number => (count === 'unknown' ? 0 : count);
const sum = (counts: readonly Count[]): number => counts.reduce<number>((all, count) => all + flowOf(count), 0);

function addTable(builder: NetworkBuilder, table: CountTable, start: number, end: number): void {
  checkSums(table);
  const { name, cells, rowTotals, columnTotals, total } = table;
  const inside = builder.node();
  builder.edge(cellName(name, 'all', 'all'), start, inside, sum(cells.flat()), total, 2);
  const columns = (cells[0] ?? []).map((_, column) => {
    const node = builder.node();
    builder.edge(cellName(name, 'all', column), node, end, sum(cells.map((row) => row[column] ?? 0)), columnTotals?.[column], 1);
    return node;
  });
  cells.forEach((counts, row) => {
    const node = builder.node();
    builder.edge(cellName(name, row, 'all'), inside, node, sum(counts), rowTotals?.[row], 1);
    counts.forEach((count, column) => builder.edge(cellName(name, row, column), node, columns[column] ?? 0, flowOf(count), count, 0));
  });
}
