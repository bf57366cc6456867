import type { UrgencyHint } from '#shared/domain/urgency-sign.ts';
import type { TipContent } from '#shared/domain/tip-content.ts';
import type { Payload, TipFormat } from '../events/event-types.ts';
import type { SearchEntry } from '../search/search-entry.ts';

/** Originals up to this size sit in the table; larger ones are a blob. */
export const inlineOriginalBytes = 64 * 1024;

/** Where bytes are: given here, or already written and synced as a blob. */
export type StoredBytes =
  | { readonly kind: 'inline'; readonly bytes: Uint8Array }
  | { readonly kind: 'blob'; readonly blobName: string; readonly blobKey: Uint8Array };

/** A tip whose content passed every check: sealed and opened, or written down by staff. */
export interface ReceivedTip {
  readonly content: TipContent;
  readonly plaintextSha256: Uint8Array;
  readonly sealedSha256: Uint8Array;
  readonly format: TipFormat;
  /** The intake key that opened it; null for one that was not sealed. */
  readonly keyId: string | null;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly original: StoredBytes;
  /** `searchEntryOf(content)`, where it has been made already: cutting texts into words is a large part of the work. */
  readonly search?: SearchEntry;
  /** `hintOf(content)`, likewise. */
  readonly hint?: UrgencyHint | null;
  /** How it was told, where staff wrote it down. */
  readonly told?: NonNullable<Payload<'tip-received'>['told']>;
  /** One for each of `content.attachments`, in the same order. */
  readonly attachments: readonly { readonly sha256: Uint8Array; readonly blobName: string; readonly blobKey: Uint8Array }[];
}

/** What became of one of them. A duplicate is not stored; `tipId` is the tip that was here first. */
export type Receipt =
  | { readonly kind: 'received'; readonly tipId: string; readonly number: number; readonly sameIdOtherText: boolean }
  | { readonly kind: 'duplicate'; readonly tipId: string };
