import type { Secrets } from './secret-dossier.ts';

/** Ways in which a secret may be spelled and still be read. */
export interface Spelling {
  readonly name: string;
  readonly of: (secrets: Secrets) => string;
}

const between = (text: string, sign: string): string => Array.from(text).join(sign);
const digitsFrom = (text: string, zero: number): string => text.replace(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
const fullWidth = (text: string): string => text.replace(/[!-~]/gu, (character) => String.fromCodePoint(character.charCodeAt(0) + 0xfee0));
const digits = (text: string): string => text.replace(/\D/gu, '');

export const spellings: readonly Spelling[] = [
  { name: 'a name as it was', of: ({ latin }) => latin },
  { name: 'a name in capitals', of: ({ latin }) => latin.toUpperCase() },
  { name: 'a name in full width', of: ({ latin }) => fullWidth(latin) },
  { name: 'a name split by a zero-width space', of: ({ latin }) => between(latin, '\u200b') },
  { name: 'a name split by a joiner', of: ({ latin }) => between(latin, '\u200d') },
  { name: 'a name split by punctuation', of: ({ latin }) => between(latin, '.') },
  { name: 'a name split by spaces', of: ({ latin }) => between(latin, ' ') },
  { name: 'a name with accents put on', of: ({ latin }) => latin.replace(/[aeou]/gu, '$&\u0301') },
  { name: 'a Vietnamese name decomposed', of: ({ vietnamese }) => vietnamese.normalize('NFD') },
  { name: 'a Vietnamese name without its marks', of: ({ vietnamese }) => vietnamese.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D') },
  { name: 'a Khmer name', of: ({ khmer }) => khmer },
  { name: 'a Khmer name split by zero-width spaces', of: ({ khmer }) => khmer.replace(/(?=[ក-អ])/gu, '\u200b') },
  { name: 'a Thai name', of: ({ thai }) => thai },
  { name: 'a Burmese name', of: ({ burmese }) => burmese },
  { name: 'a Chinese name with spaces', of: ({ chinese }) => between(chinese, ' ') },
  { name: 'a telephone number without spaces', of: ({ phone }) => digits(phone) },
  { name: 'a telephone number in Khmer digits', of: ({ phone }) => digitsFrom(phone, 0x17e0) },
  { name: 'a telephone number in Thai digits', of: ({ phone }) => digitsFrom(phone, 0x0e50) },
  { name: 'a telephone number in Burmese digits', of: ({ phone }) => digitsFrom(phone, 0x1040) },
  { name: 'a telephone number in full-width digits', of: ({ phone }) => fullWidth(phone) },
  { name: 'the last seven digits of a telephone number', of: ({ phone }) => digits(phone).slice(-7) },
  { name: 'an address for mail in capitals', of: ({ email }) => email.toUpperCase() },
  { name: 'an id of the vault', of: ({ identifier }) => identifier.toUpperCase() },
];
