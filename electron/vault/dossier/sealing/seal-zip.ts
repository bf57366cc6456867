// The only door to @zip.js/zip.js: its writer alone, without workers, packing or anything that reads archives.
import { fail, ok, type Result } from '#shared/result.ts';
import { equalBytes } from '#vault/crypto/hash.ts';
import { openWinZipAes } from '#vault/crypto/winzip-aes.ts';
import { sealedPart } from './zip-shape.ts';

/** AES-256. */
const strongest = 3;

/**
 * One file as an AES-256 zip (AE-2) under these words with blanks between them, stored unpacked so that its size says nothing about what is in it but its length. The salt is
 * the library's own. Nothing but the sealed bytes comes from outside: name and time are the same in every archive.
 */
export async function sealZip(plain: Uint8Array, entryName: string, words: readonly string[]): Promise<Uint8Array> {
  // Read with the first archive: nobody who unlocks waits for it.
  const { ZipWriter } = await import('@zip.js/zip.js/lib/zip-core-writer.js');
  const parts: Uint8Array[] = [];
  const writable = new WritableStream<Uint8Array>({ write: (part) => void parts.push(part.slice()) });
  const writer = new ZipWriter(writable, { useWebWorkers: false, useCompressionStream: false, keepOrder: true });
  const options = {
    password: words.join(' '),
    encryptionStrength: strongest,
    level: 0,
    // Local time, as DOS has it.
    lastModDate: new Date(1980, 0, 1),
    extendedTimestamp: false,
    dataDescriptor: false,
    zip64: false,
    msDosCompatible: true,
  } as const;
  await writer.add(entryName, { readable: streamOf(plain), size: plain.length }, options);
  await writer.close();
  return joined(parts);
}

/** Opens an archive of ours, with code that shares nothing with what made it. */
export function openZip(archive: Uint8Array, entryName: string, sizeBytes: number, words: readonly string[]): Result<Uint8Array, 'not-the-shape' | 'truncated' | 'words-wrong'> {
  const sealed = sealedPart(archive, entryName, sizeBytes);
  return sealed === undefined ? fail('not-the-shape') : openWinZipAes(sealed, words.join(' '));
}

/** Whether an archive is what it should be: the one shape, and with these words exactly these bytes. */
export function isSealedZip(archive: Uint8Array, plain: Uint8Array, entryName: string, words: readonly string[]): Result<undefined, 'not-the-shape' | 'truncated' | 'words-wrong' | 'other-bytes'> {
  const opened = openZip(archive, entryName, plain.length, words);
  if (!opened.ok) return opened;
  return equalBytes(opened.value, plain) ? ok(undefined) : fail('other-bytes');
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}
