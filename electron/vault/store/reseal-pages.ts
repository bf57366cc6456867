import path from 'node:path';
import { AnchorFile } from './anchor-file.ts';
import { firstAnchor } from './anchor-record.ts';
import type { LogAnchor } from './database.ts';
import { databaseFileNames } from './database-files.ts';
import { pageBytes } from './page-layout.ts';
import { type SealedFileOptions, sealingMeans } from './sealed-file.ts';
import { SealedPages } from './sealed-pages.ts';

/**
 * Makes the files of a database in a folder that has none, from the pages of another in the clear, in order; `undefined` stands for the
 * page that SQLite never writes. Sealed under the keys of `options`, closed cleanly, with `log` as its anchor. Yields after every page.
 * The pages are synced before the anchor exists, so that half a database never opens. Throws FileFault.
 */
export function* resealPages(pages: Iterable<Uint8Array | undefined>, log: LogAnchor, options: SealedFileOptions): Generator<undefined, void> {
  const { files, folder } = options;
  const { pageCipher, anchorCipher, tags } = sealingMeans(options);
  const sealed = new SealedPages(files, files.open(path.join(folder, databaseFileNames.pages), 'create'), pageCipher, tags);
  try {
    let position = 0;
    for (const page of pages) {
      if (page !== undefined) sealed.write(page, position);
      position += pageBytes;
      yield;
    }
    sealed.sync();
    AnchorFile.create(files, path.join(folder, databaseFileNames.anchor), anchorCipher, { ...firstAnchor(sealed.sum), pages: sealed.count, log }).close();
  } finally {
    sealed.close();
  }
  files.syncFolder(folder);
}
