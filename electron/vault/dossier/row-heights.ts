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

const linesOf = (wide: number, columnWidth: number): number => Math.max(1, Math.ceil(wide / (columnWidth * usedOfWidth)));

function heightOf(text: string, columnWidth: number): number {
  let lines = 0;
  let linePoints = plainLetter.linePoints;
  for (const paragraph of text.split('\n')) {
    let wide = 0;
    for (const character of paragraph) {
      const letter = letterMetrics(character);
      if (letter === undefined) continue;
      wide += letter.wide;
      linePoints = Math.max(linePoints, letter.linePoints);
    }
    lines += linesOf(wide, columnWidth);
  }
  return lines * linePoints;
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
  if (heightOf(text, columnWidth) <= highestPoints) return [text];
  const pieces: string[] = [];
  let start = 0;
  let last = 0;
  let space = 0;
  let piece = emptyPiece;
  for (const end of clusterEnds(text)) {
    const cluster = text.slice(last, end);
    let next = withCluster(piece, cluster, columnWidth);
    if (next.points > highestPoints && last > start) {
      const at = space > start ? space : last;
      pieces.push(text.slice(start, at));
      next = withCluster(emptyPiece, text.slice(at, end), columnWidth);
      start = at;
    }
    if (/\s$/u.test(cluster)) space = end;
    piece = next;
    last = end;
  }
  return [...pieces, text.slice(start)];
}

interface Piece {
  /** Lines of the paragraphs that have ended. */
  readonly lines: number;
  /** Of the paragraph that goes on. */
  readonly wide: number;
  readonly linePoints: number;
  readonly points: number;
}

const emptyPiece: Piece = { lines: 0, wide: 0, linePoints: plainLetter.linePoints, points: plainLetter.linePoints };

/** The piece with some more letters behind it; its height is what `heightOf` says of its text. */
function withCluster({ lines, wide, linePoints }: Piece, letters: string, columnWidth: number): Piece {
  let next = { lines, wide, linePoints };
  for (const character of letters) {
    if (character === '\n') next = { ...next, lines: next.lines + linesOf(next.wide, columnWidth), wide: 0 };
    else {
      const letter = letterMetrics(character);
      if (letter !== undefined) next = { ...next, wide: next.wide + letter.wide, linePoints: Math.max(next.linePoints, letter.linePoints) };
    }
  }
  return { ...next, points: (next.lines + linesOf(next.wide, columnWidth)) * next.linePoints };
}
