import type { Region } from './decode-limits.ts';

/**
 * What the vault and the decoder's page say to each other on their port: a task, then the file in pieces; back comes a head, then raw pixels or samples in
 * pieces, then an end, or one word that it could not be done. Nothing else is ever taken, and never an encoded picture.
 */
export type DecodeTask =
  | {
      readonly kind: 'picture';
      readonly mediaType: string;
      readonly sizeBytes: number;
      /** As the vault's own reader of headers found it: another size is refused. */
      readonly width: number;
      readonly height: number;
      /** null: the whole picture. */
      readonly region: Region | null;
      /** Of what comes back, before turning; a picture that its orientation turns onto its side comes back with the two changed over. */
      readonly viewWidth: number;
      readonly viewHeight: number;
    }
  | { readonly kind: 'sound'; readonly sizeBytes: number };

export type ToDecoder = { readonly task: DecodeTask } | { readonly piece: Uint8Array };

export type FromDecoder =
  | { readonly head: 'picture'; readonly width: number; readonly height: number; readonly fullWidth: number; readonly fullHeight: number }
  | { readonly head: 'sound'; readonly samples: number }
  | { readonly piece: Uint8Array }
  | { readonly end: true }
  | { readonly failed: 'unreadable' | 'too-long' };

/** Cuts bytes into messages of at most this size. Copies: a buffer that is handed over to a Node process is lost on the way (electron#34905). */
export function* pieces(bytes: Uint8Array, pieceBytes: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.slice(at, at + pieceBytes);
}
