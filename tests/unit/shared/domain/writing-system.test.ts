import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '#shared/domain/writing-system.ts';

/** The rule as it is told, without a thought of speed. It stands in every vault: a different answer makes every tip look altered. */
function plainly(text: string): string {
  const head = text.slice(0, 2000);
  const count = (pattern: RegExp): number => head.match(pattern)?.length ?? 0;
  const counts = [['km', count(/\p{Script=Khmer}/gu)], ['th', count(/\p{Script=Thai}/gu)], ['my', count(/\p{Script=Myanmar}/gu)], ['lo', count(/\p{Script=Lao}/gu)], ['zh', count(/\p{Script=Han}/gu)]] as const;
  const [best, most] = counts.reduce<readonly [string, number]>((found, next) => (next[1] > found[1] ? next : found), ['und', 0]);
  const latin = count(/\p{Script=Latin}/gu);
  if (latin <= most * 4) return best;
  return count(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu) * 20 > latin ? 'vi' : 'en';
}

describe('the language a text is shown with', () => {
  it('is the one the rule gives, for any mixture of scripts', () => {
    const characters = fc.constantFrom('a', 'Z', 'é', 'đ', 'Ơ', 'ạ', 'ក', 'ไ', 'မ', 'ລ', '中', '𠀀', ' ', '1', '.', 'İ', 'ſ', 'K', 'ª', '\ud800', 'Ж');
    fc.assert(fc.property(fc.array(fc.oneof(characters, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 60 }), (parts) => {
      expect(languageOf(parts.join(''))).toBe(plainly(parts.join('')));
    }));
  });
});
