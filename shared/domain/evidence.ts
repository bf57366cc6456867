/** Files that staff add to a tip. */
export const evidenceLimits = {
  /** 64 GiB: more than any phone or camera gives in one file. */
  bytes: 64 * 1024 ** 3,
  /** A file is kept in parts of this size, each durable by itself: what a crash can cost. */
  partBytes: 64 * 1024 * 1024,
  nameUnits: 255,
} as const;
