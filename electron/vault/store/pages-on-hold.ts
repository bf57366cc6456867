import path from 'node:path';
import type { PageCipher } from '#vault/crypto/page-cipher.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { AnchorFile } from './anchor-file.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { databaseFileNames } from './database-files.ts';
import type { HeldPages, LogAnchor } from './database.ts';
import { pageBytes } from './page-layout.ts';

interface Parts {
  readonly files: FileSystem;
  readonly folder: string;
  /** Of anchor slots. */
  readonly cipher: PageCipher;
  /** The anchor at the moment of holding: not running, so the pages are all there is. */
  readonly record: AnchorRecord;
  readonly release: () => void;
}

/**
 * Pages of a database file that nobody writes meanwhile. It has a descriptor of its own, so it outlives a database that opens its
 * files anew after a fault. The record for a copy counts the very pages of that moment; the generation number it carries on with
 * is used by both from then on, which is harmless: a generation's key also hangs on SQLite's random salts.
 */
export class PagesOnHold implements HeldPages {
  readonly pages: number;
  readonly #parts: Parts;
  readonly #descriptor: number;
  #released = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.pages = parts.record.pages;
    this.#descriptor = parts.files.open(path.join(parts.folder, databaseFileNames.pages), 'read');
  }

  get logBytes(): number {
    const { files, folder } = this.#parts;
    return files.stat(path.join(folder, databaseFileNames.log))?.sizeBytes ?? 0;
  }

  read(target: Uint8Array, first: number): number {
    const wanted = Math.min(Math.floor(target.length / pageBytes), this.pages - first);
    if (wanted <= 0) return 0;
    return Math.floor(this.#parts.files.read(this.#descriptor, target.subarray(0, wanted * pageBytes), first * pageBytes) / pageBytes);
  }

  writeAnchor(files: FileSystem, file: string, log: LogAnchor): void {
    AnchorFile.create(files, file, this.#parts.cipher, { ...this.#parts.record, log }).close();
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    try {
      this.#parts.files.close(this.#descriptor);
    } finally {
      this.#parts.release();
    }
  }
}
