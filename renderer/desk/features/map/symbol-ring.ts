import type { SymbolPart, Tone } from './layers.ts';

export interface RingPart {
  readonly tone: Tone;
  /** A path of SVG around the point 0 0, in units of the outer radius. */
  readonly path: string;
}

const innerRadius = 0.62;

/** The parts as pieces of a ring, clockwise from the top, each as long as its share. */
export function symbolRing(parts: readonly SymbolPart[]): readonly RingPart[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return parts.map(({ tone, count }) => {
    const from = before / total;
    before += count;
    return { tone, path: piece(from, before / total) };
  });
}

function piece(from: number, to: number): string {
  // An arc of SVG that ends where it begins is none: a whole ring is two halves.
  if (to - from >= 1) return `${piece(0, 0.5)}${piece(0.5, 0.999999)}`;
  const isLong = to - from > 0.5 ? 1 : 0;
  return `M${onCircle(from, 1)}A1 1 0 ${isLong} 1 ${onCircle(to, 1)}L${onCircle(to, innerRadius)}A${innerRadius} ${innerRadius} 0 ${isLong} 0 ${onCircle(from, innerRadius)}Z`;
}

function onCircle(turn: number, radius: number): string {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return `${(radius * Math.cos(angle)).toFixed(4)} ${(radius * Math.sin(angle)).toFixed(4)}`;
}
