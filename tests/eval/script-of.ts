/** Scripts that are told apart; every other letter is of "other", and a text without letters of "none". */
const scripts = ['Latin', 'Han', 'Khmer', 'Thai', 'Myanmar', 'Lao', 'Cyrillic', 'Arabic', 'Devanagari', 'Bengali', 'Hangul', 'Ethiopic'] as const;
const patterns: readonly (readonly [script: string, pattern: RegExp])[] = scripts.map((script) => [script === 'Myanmar' ? 'Burmese' : script, new RegExp(`\\p{Script=${script}}`, 'gu')]);

function mostUsed(text: string): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [script, pattern] of patterns) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > most) [best, most] = [script, count];
  }
  return best ?? (/\p{L}/u.test(text) ? 'other' : undefined);
}

/** The script of a passage, by most of its letters and digits; of one that has only ASCII digits and signs, the script of the text around it. */
export function scriptOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return mostUsed(text.slice(start, end)) ?? mostUsed(text) ?? 'none';
}
