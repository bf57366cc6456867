/**
 * The language tag a text is shown with, guessed from its characters alone: enough to choose a font and to tell a
 * screen reader how to speak, never shown to staff as a finding.
 */
export type LanguageTag = 'km' | 'th' | 'my' | 'lo' | 'zh' | 'vi' | 'en' | 'und';

const scripts: readonly (readonly [LanguageTag, RegExp])[] = [
  ['km', /\p{Script=Khmer}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['zh', /\p{Script=Han}/gu],
];

/** Letters that among the languages of the region only Vietnamese uses. */
const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;

/** Looks at the first 2,000 characters. The script with the most characters wins; Latin is Vietnamese when its letters say so. */
export function languageOf(text: string): LanguageTag {
  const head = text.slice(0, 2000);
  let best: LanguageTag = 'und';
  let most = 0;
  for (const [tag, pattern] of scripts) {
    const count = head.match(pattern)?.length ?? 0;
    if (count > most) {
      best = tag;
      most = count;
    }
  }
  const latin = head.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin > most * 4) return (head.match(vietnamese)?.length ?? 0) * 20 > latin ? 'vi' : 'en';
  return best;
}
