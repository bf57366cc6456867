/**
 * What a reporter wrote, as it travels inside a sealed tip: the manifest. Everything but the narrative is optional.
 * The codec checks every field and limit (docs/formats/sealed-tip.md); this file owns only the shape.
 */
export interface TipContent {
  /** 32 lower-case hex digits, random, made by the form: the same tip carried twice is recognised by it. */
  readonly innerId: string;
  /** BCP 47 tag of the form's language when it was written, e.g. `km`. */
  readonly formLanguage: string;
  /** What happened, in the reporter's own words: 1 to 200,000 UTF-16 units. */
  readonly narrative: string;
  /** Where, in the reporter's own words. */
  readonly place?: string;
  /** When, in the reporter's own words or as a date they chose. */
  readonly when?: string;
  /** The clock of the reporter's device, ISO 8601; shown apart from the time of receipt, since it proves nothing. */
  readonly writtenAt?: string;
  readonly attachments: readonly AttachmentDescription[];
}

/** A file that travels with a tip. Its name is not sent: names give people away. */
export interface AttachmentDescription {
  /** From the first bytes, not from a name: `image/jpeg`, `application/octet-stream`. */
  readonly mediaType: string;
  readonly sizeBytes: number;
}

export const tipLimits = {
  narrativeUnits: 200_000,
  placeUnits: 2_000,
  whenUnits: 500,
  attachments: 50,
  /** All attachments together. */
  attachmentBytes: 100 * 1024 * 1024,
  /** A sealed tip larger than this is not read into memory. */
  sealedBytes: 130 * 1024 * 1024,
  manifestBytes: 1024 * 1024,
} as const;
