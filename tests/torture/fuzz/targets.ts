import { randomBytes as systemBytes } from 'node:crypto';
import { readFirstFormSettings, readFormSettings } from '#shared/domain/form-settings.ts';
import { mediaTypeOf } from '#shared/domain/media-type.ts';
import type { Result } from '#shared/result.ts';
import { decodeArmours, readArmour } from '#shared/sealed-tip/armour-decode.ts';
import { decodeKeyCard } from '#shared/sealed-tip/key-card.ts';
import { derivedKey } from '#shared/sealed-tip/derived-key.ts';
import { headerMac, wrapFileKey } from '#shared/sealed-tip/file-key.ts';
import { foreignContent } from '#shared/sealed-tip/foreign-text.ts';
import { encodeHeader, encodeUnauthenticatedHeader, fileKeyBytes, type Stanza } from '#shared/sealed-tip/header.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { decodeManifest as decodeTipManifest } from '#shared/sealed-tip/manifest.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { paddedSize } from '#shared/sealed-tip/padding.ts';
import { payloadSealer } from '#shared/sealed-tip/payload.ts';
import { plainPrimitives } from '#shared/sealed-tip/primitives.ts';
import { readReceipt, receiptKeys } from '#shared/sealed-tip/receipt.ts';
import { recognise } from '#shared/sealed-tip/recognise.ts';
import { openReplyBundle } from '#shared/sealed-tip/reply-bundle.ts';
import { bytesInMemory } from '#shared/viewing/byte-source.ts';
import { contentType } from '#shared/viewing/content-type.ts';
import { exifOf } from '#shared/viewing/exif.ts';
import { imageHeader } from '#shared/viewing/image-header.ts';
import { soundHeader } from '#shared/viewing/sound-header.ts';
import { typeByTracks } from '#shared/viewing/type-by-tracks.ts';
import { zipDirectory } from '#shared/viewing/zip-directory.ts';
import { visibleParts } from '#ui/control-characters.ts';
import { mixedWords } from '#ui/mixed-scripts.ts';
import { pageStarts } from '#ui/text-pages.ts';
import { decodeBlobList } from '#vault/backup/blob-list.ts';
import { decodeSetFile } from '#vault/backup/backup-set.ts';
import { decodeStamp } from '#vault/backup/last-backup-stamp.ts';
import { decodeManifest } from '#vault/backup/manifest.ts';
import { decodeTombstones } from '#vault/backup/tombstones.ts';
import { readContainer } from '#vault/intake/containers/read-container.ts';
import { openingPrimitives } from '#vault/intake/opening-primitives.ts';
import { policyMatches, settingsTextIn } from '#vault/intake/tip-form-file.ts';
import { readCustodyRecord } from '#vault/custody/check-record.ts';
import { chunkBytes, fileKey, sealChunk } from '#vault/crypto/chunk-cipher.ts';
import { decodeHeader } from '#vault/crypto/header-codec.ts';
import { openSlots, slotBytes } from '#vault/crypto/key-slots.ts';
import { NoncePool } from '#vault/crypto/nonce-pool.ts';
import { PageCipher } from '#vault/crypto/page-cipher.ts';
import { readShare, recoveryWordsFromShares } from '#vault/crypto/recovery-shares.ts';
import { sha256 } from '#vault/crypto/hash.ts';
import { openLabel } from '#vault/crypto/slot-labels.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { isOwnTable, proposeOwnRows } from '#vault/register/own-table.ts';
import { proposeRow } from '#vault/register/propose-rows.ts';
import { suggestedColumns } from '#vault/register/table-columns.ts';
import { AnchorFile } from '#vault/store/anchor-file.ts';
import { anchorRecordBytes, decodeAnchor, firstAnchor } from '#vault/store/anchor-record.ts';
import { blobMagic } from '#vault/store/blob-layout.ts';
import { readHeaderFile } from '#vault/store/header-file.ts';
import { inspectLog } from '#vault/store/log-inspection.ts';
import { readBlobInSteps } from '#vault/store/read-blob.ts';
import { readTagsFile } from '#vault/store/tags-file.ts';
import { readTable } from '#vault/tables/read-table.ts';
import { workbookOf } from '../../support/workbook-builder.ts';
import { frameBytes, sealedFrameBytes } from '#vault/store/wal-frames.ts';
import { ourSeed } from '../harness/base-vault.ts';

