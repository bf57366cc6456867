/** Something else measured in the same run, beside which a figure means more. */
export interface Peer {
  readonly name: string;
  /** One value a run, in the unit of the figure. */
  readonly values: readonly number[];
}

/** One thing measured. */
export interface Figure {
  readonly what: string;
  /** By which a goal finds it, and of how many tips it is. */
  readonly id?: string;
  readonly tips?: number;
  readonly unit: 'ms' | 'tips/s' | 'MB' | 'bytes' | 'fsyncs' | 'frames';
  /** One value a run. */
  readonly values: readonly number[];
  readonly peers?: readonly Peer[];
  readonly note?: string;
}

interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Throws for no values. An even number of them gives the mean of the two in the middle. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const [min] = sorted;
  const max = sorted.at(-1);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (min === undefined || max === undefined || upper === undefined || lower === undefined) throw new RangeError('nothing was measured');
  return { median: (lower + upper) / 2, min, max };
}

/** The value below which so many of 100 lie (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.ceil((sorted.length * percent) / 100) - 1];
  if (value === undefined) throw new RangeError('nothing was measured');
  return value;
}

/** Three significant digits, whole numbers from a hundred on. */
export function shownNumber(value: number): string {
  return value >= 100 || Number.isInteger(value) ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(value >= 10 ? 3 : value < 0.1 ? 1 : 2);
}

/** Width of the first column. */
export const labelColumns = 66;

/** The lines of a table: one for the figure, one for each peer with the ratio of the medians, one for the note. */
export function tableLines(figure: Figure): readonly string[] {
  const line = (what: string, values: readonly number[], tail: string): string => {
    const { median, min, max } = spread(values);
    return `  ${what.padEnd(labelColumns)}${shownNumber(median).padStart(10)}${shownNumber(min).padStart(10)}${shownNumber(max).padStart(10)}  ${figure.unit}${tail}`;
  };
  const own = spread(figure.values).median;
  const peers = (figure.peers ?? []).map(({ name, values }) => line(`  beside ${name}`, values, `  -> ratio ${(own / spread(values).median).toPrecision(2)}`));
  return [line(figure.what, figure.values, ''), ...peers, ...(figure.note === undefined ? [] : [`      ${figure.note}`])];
}

/** The same for a program to read. */
export function figureRecord(measurement: string, figure: Figure): Readonly<Record<string, unknown>> {
  const own = spread(figure.values);
  return {
    measurement,
    id: figure.id ?? null,
    tips: figure.tips ?? null,
    what: figure.what,
    unit: figure.unit,
    ...own,
    values: figure.values,
    peers: (figure.peers ?? []).map(({ name, values }) => ({ name, ...spread(values), ratio: own.median / spread(values).median, values })),
    note: figure.note ?? null,
  };
}
