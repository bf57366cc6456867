import type { IntakeCode } from '#shared/errors.ts';
import type { ContentKind } from '#shared/viewing/content-type.ts';

/** What must come of a file at every place that reads it. */
export interface Expected {
  /** Of the reader of picture headers: a size, or its refusal. */
  readonly header: `${'png' | 'jpeg' | 'webp' | 'gif'} ${number}x${number}` | 'image-unreadable' | 'image-too-large';
  /** Of the recognition of types. */
  readonly kind: ContentKind;
  readonly also: readonly ContentKind[];
  /** Of the reader of archives: how many entries it lists, or its refusal. */
  readonly listed: number | 'archive-unreadable';
  /** Facts that the reader of Exif must have found, and those it must not: by name. */
  readonly facts: readonly string[];
  /** Of the opener of sealed tips. */
  readonly unsealed: IntakeCode | 'opened';
  /** When it is chosen for import: why it, or what is in it, is not taken; or that it is opened. */
  readonly imported: IntakeCode | 'opened';
}

export interface HostileFile {
  /** Unique; says what is wrong with it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The media type that its sender claims. */
  readonly claimed: string;
  readonly expected: Expected;
}

/** Nothing a reader recognises: what a family starts from. */
export const nothingExpected: Expected = { header: 'image-unreadable', kind: 'unknown', also: [], listed: 'archive-unreadable', facts: [], unsealed: 'not-sealed', imported: 'not-sealed' };

export function hostile(name: string, bytes: Uint8Array, expected: Partial<Expected>, claimed = 'application/octet-stream'): HostileFile {
  return { name, bytes, claimed, expected: { ...nothingExpected, ...expected } };
}