/** A parser and how bytes reach it. It must come back: with a value or a refusal, never with a throw. */
export interface FuzzTarget {
  readonly name: string;
  readonly parse: (bytes: Uint8Array) => unknown;
  /** Inputs are cut to this; larger ones are refused by size, which one input a target tests. */
  readonly mostBytes: number;
  /** Reads what reporters send, and quickly: ten thousand inputs in every run of the tests. */
  readonly isQuick?: true;
  /** Words that `parse` gives back for how far an input came. Of ten thousand changed inputs some must come to each: otherwise the layers behind are not tested at all. */
  readonly reaches?: readonly string[];
}

const key = new Uint8Array(32).fill(7);
const vaultId = new Uint8Array(16).fill(9);
const nonces = new NoncePool((count) => new Uint8Array(systemBytes(count)));
const intakeKey = intakeKeyFromSeed(ourSeed);
const decoder = new TextDecoder();

/** Frames that are authentic whatever they say: what somebody with the key, or a bug of ours, could have written. */
class OpenCipher extends PageCipher {
  override open(sealed: Uint8Array, target: Uint8Array): boolean {
    target.set(sealed.subarray(0, sealedFrameBytes));
    return true;
  }
}
const openCipher = new OpenCipher(key, nonces, { vaultId, fileKind: 'log' });
const anchorCipher = new PageCipher(key, nonces, { vaultId, fileKind: 'anchor' });

function withFile<T>(bytes: Uint8Array, work: (files: FileSystem) => T): T {
  const files = memoryFileSystem();
  const descriptor = files.open('/file', 'create');
  files.write(descriptor, bytes, 0);
  files.close(descriptor);
  return work(files);
}

/** A blob that opens, around any plaintext: its own length field is what is hostile. */
function authenticBlob(plaintext: Uint8Array): Uint8Array {
  const salt = new Uint8Array(32);
  const derived = fileKey(key, salt);
  const chunks = Math.max(1, Math.ceil(plaintext.length / chunkBytes));
  const sealed = Array.from({ length: chunks }, (_chunk, index) => sealChunk(derived, index, index === chunks - 1, plaintext.subarray(index * chunkBytes, (index + 1) * chunkBytes)));
  return new Uint8Array(Buffer.concat([blobMagic, salt, ...sealed]));
}

function readBlob(files: FileSystem): unknown {
  const steps = readBlobInSteps(files, '/file', key, () => undefined);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** A form that somebody brings to be checked: its settings, read as the check reads them. */
function readForm(html: string): unknown {
  const text = settingsTextIn(html);
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return policyMatches(html);
  }
  return [readFormSettings(value), readFirstFormSettings(value), policyMatches(html)];
}

const fastPrimitives = openingPrimitives();

const reachedBy = (opened: Result<unknown, string>): string => (opened.ok ? 'opened' : opened.code);

/** One key exchange for all of them: a stanza that is ours, around whatever is sealed. */
const authentic = { fileKey: new Uint8Array(fileKeyBytes).fill(5), stanza: undefined as Stanza | undefined };

/** A sealed tip that is authentic, around any plaintext: what a reporter's own program could have sealed, which no checksum tells. Its header was opened before, as in an import. */
function openAuthentic(plaintext: Uint8Array): ReturnType<typeof openSealedTip> {
  const { fileKey } = authentic;
  const stanza = (authentic.stanza ??= wrapFileKey(fileKey, intakeKey.publicKey, (count) => new Uint8Array(systemBytes(count))));
  if (stanza === undefined) throw new Error('our key is none');
  const header = { plaintextBytes: paddedSize(plaintext.length), stanzas: [stanza] };
  const sealer = payloadSealer(header.plaintextBytes, derivedKey(fileKey, 'tipkeep sealed tip v1 payload'));
  const sealed = Buffer.concat([encodeHeader({ ...header, mac: headerMac(fileKey, encodeUnauthenticatedHeader(header)) }), ...sealer.add(plaintext), ...sealer.pad()]);
  return openSealedTip(new Uint8Array(sealed), [intakeKey], { fileKey, keyIndex: 0, plaintextBytes: header.plaintextBytes });
}

