import type { Candidate } from './candidate.ts';
import { candidateAt, type Reading } from './reading.ts';

/**
 * Numbers of Myanmar's registration cards: 12/township(N)123456, in Latin or Burmese letters; digits are ASCII digits in the reading. N citizen, E associate, P naturalised, T, S, and the like.
 * The township is three syllables, often typed apart: it has one to three parts, or four in Burmese, whose syllables are letters.
 */
const state = '(?<!\\d)(?:1[0-4]|0?[1-9])';
const joint = '[ ./\\\\-]{0,2}';
const apart = '[ ./\\\\-]{1,2}';
const open = '[([{]? ?';
const close = ' ?[)\\]}]?';
const digits = '\\d{5,6}(?!\\d)';
const latin = new RegExp(
  `${state}(?<bar> ?[/\\\\.-] {0,2}| )(?<township>[A-Z]{1,12}(?:${apart}[A-Z]{1,12}){0,2})(?<gap>${joint})(?<mark>${open})(?:NAINGNGAN(?:THAR?)?|NAING|NAINH|NC|N|E|P|TH|T|S|Y|AC|C|V|M)${close}${joint}${digits}`,
  'giu',
);
const burmese = new RegExp(
  `${state}(?<bar> ?[/\\\\.-] {0,2}| )(?<township>[\\u1000-\\u103f\\u1050-\\u109f]{1,24}(?:${apart}[\\u1000-\\u103f\\u1050-\\u109f]{1,12}){0,3})(?<gap>${joint})(?<mark>${open})(?:နိုင်ငံသား|နိုင်|နုိင်|နိင်|ဧည့်|ပြု|စ|သီ|သ|န|ဧ)${close}${joint}${digits}`,
  'gu',
);

/** Without a bracket the parts alone must say it: a row of words and a number is also anything. */
function scoreOf(township: string, bar: string, gap: string, mark: string): number | undefined {
  const letters = township.replace(/[^\p{L}\p{M}]/gu, '').length;
  if (letters < 2 || letters > 24) return undefined;
  const isLatin = /[A-Z]/iu.test(township);
  if (isLatin && (letters < 3 || letters > 14)) return undefined;
  if (mark.trim() !== '') return 0.95;
  if (!/[/\\-]/u.test(bar)) return undefined;
  // "3-times 12000" is a word like any other.
  if (gap === '' && /^[A-Z]?[a-z]+$/u.test(township)) return 0.4;
  return /[^\p{L}\p{M}]/u.test(township) ? 0.75 : 0.95;
}

export function* myanmarIds(reading: Reading): Generator<Candidate> {
  for (const pattern of [latin, burmese]) {
    for (const match of reading.numbers.matchAll(pattern)) {
      const { township = '', bar = '', gap = '', mark = '' } = match.groups ?? {};
      const score = scoreOf(township, bar, gap, mark);
      if (score !== undefined) yield candidateAt(reading, [match.index, match.index + match[0].length], 'national-id', score, ['myanmar-id', 'form']);
    }
  }
}
