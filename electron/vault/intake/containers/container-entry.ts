import type { ContainerCode } from '#shared/errors.ts';

/** Why nothing in a container could be looked at. */
export type UnreadContainer = Extract<ContainerCode, 'container-damaged' | 'container-limits' | 'container-unsupported'>;

/** The name of a mail's own text, which has none. The window puts words in its place. */
export const messageText = '';

/** One thing in a container. Names are only ever shown, never used as paths. */
export type ContainerEntry =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  /** Not taken in, with the reason. The container itself stays where it is. */
  | { readonly kind: 'left'; readonly name: string; readonly sizeBytes: number; readonly code: ContainerCode };

/** How much may still be unpacked from one file, whatever it is wrapped in. */
export interface UnpackingRoom {
  bytes: number;
}
