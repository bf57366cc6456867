import { aspect } from './map-window.ts';
import type { PlacedSymbol } from './placed-symbols.ts';
import type { SpreadSymbol } from './spread-symbols.ts';

/** About as wide as a letter of the smallest text is, and as high as a line of it; in CSS pixels. */
const letterPx = 6.5;
const linePx = 16;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const meet = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The keys of symbols below which their name has room: the largest first, never over another symbol or name, and whole inside a map so many CSS pixels wide. */
export function shownLabels(symbols: readonly SpreadSymbol[], nameOf: (symbol: PlacedSymbol) => string, widthPx: number): ReadonlySet<string> {
  const boxes = symbols.map(({ symbol, x, y }): Box => ({ left: x - symbol.sizePx / 2, right: x + symbol.sizePx / 2, top: y - symbol.sizePx / 2, bottom: y + symbol.sizePx / 2 }));
  const taken = [...boxes];
  const shown = new Set<string>();
  symbols.forEach(({ symbol, x }, index) => {
    const own = boxes[index];
    if (own === undefined) return;
    const half = (nameOf(symbol).length * letterPx) / 2;
    const label = { left: x - half, right: x + half, top: own.bottom, bottom: own.bottom + linePx };
    if (label.left < 0 || label.right > widthPx || label.top < 0 || label.bottom > widthPx / aspect) return;
    if (taken.some((box) => box !== own && meet(box, label))) return;
    taken.push(label);
    shown.add(symbol.key);
  });
  return shown;
}
