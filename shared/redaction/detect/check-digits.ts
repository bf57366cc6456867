import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Published check digit algorithms. All take digits (and letters where a scheme has them) without separators; a wrong length is a failed check. */

const digitsOf = (text: string): readonly number[] => Array.from(text, Number);
const weighted = (digits: readonly number[], weights: readonly number[]): number => weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? Number.NaN), 0);

/** ISO/IEC 7812-1, annex B ("mod 10", Luhn). */
export function passesLuhn(digits: string): boolean {
  if (!/^\d{2,}$/u.test(digits)) return false;
  let sum = 0;
  for (const [at, digit] of digitsOf(digits).toReversed().entries()) {
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** J. Verhoeff, Error Detecting Decimal Codes (1969): the dihedral group D5 and a permutation of period 8. Used by Aadhaar. */
const dihedral = ['0123456789', '1234067895', '2340178956', '3401289567', '4012395678', '5987604321', '6598710432', '7659821043', '8765932104', '9876543210'].map(digitsOf);
const permuted = ['0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258'].map(digitsOf);

export function passesVerhoeff(digits: string): boolean {
  if (!/^\d{2,}$/u.test(digits)) return false;
  let check = 0;
  for (const [at, digit] of digitsOf(digits).toReversed().entries()) check = dihedral[check]?.[permuted[at % 8]?.[digit] ?? 0] ?? 0;
  return check === 0;
}

/** GB 11643-1999, ISO 7064 MOD 11-2: seventeen weights, the remainder in 10X98765432. */
export function passesChinaId(number: string): boolean {
  if (!/^\d{17}[\dX]$/iu.test(number)) return false;
  const sum = weighted(digitsOf(number.slice(0, 17)), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return '10X98765432'.charAt(sum % 11) === number.charAt(17).toUpperCase();
}

/** Thailand's thirteen digits (Department of Provincial Administration): weights 13 to 2, (11 - sum mod 11) mod 10. */
export function passesThaiId(digits: string): boolean {
  if (!/^\d{13}$/u.test(digits)) return false;
  const sum = weighted(digitsOf(digits), [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  return (11 - (sum % 11)) % 10 === Number(digits.charAt(12));
}

/** Viet Nam's tax code, ten digits (Ministry of Finance, decision 75/1998): weights 31 29 23 19 17 13 7 5 3, 10 - sum mod 11. */
export function passesVietnamTax(digits: string): boolean {
  if (!/^\d{10}(?:\d{3})?$/u.test(digits)) return false;
  const sum = weighted(digitsOf(digits), [31, 29, 23, 19, 17, 13, 7, 5, 3]);
  return 10 - (sum % 11) === Number(digits.charAt(9));
}

/** Taiwan's national and resident numbers: the letter as two digits (A 10 ... Z 33 in the order of the Ministry of the Interior), weights 1 9 8 7 6 5 4 3 2 1 1. */
const taiwanLetters = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

export function passesTaiwanId(number: string): boolean {
  if (!/^[A-Z][A-D\d]\d{8}$/iu.test(number)) return false;
  const place = taiwanLetters.indexOf(number.charAt(0).toUpperCase()) + 10;
  const second = /\d/u.test(number.charAt(1)) ? number.charAt(1) : String((taiwanLetters.indexOf(number.charAt(1).toUpperCase()) + 10) % 10);
  return weighted(digitsOf(`${place}${second}${number.slice(2)}`), [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
}

/** Korea's resident registration number (until October 2020; later ones have no check digit): weights 2 to 9 and 2 to 5, (11 - sum mod 11) mod 10. */
export function passesKoreaId(digits: string): boolean {
  if (!/^\d{13}$/u.test(digits)) return false;
  const sum = weighted(digitsOf(digits), [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
  return (11 - (sum % 11)) % 10 === Number(digits.charAt(12));
}

/** Hong Kong's identity card: letters as 10 to 35, a missing first letter as 36; weights 9 to 1, sum mod 11 = 0 with A for ten. */
export function passesHongKongId(number: string): boolean {
  const parts = /^([A-Z]?)([A-Z])(\d{6})([\dA])$/iu.exec(number);
  if (parts === null) return false;
  const letter = (text: string): number => (text === '' ? 36 : Number.parseInt(text, 36));
  const check = /A/iu.test(parts[4] ?? '') ? 10 : Number(parts[4]);
  return (letter(parts[1] ?? '') * 9 + letter(parts[2] ?? '') * 8 + weighted(digitsOf(parts[3] ?? ''), [7, 6, 5, 4, 3, 2]) + check) % 11 === 0;
}

/** ISO 13616 and ISO 7064 MOD 97-10: the first four characters behind the rest, letters as 10 to 35. */
export function passesIban(number: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/iu.test(number)) return false;
  let rest = 0;
  for (const character of `${number.slice(4)}${number.slice(0, 4)}`) for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** ICAO 9303 part 3, 4.9: weights 7 3 1, letters as 10 to 35, the filler as 0. */
export function machineReadableCheck(field: string): number {
  const value = (character: string): number => (character === '<' ? 0 : Number.parseInt(character, 36));
  return Array.from(field).reduce((sum, character, at) => sum + value(character) * ([7, 3, 1][at % 3] ?? 0), 0) % 10;
}

/** EMVCo QR, 4.7.3: CRC-16/CCITT-FALSE (ISO/IEC 13239, polynomial 0x1021, start 0xFFFF) over everything before the last four characters. */
export function passesPaymentCode(code: string): boolean {
  let register = 0xffff;
  for (const byte of utf8ToBytes(code.slice(0, -4))) {
    register ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) register = (register & 0x8000) === 0 ? (register << 1) & 0xffff : ((register << 1) ^ 0x1021) & 0xffff;
  }
  return register.toString(16).padStart(4, '0').toUpperCase() === code.slice(-4).toUpperCase();
}
