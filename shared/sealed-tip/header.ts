// Header bytes <-> header. Knows no keys.
import { fail, ok, type Result } from '#shared/result.ts';
import { tipLimits } from '#shared/domain/tip-content.ts';
import { decodeUint32, encodeUint32, joinBytes, startsWith } from './bytes.ts';
import { paddedSize } from './padding.ts';
import { isCanonicalEncapsulation, xWingSizes } from './x-wing.ts';

/** Made like PNG's: shows a lost eighth bit and changed line ends. */
export const magic = Uint8Array.of(0x89, 0x54, 0x4b, 0x53, 0x0d, 0x0a, 0x1a, 0x0a);
const version = 1;

export const fileKeyBytes = 32;
const wrappedFileKeyBytes = fileKeyBytes + 16;
const stanzaBytes = xWingSizes.encapsulationBytes + wrappedFileKeyBytes;
const fixedBytes = magic.length + 1 + 1 + 4;
const macBytes = 32;

export const maximumStanzas = 8;
/** No header is longer; an import preview needs to read no more than this. */
export const maximumHeaderBytes = fixedBytes + maximumStanzas * stanzaBytes + macBytes;
const maximumPlaintextBytes = paddedSize(4 + tipLimits.manifestBytes + tipLimits.attachmentBytes);

export interface Stanza {
  readonly encapsulation: Uint8Array;
  readonly wrappedFileKey: Uint8Array;
}

export interface Header {
  /** Of the padded plaintext. */
  readonly plaintextBytes: number;
  readonly stanzas: readonly Stanza[];
  readonly mac: Uint8Array;
}

/** Everything the header MAC covers. */
export function encodeUnauthenticatedHeader(header: Omit<Header, 'mac'>): Uint8Array {
  return joinBytes(
    magic,
    Uint8Array.of(version, header.stanzas.length),
    encodeUint32(header.plaintextBytes),
    ...header.stanzas.flatMap((stanza) => [stanza.encapsulation, stanza.wrappedFileKey]),
  );
}

export function encodeHeader(header: Header): Uint8Array {
  return joinBytes(encodeUnauthenticatedHeader(header), header.mac);
}

export function headerBytes(stanzas: number): number {
  return fixedBytes + stanzas * stanzaBytes + macBytes;
}

/**
 * Reads the header at the start of the bytes; what follows it is not looked at. The parts are views, not copies.
 * Whatever this accepts, `encodeHeader` gives back byte for byte. Classes as in docs/formats/sealed-tip.md, "Error classes".
 */
export function decodeHeader(bytes: Uint8Array): Result<Header, 'not-sealed' | 'version-unknown' | 'truncated' | 'too-large' | 'header-invalid'> {
  if (!startsWith(bytes, magic)) return fail('not-sealed');
  const versionByte = bytes[magic.length];
  if (versionByte !== undefined && versionByte !== version) return fail('version-unknown');
  if (bytes.length < fixedBytes) return fail('truncated');
  const stanzaCount = bytes[magic.length + 1] ?? 0;
  const plaintextBytes = decodeUint32(bytes, magic.length + 2);
  if (stanzaCount < 1 || stanzaCount > maximumStanzas) return fail('header-invalid');
  if (plaintextBytes > maximumPlaintextBytes) return fail('too-large');
  if (paddedSize(plaintextBytes) !== plaintextBytes) return fail('header-invalid');
  const size = headerBytes(stanzaCount);
  if (bytes.length < size) return fail('truncated');
  const stanzas = Array.from({ length: stanzaCount }, (_, index) => {
    const start = fixedBytes + index * stanzaBytes;
    const middle = start + xWingSizes.encapsulationBytes;
    return { encapsulation: bytes.subarray(start, middle), wrappedFileKey: bytes.subarray(middle, start + stanzaBytes) };
  });
  if (!stanzas.every((stanza) => isCanonicalEncapsulation(stanza.encapsulation))) return fail('header-invalid');
  return ok({ plaintextBytes, stanzas, mac: bytes.subarray(size - macBytes, size) });
}
