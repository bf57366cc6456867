import type { Candidate } from './candidate.ts';
import { candidateAt, hasCueBefore, type Reading } from './reading.ts';

const dot = '(?: ?(?:\\.|[[({] ?(?:\\.|dot) ?[\\])}]) ?)';
const version4 = new RegExp(`(?<![\\d.])\\d{1,3}(?:${dot}\\d{1,3}){3}(?!\\d|\\.\\d)(?:/\\d{1,2}(?!\\d)|:\\d{1,5}(?!\\d))?`, 'giu');
/** Four numbers and three dots are also a version or a section: a number above 255 says so, and spaces make it less probable. */
function* fourNumbers(reading: Reading): Generator<Candidate> {
  for (const { 0: written, index } of reading.numbers.matchAll(version4)) {
    const parts = written.replace(/[/:]\d+$/u, '').match(/\d+/gu) ?? [];
    const inRange = parts.every((part) => Number(part) <= 255);
    const around = /[[({]/u.test(written);
    const score = !inRange ? 0.2 : /\s/u.test(written) && !around ? 0.3 : 0.9;
    yield candidateAt(reading, [index, index + written.length], 'ip-address', score, [...(around ? (['spelled-around'] as const) : []), inRange ? 'form' : 'out-of-range']);
  }
}

const version6 = /(?:(?<![\p{Script=Latin}\d:.])|(?<=[^\p{Script=Latin}\d:]:|[g-z]:|(?:mac|add|id|v[46]):))(?!:[^:])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|\d{1,3}(?:\.\d{1,3}){3})?(?:%[0-9a-z]{1,16})?(?:\/\d{1,3})?(?![\p{Script=Latin}\d:])/giu;

/** A colon behind a label, as in "IP:2001:db8::1", is no part of the address. RFC 4291: eight groups of up to four hexadecimal digits, or fewer with one "::"; the last two may be an IPv4 address. */
function isVersion6(written: string): boolean {
  const address = written.replace(/[%/].*$/u, '');
  const halves = address.split('::');
  const groups = address.split(':').filter((part) => part !== '');
  const count = groups.length + (address.includes('.') ? 1 : 0);
  return halves.length === 1 ? count === 8 : halves.length === 2 && count >= 1 && count <= 7;
}

/** A colon in brackets, so that no program makes an address of it. */
const colon = '(?:[[({] ?:{1,2} ?[\\])}]|:)';
const around6 = new RegExp(`(?<![\\p{Script=Latin}\\d:.])(?:[0-9a-f]{1,4}${colon}|::)(?:[0-9a-f]{0,4}${colon}){1,13}[0-9a-f]{0,4}(?:/\\d{1,3})?(?![\\p{Script=Latin}\\d:])`, 'giu');

function* hexadecimalGroups(reading: Reading): Generator<Candidate> {
  for (const { 0: written, index } of reading.text.matchAll(version6)) {
    if (!isVersion6(written)) continue;
    yield candidateAt(reading, [index, index + written.length], 'ip-address', /[a-f]/iu.test(written) || written.split(':').length > 4 ? 0.9 : 0.5, ['form']);
  }
  for (const { 0: written, index } of reading.text.matchAll(around6)) {
    const plain = written.replace(/[[({\])} ]/gu, '');
    if (plain === written || !/\d/u.test(plain) || !isVersion6(plain)) continue;
    yield candidateAt(reading, [index, index + written.length], 'ip-address', 0.9, ['form', 'spelled-around']);
  }
}

/** EUI-48 in pairs or in three groups of four. */
const hardware = /(?:(?<![\p{Script=Latin}\d:-])|(?<=[^\p{Script=Latin}\d:-][:-]|[g-z][:-]|(?:mac|add|id)[:-]))(?:[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}|[0-9a-f]{2}(?: [0-9a-f]{2}){5})(?![\p{Script=Latin}\d]|[:-][0-9a-f])/giu;

const inOneRow = /(?<![\p{Script=Latin}\d])(?=[0-9a-f]{0,11}\d)[0-9a-f]{12}(?![\p{Script=Latin}\d])/giu;
const hardwareCue = /(?:mac|bssid|wi-?fi|hardware)[\p{L}\s.:=#-]{0,16}$/iu;

function* hardwareAddresses(reading: Reading): Generator<Candidate> {
  for (const { 0: written, index } of reading.text.matchAll(inOneRow)) {
    if (hasCueBefore(reading.text, index, hardwareCue)) yield candidateAt(reading, [index, index + written.length], 'mac-address', 0.7, ['cue']);
  }
  for (const { 0: written, index } of reading.text.matchAll(hardware)) {
    const onlyDigits = !/[a-f]/iu.test(written);
    yield candidateAt(reading, [index, index + written.length], 'mac-address', /[:]/u.test(written) || !onlyDigits ? 0.9 : 0.3, ['form']);
  }
}

export function findNetworkAddresses(reading: Reading): readonly Candidate[] {
  return [...fourNumbers(reading), ...hexadecimalGroups(reading), ...hardwareAddresses(reading)];
}
