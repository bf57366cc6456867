import type { RandomBytes } from '#shared/sealed-tip/bytes.ts';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import type { Draft } from './draft.ts';

/** What sealing left, and what it was made of: going back without changing anything need not seal again. */
export interface SealedMessage {
  readonly draft: Draft;
  readonly blob: Blob;
  readonly fileName: string;
}

/** Messengers cut a message at 4,096 characters; this leaves room for what they add. */
const charactersPerPart = 3500;
/** More messages than this nobody sends by hand. */
const partsAtMost = 30;

/** Four characters for three bytes, before line ends and frames: more than this is not even read. */
const textBytesAtMost = (partsAtMost * charactersPerPart * 3) / 4;

/** The sealed tip as text in parts, or undefined when it would be too many. */
export async function textParts(sealed: Blob): Promise<readonly string[] | undefined> {
  if (sealed.size > textBytesAtMost) return undefined;
  const bytes = new Uint8Array(await sealed.arrayBuffer());
  const parts = encodeArmour(bytes, charactersPerPart);
  return parts.length <= partsAtMost ? parts : undefined;
}

/**
 * A name that says nothing: neither whose form it was, nor that it is sealed. Four random digits keep two files apart in one folder.
 * The ending is one that no carrier takes for a picture, which it would shrink and so destroy, or for a program, which it would refuse.
 */
export function neutralFileName(randomBytes: RandomBytes): string {
  const [high = 0, low = 0] = randomBytes(2);
  return `document-${String(1000 + ((high * 256 + low) % 9000))}.bin`;
}
