import { openHeader } from '#vault/crypto/vault-header.ts';
import { databaseKeys } from '#vault/crypto/database-keys.ts';
import { decodeHeader } from '#vault/crypto/header-codec.ts';
import { subkey } from '#vault/crypto/hkdf.ts';
import { NoncePool } from '#vault/crypto/nonce-pool.ts';
import { PageCipher, sealBytes } from '#vault/crypto/page-cipher.ts';
import { TagSum } from '#vault/crypto/tag-sum.ts';
import { AnchorFile } from '#vault/store/anchor-file.ts';
import { blobStore } from '#vault/store/blob-store.ts';
import type { AnchorRecord } from '#vault/store/anchor-record.ts';
import { inspectLog } from '#vault/store/log-inspection.ts';
import { isKnownBlob, knownBlobs } from '#vault/store/known-blobs.ts';
import { openDatabase } from '#vault/store/open-database.ts';
import { pageBytes, usableBytes } from '#vault/store/page-layout.ts';
import { frameBytes } from '#vault/store/wal-frames.ts';
import { cheapArgon2 } from '../../support/cheap-argon2.ts';
import type { RecordedFileSystem } from '../../support/memory-file-system.ts';
import { wasm } from '../../support/sealed-vault.ts';
import { firstTips } from '../scenarios/tips-of.ts';
import { must } from '../../support/vault-harness.ts';
import { makeBaseVault, places, root } from './base-vault.ts';
import { differences, Painter, type Picture } from './picture.ts';
import { seededBytes } from './seeded-bytes.ts';
import { secrets, Table } from './table.ts';

/** Where in the vault's files a byte lies. */
export type Region =
  | 'header' | 'header copy' | 'page' | 'page the log holds anew' | 'behind a page' | 'anchor slot' | 'watermark' | 'between anchor slots' | 'tags' | 'log frame' | 'blob';

/** Regions whose damage may change nothing: bytes that carry nothing, and what exists twice or can be counted again. */
export const harmlessRegions: ReadonlySet<Region> = new Set(['header', 'header copy', 'page the log holds anew', 'behind a page', 'anchor slot', 'watermark', 'between anchor slots', 'tags']);

const anchorSlotBytes = 4096;
const sealedAnchorBytes = 136 + sealBytes;

/** A small vault as it lies on the disk, what it holds, and older states of it. */
export interface Subject {
  readonly name: 'locked' | 'crashed';
  readonly disk: RecordedFileSystem;
  /** Pages of which the log holds a later state: what is in the file is not read again. */
  readonly held: ReadonlySet<number>;
  /** What opening it undamaged gives. */
  readonly picture: Picture;
  readonly older: readonly RecordedFileSystem[];
}

/** The usual small vault, changed and locked; and the same with more changes that a crash left in the log. */
export async function subjects(): Promise<readonly Subject[]> {
  const base = await makeBaseVault();
  const disk = base.copy();
  const table = new Table(disk, places, 'damage');
  await table.unlock();
  const change = async (which: 0 | 1 | 2, urgency: 'U1' | 'U2' | 'U3'): Promise<void> => {
    must(await table.desk.api['tips.setUrgency']({ tipId: (await firstTips(table))[which], urgency }));
  };
  await change(0, 'U2');
  const earlierLog = disk.copy();
  await change(1, 'U3');
  table.lock();
  const locked = disk.copy();
  await table.unlock();
  await change(2, 'U1');
  const shorterLog = disk.copy();
  await change(0, 'U3');
  const crashed = disk.copy();
  return [await subject('locked', locked, [base, earlierLog]), await subject('crashed', crashed, [locked, earlierLog, shorterLog])];
}

async function subject(name: Subject['name'], disk: RecordedFileSystem, older: readonly RecordedFileSystem[]): Promise<Subject> {
  const opened = disk.copy();
  const table = new Table(opened, places, 'look');
  const unlocked = await table.unlock();
  if (!unlocked.ok) throw new Error(`the undamaged vault did not open: ${unlocked.code}`);
  return { name, disk, older, held: await heldPages(disk), picture: await painter().picture(opened) };
}

const painter = (): Painter => new Painter(root, [secrets.first]);

