// The one thing of Exif that a picture cannot be seen rightly without (Exif 2.32, section 4.6.4 A, tag 0x0112; TIFF 6.0, section 2).

const orientationTag = 0x0112;
const shortType = 3;
/** No camera writes more entries than this into its first directory. */
const entriesAtMost = 512;

/** Which way up, 1 (as it is) to 8. Bytes are those of a TIFF header and what follows; whatever does not hold together is 1. */
export function orientationIn(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return 1;
  const mark = view.getUint16(0);
  if (mark !== 0x4949 && mark !== 0x4d4d) return 1;
  const isLittle = mark === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (view.getUint16(2, isLittle) !== 42 || directory + 2 > tiff.length) return 1;
  const entries = Math.min(view.getUint16(directory, isLittle), entriesAtMost);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, isLittle) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return view.getUint16(entry + 2, isLittle) === shortType && value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A TIFF header with a directory of one entry, which says which way up the picture is: 26 bytes. */
export function orientationOnly(orientation: number): Uint8Array {
  return Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, shortType, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);
}
