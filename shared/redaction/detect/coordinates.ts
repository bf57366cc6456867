import type { Candidate, ReasonCode } from './candidate.ts';
import { beginsLike } from './one-of-words.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Points on the earth: pairs of decimal degrees, degrees with minutes and seconds, with hemispheres in letters or words. */
const norths = 'N|S|North|South|LU|LS|北纬|北緯|南纬|南緯|北|南|ខាងជើង|ខាងត្បូង|រយៈទទឹង|เหนือ|ใต้|ละติจูด|vĩ độ(?: bắc| nam)?|vĩ|bắc|nam|မြောက်|တောင်|lintang(?: utara| selatan)?|lat(?:itude)?|纬度|緯度|လတ္တီတွဒ်';
const easts = 'E|W|East|West|BT|BB|东经|東經|西经|西經|东|西|ខាងកើត|ខាងលិច|រយៈបណ្តោយ|ตะวันออก|ตะวันตก|ลองจิจูด|kinh độ(?: đông| tây)?|kinh|đông|tây|အရှေ့|အနောက်|bujur(?: timur| barat)?|lon(?:g(?:itude)?)?|lng|经度|經度|လောင်ဂျီတွဒ်';
const hemispheres = `${norths}|${easts}`;
const hemisphere = `(?:${hemispheres})`;
/** Before the number there may be two: "north latitude"; a letter right behind a digit belongs to the number before. */
const before = `(?<![\\p{Script=Latin}\\d])${hemisphere}(?: ?${hemisphere})?[ .:=]{0,3}`;
const behind = `${hemisphere}(?![\\p{Script=Latin}纬緯经經])`;
const degree = '(?:°|度|deg|องศา|ដឺក្រេ|ဒီဂရီ)';
const minute = "(?:'|分|min|m|ลิปดา|នាទី)";
const second = "(?:''|\"|秒|sec|s|พิลิปดา|វិនាទី)";
const value = '[+-]?\\d{1,3}(?:[.,]\\d{1,12})?';
const part = '\\d{1,2}(?:[.,]\\d{1,10})?';

/** One number with a degree sign, its minutes and seconds if there are any. */
const withDegree = new RegExp(`${beginsLike(hemispheres, '\\x2b\\d-')}(?:${before})?(?<![\\d.,])${value} {0,2}${degree} {0,2}(?:${part} {0,2}${minute} {0,2})?(?:${part} {0,2}${second})? {0,2}(?:${behind})?`, 'giu');
/** One number with its hemisphere: N 11.5564, 11 33 45 N, 北纬11.55. */
const withHemisphere = new RegExp(
  `${beginsLike(hemispheres, '\\x2b\\d-')}(?:${before}${value}(?:[ '-]{1,2}${part}){0,2}(?!\\d)(?: ?${behind}(?! ?\\d))?|(?<![\\d.,])${value}(?:[ '-]{1,2}${part}){0,2}["' ]{0,2}${behind})`,
  'giu',
);
const between = /^[\s,;/|&:()-]{0,8}(?:and|和|និង|และ|နှင့်|dan|và)?[\s,;/|&:()-]{0,4}$/iu;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly hasDegree: boolean;
}

