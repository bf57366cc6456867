import type { Candidate, ReasonCode } from './candidate.ts';
import { hostKindOf } from './host-names.ts';
import { candidateAt, type Reading } from './reading.ts';

/** RFC 5321: at most 64 before the sign, 255 after it. */
const longestLocal = 64;
const longestHost = 255;
const latin = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d._%+'-]/u;
const anyLetter = /[\p{L}\p{M}\p{N}._%+'-]/u;
const hostRest = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d.-]/u;
const hostLetter = /[\p{L}\p{M}\d.-]/u;

/** The farthest place from `at` in steps of `step` with nothing but `allowed` between, at most `most` units away. */
function scan(text: string, at: number, step: 1 | -1, allowed: RegExp, most: number): number {
  let place = at;
  while (Math.abs(place - at) < most) {
    const next = step === 1 ? text.charAt(place) : text.charAt(place - 1);
    if (next === '' || !allowed.test(next)) break;
    place += step;
  }
  return place;
}

/** RFC 5321, 4.1.3: a host may be given by its number, in brackets. */
const hostByNumber = /^\[?(?:ipv6:[0-9a-f:]{2,40}|\d{1,3}(?:\.\d{1,3}){3})\]?/iu;

function* plainAddresses(reading: Reading): Generator<Candidate> {
  const { text } = reading;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const left = scan(text, at, -1, latin.test(text.charAt(at - 1)) ? latin : anyLetter, longestLocal);
    const literal = hostByNumber.exec(text.slice(at + 1, at + 48))?.[0] ?? '';
    if (left < at && literal !== '') yield candidateAt(reading, [left, at + 1 + literal.length], 'email', 0.8, ['form']);
    let right = scan(text, at + 1, 1, hostRest.test(text.charAt(at + 1)) ? hostRest : hostLetter, longestHost);
    while (right > at + 1 && /[.-]/u.test(text.charAt(right - 1))) right -= 1;
    if (left === at || right === at + 1) continue;
    const kind = hostKindOf(text.slice(at + 1, right));
    // A host without a dot: of a network of their own, or no address at all.
    if (kind === 'none' && literal === '' && /\p{L}{3}/u.test(text.slice(at + 1, right))) yield candidateAt(reading, [left, right], 'email', 0.3, ['unknown-ending']);
    if (kind === 'none') continue;
    yield candidateAt(reading, [left, right], 'email', kind === 'unknown' ? 0.7 : 0.95, ['form', kind === 'unknown' ? 'unknown-ending' : 'known-ending']);
  }
}

const label = '[\\p{Script=Latin}\\d](?:[\\p{Script=Latin}\\d-]{0,61}[\\p{Script=Latin}\\d])?';
const atSign = '(?: {0,2}(?:@|[([{<] {0,2}(?:at|a|@|艾特) {0,2}[)\\]}>]|艾特| _at_ |-at-) {0,2}| at )';
const dotSign = '(?: {0,2}(?:\\.|[([{<] {0,2}(?:dot|\\.|d|点) {0,2}[)\\]}>]|点) {0,2}| dot |-dot-|_dot_)';
/** Written around so that a machine does not see it: name (at) host [dot] example. */
const around = new RegExp(`(?<![\\p{Script=Latin}\\d._%+-])[\\p{Script=Latin}\\d._%+-]{1,64}(?: \\. [\\p{Script=Latin}\\d._%+-]{1,64}){0,3}${atSign}(${label}(?:${dotSign}${label}){1,5})(?![\\p{Script=Latin}\\d-])`, 'giu');
/** Another sign for the at sign before a provider that everybody knows, and a comma for its dot. */
const mistyped = /(?<![\p{Script=Latin}\d._%+-])[\p{Script=Latin}\d._%+-]{2,64}(?:[#&*$]|@)(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|protonmail|proton|mail|qq|163|126|foxmail|sina|naver|live)(?:[.,])(?:com|net|org|cn|ru|me|co|vn|th|kh)(?![\p{Script=Latin}\d])/giu;
const dots = new RegExp(dotSign, 'giu');

function* addressesWrittenAround(reading: Reading): Generator<Candidate> {
  for (const match of reading.text.matchAll(around)) {
    const written = match[0];
    if (/^[^\s]+@[^\s]+$/u.test(written) && !/[([{<点]/u.test(written)) continue;
    const kind = hostKindOf((match[1] ?? '').replace(dots, '.'));
    const wordsOnly = / at /iu.test(written) && !/dot|点|[([{<]/iu.test(written);
    // "Meet at example.com" is a sentence, and may be an address.
    const score = wordsOnly ? 0.3 : kind === 'known' || kind === 'onion' ? 0.9 : 0.6;
    const reasons: ReasonCode[] = ['spelled-around', kind === 'known' ? 'known-ending' : 'unknown-ending'];
    yield candidateAt(reading, [match.index, match.index + written.length], 'email', score, reasons);
  }
}

function mistypedAddresses(reading: Reading): readonly Candidate[] {
  return Array.from(reading.text.matchAll(mistyped), ({ 0: written, index }) => candidateAt(reading, [index, index + written.length], 'email', 0.7, ['spelled-around', 'known-ending']));
}

export function findMailAddresses(reading: Reading): readonly Candidate[] {
  return [...plainAddresses(reading), ...addressesWrittenAround(reading), ...mistypedAddresses(reading)];
}
