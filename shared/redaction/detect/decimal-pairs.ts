import type { Candidate } from './candidate.ts';
import { candidateAt, hasCueBefore, type Reading } from './reading.ts';

/** Two numbers of degrees with decimals, by their form and range. */
const decimal = /(?<![\d.,])(?<first>[+-]?\d{1,3}\.\d{2,16})°?(?<gap> {0,2}[,;/|၊、] {0,2}| {1,2}(?:and|និង|และ|ແລະ|နဲ့|နှင့်|dan|và) {1,2}|\n| {1,3}|%2C|\+)(?<second>[+-]?\d{1,3}\.\d{2,16})(?!\d|\.\d)/giu;
const withCommas = /(?<![\d.,])(?<first>[+-]?\d{1,3},\d{4,12})(?<gap> {0,2}[;/|] {0,2}| {1,3}|, )(?<second>[+-]?\d{1,3},\d{4,12})(?![\d]|[.,]\d)/gu;
/** With a dash between, which also stands between two prices: four places, as few prices have. */
const apartByDash = /(?<![\d.,-])(?<first>[+-]?\d{1,3}\.\d{4,16})(?<gap> {1,2}- {1,2})(?<second>\d{1,3}\.\d{4,16})(?!\d|\.\d)/gu;
const inLinks = /!3d(?<first>-?\d{1,3}\.\d{2,16})(?<gap>!4d)(?<second>-?\d{1,3}\.\d{2,16})/gu;
const geo = /(?<!\p{L})geo:-?\d{1,3}(?:\.\d{1,16})?,-?\d{1,3}(?:\.\d{1,16})?/giu;

/** One place is eleven kilometres, and any two numbers: a cue decides. */
const short = /(?<![\d.,])(?<first>[+-]?\d{1,3}\.\d{1,2})°?(?: {0,2}[,;/|၊、] {0,2}| {1,2})(?<second>[+-]?\d{1,3}\.\d{1,2})(?!\d|\.\d)/gu;
const cue =
  /(?:(?<!\p{L})(?:coordinates?|co-ordinates?|coords?|gps|lat(?:itude)?[ /,]{0,3}(?:and )?lon(?:g(?:itude)?)?|lat[ /,]{0,3}lng|koordinat|titik gps|tọa độ|toạ độ|toa do)|พิกัด|จีพีเอส|ພິກັດ|កូអរដោនេ|កូអរដោណេ|坐标|座標|经纬度|經緯度|ကိုသြဒိနိတ်|ကိုဩဒိနိတ်|ကိုဩဒီနိတ်|တည်နေရာ)(?:[\p{L}\p{M} :=('"-]){0,10}$/iu;

function isOnEarth(first: number, second: number): boolean {
  return (Math.abs(first) <= 90 && Math.abs(second) <= 180) || (Math.abs(first) <= 180 && Math.abs(second) <= 90);
}

export function* decimalPairs(reading: Reading): Generator<Candidate> {
  for (const pattern of [decimal, withCommas, apartByDash, inLinks]) {
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
  for (const match of reading.numbers.matchAll(short)) {
    const { first = '', second: last = '' } = match.groups ?? {};
    if (!isOnEarth(Number(first), Number(last)) || !hasCueBefore(reading.text, match.index, cue, 40)) continue;
    yield candidateAt(reading, [match.index, match.index + match[0].length], 'coordinates', 0.75, ['cue']);
  }
}
