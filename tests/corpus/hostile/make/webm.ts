import { bytesOf, uint64, type Part } from './bytes.ts';

/** The id of an element, as long as it is (RFC 8794, section 5). */
function idBytes(id: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (id >>> shift) & 0xff).filter((_byte, index) => id >= 2 ** (8 * (3 - index)));
}

/** Seven bytes that say a size, behind the marker of eight (RFC 8794, section 4). */
const sizeBytes = (size: number): Uint8Array => bytesOf([1], uint64(size, 'big').subarray(1));

/** One element of EBML. */
export function element(id: number, ...content: readonly Part[]): Uint8Array {
  const inside = bytesOf(...content);
  return lyingElement(id, inside.length, inside);
}

/** One element that does not say how long it is (RFC 8794, section 6.2). */
export const unsizedElement = (id: number, ...content: readonly Part[]): Uint8Array => bytesOf(idBytes(id), [1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], ...content);

/** One element that claims to have another size. */
export const lyingElement = (id: number, claimed: number, ...content: readonly Part[]): Uint8Array => bytesOf(idBytes(id), sizeBytes(claimed), ...content);

/** What says how one track is stored (RFC 9559, section 5.1.4.1). Type 1 is a picture, 2 sound. */
export const webmTrack = (type: number, codec: string, ...more: readonly Part[]): Uint8Array => element(0xae, element(0xd7, [type]), element(0x73c5, [type]), element(0x83, [type]), element(0x86, codec), ...more);

export const webmHeader = (docType = 'webm'): Uint8Array => element(0x1a45dfa3, element(0x4286, [1]), element(0x42f7, [1]), element(0x42f2, [4]), element(0x42f3, [8]), element(0x4282, docType), element(0x4287, [4]), element(0x4285, [2]));

/** A whole file (RFC 9559, section 5) whose segment has no known size, as it is while it is being recorded. */
export const webm = (...content: readonly Part[]): Uint8Array => bytesOf(webmHeader(), unsizedElement(0x18538067, ...content));
