import { aspect, within, type MapWindow } from './map-window.ts';
import type { PlacedSymbol } from './placed-symbols.ts';

export interface SpreadSymbol {
  readonly symbol: PlacedSymbol;
  /** Its middle, in CSS pixels from the left and the top of the map. */
  readonly x: number;
  readonly y: number;
}

/** Symbols may touch by this part of their distance, so that as few as possible are moved. */
const mayOverlap = 0.12;
/** So often one is moved away from others; after that it stays where it is, over or under them. */
const triesAtMost = 16;

/** Where symbols are drawn on a map so many pixels wide: each at its place, or moved away from larger ones that would hide it. The first are never moved. */
export function spreadSymbols(window: MapWindow, symbols: readonly PlacedSymbol[], widthPx: number): readonly SpreadSymbol[] {
  const spread: SpreadSymbol[] = [];
  for (const symbol of symbols) {
    const [partX, partY] = within(window, symbol.at);
    let x = partX * widthPx;
    let y = (partY * widthPx) / aspect;
    for (let tries = 0; tries < triesAtMost; tries += 1) {
      const other = spread.find((each) => Math.hypot(x - each.x, y - each.y) < apart(symbol, each.symbol) - 0.01);
      if (other === undefined) break;
      const distance = Math.hypot(x - other.x, y - other.y);
      // At the very same point it goes to the right; each try turns a little, so that it does not go to and fro between two.
      const angle = (distance === 0 ? 0 : Math.atan2(y - other.y, x - other.x)) + tries * 0.3;
      x = other.x + Math.cos(angle) * apart(symbol, other.symbol);
      y = other.y + Math.sin(angle) * apart(symbol, other.symbol);
    }
    spread.push({ symbol, x, y });
  }
  return spread;
}

const apart = (one: PlacedSymbol, other: PlacedSymbol): number => ((one.sizePx + other.sizePx) / 2) * (1 - mayOverlap);
