import { hex } from '#vault/crypto/hash.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { detailsOf } from '#vault/store/tip-details.ts';

/** What would match something on a reporter's telephone, or leads into the vault. */
export interface ReceivedSecrets {
  /** Ids, hashes in hexadecimal and base64, names of blobs, sizes, and names of files that no text has by chance: looked for wherever they stand. */
  readonly identifiers: readonly string[];
  /** Names of files that are made of usual words: looked for as words of their own. */
  readonly fileNames: readonly string[];
}

/** A size of fewer digits stands in many texts by chance. */
const sizeDigitsFrom = 6;
/** A shorter name says nothing of one file. */
const nameUnitsFrom = 6;
/** From so many characters on, with a digit among them, a name without its ending is nothing that people write: IMG_20310405. */
const stemUnitsFrom = 8;

/** Everything of these tips that no file may hold: of what came, and of files that staff added, since a reporter may have handed those over as well. */
export function receivedSecrets(database: Database, tipIds: readonly string[]): ReceivedSecrets {
  const identifiers = new Set<string>();
  const fileNames = new Set<string>();
  for (const tipId of tipIds) {
    for (const row of rowsOf(database, tipId)) for (const [column, value] of Object.entries(row)) spellings(column, value).forEach((spelling) => identifiers.add(spelling));
    const replyKey = detailsOf(database, tipId).receipt?.replyKey;
    if (replyKey !== undefined) identifiers.add(replyKey);
    for (const { file_name: name } of database.all('SELECT file_name FROM evidence WHERE tip_id = ? AND file_name IS NOT NULL', [tipId])) {
      const { rare, usual } = looked(String(name));
      rare.forEach((each) => identifiers.add(each));
      usual.forEach((each) => fileNames.add(each));
    }
  }
  return { identifiers: [...identifiers], fileNames: [...fileNames] };
}

function rowsOf(database: Database, tipId: string): readonly SqlRow[] {
  return [
    'SELECT tip_id, inner_id, receipt_id, plaintext_sha256, sealed_sha256 FROM tip WHERE tip_id = ?',
    'SELECT text_id, sha256 FROM text WHERE tip_id = ?',
    'SELECT attachment_id, sha256, blob_name, size_bytes FROM attachment WHERE tip_id = ?',
    'SELECT blob_name, length(sealed) AS size_bytes FROM original WHERE tip_id = ?',
    'SELECT evidence_id, sha256, parts_sha256, size_bytes FROM evidence WHERE tip_id = ?',
    'SELECT part_id, sha256, blob_name, size_bytes FROM evidence_part WHERE tip_id = ?',
  ].flatMap((sql) => database.all(sql, [tipId]));
}

/** As it would stand in a file. Both alphabets of base64 are one to the eye of the gate where they differ in signs alone. */
function spellings(column: string, value: unknown): readonly string[] {
  if (value instanceof Uint8Array) return [hex(value), Buffer.from(value).toString('base64'), Buffer.from(value).toString('base64url')];
  if (typeof value === 'string') return value === '' ? [] : [value];
  return column === 'size_bytes' && typeof value === 'number' && String(value).length >= sizeDigitsFrom ? [String(value)] : [];
}

function looked(name: string): { readonly rare: readonly string[]; readonly usual: readonly string[] } {
  if (name.length < nameUnitsFrom) return { rare: [], usual: [] };
  const stem = name.replace(/\.[^.]{1,5}$/u, '');
  if (/\p{Nd}/u.test(stem) && stem.length >= stemUnitsFrom) return { rare: [stem], usual: [] };
  // Without an ending it is a word like any other.
  return { rare: [], usual: stem === name ? [] : [name] };
}
