import type { TipAnswers } from './tip-answers.ts';

/**
 * What a reporter wrote, as it travels inside a sealed tip: the manifest. Everything but the narrative is optional.
 * The codec checks every field and limit (docs/formats/sealed-tip.md); this file owns only the shape.
 */
export interface TipContent {
  /** 32 lower-case hex digits, random, made by the form: the same tip carried twice is recognised by it. */
  readonly innerId: string;
  /** BCP 47 tag of the form's language when it was written, e.g. `km`. */
  readonly formLanguage: string;
  /** What happened, in the reporter's own words: up to 200,000 UTF-16 units; empty only where it was spoken instead, into an attachment. */
  readonly narrative: string;
  /** Where, in the reporter's own words. */
  readonly place?: string;
  /** When, in the reporter's own words or as a date they chose. */
  readonly when?: string;
  /** What they chose instead of wrote. */
  readonly answers?: TipAnswers;
  /** How, when and with which words they may be answered safely, in their own words. */
  readonly safeContact?: string;
  /** The clock of the reporter's device, ISO 8601; shown apart from the time of receipt, since it proves nothing. */
  readonly writtenAt?: string;
  /** Where they kept a receipt. */
  readonly receipt?: ReceiptKeys;
  readonly attachments: readonly AttachmentDescription[];
}

/** What grows from the words of a receipt and travels with every tip written under it; the words themselves do not. */
export interface ReceiptKeys {
  /** 32 lower-case hex digits: ties a follow-up to the first tip, for whoever can open both. */
  readonly id: string;
  /** 64 lower-case hex digits: the key that replies are sealed under. */
  readonly replyKey: string;
}

/**
 * What the form did to a file: `from-pixels` drew it anew, `stripped` took out what is not needed to show it, `original` is the untouched twin of
 * the file before it, `voice` stands in place of the narrative.
 */
export const fileHandlings = ['from-pixels', 'stripped', 'original', 'voice'] as const;
export type FileHandling = (typeof fileHandlings)[number];

/** A file that travels with a tip. Its name is not sent: names give people away. */
export interface AttachmentDescription {
  /** From the first bytes, not from a name: `image/jpeg`, `application/octet-stream`. */
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Absent: as it came. */
  readonly handling?: FileHandling;
}

export const tipLimits = {
  narrativeUnits: 200_000,
  placeUnits: 2_000,
  whenUnits: 500,
  safeContactUnits: 1_000,
  attachments: 50,
  /** All attachments together. */
  attachmentBytes: 100 * 1024 * 1024,
  /** A sealed tip larger than this is not read into memory. */
  sealedBytes: 130 * 1024 * 1024,
  manifestBytes: 1024 * 1024,
} as const;
