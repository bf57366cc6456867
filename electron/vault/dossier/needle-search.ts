import type { Needle } from '#shared/redaction/needle.ts';
import type { TextIndex } from '#shared/redaction/occurrences.ts';
import { RunSearch, usualHeadUnits } from '#shared/redaction/run-search.ts';

/** Everything by which a needle is found in bare text (`occurrencesOf`): where a text has none of it the needle is not found. */
const writtenAs = ({ bare, digitRuns, digitTails }: Needle): readonly string[] => [bare, ...digitRuns, ...digitTails];

/** What is looked for in one pass: strings that have at least so many units, each with the needles that are written so. */
interface OnePass {
  readonly search: RunSearch;
  readonly needlesOf: readonly (readonly number[])[];
}

/** Many needles, made ready once for many texts: which of them stand in a text at all is told by few passes over it. Thousands of ids occur nowhere, and only what occurs is searched for by itself. */
export class NeedleSearch {
  readonly needles: readonly Needle[];
  readonly #passes: readonly OnePass[];
  /** Symbols are not in bare text. */
  readonly #always: readonly number[];

  constructor(needles: readonly Needle[]) {
    this.needles = needles;
    const byHead = new Map<number, Map<string, number[]>>();
    const always: number[] = [];
    for (const [id, needle] of needles.entries()) {
      if (needle.kind === 'symbols') {
        always.push(id);
        continue;
      }
      for (const text of writtenAs(needle)) {
        const headUnits = Math.min(text.length, usualHeadUnits);
        const ofHead = byHead.get(headUnits) ?? new Map<string, number[]>();
        byHead.set(headUnits, ofHead.set(text, [...(ofHead.get(text) ?? []), id]));
      }
    }
    this.#passes = [...byHead].map(([headUnits, ofHead]) => ({ search: new RunSearch([...ofHead.keys()], headUnits), needlesOf: [...ofHead.values()] }));
    this.#always = always;
  }

  /** The ids of all needles that could occur in the text, in order: a needle that is not among them does not. */
  couldOccur({ bare: { text } }: TextIndex): readonly number[] {
    const found = new Set(this.#always);
    for (const { search, needlesOf } of this.#passes) for (const { id } of search.placesIn(text)) for (const needle of needlesOf[id] ?? []) found.add(needle);
    return [...found].sort((a, b) => a - b);
  }
}
