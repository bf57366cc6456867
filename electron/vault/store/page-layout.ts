/** SQLite's page size here; also the block every page is sealed as. */
export const pageBytes = 4096;

/**
 * Bytes at the end of every page that SQLite leaves alone (header field 20, https://www.sqlite.org/fileformat2.html).
 * In the database file they hold tag and nonce; in a WAL frame also the commit number and the page's old contribution.
 */
export const reservedBytes = 56;

export const usableBytes = pageBytes - reservedBytes;

/** The page (counted from 0) at 1 GiB, over which SQLite takes its locks: it is never written. */
export const lockPage = 0x4000_0000 / pageBytes;

const writeVersion = 18;
const readVersion = 19;
const walVersion = 2;
const reservedField = 20;
/** Start of the content area in the b-tree header of page 1, which begins behind the 100-byte file header. */
const contentAreaField = 105;

/**
 * Turns the exported image of an empty database (one page, no reserved bytes) into page 1 of a vault: in WAL mode from
 * the first byte, so that no rollback journal is ever needed, and with our reserved bytes. Throws if SQLite's image is
 * not the one expected.
 */
export function firstPage(emptyImage: Uint8Array): Uint8Array {
  const image = Buffer.from(emptyImage);
  const expected = image.length === pageBytes && image.toString('latin1', 0, 15) === 'SQLite format 3' && image.readUInt16BE(contentAreaField) === pageBytes;
  if (!expected) throw new Error('an empty database does not look as this SQLite should make it');
  image[writeVersion] = walVersion;
  image[readVersion] = walVersion;
  image[reservedField] = reservedBytes;
  image.writeUInt16BE(usableBytes, contentAreaField);
  return image;
}
