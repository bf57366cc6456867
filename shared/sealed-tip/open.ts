// Opening Tipkeep's own binary format. The desk's entry for every format is open-sealed-tip.ts.
import type { SealedTipCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { tipLimits, type TipContent } from '#shared/domain/tip-content.ts';
import { decodeUint32 } from './bytes.ts';
import { derivedKey } from './derived-key.ts';
import { headerMac, macsAreEqual, unwrapFileKey } from './file-key.ts';
import { decodeHeader, encodeUnauthenticatedHeader, headerBytes, type Header } from './header.ts';
import type { IntakeKey } from './intake-key.ts';
import { attachmentBytes, decodeManifest } from './manifest.ts';
import { plainPrimitives, type OpeningPrimitives } from './primitives.ts';
import { paddedSize } from './padding.ts';
import { openPayload, payloadBytes } from './payload.ts';

/** An authentic header: the file is for one of our keys and has its full length. Its payload has not been looked at. */
export interface OpenedHeader {
  readonly fileKey: Uint8Array;
  /** Index into the keys given. */
  readonly keyIndex: number;
  readonly plaintextBytes: number;
}

export interface OpenedContent {
  readonly content: TipContent;
  /** Views into one buffer, in the manifest's order. */
  readonly attachments: readonly Uint8Array[];
  /** SHA-256 of the content without its padding: with the inner id it tells a tip carried twice. */
  readonly plaintextSha256: Uint8Array;
}

/**
 * What an import preview needs, without reading the payload: `head` is the start of the file, at least `maximumHeaderBytes` of it or all of it,
 * `sealedBytes` the size of the whole file. Every key and stanza tried costs a key exchange: 1.5 ms with the plain primitives.
 */
export function openHeader(head: Uint8Array, keys: readonly IntakeKey[], sealedBytes: number = head.length, primitives: OpeningPrimitives = plainPrimitives): Result<OpenedHeader, SealedTipCode> {
  if (sealedBytes > tipLimits.sealedBytes) return fail('too-large');
  const header = decodeHeader(head);
  if (!header.ok) return header;
  const found = findFileKey(header.value, keys, primitives);
  if (found === undefined) return fail('not-for-us');
  const checked = checkHeader(header.value, found.fileKey, sealedBytes);
  return checked.ok ? ok({ ...found, plaintextBytes: header.value.plaintextBytes }) : checked;
}

/** Opens the whole. `opened` spares a second decapsulation; the header is authenticated against its file key again. */
export function openTip(sealed: Uint8Array, opened: OpenedHeader, primitives: OpeningPrimitives = plainPrimitives): Result<OpenedContent, SealedTipCode> {
  if (sealed.length > tipLimits.sealedBytes) return fail('too-large');
  const header = decodeHeader(sealed);
  if (!header.ok) return header;
  const checked = checkHeader(header.value, opened.fileKey, sealed.length);
  if (!checked.ok) return checked;
  const { plaintextBytes, stanzas } = header.value;
  const payloadKey = derivedKey(opened.fileKey, 'tipkeep sealed tip v1 payload');
  const plaintext = openPayload(sealed.subarray(headerBytes(stanzas.length)), plaintextBytes, payloadKey, primitives);
  return plaintext === undefined ? fail('authentication-failed') : decodePlaintext(plaintext, primitives);
}

function findFileKey(header: Header, keys: readonly IntakeKey[], primitives: OpeningPrimitives): { fileKey: Uint8Array; keyIndex: number } | undefined {
  for (const [keyIndex, key] of keys.entries()) {
    for (const stanza of header.stanzas) {
      const fileKey = unwrapFileKey(stanza, key.xWing, primitives);
      if (fileKey !== undefined) return { fileKey, keyIndex };
    }
  }
  return undefined;
}

function checkHeader(header: Header, fileKey: Uint8Array, sealedBytes: number): Result<undefined, 'authentication-failed' | 'truncated' | 'header-invalid'> {
  if (!macsAreEqual(header.mac, headerMac(fileKey, encodeUnauthenticatedHeader(header)))) return fail('authentication-failed');
  const expected = headerBytes(header.stanzas.length) + payloadBytes(header.plaintextBytes);
  if (sealedBytes < expected) return fail('truncated');
  return sealedBytes > expected ? fail('header-invalid') : ok(undefined);
}

function decodePlaintext(plaintext: Uint8Array, { sha256 }: OpeningPrimitives): Result<OpenedContent, 'manifest-invalid'> {
  const manifestBytes = decodeUint32(plaintext, 0);
  const attachmentsStart = 4 + manifestBytes;
  if (manifestBytes > tipLimits.manifestBytes || attachmentsStart > plaintext.length) return fail('manifest-invalid');
  const manifest = decodeManifest(plaintext.subarray(4, attachmentsStart));
  if (!manifest.ok) return manifest;
  const content = manifest.value;
  const contentBytes = attachmentsStart + attachmentBytes(content.attachments);
  if (paddedSize(contentBytes) !== plaintext.length) return fail('manifest-invalid');
  if (!plaintext.subarray(contentBytes).every((byte) => byte === 0)) return fail('manifest-invalid');
  let start = attachmentsStart;
  const attachments = content.attachments.map(({ sizeBytes }) => {
    start += sizeBytes;
    return plaintext.subarray(start - sizeBytes, start);
  });
  return ok({ content, attachments, plaintextSha256: sha256(plaintext.subarray(0, contentBytes)) });
}
