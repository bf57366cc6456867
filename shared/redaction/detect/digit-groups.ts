/** A row of digits without anything between them. Offsets of the reading. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
}

/** Groups that may belong to one number, with no more between two of them than people write inside numbers. */
export type DigitRun = readonly DigitGroup[];

const groupPattern = /\d+/gu;
/** Inside a number: a space, a dash, a dot, brackets around an area code, or a few of them. A comma only without a space: 0,1,2. */
const joint = /^(?:,|[ ]{0,2}[-./_~*()[\]+]{0,2}[ ]{0,2}[()]?)$/u;

export function digitRuns(numbers: string): readonly DigitRun[] {
  const runs: DigitGroup[][] = [];
  let lastEnd = -1;
  for (const { 0: digits, index } of numbers.matchAll(groupPattern)) {
    const group = { start: index, end: index + digits.length };
    const run = runs.at(-1);
    if (run !== undefined && index - lastEnd <= 6 && joint.test(numbers.slice(lastEnd, index))) run.push(group);
    else runs.push([group]);
    lastEnd = group.end;
  }
  return runs;
}

export function countDigits(run: DigitRun): number {
  return run.reduce((sum, { start, end }) => sum + end - start, 0);
}

export interface DigitWindow {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly groups: number;
}

export function windowOf(numbers: string, run: DigitRun): DigitWindow | undefined {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { start: first.start, end: last.end, digits: numbers.slice(first.start, last.end).replace(/\D/gu, ''), groups: run.length };
}

/**
 * Every row of neighbouring groups with `least` to `most` digits: two numbers that stand beside each other make one run, and what is in it is
 * found in its windows. At most `widest` groups, so that the work grows with the text alone.
 */
export function* digitWindows(numbers: string, run: DigitRun, [least, most]: readonly [number, number], widest = 8): Generator<DigitWindow> {
  for (let from = 0; from < run.length; from += 1) {
    let count = 0;
    for (let to = from; to < run.length && to < from + widest; to += 1) {
      const group = run[to];
      if (group === undefined) break;
      count += group.end - group.start;
      if (count > most) break;
      if (count < least) continue;
      const window = windowOf(numbers, run.slice(from, to + 1));
      if (window !== undefined) yield window;
    }
  }
}

/** The run in pieces of at most `most` digits, from its beginning on, of which none is shorter than `least`: for numbers that nothing labels. A longer group stands alone. */
export function digitPieces(run: DigitRun, [least, most]: readonly [number, number]): readonly DigitRun[] {
  const pieces: DigitGroup[][] = [];
  let piece: DigitGroup[] = [];
  for (const group of run) {
    if (piece.length > 0 && countDigits(piece) + group.end - group.start > most) {
      pieces.push(piece);
      piece = [];
    }
    piece.push(group);
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces.filter((one) => countDigits(one) >= least);
}
