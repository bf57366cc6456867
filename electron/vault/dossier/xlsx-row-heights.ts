import { clusterEnds } from '#shared/redaction/grapheme-clusters.ts';
import { letterMetrics, plainLetter } from './letter-metrics.ts';

/**
 * How high a row of a sheet is, so that every line of its cells is seen. Excel measures rows that say nothing of their height; LibreOffice takes them for one line each and covers the rest. Nobody
 * here knows the fonts of who opens the file, so that this is an estimate which is rather too high: a person sees all of a cell or some white below it.
 */

/** Of a column; the rest is the cell's padding, and what a line loses before a word that goes into the next. */
const usedOfWidth = 0.85;

/** Excel has no higher row. */
const highestPoints = 409;

/** The lines of a text in a column of this width, letter after letter. */
class Lines {
  readonly #usedWidth: number;
  /** Of the paragraphs that have ended. */
  #ended = 0;
  /** Of the paragraph that goes on. */
  #wide = 0;
  #linePoints = plainLetter.linePoints;

  constructor(columnWidth: number) {
    this.#usedWidth = columnWidth * usedOfWidth;
  }

  get #count(): number {
    return this.#ended + Math.max(1, Math.ceil(this.#wide / this.#usedWidth));
  }

  get points(): number {
    return this.#count * this.#linePoints;
  }

  add(character: string): void {
    if (character === '\n') [this.#ended, this.#wide] = [this.#count, 0];
    else {
      const letter = letterMetrics(character);
      this.#wide += letter?.wide ?? 0;
      this.#linePoints = Math.max(this.#linePoints, letter?.linePoints ?? 0);
    }
  }
}

function heightOf(text: string, columnWidth: number): number {
  const lines = new Lines(columnWidth);
  for (const character of text) lines.add(character);
  return lines.points;
}

/**
 * Whole points for a row of these texts, each in the column of the same place; `widths` in digits of the sheet's font, the last for every column behind it.
 * 16 for an empty row, 409 at most.
 */
export function rowPoints(cells: readonly string[], widths: readonly number[]): number {
  const heights = cells.map((text, column) => (text === '' ? 0 : heightOf(text, widths[column] ?? widths.at(-1) ?? 1)));
  return Math.min(highestPoints, Math.max(plainLetter.linePoints, ...heights));
}

/** The text in pieces that the highest row shows whole in a column of this width, cut behind spaces where there are some and between letters where there are none. Joined they are the text. */
export function piecesForRows(text: string, columnWidth: number): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  do {
    const end = endOfPiece(text, start, columnWidth);
    pieces.push(text.slice(start, end));
    start = end;
  } while (start < text.length);
  return pieces;
}

/** Where a piece that begins at `start` ends. */
function endOfPiece(text: string, start: number, columnWidth: number): number {
  const lines = new Lines(columnWidth);
  let space = start;
  for (let at = start; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    lines.add(character);
    if (lines.points > highestPoints) return space > start ? space : lastClusterEnd(text, start, at);
    at += character.length;
    // A mark behind a space belongs to it.
    if (/\s/u.test(character) && !continuesCluster(text, at)) space = at;
  }
  return text.length;
}

const extending = /^[\p{M}\p{Cf}]/u;
const continuesCluster = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x300 && extending.test(text.slice(at, at + 2));

/** The last place behind `start` and no further than `most` where no letter is cut apart; of one letter that fits nowhere, its end. */
function lastClusterEnd(text: string, start: number, most: number): number {
  const ends = clusterEnds(text.slice(start, most + clusterUnits)).map((end) => start + end);
  return ends.findLast((end) => end <= most) ?? ends[0] ?? text.length;
}

/** Clusters of more units than these are nobody's letters. */
const clusterUnits = 64;