/** The vault's own files; locks are empty and name a process. */
export function vaultFiles(disk: RecordedFileSystem): readonly string[] {
  return disk.files().filter((file) => file.startsWith(`${places.vault}/`) && !file.includes('/lock/')).sort();
}

export function regionOf(file: string, position: number, held: ReadonlySet<number>): Region {
  const name = file.slice(places.vault.length + 1);
  if (name === 'vault.json') return 'header';
  if (name === 'vault-copy.json') return 'header copy';
  if (name === 'vault.db') {
    if (position % pageBytes >= usableBytes + sealBytes) return 'behind a page';
    return held.has(Math.floor(position / pageBytes)) ? 'page the log holds anew' : 'page';
  }
  if (name === 'vault.db-wal') return 'log frame';
  if (name === 'vault.db-tags') return 'tags';
  if (name === 'vault.db-anchor') return position % anchorSlotBytes >= sealedAnchorBytes ? 'between anchor slots' : position < 2 * anchorSlotBytes ? 'anchor slot' : 'watermark';
  return 'blob';
}

/** The region of a whole file in place of another: of the database, pages the log holds anew only if those are all that differ. */
export function regionOfWhole(file: string, instead: Uint8Array, bytes: Uint8Array, held: ReadonlySet<number>): Region {
  if (!file.endsWith('/vault.db')) return regionOf(file, 0, held);
  const page = (of: Uint8Array, number: number): Buffer => Buffer.from(of.subarray(number * pageBytes, (number + 1) * pageBytes));
  const numbers = Array.from({ length: Math.ceil(Math.max(instead.length, bytes.length) / pageBytes) }, (_page, number) => number);
  return numbers.every((number) => held.has(number) || page(instead, number).equals(page(bytes, number))) ? 'page the log holds anew' : 'page';
}

/** Says of one file's bytes whether what authenticates them notices; made once, asked a million times. */
export type Notices = (bytes: Uint8Array, position: number) => boolean;

interface Ciphers {
  readonly vaultId: Uint8Array;
  readonly database: Uint8Array;
  readonly tagSum: Uint8Array;
  readonly pages: PageCipher;
  readonly anchor: PageCipher;
  readonly log: (anchor: AnchorRecord) => PageCipher;
}

async function ciphersOf(disk: RecordedFileSystem): Promise<Ciphers> {
  const header = disk.contents(`${places.vault}/vault.json`) ?? new Uint8Array(0);
  const opened = must(await openHeader(header, secrets.first, cheapArgon2));
  const { vaultId } = opened.header;
  const database = subkey(opened.vaultKey, vaultId, 'database');
  const keys = databaseKeys(database, vaultId);
  const nonces = new NoncePool(seededBytes('damage'));
  const cipher = (key: Uint8Array, fileKind: string): PageCipher => new PageCipher(key, nonces, { vaultId, fileKind });
  return {
    vaultId,
    database,
    tagSum: keys.tagSum,
    pages: cipher(keys.pages, 'pages'),
    anchor: cipher(keys.anchor, 'anchor'),
    log: ({ generation, walHeader }) => {
      const name = Buffer.alloc(16);
      name.writeBigUInt64LE(BigInt(generation), 0);
      name.set(walHeader.subarray(16, 24), 8);
      return cipher(keys.log(name), 'log');
    },
  };
}

function anchorIn(disk: RecordedFileSystem, cipher: PageCipher): AnchorRecord {
  const anchor = AnchorFile.open(disk.copy(), `${places.vault}/vault.db-anchor`, cipher);
  if (anchor === undefined) throw new Error('the anchor does not open');
  return anchor.current;
}

async function heldPages(disk: RecordedFileSystem): Promise<ReadonlySet<number>> {
  const file = `${places.vault}/vault.db-wal`;
  if (disk.stat(file) === undefined) return new Set();
  const ciphers = await ciphersOf(disk);
  const anchor = anchorIn(disk, ciphers.anchor);
  const copy = disk.copy();
  return new Set(must(inspectLog(copy, copy.open(file, 'read'), ciphers.log(anchor), anchor)).contributions.keys());
}

