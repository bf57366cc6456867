import type { FromDecoder } from '#shared/viewing/decoder-messages.ts';

/** What a decoder made: the head that says what it is, and its bytes as they are; or why there is nothing. */
export type Decoded =
  | { readonly head: Extract<FromDecoder, { readonly head: string }>; readonly bytes: Uint8Array }
  | { readonly failed: 'unreadable' | 'too-long' };
