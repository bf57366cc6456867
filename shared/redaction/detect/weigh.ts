import type { Candidate, CandidateKind } from './candidate.ts';

/** Kinds that are rows of digits or hold one: of these the same passage is seldom two. */
const rivals: readonly CandidateKind[] = ['phone', 'national-id', 'passport', 'card', 'bank-account', 'iban', 'payment-code', 'wallet', 'coordinates', 'machine-readable-zone', 'handle', 'ip-address', 'birth-date'];
const fromForm: ReadonlySet<CandidateKind> = new Set(['iban', 'payment-code', 'wallet', 'coordinates', 'machine-readable-zone', 'ip-address']);
/** A word for a bank says of a card's number that it is money, too. */
const inOneAccount: ReadonlySet<CandidateKind> = new Set(['card', 'bank-account']);
const strongFrom = 0.75;
/** Just under what is likely: it stays in sight, behind what something speaks for. */
const atMost = 0.45;

/** A cue or a passed check names this very passage. */
function isNamed({ kind, score, reasons }: Candidate): boolean {
  return score >= strongFrom && (fromForm.has(kind) || reasons.includes('cue') || reasons.includes('checksum-passed'));
}

/** How many of the ordered starts are at most `start`. */
function countUpTo(starts: readonly number[], start: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each kind the named ranges in order of their starts, and how far any of them up to there reaches. */
class NamedRanges {
  readonly #ofKind = new Map<CandidateKind, { readonly starts: number[]; readonly reaches: number[] }>();

  constructor(candidates: readonly Candidate[]) {
    for (const { kind, start, end } of candidates.filter(isNamed).toSorted((a, b) => a.start - b.start)) {
      const { starts, reaches } = this.#rangesOf(kind);
      starts.push(start);
      reaches.push(Math.max(end, reaches.at(-1) ?? 0));
    }
  }

  #rangesOf(kind: CandidateKind): { readonly starts: number[]; readonly reaches: number[] } {
    let ranges = this.#ofKind.get(kind);
    if (ranges === undefined) this.#ofKind.set(kind, (ranges = { starts: [], reaches: [] }));
    return ranges;
  }

  holds(kind: CandidateKind, { start, end }: Candidate): boolean {
    const { starts, reaches } = this.#rangesOf(kind);
    const before = countUpTo(starts, start);
    return before > 0 && (reaches[before - 1] ?? 0) >= end;
  }
}

/** Links and mail addresses that are one whole: what else is seen inside them is decided about with them. */
const wholes: ReadonlySet<CandidateKind> = new Set(['url', 'map-code', 'email', 'handle', 'coordinates', 'ip-address', 'wallet']);
const partsOfWholes: ReadonlySet<CandidateKind> = new Set(['domain', 'coordinates', 'phone', 'room', 'handle', 'address', 'name', 'plate']);

function isWhole({ kind, score, reasons }: Candidate): boolean {
  if (kind === 'coordinates') return reasons.includes('link');
  if (kind === 'wallet') return reasons.includes('checksum-passed');
  return wholes.has(kind) && score >= strongFrom && !(kind === 'handle' && reasons.includes('cue'));
}

/** How far the longest whole reaches that begins at or before each. */
function withPartsLowered(candidates: readonly Candidate[]): readonly Candidate[] {
  const inOrder = candidates.filter(isWhole).toSorted((a, b) => a.start - b.start);
  const starts = inOrder.map(({ start }) => start);
  let reach: Candidate | undefined;
  const reaches = inOrder.map((whole) => (reach = reach === undefined || whole.end > reach.end ? whole : reach));
  return candidates.map((candidate) => {
    if (candidate.score <= atMost || !partsOfWholes.has(candidate.kind) || candidate.reasons.includes('onion')) return candidate;
    const whole = reaches[countUpTo(starts, candidate.start) - 1];
    const isInside = whole !== undefined && whole.start <= candidate.start && whole.end >= candidate.end && whole.end - whole.start > candidate.end - candidate.start;
    return isInside ? { ...candidate, score: atMost } : candidate;
  });
}

/** Lowers what has only its form where a cue or a checksum names the same passage as something else: an account that could be dialled. Nothing is taken away. */
export function weighed(candidates: readonly Candidate[]): readonly Candidate[] {
  const named = new NamedRanges(candidates);
  return withPartsLowered(candidates).map((candidate) => {
    if (candidate.score <= atMost || !rivals.includes(candidate.kind) || isNamed(candidate) || candidate.reasons.includes('dialling-prefix') || candidate.reasons.includes('cue')) return candidate;
    return rivals.some((kind) => kind !== candidate.kind && !(inOneAccount.has(kind) && inOneAccount.has(candidate.kind)) && named.holds(kind, candidate)) ? { ...candidate, score: atMost } : candidate;
  });
}
