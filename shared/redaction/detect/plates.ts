import type { Candidate } from './candidate.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Number plates of vehicles. */
const cue =
  /(?:plates?|licen[cs]e|number plate|car|van|truck|vehicle|motorbike|moto|ផ្លាក(?:លេខ)?|ស្លាក(?:លេខ)?|ឡាន|រថយន្ត|ម៉ូតូ|ทะเบียน|ป้าย|รถ|biển số|biển|xe|车牌(?:号)?|车号|車牌|牌照|ယာဉ်နံပါတ်|ကားနံပါတ်|ကား|plat(?: nomor)?|nopol|mobil|kereta|ທະບຽນ|ລົດ)[\p{L}\p{M}\s.:#()/-]{0,18}$/iu;
const edge = '(?![\\p{Script=Latin}\\d])';
const begin = '(?<![\\p{Script=Latin}\\d/-])';

const forms: readonly (readonly [pattern: RegExp, score: number])[] = [
  // Cambodia: 2A-1234, 2AB-1234.
  [new RegExp(`${begin}[1-3][A-Z]{1,2}[- .]?\\d{4}${edge}`, 'gu'), 0.6],
  [/(?<![\u0e01-\u0e4e\d])[1-9][\u0e01-\u0e2e]{2} ?\d{3,4}(?!\d)/gu, 0.55],
  [/(?<![\u0e01-\u0e4e\d])[1-9]?[\u0e01-\u0e2e]{2}[ -]?\d{1,4}(?!\d)/gu, 0.45],
  // Thai buses and trucks: two and four digits, the province behind.
  [new RegExp(`${begin}\\d{2}-\\d{4}(?= ?[\\u0e01-\\u0e2e])`, 'gu'), 0.45],
  [new RegExp(`${begin}\\d{2}[A-Z][A-Z0-9]?[- ]?\\d{3}[. ]?\\d{2}${edge}`, 'gu'), 0.7],
  [new RegExp(`${begin}\\d{2}[- ]?[A-Z]\\d[- ]\\d{4,5}${edge}`, 'gu'), 0.65],
  // China: the province's character, a letter, five or six more (six for electric cars).
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z] ?[.-]? ?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳](?![A-Za-z0-9])/gu, 0.9],
  [new RegExp(`${begin}\\d[A-Z][/ -]\\d{4}${edge}`, 'gu'), 0.5],
  [/(?<![\u0e80-\u0eff\d])[\u0e81-\u0eae]{2} ?-? ?\d{4}(?!\d)/gu, 0.5],
  // In the letters of the country: Cambodia 2ឌ-4418, Myanmar 9ည-1733; in Latin ones with a slash.
  [/(?<![\d\p{Script=Khmer}])[1-3][\u1780-\u17a2]{1,2} ?[-.]? ?\d{4}(?!\d)/gu, 0.6],
  [/(?<!\d)[1-9][\u1000-\u1021] ?[-/.] ?\d{4}(?!\d)/gu, 0.6],
  // Indonesia, Malaysia: letters and a number are also anything.
  [new RegExp(`${begin}[A-Z]{1,2} \\d{1,4} [A-Z]{1,3}${edge}`, 'gu'), 0.4],
  [new RegExp(`${begin}[A-Z]{2,3}[ -]\\d{3,4}${edge}`, 'gu'), 0.3],
];
const behindCue = new RegExp(`${begin}(?<![\\u0e01-\\u0e4e](?=[\\u0e01-\\u0e2e]))(?=[A-Z\\d\\u0e01-\\u0e2e -]{0,6}\\d)[A-Z\\d\\u0e01-\\u0e2e]{1,4}(?:[- .][A-Z\\d]{1,6}){0,3}[A-Z\\d]{0,6}${edge}`, 'gu');

export function findPlates(reading: Reading): readonly Candidate[] {
  const { text } = reading;
  const found: Candidate[] = [];
  const isCued = (index: number): boolean => cue.test(text.slice(Math.max(0, index - 34), index));
  for (const [pattern, score] of forms) {
    for (const { 0: written, index } of text.matchAll(pattern)) {
      const cued = isCued(index);
      found.push(candidateAt(reading, [index, index + written.length], 'plate', cued ? 0.95 : score, cued ? ['form', 'cue'] : ['form']));
    }
  }
  for (const { 0: written, index } of text.matchAll(behindCue)) {
    if (written.replace(/[^\p{L}\d]/gu, '').length < 4 || !/\d{2}/u.test(written) || !isCued(index)) continue;
    found.push(candidateAt(reading, [index, index + written.length], 'plate', /\p{L}/u.test(written) ? 0.7 : 0.4, ['cue']));
  }
  return found;
}
