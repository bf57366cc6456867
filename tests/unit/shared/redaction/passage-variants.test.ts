import { describe, expect, it } from 'vitest';
import { needleOf } from '#shared/redaction/needle.ts';
import { indexText, occurrencesOf } from '#shared/redaction/occurrences.ts';
import { passageVariants } from '#shared/redaction/passage-variants.ts';

/** What of a text is found for a passage in any order of its words. All names are invented. */
function found(passage: string, text: string): readonly string[] {
  const index = indexText(text);
  return passageVariants(passage).flatMap((variant) => {
    const needle = needleOf(variant);
    return needle === undefined ? [] : occurrencesOf(needle, index).map(({ start, end }) => text.slice(start, end));
  });
}

describe('the other orders of a name', () => {
  it.each([
    ['Nguyễn Văn An', 'An Van Nguyen'],
    ['Nguyễn Văn An', 'NGUYEN, An Van'],
    ['Nguyễn Văn An', 'Văn Nguyễn An'],
    ['Maria Clara Santos', 'Santos, Clara Maria'],
    ['Santos, Maria Clara', 'Clara Maria Santos'],
    ['Maria Clara Santos Reyes', 'Reyes Santos Clara Maria'],
    ['Maria Clara Santos Reyes', 'Santos Reyes, Maria Clara'],
    ['សុខ\u200bដារ៉ា', 'ដារ៉ា សុខ'],
    ['សុខ\u200bដារ៉ា', 'ដារ៉ា\u200bសុខ'],
    ['សុខ ដា\u200bរ៉ា', 'ដារ៉ា សុខ'],
    ['សុខ\u200b ដារ៉ា\u200b ចាន់', 'ចាន់ ដារ៉ា សុខ'],
  ])('of %s are found as %s', (passage, written) => {
    expect(found(passage, `Ask ${written}, now (invented).`)).toContain(written);
  });

  it.each([
    ['Mr. Sok Dara', 'Dara Sok'],
    ['mr sok dara', 'Dara Sok'],
    ['Mrs Quennabel Prodit', 'Prodit, Quennabel'],
    ['Boss Sok Dara', 'Dara Sok'],
    ['Ông Nguyễn Văn An', 'An Van Nguyen'],
    ['Mr. Maria Clara Santos Reyes', 'Santos Reyes Maria Clara'],
    ['លោក សុខ ដារ៉ា', 'ដារ៉ា សុខ'],
    ['លោកសុខ ដារ៉ា', 'ដារ៉ា សុខ'],
    ['លោកស្រី\u200bសុខ\u200bដារ៉ា', 'ដារ៉ា សុខ'],
    ['អ្នកស្រី ចាន់ បុប្ផា', 'បុប្ផា ចាន់'],
    ['កញ្ញា ចាន់ បុប្ផា', 'ចាន់ បុប្ផា'],
  ])('of %s are found without the title as %s', (passage, written) => {
    expect(found(passage, `Ask ${written}, now (invented).`)).toContain(written);
  });

  it('are none where a name has one word, with a title or not', () => {
    expect(passageVariants('Quennabel')).toEqual(['Quennabel']);
    expect(found('Mr. Hope', 'We hope so.')).toEqual([]);
    expect(found('លោក សុខ', 'សុខ')).toEqual([]);
    expect(found('Da\u200bra', 'a rada')).toEqual([]);
  });

  it('are none of what is made of the fixed words of a dossier, and of no sentence behind a word that may be a title', () => {
    expect(passageVariants('Place and person')).toEqual(['Place and person']);
    expect(found('boss in bavet', 'They are in bavet.')).toEqual([]);
    expect(passageVariants('12 March 2026')).toEqual(['12 March 2026']);
  });

  it('are few: six of three words, five of four, and the passage alone of more', () => {
    expect(passageVariants('Quennabel Prodit')).toHaveLength(2);
    expect(passageVariants('Quennabel Prodit Sokharin')).toHaveLength(6);
    expect(passageVariants('Quennabel Prodit Sokharin Daravuth')).toHaveLength(5);
    expect(passageVariants('Mr. Quennabel Prodit Sokharin')).toHaveLength(7);
    expect(passageVariants('Quennabel Prodit Sokharin Daravuth Zorvik')).toHaveLength(1);
  });
});
