import { isPartialDate, type PartialDate } from '#shared/domain/partial-date.ts';
import { asciiDigit } from '#shared/redaction/fold.ts';

/** `order`: whether the day or the month comes first cannot be known. */
export type DateRead = { readonly ok: true; readonly date: PartialDate } | { readonly ok: false; readonly why: 'date-unknown' | 'date-order' };

const months: readonly (readonly string[])[] = [
  ['jan', 'january', 'មករា'],
  ['feb', 'february', 'កុម្ភៈ', 'កម្ភៈ'],
  ['mar', 'march', 'មីនា'],
  ['apr', 'april', 'មេសា'],
  ['may', 'ឧសភា'],
  ['jun', 'june', 'មិថុនា'],
  ['jul', 'july', 'កក្កដា'],
  ['aug', 'august', 'សីហា'],
  ['sep', 'sept', 'september', 'កញ្ញា'],
  ['oct', 'october', 'តុលា'],
  ['nov', 'november', 'វិច្ឆិកា'],
  ['dec', 'december', 'ធ្នូ'],
];

/** Years outside of these are another calendar (2569 is 2026 in Thailand), or a slip. */
const firstYear = 1950;
const lastYear = 2100;

/** A date as people write it in tables, in digits of any script, as exactly as it says. Never guesses whether 03/04 is in March or in April. */
export function readDate(text: string): DateRead {
  const plain = text.normalize('NFKC').replace(/\p{Nd}/gu, asciiDigit).trim().toLowerCase().replace(/\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?$/u, '').replace(/t\d{2}:\d{2}.*$/u, '');
  if (plain === '') return { ok: true, date: '' };
  const numbers = /^(\d{1,4})(?:[\s./\-年]+(\d{1,4}))?(?:[\s./\-月]+(\d{1,4}))?[日月年]?$/u.exec(plain.replace(/^(\d+)年$/u, '$1').replace(/^(\d+年\d+)月$/u, '$1'));
  if (numbers !== null) return ofNumbers(numbers.slice(1).filter((part: string | undefined) => part !== undefined));
  const parts = plain.split(/[\s,./-]+/u).filter((part) => part !== '' && !['of', 'ថ្ងៃទី', 'ខែ', 'ឆ្នាំ', 'ngày', 'tháng', 'năm'].includes(part));
  if (parts.every((part) => /^\d+$/u.test(part)) && parts.length > 1) return ofVietnamese(plain, parts);
  const at = parts.findIndex((part) => monthOf(part) !== undefined);
  const month = monthOf(parts[at] ?? '');
  if (month === undefined || parts.length > 3) return unknown;
  const others = parts.filter((_part, index) => index !== at).map((part) => part.replace(/(?:st|nd|rd|th)$/u, ''));
  const year = others.find((part) => /^\d{4}$/u.test(part)) ?? shortYear(others.length === 1 ? others[0] : others.at(-1));
  const day = others.length === 2 ? others.find((part) => /^\d{1,2}$/u.test(part)) : undefined;
  if (year === undefined || (others.length === 2 && day === undefined)) return unknown;
  return made(year, String(month), day);
}

const unknown: DateRead = { ok: false, why: 'date-unknown' };

function ofNumbers(parts: readonly string[]): DateRead {
  const [first = '', second, third] = parts;
  if (first.length === 4) return second !== undefined && second.length > 2 ? unknown : made(first, second, third);
  if (second === undefined) return unknown;
  if (third === undefined) return second.length === 4 ? made(second, first, undefined) : unknown;
  const year = third.length === 4 ? third : shortYear(third);
  if (year === undefined) return unknown;
  const [one, other] = [Number(first), Number(second)];
  if (one > 12) return made(year, second, first);
  if (other > 12) return made(year, first, second);
  return one === other ? made(year, first, second) : { ok: false, why: 'date-order' };
}

/** "ngày 9 tháng 3 năm 2026" and the same in Khmer say which is which. */
function ofVietnamese(plain: string, parts: readonly string[]): DateRead {
  if (!/tháng|ខែ/u.test(plain)) return ofNumbers(parts);
  const [year, month, day] = [...parts].reverse();
  return made(year ?? '', month, day);
}

function shortYear(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{2}$/u.test(text) ? `20${text}` : undefined;
}

function monthOf(word: string): number | undefined {
  const found = months.findIndex((names) => names.includes(word));
  return found === -1 ? undefined : found + 1;
}

function made(year: string, month: string | undefined, day: string | undefined): DateRead {
  if (Number(year) < firstYear || Number(year) > lastYear) return unknown;
  const date = [year, ...[month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))].join('-');
  return isPartialDate(date) ? { ok: true, date } : unknown;
}
