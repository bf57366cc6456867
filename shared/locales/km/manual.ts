import type { manual as english } from '../en/manual.ts';
import type { SameKeys } from '../same-keys.ts';

/** Khmer. Not yet read by a native speaker: no sentence of this file has been. */
export const manual: SameKeys<typeof english> = {
  view: 'សៀវភៅណែនាំ',
  chapters: 'ជំពូក',
};
