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
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reaches[low - 1] ?? 0) >= end;
  }
}

/** Lowers what has only its form where a cue or a checksum names the same passage as something else: an account that could be dialled. Nothing is taken away. */
export function weighed(candidates: readonly Candidate[]): readonly Candidate[] {
  const named = new NamedRanges(candidates);
  return candidates.map((candidate) => {
    if (candidate.score <= atMost || !rivals.includes(candidate.kind) || isNamed(candidate) || candidate.reasons.includes('dialling-prefix') || candidate.reasons.includes('cue')) return candidate;
    return rivals.some((kind) => kind !== candidate.kind && !(inOneAccount.has(kind) && inOneAccount.has(candidate.kind)) && named.holds(kind, candidate)) ? { ...candidate, score: atMost } : candidate;
  });
}
