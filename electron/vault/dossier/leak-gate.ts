import { indexText, occurrencesOf } from '#shared/redaction/occurrences.ts';
import { squeezeBytes } from './byte-search.ts';
import { GateLedger, type GateOutcome } from './gate-report.ts';
import { hiddenPatterns, type HiddenPatterns } from './hidden-patterns.ts';
import { readMarkdown } from './markdown-text.ts';
import type { Needle } from '#shared/redaction/needle.ts';
import type { HiddenStrings } from '#shared/redaction/redacted-dossier.ts';

export interface GateSecrets extends HiddenStrings {
  /** Ids and hashes of the vault, as hexadecimal: no dossier holds any of them. */
  readonly identifiers: readonly string[];
}

/** How often each needle occurs in the dossier's own fixed words, where it stands by design. */
export function countEach(needles: readonly Needle[], text: string): readonly number[] {
  const index = indexText(text);
  return needles.map((needle) => occurrencesOf(needle, index).length);
}

/**
 * Text that a reader of the file can get. A hidden passage that is also a fixed word of the dossier ("report", "place") must be
 * there exactly as often as the fixed words have it: once more is a leak, once less means that the text was not read in full.
 */
export function checkText(ledger: GateLedger, location: string, needles: readonly Needle[], text: string, expected: readonly number[], complete: boolean): void {
  countEach(needles, text).forEach((count, id) => {
    const allowed = expected[id] ?? 0;
    ledger.note('hidden-text', location, count - allowed);
    if (complete) ledger.note('text-missing', location, allowed - count);
  });
}

export function checkBytes(ledger: GateLedger, location: string, patterns: HiddenPatterns, bytes: Uint8Array): void {
  const sum = (counts: ReadonlyMap<number, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
  ledger.note('hidden-bytes', location, sum(patterns.plain.count(bytes)));
  ledger.note('hidden-bytes', location, sum(patterns.squeezed.count(squeezeBytes(bytes))));
}

/** The finished bytes of a Markdown dossier, compared with everything hidden. Fails closed. */
export function checkMarkdown(bytes: Uint8Array, secrets: GateSecrets): GateOutcome {
  const ledger = new GateLedger();
  const read = readMarkdown(bytes);
  if (!read.ok) {
    ledger.note('text-unreadable', 'file', 1);
    return ledger.outcome(null, []);
  }
  const passages = [...secrets.passages, ...secrets.identifiers];
  const all = hiddenPatterns(passages, () => true);
  const inTemplate = countEach(all.needles, secrets.template);
  const templateWords = new Set(all.needles.filter((_, id) => (inTemplate[id] ?? 0) > 0).map((needle) => needle.bare));
  const patterns = hiddenPatterns(passages, (needle) => templateWords.has(needle.bare));
  checkText(ledger, 'text', patterns.needles, read.value.text, inTemplate, true);
  checkBytes(ledger, 'bytes', patterns, bytes);
  ledger.note('structure', 'markup', read.value.markup);
  return ledger.outcome(null, [{ check: 'template-word', count: templateWords.size }]);
}
