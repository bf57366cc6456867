/**
 * Characters that a reader cannot see but that change what is seen or compared: C0 and C1 controls (but tab, line feed, and a carriage
 * return before a line feed), soft hyphen, zero-width characters, the bidirectional controls of UAX #9, invisible operators, tag characters, unpaired surrogates.
 * U+200B, U+200C and U+200D are left out: Khmer, Burmese, Thai and emoji need them between letters.
 */
const control =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\r(?!\n)|\p{Surrogate}/gu;

export type VisiblePart = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'control'; readonly text: string; readonly name: string };

/** Splits a text into what is written and what is hidden in it. Joined again, the parts are the text, unit for unit. */
export function visibleParts(text: string): readonly VisiblePart[] {
  const parts: VisiblePart[] = [];
  let from = 0;
  for (const found of text.matchAll(control)) {
    if (found.index > from) parts.push({ kind: 'text', text: text.slice(from, found.index) });
    const code = found[0].codePointAt(0) ?? 0;
    parts.push({ kind: 'control', text: found[0], name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}
