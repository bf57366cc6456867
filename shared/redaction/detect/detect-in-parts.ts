import { clusterEnds } from '../grapheme-clusters.ts';
import type { Candidate } from './candidate.ts';
import { detect, detectDirect } from './detect.ts';

/** UTF-16 units of one part, some eight printed pages: what is done in a few milliseconds, and in some tenths of a second when it was made to be slow. */
export const partUnits = 20_000;
/** Units that two parts share: longer than any form that is looked for, with the words beside it. */
export const sharedUnits = 1_000;

/** The last cluster end that is at most `wanted`. */
function endBefore(ends: readonly number[], wanted: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1] ?? 0;
}

/**
 * `detect` for a text of any length, part by part, so that who runs it can do something else between. Parts share units and are cut between grapheme clusters; what touches the cut of a
 * part is taken from the part that has it whole.
 */
export function detectInParts(text: string): Generator<readonly Candidate[]> {
  return inParts(text, detect);
}

/** The same for `detectDirect`. */
export function detectDirectInParts(text: string): Generator<readonly Candidate[]> {
  return inParts(text, detectDirect);
}

function* inParts(text: string, find: (part: string) => readonly Candidate[]): Generator<readonly Candidate[]> {
  if (text.length <= partUnits) {
    yield find(text);
    return;
  }
  const ends = clusterEnds(text);
  let start = 0;
  // Where the candidates of this part begin to be its own.
  let from = 0;
  while (start < text.length) {
    const cut = text.length - start <= partUnits ? text.length : endBefore(ends, start + partUnits);
    // A cluster longer than a part is one part.
    const end = cut > start ? cut : (ends.find((each) => each > start) ?? text.length);
    const shared = end === text.length ? end : endBefore(ends, end - sharedUnits);
    const nextStart = shared > start ? shared : end;
    const until = nextStart + Math.floor((end - nextStart) / 2);
    yield ownOf(find(text.slice(start, end)), start, from, until);
    start = nextStart;
    from = until;
  }
}

function ownOf(found: readonly Candidate[], offset: number, from: number, until: number): readonly Candidate[] {
  return found
    .map((candidate) => ({ ...candidate, start: candidate.start + offset, end: candidate.end + offset }))
    .filter((candidate) => candidate.start >= from && candidate.start < until);
}
