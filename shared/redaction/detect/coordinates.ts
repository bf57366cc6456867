import type { Candidate } from './candidate.ts';
import { decimalPairs } from './decimal-pairs.ts';
import { degreesInARow } from './degrees-in-a-row.ts';
import { mapCodes } from './map-codes.ts';
import { beginsLike } from './one-of-words.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Points on the earth: pairs of decimal degrees, degrees with minutes and seconds, with hemispheres in letters or words. */
const norths = 'N|S|North|South|LU|LS|北纬|北緯|南纬|南緯|北|南|ខាងជើង|ខាងត្បូង|រយៈទទឹង|เหนือ|ใต้|ละติจูด|vĩ (?:bắc|nam)|vĩ độ(?: bắc| nam)?|vĩ|bắc|nam|မြောက်|တောင်|lintang(?: utara| selatan)?|lat(?:itude)?|纬度|緯度|လတ္တီတွဒ်|ທິດເຫນືອ|ເຫນືອ|ທິດໃຕ້|ໃຕ້|ລະຕິຈູດ|ລາຕິຈູດ';
const easts = 'E|W|East|West|BT|BB|东经|東經|西经|西經|东|西|ខាងកើត|ខាងលិច|រយៈបណ្តោយ|ตะวันออก|ตะวันตก|ลองจิจูด|kinh (?:đông|tây)|kinh độ(?: đông| tây)?|kinh|đông|tây|အရှေ့|အနောက်|bujur(?: timur| barat)?|lon(?:g(?:itude)?)?|lng|经度|經度|လောင်ဂျီတွဒ်|ທິດຕາເວັນອອກ|ຕາເວັນອອກ|ທິດຕາເວັນຕົກ|ຕາເວັນຕົກ|ລອງຈິຈູດ|ລອງຕິຈູດ';
const hemispheres = `${norths}|${easts}`;
const hemisphere = `(?:${hemispheres})`;
/** Before the number there may be two: "north latitude"; a letter right behind a digit belongs to the number before. In data the name stands in quotes. */
const before = `(?<![\\p{Script=Latin}\\d])${hemisphere}(?: ?${hemisphere})?(?:["' .:=]{0,5}| {1,2}(?:is|of|là|adalah|คือ|គឺ|ແມ່ນ|是) {1,2})`;
const behind = `${hemisphere}(?: latitude| longitude)?(?![\\p{Script=Latin}纬緯经經])`;
/** Who has no sign for degrees types a small o above the line, or on it. */
const degree = '(?:°|(?<!(?<!\\d)0)o(?=\\d{1,2}(?:\'|[.,]\\d))|度|deg(?!\\p{L})|องศา|ដឺក្រេ|ဒီဂရီ)';
const minute = "(?:'|分|min|m|ลิปดา|នាទី|မိနစ်)";
const second = "(?:''|\"|秒|sec|s|พิลิปดา|វិនាទី|စက္ကန့်)";
const value = '[+-]?\\d{1,3}(?:[.,]\\d{1,12})?';
const part = '\\d{1,2}(?:[.,]\\d{1,10})?';
const unsigned = `${part}(?!\\d|[.,]\\d| {0,2}(?:${degree}|${minute}))`;
const anyBegin = beginsLike(hemispheres, '\\x2b\\d-');

