// All open replies in one file that is the same for everyone (docs/formats/replies.md, "Bundle").
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import nacl from 'tweetnacl';
import { replyLimits, type Reply } from '#shared/domain/reply.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { startsWith, type RandomBytes } from './bytes.ts';
import { decodeReply, encodeReply, replyPlaintextBytes } from './reply-plaintext.ts';

const magic = Uint8Array.of(0x89, 0x54, 0x4b, 0x52, 0x0d, 0x0a, 0x1a, 0x0a);
const version = 1;
const headerBytes = 11;
const countOffset = 9;
const nonceBytes = 24;
const tagBytes = 16;
const hashBytes = 32;
export const replyEntryBytes = nonceBytes + tagBytes + replyPlaintextBytes;

/** So that a bundle with one reply looks like one with sixty. */
const minimumEntries = 64;

/** What `openReplyBundle` gets at most; larger files need not be read. */
export const maximumBundleBytes = bundleBytes(replyLimits.bundleEntries);

/** Entries opened, or pieces of 64 KiB hashed, between two pauses: a few milliseconds where nothing is compiled (2.5 MB/s). */
const entriesAStep = 8;
const hashedAStep = 16 * 1024;

/** `bundle-not-one`: something else. `bundle-damaged`: changed or cut on its way. `bundle-newer`: of a later version. `bundle-no-entry`: whole, and nothing in it for this receipt. */
export type ReplyBundleCode = 'bundle-not-one' | 'bundle-damaged' | 'bundle-newer' | 'bundle-no-entry';

/** A reply and the key of the receipt that opens it: `ReceiptKeys.replyKey`. */
export interface ReplyToSeal extends Reply {
  readonly replyKey: string;
}

export interface BundleToSeal {
  readonly replies: readonly ReplyToSeal[];
  readonly randomBytes: RandomBytes;
}

function bundleBytes(entryCount: number): number {
  return headerBytes + entryCount * replyEntryBytes + hashBytes;
}

/** Entries of a bundle for so many replies: the next power of two, at least 64. */
export function bundleEntryCount(replyCount: number): number {
  let count = minimumEntries;
  while (count < replyCount) count *= 2;
  return count;
}

/**
 * The bundle: every reply sealed under its key, decoys up to the next power of two, all in random order.
 * Throws for what is not a reply or a key: the vault keeps only what was checked.
 */
export function sealReplyBundle({ replies, randomBytes }: BundleToSeal): Result<Uint8Array, 'too-many-replies'> {
  if (replies.length > replyLimits.bundleEntries) return fail('too-many-replies');
  const count = bundleEntryCount(replies.length);
  const places = shuffledPlaces(count, randomBytes);
  const bundle = new Uint8Array(bundleBytes(count));
  bundle.set(magic);
  bundle[magic.length] = version;
  new DataView(bundle.buffer).setUint16(countOffset, count);
  places.forEach((place, index) => {
    const reply = replies[index];
    bundle.set(reply === undefined ? random(randomBytes, replyEntryBytes) : sealedEntry(reply, randomBytes), headerBytes + place * replyEntryBytes);
  });
  bundle.set(sha256(bundle.subarray(0, bundle.length - hashBytes)), bundle.length - hashBytes);
  return ok(bundle);
}

/**
 * The replies that `replyKey` (64 hex digits, `ReceiptKeys.replyKey`) opens, the newest first. Works in small steps and awaits `pause` between them, where the
 * page lets its events in. Every entry is tried, so that the time says nothing about which one opened. Throws for what is not a key.
 */
export async function openReplyBundle(bytes: Uint8Array, replyKey: string, pause: () => Promise<void>): Promise<Result<readonly Reply[], ReplyBundleCode>> {
  const key = keyBytes(replyKey);
  const count = checkedEntryCount(bytes);
  if (!count.ok) return count;
  if (!(await isWhole(bytes, pause))) return fail('bundle-damaged');
  const replies: Reply[] = [];
  for (let index = 0; index < count.value; index += 1) {
    if (index % entriesAStep === 0) await pause();
    const start = headerBytes + index * replyEntryBytes;
    const plaintext = nacl.secretbox.open(bytes.subarray(start + nonceBytes, start + replyEntryBytes), bytes.subarray(start, start + nonceBytes), key);
    if (plaintext === null) continue;
    const reply = decodeReply(plaintext);
    if (reply === undefined) return fail('bundle-damaged');
    replies.push(reply);
  }
  return replies.length === 0 ? fail('bundle-no-entry') : ok(replies.sort(newestFirst));
}

const newestFirst = (one: Reply, other: Reply): number => other.sequence - one.sequence || (one.day < other.day ? 1 : one.day > other.day ? -1 : 0);

/** Everything the size and the first bytes can say. */
function checkedEntryCount(bytes: Uint8Array): Result<number, ReplyBundleCode> {
  if (!startsWith(bytes, magic)) return fail('bundle-not-one');
  const found = bytes[magic.length];
  if (found !== undefined && found > version) return fail('bundle-newer');
  if (found !== version || bytes.length < headerBytes) return fail('bundle-damaged');
  const count = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint16(countOffset);
  const isCount = count >= minimumEntries && count <= replyLimits.bundleEntries && (count & (count - 1)) === 0;
  return isCount && bytes.length === bundleBytes(count) ? ok(count) : fail('bundle-damaged');
}

async function isWhole(bytes: Uint8Array, pause: () => Promise<void>): Promise<boolean> {
  const end = bytes.length - hashBytes;
  const hash = sha256.create();
  for (let start = 0; start < end; start += hashedAStep) {
    await pause();
    hash.update(bytes.subarray(start, Math.min(end, start + hashedAStep)));
  }
  return startsWith(hash.digest(), bytes.subarray(end));
}

function sealedEntry(reply: ReplyToSeal, randomBytes: RandomBytes): Uint8Array {
  const entry = new Uint8Array(replyEntryBytes);
  const nonce = random(randomBytes, nonceBytes);
  entry.set(nonce);
  entry.set(nacl.secretbox(encodeReply(reply), nonce, keyBytes(reply.replyKey)), nonceBytes);
  return entry;
}

/** Fisher and Yates; a draw that would favour the lower places is thrown away. */
function shuffledPlaces(count: number, randomBytes: RandomBytes): readonly number[] {
  const places = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const chosen = randomBelow(last + 1, randomBytes);
    [places[last], places[chosen]] = [places[chosen] ?? 0, places[last] ?? 0];
  }
  return places;
}

/** 0 to `limit` - 1, each as likely; `limit` at most 65,536. */
function randomBelow(limit: number, randomBytes: RandomBytes): number {
  const fair = 0x1_0000 - (0x1_0000 % limit);
  for (;;) {
    const drawn = new DataView(Uint8Array.from(random(randomBytes, 2)).buffer).getUint16(0);
    if (drawn < fair) return drawn % limit;
  }
}

function random(randomBytes: RandomBytes, count: number): Uint8Array {
  const bytes = randomBytes(count);
  if (bytes.length !== count) throw new RangeError('the source of randomness gave another number of bytes');
  return bytes;
}

function keyBytes(replyKey: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/u.test(replyKey)) throw new RangeError('a reply key has 64 hex digits');
  return hexToBytes(replyKey);
}
