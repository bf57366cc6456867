/** What became of a chosen file before it is sealed. */
export type CleanedPhoto =
  /** Drawn anew: nothing but pixels is left. `wasShrunk`: it was larger than needed. */
  | { readonly outcome: 'cleaned-from-pixels'; readonly blob: Blob; readonly mediaType: string; readonly wasShrunk: boolean }
  /** The picture's own bytes, without what is not picture. */
  | { readonly outcome: 'cleaned-structurally'; readonly blob: Blob; readonly mediaType: string }
  /** Only `not-a-picture` is sent without being asked for. */
  | { readonly outcome: 'as-it-is'; readonly reason: 'not-a-picture' | 'unknown-format' | 'damaged' | 'too-large' };
