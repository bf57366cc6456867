import type { RunArgon2 } from '#vault/crypto/argon2.ts';
import { databaseKeys } from '#vault/crypto/database-keys.ts';
import { subkey } from '#vault/crypto/hkdf.ts';
import { NoncePool } from '#vault/crypto/nonce-pool.ts';
import { PageCipher, sealBytes } from '#vault/crypto/page-cipher.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { openHeader } from '#vault/crypto/vault-header.ts';
import { anchorRecordBytes, decodeAnchor } from '#vault/store/anchor-record.ts';
import { pageBytes, usableBytes } from '#vault/store/page-layout.ts';
import { frameBytes } from '#vault/store/wal-frames.ts';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { must } from './vault-harness.ts';

/** What somebody with the passphrase and a hex editor finds in a vault's database files: every page, free or not, and every frame of the log that opens, decrypted. */
export interface OpenedBytes {
  readonly pages: Buffer;
  readonly frames: Buffer;
  readonly pageCount: number;
  readonly frameCount: number;
}

export async function openedBytes(files: MemoryFileSystem, folder: string, secret: string, runArgon2: RunArgon2): Promise<OpenedBytes> {
  const { header, vaultKey } = must(await openHeader(files.contents(`${folder}/vault.json`)!, secret, runArgon2));
  return bytesUnderKey(files, folder, subkey(vaultKey, header.vaultId, 'database'), header.vaultId);
}

/** The same with the database's own key. */
export function bytesUnderKey(files: MemoryFileSystem, folder: string, databaseKey: Uint8Array, vaultId: Uint8Array): OpenedBytes {
  const keys = databaseKeys(databaseKey, vaultId);
  const cipher = (key: Uint8Array, fileKind: string): PageCipher => new PageCipher(key, new NoncePool(systemRandom), { vaultId, fileKind });
  const sealedPages = Buffer.from(files.contents(`${folder}/vault.db`)!);
  const pages: Buffer[] = [];
  for (let page = 0; page < sealedPages.length / pageBytes; page += 1) {
    const plain = Buffer.alloc(usableBytes);
    const sealed = sealedPages.subarray(page * pageBytes, page * pageBytes + usableBytes + sealBytes);
    if (!cipher(keys.pages, 'pages').open(sealed, plain, page)) throw new Error(`page ${page} does not open`);
    pages.push(plain);
  }
  const log = Buffer.from(files.contents(`${folder}/vault.db-wal`) ?? new Uint8Array(0));
  const frames: Buffer[] = [];
  const logCipher = log.length === 0 ? undefined : currentLogCipher();
  for (let frame = 1; frame <= log.length / frameBytes; frame += 1) {
    const plain = Buffer.alloc(frameBytes);
    if (logCipher?.open(log.subarray((frame - 1) * frameBytes, frame * frameBytes), plain, frame) === true) frames.push(plain);
  }
  return { pages: Buffer.concat(pages), frames: Buffer.concat(frames), pageCount: pages.length, frameCount: frames.length };

  function currentLogCipher(): PageCipher {
    const anchor = Buffer.from(files.contents(`${folder}/vault.db-anchor`)!);
    const slots = [0, 1].flatMap((slot) => {
      const plain = Buffer.alloc(anchorRecordBytes);
      const opened = cipher(keys.anchor, 'anchor').open(anchor.subarray(slot * pageBytes, slot * pageBytes + anchorRecordBytes + sealBytes), plain, slot);
      const record = opened ? decodeAnchor(plain) : undefined;
      return record === undefined ? [] : [record];
    });
    const [newest] = slots.sort((one, other) => other.counter - one.counter);
    const name = Buffer.alloc(16);
    name.writeBigUInt64LE(BigInt(newest!.generation));
    name.set(newest!.walHeader.subarray(16, 24), 8);
    return cipher(keys.log(name), 'log');
  }
}
