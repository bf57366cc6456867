import { tipLimits } from '#shared/domain/tip-content.ts';

/** What a container may hold; checked before memory is taken. */
export const containerLimits = {
  zipEntries: 1000,
  /** Unpacked bytes for each packed one. Sealed tips do not shrink at all; plain text rarely more than tenfold. */
  zipRatio: 100,
  mailParts: 500,
  /** Levels of multipart and of forwarded mails. */
  mailDepth: 4,
  /** One header block: a mail's, or a part's. */
  headerBytes: 64 * 1024,
  /** Of one header field, unfolded. */
  fieldUnits: 4096,
  /** All that is unpacked from one file together: as much as the largest sealed tip. */
  unpackedBytes: tipLimits.sealedBytes,
} as const;
