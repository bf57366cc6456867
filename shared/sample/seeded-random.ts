/** Numbers in [0, 1). */
export type Random = () => number;

/** Numbers in [0, 1) that a seed replays: mulberry32 (Tommy Ettinger, public domain). For invented things only, never for a key. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A whole number from 0 on, below `limit`. */
export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** One of them; throws for none. */
export function oneOf<T>(random: Random, from: readonly T[]): T {
  const [first] = from;
  if (first === undefined) throw new RangeError('nothing to choose from');
  return from[below(random, from.length)] ?? first;
}
