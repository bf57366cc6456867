import type { Candidate, ReasonCode } from './candidate.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Open Location Code: its twenty characters (github.com/google/open-location-code, specification). */
const plusCode = /(?<![\p{Script=Latin}\d])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{Script=Latin}\d])/giu;
/** MGRS (NGA.STND.0037): zone, band, square, and twice the same number of digits. */
const militaryGrid = /(?<![\p{Script=Latin}\d])(?:[1-9]|[1-5]\d|60) ?[C-HJ-NP-X] ?[A-HJ-NP-Z][A-HJ-NP-V] ?(?:\d{2,5} \d{2,5}|\d{4,10})(?!\d)/gu;
/** In small letters a number and a word look so, too: two digits of the zone, and metres or tens of metres. */
const smallGrid = /(?<![\p{Script=Latin}\d])(?:[1-5]\d|60)(?! ?(?:hrs|kms|lbs|men|mts|pcs|per|pgs|pts|the))(?:[c-hj-np-x][a-hj-np-z][a-hj-np-v](?:\d{10}|\d{8})| ?[c-hj-np-x] ?[a-hj-np-z][a-hj-np-v] (?:\d{5} \d{5}|\d{4} \d{4}))(?!\d)/gu;
/** UTM: zone, band, metres east, metres north. */
const metres = /(?<![\p{Script=Latin}\d])(?:[1-9]|[1-5]\d|60) ?[C-HJ-NP-X],? ?0?\d{6}(?:\.\d{1,3})?(?: ?m?E)?,? {1,2}\d{6,7}(?:\.\d{1,3})?(?: ?m?N)?(?![\p{L}\d])/gu;
/** Metres east and north without their zone: the letters say what they are. */
const metresAlone = /(?<![\p{Script=Latin}\d.])(?:0?\d{6}(?:\.\d{1,3})? ?m? ?E,? {0,2}\d{6,7}(?:\.\d{1,3})? ?m? ?N|E[ :=]{0,2}0?\d{6}(?:\.\d{1,3})?,? {0,2}N[ :=]{0,2}\d{6,7}(?:\.\d{1,3})?)(?![\p{Script=Latin}\d])/gu;
const threeWords = /(?<!\/)\/{3}[\p{L}\p{M}]{2,24}[.][\p{L}\p{M}]{2,24}[.][\p{L}\p{M}]{2,24}(?![\p{L}\p{M}])/gu;
const threeWordsCue = /(?:what3words|w3w|three words)[^\n]{0,12}?(?<words>(?<!\p{L})[\p{L}\p{M}]{3,24}\.[\p{L}\p{M}]{3,24}\.[\p{L}\p{M}]{3,24})/giu;
const mapLink = /(?:https?:\/\/)?(?:maps\.app\.goo\.gl|goo\.gl\/maps|(?:www\.)?google\.[a-z.]{2,6}\/maps|maps\.google\.[a-z.]{2,6}|maps\.apple\.com|(?:www\.)?openstreetmap\.org|osm\.org|(?:j\.)?map\.baidu\.com|(?:uri|surl|www)\.amap\.com|map\.qq\.com|yandex\.[a-z]{2,3}\/maps|what3words\.com|w3w\.co|plus\.codes|waze\.com)[/?][!-~]{1,1024}/giu;

export function* mapCodes(reading: Reading): Generator<Candidate> {
  const whole = function* (pattern: RegExp, reason: ReasonCode, score: (written: string) => number): Generator<Candidate> {
    for (const { 0: written, index } of reading.text.matchAll(pattern)) yield candidateAt(reading, [index, index + written.length], 'map-code', score(written), [reason]);
  };
  yield* whole(plusCode, 'plus-code', (written) => (/[A-Z]/iu.test(written) ? 0.85 : 0.3));
  yield* whole(militaryGrid, 'military-grid', (written) => ((written.replace(/^.*[A-Z]/u, '').match(/\d/gu)?.length ?? 0) % 2 === 0 ? 0.75 : 0.4));
  yield* whole(smallGrid, 'military-grid', () => 0.75);
  yield* whole(metres, 'military-grid', () => 0.75);
  yield* whole(metresAlone, 'military-grid', () => 0.75);
  yield* whole(threeWords, 'three-words', () => 0.9);
  yield* whole(mapLink, 'link', () => 0.95);
  for (const match of reading.text.matchAll(threeWordsCue)) {
    const end = match.index + match[0].length;
    yield candidateAt(reading, [end - (match.groups?.['words']?.length ?? 0), end], 'map-code', 0.85, ['three-words', 'cue']);
  }
}
