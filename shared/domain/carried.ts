/** Files that reach the vault without a path: dropped on the window, or pasted. */
export const carriedLimits = {
  /** One message to the vault. */
  chunkBytes: 512 * 1024,
  files: 10_000,
  /** All of them together: they are in the vault's memory until they are imported. Larger ones are chosen as files. */
  totalBytes: 256 * 1024 * 1024,
  nameUnits: 300,
} as const;
