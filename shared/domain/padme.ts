/**
 * Padmé: rounds a length up so that it keeps only its leading bits, at most 12 % more, and shows of a length L no more than
 * O(log log L) bits. Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", PoPETs 2019, section 4.
 */
export function padmeLength(lengthBytes: number): number {
  if (!Number.isSafeInteger(lengthBytes) || lengthBytes < 0) throw new Error('a length is a whole number');
  if (lengthBytes < 2) return lengthBytes;
  const exponent = bitLength(lengthBytes) - 1;
  const step = 2 ** (exponent - bitLength(exponent));
  return Math.ceil(lengthBytes / Math.max(1, step)) * Math.max(1, step);
}

/** How many binary digits a positive whole number has. */
function bitLength(value: number): number {
  return value.toString(2).length;
}