/** The authenticating layer of each file, with the keys handed in. */
export async function noticing(disk: RecordedFileSystem, file: string): Promise<Notices> {
  const ciphers = await ciphersOf(disk);
  const name = file.slice(places.vault.length + 1);
  const block = (one: PageCipher, blockBytes: number, sealedBytes: number): Notices => {
    const plain = Buffer.alloc(blockBytes);
    return (bytes, position) => {
      const index = Math.floor(position / blockBytes);
      return !one.open(bytes.subarray(index * blockBytes, index * blockBytes + sealedBytes), plain, fileIndex(name, index));
    };
  };
  if (name.endsWith('.json')) return (bytes) => !decodeHeader(bytes).ok;
  if (name === 'vault.db') return block(ciphers.pages, pageBytes, usableBytes + sealBytes);
  if (name === 'vault.db-anchor') return block(ciphers.anchor, anchorSlotBytes, sealedAnchorBytes);
  if (name === 'vault.db-wal') return block(ciphers.log(anchorIn(disk, ciphers.anchor)), frameBytes, frameBytes);
  if (name === 'vault.db-tags') {
    const sums = new TagSum(ciphers.tagSum);
    const right = Buffer.from(sums.over(disk.contents(file) ?? new Uint8Array(0), 0));
    return (bytes) => !right.equals(sums.over(bytes, 0));
  }
  return blobNotices(disk, file, ciphers.vaultId, ciphers.database);
}

/** Pages and slots are bound to their number from 0, frames from 1. */
const fileIndex = (name: string, index: number): number => (name === 'vault.db-wal' ? index + 1 : index);

async function blobNotices(disk: RecordedFileSystem, file: string, vaultId: Uint8Array, database: Uint8Array): Promise<Notices> {
  const files = disk.copy();
  const opened = must(await openDatabase({ files, folder: places.vault, create: false, vaultId, keys: { database }, wasm, randomBytes: seededBytes('damage') }));
  const name = file.slice(file.lastIndexOf('/') + 1);
  const known = isKnownBlob(opened, name) ? knownBlobs(opened).find((blob) => blob.name === name) : undefined;
  opened.abandon();
  if (known === undefined) throw new Error('a blob that no row names');
  const store = blobStore(files, `${places.vault}/blobs`, seededBytes('damage'));
  const descriptor = files.open(file, 'edit');
  return (bytes, position) => {
    const undamaged = new Uint8Array(1);
    files.read(descriptor, undamaged, position);
    files.write(descriptor, bytes.subarray(position, position + 1), position);
    const noticed = !store.verify(name, known.key).ok;
    files.write(descriptor, undamaged, position);
    return noticed;
  };
}

export type Fate = 'refused' | 'verify tells' | 'nothing changed';

/** Opens a damaged vault through the port. Whatever is wrong with it must be told, or nothing may have changed but the file that was `added`. */
export async function fateOf(disk: RecordedFileSystem, { picture }: Subject, added?: string): Promise<{ readonly fate: Fate; readonly code?: string } | { readonly wrong: string }> {
  const table = new Table(disk, places, 'look');
  const fate = await fateOnTable(table, disk, picture, added);
  table.forget();
  return fate;
}

async function fateOnTable(table: Table, disk: RecordedFileSystem, picture: Picture, added: string | undefined): ReturnType<typeof fateOf> {
  const unlocked = await table.unlock();
  if (table.incidents.length > 0) return { wrong: 'a bug while unlocking' };
  if (!unlocked.ok) return unlocked.code === 'internal' ? { wrong: 'internal' } : { fate: 'refused', code: unlocked.code };
  const verified = await table.desk.api['vault.verify']({});
  if (table.incidents.length > 0) return { wrong: 'a bug while verifying' };
  if (!verified.ok) return { fate: 'refused', code: verified.code };
  const { damagedPages, damagedBlobs, missingBlobs, alteredRows, chainIntact } = verified.value;
  if (damagedPages + damagedBlobs + missingBlobs + alteredRows > 0 || !chainIntact) return { fate: 'verify tells' };
  const differing = differences(picture, await painter().picture(disk)).filter((part) => added === undefined || part !== added);
  return differing.length === 0 ? { fate: 'nothing changed' } : { wrong: `silently changed: ${differing.join(', ')}` };
}
