/**
 * Grapheme clusters as people see them (UAX #29), with one difference: characters that draw nothing end no cluster. By the book a zero-width
 * space between a letter and its mark makes two clusters, yet nobody sees it, and a cut there would take half a letter away.
 */
import { endsOfClusters, isCertainEnd } from './plain-clusters.ts';

/** Zero-width characters, bidi controls, variation selectors, soft hyphens: Unicode's own list of what draws nothing. */
export const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;

const extending = /[\p{Grapheme_Extend}\u200d]/u;
/** Invisible and control characters, without line ends and tabs, which are seen as space. */
const ignored = /[^\P{Cc}\t\n\v\f\r\u0085]|\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;
const notAscii = /[^\p{ASCII}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Texts are segmented in pieces: on 100,000 units in one piece V8's segmenter (Node 20) took half a minute, in pieces a tenth of a second. */
const windowUnits = 4096;

/** Where grapheme clusters end, in order, as UTF-16 offsets; the last is the length of the text. */
export function clusterEnds(text: string): number[] {
  const { kept, positions } = withoutIgnored(text);
  const ends = segmentEnds(kept);
  if (positions === undefined) return ends;
  // What draws nothing belongs to the cluster before it, at the start of the text to the first one.
  const placed = ends.map((end) => positions[end] ?? text.length);
  if (placed.length === 0 && text !== '') placed.push(text.length);
  return placed;
}

/** The first place from `least` on where a cluster ends whatever stands further on or before, so that a text cut there has the same clusters in two pieces; the end of the text when there is none. */
export function certainEnd(text: string, least: number): number {
  for (let at = Math.max(1, least); at < text.length; at += 1) if (isCertainEnd(text, at)) return at;
  return text.length;
}

/** The text without what draws nothing and would end a cluster; `positions` says where each unit of it stood, undefined when nothing was taken out. */
function withoutIgnored(text: string): { readonly kept: string; readonly positions: readonly number[] | undefined } {
  const parts: string[] = [];
  const positions: number[] = [];
  let start = 0;
  const keep = (end: number): void => {
    parts.push(text.slice(start, end));
    for (let at = start; at < end; at += 1) positions.push(at);
  };
  for (const { 0: character, index } of text.matchAll(ignored)) {
    // A joiner or a variation selector makes no cluster of its own and can make one of several emoji.
    if (extending.test(character)) continue;
    keep(index);
    start = index + character.length;
  }
  if (start === 0) return { kept: text, positions: undefined };
  keep(text.length);
  return { kept: parts.join(''), positions };
}

function segmentEnds(text: string): number[] {
  if (notAscii.test(text)) return endsOfClusters(text, rememberedEnds());
  const ends: number[] = [];
  for (let index = 0; index < text.length; index += 1) if (!(text[index] === '\r' && text[index + 1] === '\n')) ends.push(index + 1);
  return ends;
}

/** Longest piece of a text whose ends are remembered: a syllable stands in a text again and again. */
const rememberedUnits = 16;

/** `segmentedEnds` for the pieces of one text. */
function rememberedEnds(): (piece: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (piece) => {
    if (piece.length > rememberedUnits) return segmentedEnds(piece);
    const ends = known.get(piece) ?? segmentedEnds(piece);
    known.set(piece, ends);
    return ends;
  };
}

function segmentedEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  for (let size = windowUnits; start < text.length; ) {
    const last = start + size >= text.length;
    // Half a surrogate pair would be a cluster of its own and end the one before it.
    const cut = start + size + (/^[\udc00-\udfff]/u.test(text.charAt(start + size)) ? 1 : 0);
    const found = Array.from(segmenter.segment(text.slice(start, cut)), ({ index, segment }) => start + index + segment.length);
    // The last cluster of a window may go on behind it. Where clusters end depends on nothing before their start.
    if (!last) found.pop();
    for (const end of found) ends.push(end);
    start = found.at(-1) ?? start;
    size = found.length === 0 ? size * 2 : windowUnits;
  }
  return ends;
}