/** The same bytes as the text in a foreign format. */
async function openContent(plaintext: Uint8Array): Promise<string> {
  foreignContent({ plaintext, sealed: plaintext });
  return reachedBy(await openAuthentic(plaintext));
}

/** Both readers; how far the one came that takes parts. */
function readArmours(text: string): string {
  decodeArmours(text);
  const read = readArmour(text);
  if (!read.ok) return read.code;
  return read.value.whole.length > 0 ? 'whole' : read.value.parts.length > 0 ? 'parts' : (read.value.rest ?? 'nothing');
}

/** A table as the desk reads it, and what each of its rows would become. */
function readWholeTable(bytes: Uint8Array): unknown {
  return (['windows-1252', null] as const).map((encoding) => {
    const table = readTable(bytes, { encoding, sheet: 0 });
    if (!table.ok) return table;
    const [header, ...rows] = table.value.rows;
    const headers = header?.cells ?? [];
    if (isOwnTable(headers)) return proposeOwnRows(headers, rows);
    return rows.slice(0, 20).map((row) => proposeRow(table.value, headers, suggestedColumns(headers), row, String));
  });
}

/** The receipt of the reply in the corpus. */
const { replyKey } = receiptKeys(new Uint8Array(16).fill(1));

/** Its last 32 bytes made the hash of the others again: damage that the hash does not tell is what is hostile. */
function wholeBundle(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  if (copy.length > 32) copy.set(sha256(copy.subarray(0, -32)), copy.length - 32);
  return copy;
}

const walHeader = new Uint8Array(32);

