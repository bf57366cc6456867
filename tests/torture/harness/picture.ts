import { createHash } from 'node:crypto';
import path from 'node:path';
import type { FileSystem } from '#vault/platform/file-system.ts';
import type { RunArgon2 } from '#vault/crypto/argon2.ts';
import { subkey } from '#vault/crypto/hkdf.ts';
import { openHeader } from '#vault/crypto/vault-header.ts';
import type { Database, SqlValue } from '#vault/store/database.ts';
import { readHeaderFile } from '#vault/store/header-file.ts';
import { openDatabase } from '#vault/store/open-database.ts';
import { cheapArgon2 } from '../../support/cheap-argon2.ts';
import type { RecordedFileSystem } from '../../support/memory-file-system.ts';
import { wasm } from '../../support/sealed-vault.ts';
import { seededBytes } from './seeded-bytes.ts';
import { placesIn } from './table.ts';

/** What a case's disk says, in parts that can be compared: every table, the header in force, blobs, what left. */
export type Picture = Readonly<Record<string, string>>;

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 16);

const written = (value: SqlValue): string => (value instanceof Uint8Array ? `x${Buffer.from(value).toString('hex')}` : JSON.stringify(value));

/** Every table with all its rows, in no order. */
function tablesOf(database: Database, rowText: (table: string, row: Readonly<Record<string, SqlValue>>) => string): Record<string, string> {
  const tables = database.all("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name");
  const parts: Record<string, string> = { schema: digest(JSON.stringify(database.all('SELECT type, name, sql FROM sqlite_master ORDER BY type, name'))) };
  for (const { name, sql } of tables) {
    if (String(sql).startsWith('CREATE VIRTUAL')) continue; // what it holds is in its shadow tables
    const rows = database.all(`SELECT * FROM "${String(name)}"`).map((row) => rowText(String(name), row));
    parts[`table ${String(name)}`] = `${rows.length} rows ${digest(rows.sort().join('\n'))}`;
  }
  return parts;
}

const exactRow = (_table: string, row: Readonly<Record<string, SqlValue>>): string => Object.entries(row).map(([column, value]) => `${column}=${written(value)}`).join(',');

/** A row without what is drawn at random or follows from it, and without the counting clock, for comparing two lives that tried a different number of times. */
function likeRow(_table: string, { clock: _clock, ...row }: Readonly<Record<string, SqlValue>>): string {
  return Object.entries(row).map(([column, value]) => `${column}=${value instanceof Uint8Array ? `${value.length} bytes` : String(value).replace(/[0-9a-f]{16,}/gu, 'hex')}`).join(',');
}

function filesBelow(files: RecordedFileSystem, folder: string): Record<string, string> {
  const below = files.files().filter((file) => file.startsWith(`${folder}/`) && !file.endsWith('.part')).sort();
  return Object.fromEntries(below.map((file) => [`file ${file.slice(folder.length - path.basename(folder).length)}`, digest(files.contents(file) ?? new Uint8Array(0))]));
}

/** Opens headers and databases beside the service, on a copy of the disk: what is there, and nothing the service would do first. */
export class Painter {
  readonly #root: string;
  readonly #secrets: readonly string[];
  readonly #runArgon2: RunArgon2;
  /** Keys of the headers seen so far. */
  readonly #keys = new Map<string, { readonly vaultId: Uint8Array; readonly database: Uint8Array } | undefined>();

  /** `secrets` are tried in turn. */
  constructor(root: string, secrets: readonly string[], runArgon2: RunArgon2 = cheapArgon2) {
    this.#root = root;
    this.#secrets = secrets;
    this.#runArgon2 = runArgon2;
  }

