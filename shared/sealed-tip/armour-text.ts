// What both directions of the armour agree on (docs/formats/sealed-tip.md, "Armour").
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { encodeUint32, joinBytes } from './bytes.ts';

export const beginWords = 'BEGIN TIPKEEP SEALED TIP';
export const endWords = 'END TIPKEEP SEALED TIP';

export const armourLimits = {
  sealedBytes: 16 * 1024 * 1024,
  textUnits: 32 * 1024 * 1024,
  parts: 9999,
  /** In one text. */
  tips: 1000,
} as const;

const checkBytes = 8;

/** Groups the parts and checks the whole: 16 hex digits. */
export function armourId(sealed: Uint8Array): string {
  return bytesToHex(sha256(sealed).subarray(0, checkBytes));
}

/** Checks one part together with its place: 16 hex digits. */
export function partCheck(part: number, parts: number, id: string, bytes: Uint8Array): string {
  return bytesToHex(sha256(joinBytes(encodeUint32(part), encodeUint32(parts), hexToBytes(id), bytes)).subarray(0, checkBytes));
}

const dash = /^[\p{Dash} ]$/u;

/** Without the dashes and spaces at both ends, in time that grows with their number: a pattern that looks for the last run of dashes begins anew at each of them. */
export function withoutOuterDashes(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && dash.test(text.charAt(start))) start += 1;
  while (end > start && dash.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
