import type { Candidate } from './candidate.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Numbers of passports and other travel papers. Tables of countries disagree and lack Cambodia and Myanmar, so one wide form is a candidate and a cue makes it likely. */
const cue =
  /(?:passports?|pasport|paspor|pass?port|travel document|ppt|p\.?p\.?(?= ?no)|p\/p|护照|護照|通行证|旅行证|หนังสือเดินทาง|พาสปอร์ต|พาสปอต|hộ chiếu|ho chieu|លិខិតឆ្លងដែន|ប៉ាស្ព័រ|ប៉ាសស្ព័រ|ပတ်စ်ပို့|နိုင်ငံကူးလက်မှတ်|ຫນັງສືຜ່ານແດນ|pasaporte|여권)(?:[ \t\n\p{L}\p{M}:#='"()/-]|\.(?!\s?\p{L})){0,24}$/iu;
const form = /(?<![\p{Script=Latin}\d])(?:[A-Z]{1,2} |[A-Za-z]{1,2})\d{6,8}[A-Za-z]?(?![\p{Script=Latin}\d])/gu;
/** Behind the cue also: digits alone, and letters and digits mixed (China's E[A-Z]1234567, ICAO 9303: at most nine, with room for mistypes). */
const behindCue = /(?<![\p{Script=Latin}\d])[A-Z]{0,3}\d[A-Z\d]{4,10}(?![\p{Script=Latin}\d])|(?<![\p{Script=Latin}\d])(?:[A-Z]{1,2} ?)?\d{2,4} \d{3,5}(?: \d{2,4})?(?![\p{Script=Latin}\d])/giu;
const reachUnits = 44;

export function findPassports(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { 0: written, index } of reading.numbers.matchAll(form)) {
    const isCued = cue.test(reading.text.slice(Math.max(0, index - reachUnits), index));
    const isLarge = written === written.toUpperCase();
    found.push(candidateAt(reading, [index, index + written.length], 'passport', isCued ? 0.95 : isLarge && !written.includes(' ') ? 0.5 : 0.25, isCued ? ['form', 'cue'] : ['form']));
  }
  for (const { 0: written, index } of reading.numbers.matchAll(behindCue)) {
    if (!cue.test(reading.text.slice(Math.max(0, index - reachUnits), index))) continue;
    found.push(candidateAt(reading, [index, index + written.length], 'passport', 0.85, ['cue']));
  }
  return found;
}