/** Minutes may lack their sign where a hemisphere stands before or behind, or where they have decimals. */
const degrees = `(?<![\\d.,])${value} {0,2}${degree} {0,2}`;
const bareMinutes = `${unsigned}(?: {1,2}${unsigned})?`;
const signedMinutes = `(?:${part} {0,2}${minute} {0,2}|\\d{1,2}[.,]\\d{2,10}(?!\\d))?(?:${part} {0,2}${second})?`;
/** One number with a degree sign, its minutes and seconds if there are any. */
const withDegree = new RegExp(
  `${anyBegin}(?:${before}${degrees}${bareMinutes}(?! {0,2}${degree})|${degrees}${bareMinutes}["' ]{0,2}${behind}(?!\\d)|(?:${before})?${degrees}${signedMinutes} {0,2}(?:${behind})?)`,
  'giu',
);
/** One number with its hemisphere: N 11.5564, 11 33 45 N, 北纬11.55; with colons too, where a third number or decimals tell it from an hour. */
const withColons = `\\d{1,3}:\\d{2}(?::${part}|\\.\\d{2,6})`;
const withHemisphere = new RegExp(
  `${anyBegin}(?:${before}(?:${withColons}(?!\\d)|${value}(?:[ '-]{1,2}${part}){0,2}(?!\\d))(?: ?${behind}(?! ?\\d))?|(?<![\\d.,:])(?:${withColons} ?|${value}(?:[ '-]{1,2}${part}){0,2}["' ]{0,2})${behind})`,
  'giu',
);
/** With words or letters for degrees and minutes, which are also heat and hours: both, or one and a hemisphere. */
const worded = '(?:degrees?|độ|derajat|ອົງສາ)(?!\\p{L})';
const wordedMinute = '(?:minutes?|mins?|m|phút|menit|ລິບດາ|ລີບດາ|ນາທີ)';
const wordedSecond = '(?:seconds?|secs?|s|giây|detik|ພິລິບດາ|ພິລີບດາ|ວິນາທີ)';
const wordedRest = `(?: {0,2}${part} {0,2}${wordedMinute}(?:(?: and|,)? {0,2}${part} {0,2}${wordedSecond})?)`;
const inWords = new RegExp(
  `${anyBegin}(?:${before}(?<![\\d.,])${value} {0,2}(?:${worded}${wordedRest}?|d${wordedRest})|(?<![\\p{Script=Latin}\\d.,])${value} {0,2}(?:${worded}(?:${wordedRest}? {0,2}${behind}|${wordedRest})|d${wordedRest}(?: {0,2}${behind})?))`,
  'giu',
);
const between = /^[\s,;/|&:()"'-]{0,14}(?:and|和|និង|และ|ແລະ|နှင့်|dan|và)?[\s,;/|&:()-]{0,4}$/iu;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly hasDegree: boolean;
}

function piecesOf(text: string): readonly Piece[] {
  const found: Piece[] = [];
  for (const [pattern, hasDegree] of [[withDegree, true], [withHemisphere, false], [inWords, false]] as const) {
    for (const { 0: written, index } of text.matchAll(pattern)) found.push({ start: index, end: index + written.length, hasDegree });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Piece[] = [];
  for (const piece of found) {
    const last = kept.at(-1);
    if (last === undefined || piece.start >= last.end) kept.push(piece);
    // A sign for degrees says more than a letter that may belong to the number before.
    else if (piece.hasDegree && !last.hasDegree) kept[kept.length - 1] = piece;
  }
  return kept;
}

function* markedPieces(reading: Reading): Generator<Candidate> {
  const pieces = piecesOf(reading.text);
  for (let at = 0; at < pieces.length; at += 1) {
    const one = pieces[at];
    const other = pieces[at + 1];
    if (one === undefined) continue;
    if (other !== undefined && other.start - one.end <= 14 && between.test(reading.text.slice(one.end, other.start))) {
      yield candidateAt(reading, [one.start, other.end], 'coordinates', 0.9, ['form']);
      at += 1;
    } else if (one.hasDegree) {
      // A single degree is also a temperature; with minutes behind it, it is not.
      const written = reading.text.slice(one.start, one.end);
      yield candidateAt(reading, [one.start, one.end], 'coordinates', /\d.*\d+ {0,2}(?:'|分)/u.test(written) ? 0.7 : 0.25, ['form']);
    } else if (/\d[.,]\d{3,}/u.test(reading.text.slice(one.start, one.end))) yield candidateAt(reading, [one.start, one.end], 'coordinates', 0.5, ['form']);
  }
}

export function findCoordinates(reading: Reading): readonly Candidate[] {
  return [...markedPieces(reading), ...degreesInARow(reading), ...decimalPairs(reading), ...mapCodes(reading)];
}
