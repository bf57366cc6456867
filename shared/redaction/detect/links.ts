import { find as linkify } from 'linkifyjs';
import type { Candidate } from './candidate.ts';
import { hostKindOf } from './host-names.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Schemes as they are and as they are made harmless: hxxp, h**p, with the colon in brackets. */
const scheme = /(?<![A-Za-z0-9])(?:h(?:tt|xx|\*\*|XX)ps?|ftps?|fxp|[a-z][a-z0-9+.-]{1,12})(?:\[:\]|:|\[:)(?:\/{1,2}|\\{1,2})(?:\])?[^\s<>"'|^`{}]/giu;
const linkCharacter = /[!-~]/u;
const notInLink = /[<>"'|^`{}\s]/u;
const letter = /[\p{L}\p{M}\p{N}]/u;
const unspacedAfter = /[/=%_#&?-]/u;
const longestLink = 2048;

/** A link goes on in ASCII, and in other letters where they stand right behind a slash or a sign of a query; a sentence in Khmer or Chinese may touch it. */
function linkEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < longestLink) {
    const character = text.charAt(end);
    if (notInLink.test(character)) break;
    if (!linkCharacter.test(character)) {
      if (!letter.test(character)) break;
      const before = text.charAt(end - 1);
      if (!unspacedAfter.test(before) && linkCharacter.test(before)) break;
    }
    end += 1;
  }
  while (end > from && /[.,;:!?)\]'"*~]/u.test(text.charAt(end - 1)) && !isBalanced(text.slice(from, end))) end -= 1;
  return end;
}

/** A link may end with a bracket only when it holds the other one. */
function isBalanced(link: string): boolean {
  const last = link.at(-1) ?? '';
  if (last === ')') return link.split('(').length >= link.split(')').length;
  if (last === ']') return link.split('[').length >= link.split(']').length;
  return false;
}

function* withScheme(reading: Reading): Generator<Candidate> {
  let last = 0;
  for (const match of reading.text.matchAll(scheme)) {
    if (match.index < last) continue;
    const end = linkEnd(reading.text, match.index + match[0].length - 1);
    last = end;
    const harmless = /^(?:hxx|h\*\*|fxp)/iu.test(match[0]) || match[0].includes('[');
    yield candidateAt(reading, [match.index, end], 'url', 0.95, harmless ? ['form', 'spelled-around'] : ['form']);
  }
}

/** Links without a scheme, as linkify's scanner finds them: www., a domain with a path. Domains alone are found by their ending, below. */
function* bareLinks(reading: Reading): Generator<Candidate> {
  for (const { type, start, end, value } of linkify(reading.text)) {
    if (type !== 'url' || /^[a-z][a-z0-9+.-]{0,15}:\/\//iu.test(value) || !/^www\.|[/?#]/iu.test(value)) continue;
    yield candidateAt(reading, [start, end], 'url', 0.85, ['form']);
  }
}

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}_-]{0,61}[\\p{L}\\p{M}\\p{N}])?';
const asciiLabel = '[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?';
/** "Dot", as it is said: in Vietnamese, Indonesian, Thai, Lao and Khmer too. */
const saidDot = '(?:点|點)(?=[a-z])| (?:dot|d0t|chấm|titik|จุด|ຈຸດ|ចំណុច) ';
const brackets = '(?: ?[[({] ?(?:\\.|dot|d0t|点|點|chấm|titik|จุด|ຈຸດ|ចំណុច) ?[\\])}] ?|\\\\\\.)';
// Not of an e-mail address, nor of a link with a scheme or a path before it: these are whole candidates themselves.
const plainDomain = new RegExp(`(?<![a-z0-9_@/.-])${asciiLabel}(?:\\.${asciiLabel}){1,8}(?![a-z0-9_@-]|\\.[a-z0-9])`, 'giu');
const otherDomain = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_.-])${label}(?:\\.${label}){1,4}(?![\\p{L}\\p{M}\\p{N}_-])`, 'giu');
const dotSaid = new RegExp(`${brackets}|${saidDot}`, 'giu');
const aroundDomain = new RegExp(`(?<![a-z0-9_-])${asciiLabel}(?:\\.${asciiLabel}){0,6}(?:${brackets}|${saidDot})${asciiLabel}(?:(?:\\.|${brackets}|${saidDot})${asciiLabel}){0,6}(?![a-z0-9_-])(?:[/:][!-~]{0,512})?`, 'giu');

/** Written apart, so that no program makes a link of it: spaces in the scheme or behind `www`, or around the dot before an ending that sentences do not begin with. */
const apartScheme = new RegExp(`(?<![a-z0-9])h ?t ?t ?p ?s? ?: ?/ ?/ ?${asciiLabel}(?: ?\\. ?${asciiLabel}){1,6}(?: ?/ ?[!-~]{1,200}){0,8}`, 'giu');
const apartWorld = new RegExp(`(?<![a-z0-9])w ?w ?w(?: ?\\. ?| )${asciiLabel}(?:(?: ?\\. ?| )${asciiLabel}){1,4}`, 'giu');
const apartDot = new RegExp(`(?<![a-z0-9_@./-])${asciiLabel}(?: \\. ?| ?\\. )(?:com|net|org|info|xyz|top|vip|cc|app|shop|site|online|club)(?![\\p{L}\\d_@])(?:/[!-~]{1,200})?`, 'gu');

/** A scheme without its colon or slashes, or with others, before what looks like a host. */
const brokenScheme = new RegExp(`(?<![a-z0-9])h(?:tt|xx)ps?[ :;.,]{1,3}[/ \\\\]{0,3}${asciiLabel}(?:\\.${asciiLabel}){1,6}(?:[/:?#][!-~]{1,512})?`, 'giu');

const aroundAt = /^ ?[[({]? ?(?:@|at\b)/iu;
const path = /^(?::\d{2,5}(?![\d.,:]))?(?:[/?#\\][!-~]{1,512})?/u;

/** Units of the path behind a host: with it, an ending that no list has yet is a link all the same. */
function pathBehind(text: string, from: number): number {
  return (path.exec(text.slice(from, from + 520))?.[0] ?? '').replace(/[.,;:!?)\]'"]+$/u, '').length;
}

function* domains(reading: Reading): Generator<Candidate> {
  for (const match of reading.text.matchAll(plainDomain)) {
    const host = match[0];
    const kind = hostKindOf(host);
    // Not where an address or a longer word goes on: that is an e-mail or a link.
    const range = [match.index, match.index + host.length] as const;
    if (kind === 'onion') yield candidateAt(reading, range, 'domain', 0.95, ['onion']);
    if (kind === 'known') yield candidateAt(reading, range, 'domain', looksWritten(host) ? 0.8 : 0.3, ['known-ending']);
    const pathUnits = kind === 'unknown' || kind === 'known' ? pathBehind(reading.text, match.index + host.length) : 0;
    if (pathUnits > 0 && kind === 'known' && looksWritten(host)) yield candidateAt(reading, [range[0], range[1] + pathUnits], 'url', 0.85, ['form', 'known-ending']);
    else if (pathUnits > 0 && kind === 'unknown' && (/\.\p{Ll}{4,24}$/u.test(host) || /^:\d/u.test(reading.text.slice(range[1], range[1] + 2)))) yield candidateAt(reading, [range[0], range[1] + pathUnits], 'url', 0.6, ['form', 'unknown-ending']);
    else if (kind === 'unknown' && /^www\./iu.test(host)) yield candidateAt(reading, range, 'domain', 0.6, ['unknown-ending']);
  }
  for (const match of reading.text.matchAll(otherDomain)) {
    if (/^[\p{ASCII}]*$/u.test(match[0]) || hostKindOf(match[0]) !== 'known') continue;
    yield candidateAt(reading, [match.index, match.index + match[0].length], 'domain', 0.5, ['known-ending']);
  }
  for (const match of reading.text.matchAll(aroundDomain)) {
    const host = match[0].replace(/[/:].*$/su, '').replace(dotSaid, '.');
    const isKnown = hostKindOf(host) === 'known' || hostKindOf(host) === 'onion';
    // An address of a computer, or what stands before the at sign of an e-mail written around machines: found as these.
    if (/^[\d.]+$/u.test(host) || (!isKnown && aroundAt.test(reading.text.slice(match.index + match[0].length, match.index + match[0].length + 8)))) continue;
    if (!isKnown && !/[[({]/u.test(match[0])) continue;
    const end = match.index + match[0].replace(/[.,;:!?)]+$/u, '').length;
    // Behind a scheme it is part of a link that is found as a whole.
    const kind = isKnown && /\/[!-~]/u.test(match[0]) && !/[/\\\]]$/u.test(reading.text.charAt(match.index - 1)) ? 'url' : 'domain';
    yield candidateAt(reading, [match.index, end], kind, isKnown ? 0.85 : 0.5, ['spelled-around', isKnown ? 'known-ending' : 'unknown-ending']);
  }
}

function* apartLinks(reading: Reading): Generator<Candidate> {
  for (const { 0: written, index } of reading.text.matchAll(brokenScheme)) {
    const end = index + written.replace(/[.,;:!?)\]'"]{1,8}$/u, '').length;
    if (/\.\p{L}{2,24}(?:[/:?#]|$)/u.test(reading.text.slice(index, end))) yield candidateAt(reading, [index, end], 'url', 0.8, ['spelled-around']);
  }
  for (const pattern of [apartScheme, apartWorld, apartDot]) {
    for (const { 0: written, index } of reading.text.matchAll(pattern)) {
      // The words of a sentence behind `www` are no part of it.
      const shortest = pattern === apartWorld ? knownPart(written) : written;
      if (shortest === undefined || !/ /u.test(shortest)) continue;
      yield candidateAt(reading, [index, index + shortest.replace(/[.,;:!?)\]'"]+$/u, '').length], 'url', pattern === apartDot ? 0.55 : 0.7, ['spelled-around']);
    }
  }
}

/** As much as ends with an ending that is known. */
function knownPart(written: string): string | undefined {
  const ends = Array.from(written.matchAll(/[a-z0-9](?= |\.|$)/giu), ({ index }) => index + 1);
  return ends.map((end) => written.slice(0, end)).find((part) => /^w ?w ?w\W+\w+\W+\w/iu.test(part) && hostKindOf(part.replace(/^w ?w ?w\W+/iu, 'www.').replace(/[ .]{1,3}/gu, '.')) === 'known');
}

/** A full stop without a space behind it makes "here.It" of two sentences. */
function looksWritten(host: string): boolean {
  return !/\.\p{Lu}\p{Ll}*$/u.test(host) || host === host.toUpperCase() || /^www\./iu.test(host);
}

export function findLinks(reading: Reading): readonly Candidate[] {
  return [...withScheme(reading), ...bareLinks(reading), ...domains(reading), ...apartLinks(reading)];
}