/** Every parser of bytes that lie in a vault, in a backup or on paper, and of what reporters send. */
export const targets: readonly FuzzTarget[] = [
  { name: 'header', mostBytes: 70_000, parse: decodeHeader },
  {
    name: 'header-file',
    mostBytes: 70_000,
    parse: (bytes) => {
      const files = memoryFileSystem();
      for (const [name, content] of [['/vault.json', bytes], ['/vault-copy.json', bytes.subarray(1)]] as const) files.write(files.open(name, 'create'), content, 0);
      return readHeaderFile(files, '/');
    },
  },
  { name: 'key-slots', mostBytes: slotBytes * 16, parse: (bytes) => openSlots(pieces(bytes, slotBytes), key, vaultId) },
  { name: 'slot-label', mostBytes: 1000, parse: (bytes) => openLabel(bytes, 3, key) },
  { name: 'anchor-record', mostBytes: 400, parse: (bytes) => decodeAnchor(Buffer.from(bytes)) },
  {
    // Slots that open, with any record in them.
    name: 'anchor-file',
    mostBytes: anchorRecordBytes * 3,
    parse: (bytes) => {
      const file = Buffer.alloc(3 * 4096);
      pieces(bytes, anchorRecordBytes).slice(0, 3).forEach((record, index) => {
        const sealed = Buffer.alloc(record.length + 28);
        anchorCipher.seal(record, sealed, index);
        file.set(sealed, index * 4096);
      });
      return withFile(file, (files) => AnchorFile.open(files, '/file', anchorCipher)?.current);
    },
  },
  {
    name: 'log-frames',
    mostBytes: frameBytes * 6,
    parse: (bytes) => withFile(bytes, (files) => inspectLog(files, files.open('/file', 'read'), openCipher, { ...firstAnchor(new Uint8Array(16)), live: true, walHeader })),
  },
  { name: 'tags', mostBytes: 2000, parse: (bytes) => withFile(bytes, (files) => readTagsFile(files, '/file', 60)) },
  { name: 'blob', mostBytes: 140_000, parse: (bytes) => withFile(bytes, readBlob) },
  { name: 'blob-content', mostBytes: 5000, parse: (bytes) => withFile(authenticBlob(bytes), readBlob) },
  { name: 'backup-manifest', mostBytes: 20_000, parse: decodeManifest },
  { name: 'backup-blob-list', mostBytes: 4000, parse: decodeBlobList },
  { name: 'backup-set', mostBytes: 5000, parse: decodeSetFile },
  { name: 'tombstones', mostBytes: 5000, parse: decodeTombstones },
  { name: 'last-backup', mostBytes: 2000, parse: decodeStamp },
  { name: 'custody', mostBytes: 20_000, parse: readCustodyRecord },
  { name: 'share', mostBytes: 2000, parse: (bytes) => readShare(decoder.decode(bytes)) },
  { name: 'two-shares', mostBytes: 2000, parse: (bytes) => recoveryWordsFromShares(decoder.decode(bytes)) },
  {
    name: 'sealed-tip',
    mostBytes: 12_000,
    isQuick: true,
    reaches: ['header-invalid', 'not-for-us', 'authentication-failed', 'opened'],
    // One half as the desk opens it, the other as it does where its fast functions do not load.
    parse: async (bytes) => reachedBy(await openSealedTip(bytes, [intakeKey], undefined, bytes.length % 2 === 0 ? await fastPrimitives : plainPrimitives)),
  },
  { name: 'sealed-tip-content', mostBytes: 12_000, isQuick: true, reaches: ['manifest-invalid', 'opened'], parse: openContent },
  { name: 'armour', mostBytes: 20_000, isQuick: true, reaches: ['armour-damaged', 'parts', 'whole'], parse: (bytes) => readArmours(decoder.decode(bytes)) },
  { name: 'recognise', mostBytes: 20_000, isQuick: true, parse: recognise },
  { name: 'tip-manifest', mostBytes: 20_000, isQuick: true, parse: decodeTipManifest },
  { name: 'image-header', mostBytes: 5000, isQuick: true, parse: imageHeader },
  { name: 'sound-header', mostBytes: 10_000, isQuick: true, parse: (bytes) => [soundHeader(bytes), typeByTracks(bytesInMemory(bytes), mediaTypeOf(bytes))] },
  { name: 'exif', mostBytes: 10_000, isQuick: true, parse: exifOf },
  { name: 'zip-directory', mostBytes: 5000, isQuick: true, parse: zipDirectory },
  {
    name: 'content-type',
    mostBytes: 5000,
    isQuick: true,
    parse: (bytes) => {
      const listing = zipDirectory(bytes);
      return contentType(bytesInMemory(bytes), listing.ok ? listing.value : undefined);
    },
  },
  {
    name: 'text-presentation',
    mostBytes: 5000,
    isQuick: true,
    parse: (bytes) => {
      // Halves of characters, too, which UTF-8 cannot bring.
      const text = decoder.decode(bytes) + new TextDecoder('utf-16le').decode(bytes);
      const shown = visibleParts(text).flatMap((part) => (part.kind === 'text' ? mixedWords(part.text).map((word) => word.text) : [part.text]));
      if (shown.join('') !== text) throw new Error('the text that is shown is another');
      return pageStarts(text);
    },
  },
  { name: 'zip', mostBytes: 20_000, isQuick: true, parse: readContainer },
  { name: 'mail', mostBytes: 20_000, isQuick: true, parse: readContainer },
  { name: 'table', mostBytes: 20_000, isQuick: true, parse: (bytes) => readWholeTable(bytes) },
  // The XML of a sheet and of its texts in a workbook that is whole: what is hostile is what no checksum tells.
  { name: 'table-sheet', mostBytes: 20_000, isQuick: true, parse: (bytes) => readWholeTable(workbookOf({ One: decoder.decode(bytes) }, { method: 0, parts: { 'xl/sharedStrings.xml': decoder.decode(bytes.subarray(bytes.length >> 1)) } })) },
  { name: 'reply-bundle', mostBytes: 170_000, parse: (bytes) => openReplyBundle(wholeBundle(bytes), replyKey, () => Promise.resolve()) },
  { name: 'receipt', mostBytes: 500, isQuick: true, parse: (bytes) => readReceipt(decoder.decode(bytes)) },
  { name: 'key-card', mostBytes: 6000, isQuick: true, parse: (bytes) => decodeKeyCard(decoder.decode(bytes)) },
  { name: 'tip-form', mostBytes: 6000, isQuick: true, parse: (bytes) => readForm(decoder.decode(bytes)) },
];

function pieces(bytes: Uint8Array, size: number): readonly Uint8Array[] {
  return Array.from({ length: Math.floor(bytes.length / size) }, (_piece, index) => bytes.slice(index * size, (index + 1) * size));
}
