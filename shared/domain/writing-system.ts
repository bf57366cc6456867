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
  // Every text is asked when it is stored, so the five scripts are looked for only where there is a character beyond them all.
  const beyondAscii = head.replace(/[\0-\x7f]+/g, '');
  let best: LanguageTag = 'und';
  let most = 0;
  for (const [tag, pattern] of /[\u0e00-\uffff]/.test(beyondAscii) ? scripts : []) {
    const count = beyondAscii.match(pattern)?.length ?? 0;
    if (count > most) {
      best = tag;
      most = count;
    }
  }
  const latin = asciiLetters(head) + (beyondAscii.match(/\p{Script=Latin}/gu)?.length ?? 0);
  if (latin > most * 4) return (beyondAscii.match(vietnamese)?.length ?? 0) * 20 > latin ? 'vi' : 'en';
  return best;
}

function asciiLetters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const lower = text.charCodeAt(index) | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) count += 1;
  }
  return count;
}
