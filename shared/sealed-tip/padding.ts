/** Below this, every tip has the same size. */
export const minimumPlaintextBytes = 4096;

/**
 * Padmé (Nikitin and others, PURBs, 2019, section 4) of at least 4096 bytes: rounds up so that only the leading bits of the size
 * can be read from outside; at most 12 % more. `paddedSize(n) === n` says that n is a size some content pads to.
 */
export function paddedSize(contentBytes: number): number {
  const size = Math.max(contentBytes, minimumPlaintextBytes);
  const exponent = Math.floor(Math.log2(size));
  const significantBits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - significantBits);
  return Math.ceil(size / step) * step;
}
