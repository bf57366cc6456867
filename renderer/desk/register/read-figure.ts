import { isKnownFigure, type Figure } from '#shared/domain/figure.ts';
import { asciiDigit } from '#shared/redaction/fold.ts';

export const figureKinds = ['number', 'range', 'unknown'] as const;
export type FigureKind = (typeof figureKinds)[number];

export interface TypedFigure {
  /** null: nobody chose yet. Nothing is chosen to begin with, so that leaving it alone says nothing. */
  readonly kind: FigureKind | null;
  readonly least: string;
  readonly most: string;
}

export type ReadFigure = { readonly ok: true; readonly figure: Figure } | { readonly ok: false; readonly wrong: 'kind' | 'least' | 'most' | 'order' };

/** What somebody typed, as a figure. An empty field is wrong: it is neither none nor unknown. */
export function readFigure({ kind, least, most }: TypedFigure): ReadFigure {
  if (kind === null) return { ok: false, wrong: 'kind' };
  if (kind === 'unknown') return { ok: true, figure: { is: 'unknown' } };
  const from = numberIn(least);
  if (from === undefined) return { ok: false, wrong: 'least' };
  const to = kind === 'number' ? from : numberIn(most);
  if (to === undefined) return { ok: false, wrong: 'most' };
  return from > to ? { ok: false, wrong: 'order' } : { ok: true, figure: { is: 'known', least: from, most: to } };
}

/** Digits of any script; 8 hold the largest figure. */
function numberIn(typed: string): number | undefined {
  const digits = typed.trim().replace(/\p{Nd}/gu, asciiDigit);
  if (!/^\d{1,8}$/.test(digits)) return undefined;
  const number = Number(digits);
  return isKnownFigure(number, number) ? number : undefined;
}
