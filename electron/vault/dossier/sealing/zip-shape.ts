import { macBytes, saltBytes, verifierBytes } from '#vault/crypto/winzip-aes.ts';

/** 1 January 1980, 0:00, as DOS writes it: the earliest there is, and the same in every file. */
const dosDate = 0x0021;
const versionNeeded = 51;
const encryptedFlag = 1;
const aesMethod = 99;
/** The AES field: id 0x9901, seven bytes, AE-2 (no CRC of what is inside), “AE”, AES-256, stored unpacked. */
const aesField = Uint8Array.of(0x01, 0x99, 0x07, 0x00, 0x02, 0x00, 0x41, 0x45, 0x03, 0x00, 0x00);
const [localBytes, centralBytes, endBytes] = [30, 46, 22];

/** The parts of a sealed archive around what is sealed. */
interface Frame {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
}

/** Every byte of an archive with one entry of this name and size, but for what is sealed: nothing else is ever written, so nothing else is ever let through. */
function frameOf(name: string, sizeBytes: number): Frame {
  const nameBytes = new TextEncoder().encode(name);
  const sealedBytes = saltBytes + verifierBytes + sizeBytes + macBytes;
  const head = new Uint8Array(localBytes + nameBytes.length + aesField.length);
  const local = new DataView(head.buffer);
  local.setUint32(0, 0x04034b50, true);
  common(local, 4);
  head.set(nameBytes, localBytes);
  head.set(aesField, localBytes + nameBytes.length);

  const directoryBytes = centralBytes + nameBytes.length + aesField.length;
  const tail = new Uint8Array(directoryBytes + endBytes);
  const central = new DataView(tail.buffer);
  central.setUint32(0, 0x02014b50, true);
  // Made by zip 2.0 on DOS. No comment, first disk, no attributes, at the very beginning.
  central.setUint16(4, 20, true);
  common(central, 6);
  tail.set(nameBytes, centralBytes);
  tail.set(aesField, centralBytes + nameBytes.length);
  central.setUint32(directoryBytes, 0x06054b50, true);
  central.setUint16(directoryBytes + 8, 1, true);
  central.setUint16(directoryBytes + 10, 1, true);
  central.setUint32(directoryBytes + 12, directoryBytes, true);
  central.setUint32(directoryBytes + 16, head.length + sealedBytes, true);
  return { head, tail };

  function common(view: DataView, at: number): void {
    view.setUint16(at, versionNeeded, true);
    view.setUint16(at + 2, encryptedFlag, true);
    view.setUint16(at + 4, aesMethod, true);
    view.setUint16(at + 8, dosDate, true);
    view.setUint32(at + 14, sealedBytes, true);
    view.setUint32(at + 18, sizeBytes, true);
    view.setUint16(at + 22, nameBytes.length, true);
    view.setUint16(at + 24, aesField.length, true);
  }
}

/**
 * What is sealed in an archive that has exactly the one shape: one entry of this name, AES-256 by AE-2, the fixed time, no comment, no field but AES's, nothing before, between
 * or after. undefined for every other file, and for one that holds another size.
 */
export function sealedPart(archive: Uint8Array, name: string, sizeBytes: number): Uint8Array | undefined {
  const { head, tail } = frameOf(name, sizeBytes);
  const sealedBytes = saltBytes + verifierBytes + sizeBytes + macBytes;
  if (archive.length !== head.length + sealedBytes + tail.length) return undefined;
  const isHead = head.every((byte, at) => archive[at] === byte);
  const isTail = tail.every((byte, at) => archive[head.length + sealedBytes + at] === byte);
  return isHead && isTail ? archive.subarray(head.length, head.length + sealedBytes) : undefined;
}
