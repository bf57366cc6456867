// Parts of a sealed tip that came as text, at different times and by different carriers (docs/formats/sealed-tip.md, "Armour").
import { armourId, armourLimits } from './armour-text.ts';
import { joinBytes } from './bytes.ts';

/** One numbered block, decoded, that has passed its own check. */
export interface ArmourPart {
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  /** 16 hex digits: which sealed tip it says it is of. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Bytes that are hashed at most to find out which of several parts with one number is the right one. */
const hashedBytesAtMost = 64 * 1024 * 1024;

/**
 * The sealed tip whose id this is, from what came under each number: `variants[0]` is what came as part 1. A part's check is no proof,
 * since anybody can compute it; where several came under one number, the one is taken with which the whole has the id. undefined when a
 * number has none, when nothing fits, when the tip would be larger than `armourLimits.sealedBytes`, or after 64 MiB of trying.
 */
export function joinParts(id: string, variants: readonly (readonly Uint8Array[])[]): Uint8Array | undefined {
  if (variants.length === 0 || variants.some((choices) => choices.length === 0)) return undefined;
  const chosen = variants.map(() => 0);
  for (let hashedBytes = 0; hashedBytes <= hashedBytesAtMost; ) {
    const parts = chosen.map((choice, index) => variants[index]?.[choice] ?? new Uint8Array(0));
    const sizeBytes = parts.reduce((sum, part) => sum + part.length, 0);
    if (sizeBytes <= armourLimits.sealedBytes) {
      const sealed = joinBytes(...parts);
      if (armourId(sealed) === id) return sealed;
    }
    hashedBytes += sizeBytes + parts.length;
    if (!advance(chosen, variants)) return undefined;
  }
  return undefined;
}

/** The next choice, counted like an odometer; false after the last. */
function advance(chosen: number[], variants: readonly (readonly Uint8Array[])[]): boolean {
  for (const [index, choices] of variants.entries()) {
    const next = (chosen[index] ?? 0) + 1;
    chosen[index] = next < choices.length ? next : 0;
    if (next < choices.length) return true;
  }
  return false;
}
