/** A picture without anything that decoding its pixels does not need: views into the given bytes and a few bytes of our own, to be joined in order. */
export interface Stripped {
  readonly parts: readonly Uint8Array[];
  /** More than one frame: drawing it would keep only the first. */
  readonly isAnimated: boolean;
}

export const asciiAt = (bytes: Uint8Array, at: number, count: number): string => String.fromCharCode(...bytes.subarray(at, at + count));