  /** Everything, exactly. A vault that is not there, or does not open, is a picture too. Every page is opened. */
  async picture(disk: RecordedFileSystem): Promise<Picture> {
    const { vault, inbox, out } = placesIn(this.#root);
    const around = { ...filesBelow(disk, inbox), ...filesBelow(disk, out) };
    const header = readHeaderFile(disk, vault);
    const tables = await this.#withDatabase(disk, header, (database) => {
      const parts = tablesOf(database, exactRow);
      const { damagedPages, tagSumMatches } = database.verify();
      return { ...parts, pages: damagedPages.length === 0 && tagSumMatches ? 'whole' : 'damaged' };
    });
    if (!('value' in tables)) return { ...around, vault: tables.code };
    return { ...around, ...filesBelow(disk, `${vault}/blobs`), header: header.ok ? digest(header.value.bytes) : header.code, ...tables.value };
  }

  /** The same without ids, keys and hashes; `loose` tables are left out. */
  async likeness(disk: RecordedFileSystem, loose: readonly string[]): Promise<Picture> {
    const { vault, out } = placesIn(this.#root);
    const tables = await this.#withDatabase(disk, readHeaderFile(disk, vault), (database) => tablesOf(database, likeRow));
    const leftOut = new Set(['table import_run', ...['search_index', 'staff_index'].flatMap((index) => ['segments', 'segdir', 'stat'].map((part) => `table ${index}_${part}`)), ...loose.map((table) => `table ${table}`)]);
    const files = Object.keys(filesBelow(disk, out)).join(' ');
    return 'value' in tables ? { ...Object.fromEntries(Object.entries(tables.value).filter(([part]) => !leftOut.has(part))), files } : { vault: tables.code, files };
  }

  async #withDatabase<T>(disk: RecordedFileSystem, header: ReturnType<typeof readHeaderFile>, work: (database: Database) => T): Promise<{ readonly value: T } | { readonly code: string }> {
    const files: FileSystem = disk.copy();
    const { vault } = placesIn(this.#root);
    if (!header.ok) return { code: header.code };
    const keys = await this.#keysOf(header.value.bytes);
    if (keys === undefined) return { code: 'wrong-passphrase' };
    const database = await openDatabase({ files, folder: vault, create: false, vaultId: keys.vaultId, keys: { database: keys.database.slice() }, wasm, randomBytes: seededBytes('picture') });
    if (!database.ok) return { code: database.code };
    try {
      return { value: work(database.value) };
    } finally {
      database.value.abandon();
    }
  }

  async #keysOf(header: Uint8Array): Promise<{ readonly vaultId: Uint8Array; readonly database: Uint8Array } | undefined> {
    const name = digest(header);
    if (this.#keys.has(name)) return this.#keys.get(name);
    let keys: { readonly vaultId: Uint8Array; readonly database: Uint8Array } | undefined;
    for (const secret of this.#secrets) {
      const opened = await openHeader(header, secret, this.#runArgon2);
      if (opened.ok) keys ??= { vaultId: opened.value.header.vaultId, database: subkey(opened.value.vaultKey, opened.value.header.vaultId, 'database') };
    }
    this.#keys.set(name, keys);
    return keys;
  }
}

export function samePicture(one: Picture, other: Picture): boolean {
  return differences(one, other).length === 0;
}

/** The parts in which two pictures differ, for a message: names of tables and invented files, never content. */
export function differences(one: Picture, other: Picture): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((part) => one[part] !== other[part]).sort();
}

/** Tables that number or time what is in them in the order of its arrival, or hold it by that number. */
export const orderedTables: readonly string[] = ['tip', 'event', 'event_payload', 'event_signature', 'likely_language', 'tip_states', 'pair_signature', 'unspaced_triple_signature', 'triple_signature'];

/** A likeness in which these tables are only counted. */
export function counting(likeness: Picture, tables: readonly string[]): Picture {
  const ordered = new Set(tables.map((table) => `table ${table}`));
  return Object.fromEntries(Object.entries(likeness).map(([part, value]) => [part, ordered.has(part) ? value.replace(/ rows .*$/u, ' rows') : value]));
}
