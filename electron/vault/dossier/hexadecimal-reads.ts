import { bareString } from '#shared/redaction/fold.ts';
import { longFromBytes, type Needle } from '#shared/redaction/needle.ts';

const asHexadecimal = new Set(bareString('0123456789abcdef'));

/**
 * Whether hexadecimal digits read like something hidden, for many of them and many needles. They stand in words of eight (commitment-tables.ts), so a short needle, which counts as a whole word alone, is never one of them. The
 * gate looks once more, in the finished file.
 */
export function readingLike(needles: readonly Needle[]): (hexadecimal: string) => boolean {
  const wanted = new Set<string>();
  for (const { bare, digitRuns, digitTails } of needles) {
    for (const text of [bare, ...digitRuns, ...digitTails]) if (text.length >= longFromBytes && Array.from(text).every((character) => asHexadecimal.has(character))) wanted.add(text);
  }
  const lengths = new Set(Array.from(wanted, ({ length }) => length));
  return (hexadecimal) => {
    const bare = bareString(hexadecimal);
    for (const length of lengths) for (let at = 0; at + length <= bare.length; at += 1) if (wanted.has(bare.slice(at, at + length))) return true;
    return false;
  };
}
