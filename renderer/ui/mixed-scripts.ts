/** Scripts whose letters look like each other's: in one word they are a disguise or a slip, hardly ever a word. */
export type LookAlikeScript = 'latin' | 'cyrillic' | 'greek' | 'armenian' | 'cherokee';

const scripts: readonly (readonly [LookAlikeScript, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  // The sign for ohm counts as Greek, and stands in "kΩ".
  ['greek', /(?!\u2126)\p{Script=Greek}/u],
  ['armenian', /\p{Script=Armenian}/u],
  ['cherokee', /\p{Script=Cherokee}/u],
];
const notLatin = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const word = /[\p{L}\p{M}]+/gu;
/** Units such as μm and μg. */
const unit = /^μ[A-Za-z]$/;

/** Whether a text has letters of a script that looks like Latin. Nearly every text has one of these scripts at most. */
export const mayMixScripts = (text: string): boolean => notLatin.test(text);

export type WordPart = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'mixed'; readonly text: string; readonly scripts: readonly LookAlikeScript[] };

/** Splits a text at words that mix letters of scripts that look alike. Joined again, the parts are the text, unit for unit. */
export function mixedWords(text: string): readonly WordPart[] {
  if (!mayMixScripts(text)) return [{ kind: 'text', text }];
  const parts: WordPart[] = [];
  let from = 0;
  for (const found of text.matchAll(word)) {
    const mixed = scriptsOf(found[0]);
    if (mixed.length < 2 || unit.test(found[0])) continue;
    if (found.index > from) parts.push({ kind: 'text', text: text.slice(from, found.index) });
    parts.push({ kind: 'mixed', text: found[0], scripts: mixed });
    from = found.index + found[0].length;
  }
  if (from < text.length || text === '') parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

const scriptsOf = (text: string): readonly LookAlikeScript[] => scripts.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
