import type { TableCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { centralDirectory, type ZipEntry } from '../intake/containers/central-directory.ts';
import { checksum, inflate } from '../intake/containers/inflate.ts';
import { tableLimits } from './table-limits.ts';

const stored = 0;
const deflated = 8;

/** The parts of a workbook, each unpacked when it is asked for. What nobody asks for (pictures, macros, what it links to) stays packed. */
export class WorkbookParts {
  readonly #zip: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #roomBytes: number = tableLimits.unpackedBytes;

  private constructor(zip: Uint8Array, entries: readonly ZipEntry[]) {
    this.#zip = zip;
    // Of two of one name the first counts; names are compared as the packaging conventions do, without regard to case (ECMA-376 part 2, 9.1.1.3).
    this.#entries = new Map([...entries].reverse().map((entry) => [partName(entry.name), entry]));
  }

  /** `table-damaged` for an archive whose list does not hold; `table-too-large` for one of more entries than are read. */
  static of(zip: Uint8Array): Result<WorkbookParts, TableCode> {
    const listed = centralDirectory(zip);
    if (!listed.ok) return fail(listed.code === 'container-limits' ? 'table-too-large' : 'table-damaged');
    return ok(new WorkbookParts(zip, listed.value));
  }

  has(name: string): boolean {
    return this.#entries.has(partName(name));
  }

  /** The text of a part; undefined where there is none of this name. Bytes are counted before they are unpacked, all parts together, and each part gives exactly as many as the list says, or is damaged. */
  text(name: string): Result<string | undefined, TableCode> {
    const entry = this.#entries.get(partName(name));
    if (entry === undefined) return ok(undefined);
    const { isEncrypted, method, packedBytes, sizeBytes, dataStart, crc32 } = entry;
    if (isEncrypted || (method !== stored && method !== deflated)) return fail('table-unknown');
    if (sizeBytes > this.#roomBytes) return fail('table-too-large');
    this.#roomBytes -= sizeBytes;
    const packed = this.#zip.subarray(dataStart, dataStart + packedBytes);
    const bytes = method === deflated ? inflate(packed, sizeBytes) : packed;
    if (bytes?.length !== sizeBytes || checksum(bytes) !== crc32) return fail('table-damaged');
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
    return ok(new TextDecoder(encoding).decode(bytes));
  }
}

const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