function piecesOf(text: string): readonly Piece[] {
  const found: Piece[] = [];
  for (const [pattern, hasDegree] of [[withDegree, true], [withHemisphere, false]] as const) {
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

const decimal = /(?<![\d.,])(?<first>[+-]?\d{1,3}\.\d{2,16})°?(?<gap> {0,2}[,;/|၊、] {0,2}| {1,2}(?:and|និង|และ|ແລະ|နဲ့|နှင့်|dan|và) {1,2}|\n| {1,3}|%2C|\+)(?<second>[+-]?\d{1,3}\.\d{2,16})(?!\d|\.\d)/giu;
const withCommas = /(?<![\d.,])(?<first>[+-]?\d{1,3},\d{4,12})(?<gap> {0,2}[;/|] {0,2}| {1,3}|, )(?<second>[+-]?\d{1,3},\d{4,12})(?![\d]|[.,]\d)/gu;
const inLinks = /!3d(?<first>-?\d{1,3}\.\d{2,16})(?<gap>!4d)(?<second>-?\d{1,3}\.\d{2,16})/gu;
const geo = /(?<!\p{L})geo:-?\d{1,3}(?:\.\d{1,16})?,-?\d{1,3}(?:\.\d{1,16})?/giu;

function isOnEarth(first: number, second: number): boolean {
  return (Math.abs(first) <= 90 && Math.abs(second) <= 180) || (Math.abs(first) <= 180 && Math.abs(second) <= 90);
}

function* decimalPairs(reading: Reading): Generator<Candidate> {
  for (const pattern of [decimal, withCommas, inLinks]) {
    for (const match of reading.numbers.matchAll(pattern)) {
      const { first = '', second: last = '', gap = '' } = match.groups ?? {};
      const number = (text: string): number => Number(text.replace(',', '.'));
      const places = Math.min(first.replace(/^.*[.,]/u, '').length, last.replace(/^.*[.,]/u, '').length);
      const inRange = isOnEarth(number(first), number(last));
      // Prices and sizes have two places; four are ten metres.
      const isRegion = Math.max(Math.abs(number(first)), Math.abs(number(last))) > 90;
      const isTable = gap.includes('|') && places < 4;
      const exact = isTable ? 0.3 : places >= 4 ? 0.92 : places === 3 ? 0.75 : isRegion && /[,;]|%2C/iu.test(gap) ? 0.5 : 0.25;
      yield candidateAt(reading, [match.index, match.index + match[0].length], 'coordinates', inRange ? exact : 0.3, [inRange ? 'form' : 'out-of-range']);
    }
  }
  for (const { 0: written, index } of reading.text.matchAll(geo)) yield candidateAt(reading, [index, index + written.length], 'coordinates', 0.95, ['link']);
}

/** Open Location Code: its twenty characters (github.com/google/open-location-code, specification). */
const plusCode = /(?<![\p{Script=Latin}\d])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{Script=Latin}\d])/giu;
/** MGRS (NGA.STND.0037): zone, band, square, and twice the same number of digits. */
const militaryGrid = /(?<![\p{Script=Latin}\d])(?:[1-9]|[1-5]\d|60) ?[C-HJ-NP-X] ?[A-HJ-NP-Z][A-HJ-NP-V] ?(?:\d{2,5} \d{2,5}|\d{4,10})(?!\d)/gu;
/** UTM: zone, band, metres east, metres north. */
const metres = /(?<![\p{Script=Latin}\d])(?:[1-9]|[1-5]\d|60) ?[C-HJ-NP-X],? ?\d{6}(?:\.\d{1,3})?(?: ?m?E)?,? {1,2}\d{6,7}(?:\.\d{1,3})?(?: ?m?N)?(?![\p{L}\d])/gu;
const threeWords = /(?<!\/)\/{3}[\p{L}\p{M}]{2,24}[.][\p{L}\p{M}]{2,24}[.][\p{L}\p{M}]{2,24}(?![\p{L}\p{M}])/gu;
const threeWordsCue = /(?:what3words|w3w|three words)[^\n]{0,12}?(?<words>(?<!\p{L})[\p{L}\p{M}]{3,24}\.[\p{L}\p{M}]{3,24}\.[\p{L}\p{M}]{3,24})/giu;
const mapLink = /(?:https?:\/\/)?(?:maps\.app\.goo\.gl|goo\.gl\/maps|(?:www\.)?google\.[a-z.]{2,6}\/maps|maps\.google\.[a-z.]{2,6}|maps\.apple\.com|(?:www\.)?openstreetmap\.org|osm\.org|(?:j\.)?map\.baidu\.com|(?:uri|surl|www)\.amap\.com|map\.qq\.com|yandex\.[a-z]{2,3}\/maps|what3words\.com|w3w\.co|plus\.codes|waze\.com)[/?][!-~]{1,1024}/giu;

function* mapCodes(reading: Reading): Generator<Candidate> {
  const whole = function* (pattern: RegExp, reason: ReasonCode, score: (written: string) => number): Generator<Candidate> {
    for (const { 0: written, index } of reading.text.matchAll(pattern)) yield candidateAt(reading, [index, index + written.length], 'map-code', score(written), [reason]);
  };
  yield* whole(plusCode, 'plus-code', (written) => (/[A-Z]/iu.test(written) ? 0.85 : 0.3));
  yield* whole(militaryGrid, 'military-grid', (written) => ((written.replace(/^.*[A-Z]/u, '').match(/\d/gu)?.length ?? 0) % 2 === 0 ? 0.75 : 0.4));
  yield* whole(metres, 'military-grid', () => 0.75);
  yield* whole(threeWords, 'three-words', () => 0.9);
  yield* whole(mapLink, 'link', () => 0.95);
  for (const match of reading.text.matchAll(threeWordsCue)) {
    const end = match.index + match[0].length;
    yield candidateAt(reading, [end - (match.groups?.['words']?.length ?? 0), end], 'map-code', 0.85, ['three-words', 'cue']);
  }
}

export function findCoordinates(reading: Reading): readonly Candidate[] {
  return [...markedPieces(reading), ...decimalPairs(reading), ...mapCodes(reading)];
}
