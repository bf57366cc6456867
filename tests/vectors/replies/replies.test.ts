import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import nacl from 'tweetnacl';
import { describe, expect, it } from 'vitest';
import type { Reply } from '#shared/domain/reply.ts';
import { encodeText, joinBytes } from '#shared/sealed-tip/bytes.ts';
import { readReceipt, receiptDigits, receiptKeys, receiptWords } from '#shared/sealed-tip/receipt.ts';
import { openReplyBundle, replyEntryBytes } from '#shared/sealed-tip/reply-bundle.ts';
import { decodeReply, encodeReply, replyPlaintextBytes } from '#shared/sealed-tip/reply-plaintext.ts';
import { shakeRandom } from '../../support/shake-random.ts';
import bundles from './bundles.json';
import entries from './entries.json';
import plaintexts from './plaintexts.json';
import receipts from './receipts.json';

const atOnce = () => Promise.resolve();
const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

describe('receipts', () => {
  it.each(receipts.receipts)('$words', ({ entropy, words, digits, id, replyKey }) => {
    const bytes = hexToBytes(entropy);
    expect(receiptWords(bytes).join(' ')).toBe(words);
    expect(receiptDigits(bytes).join(' ')).toBe(digits);
    expect(receiptKeys(bytes)).toEqual({ id, replyKey });
    expect(readReceipt(words)).toEqual({ ok: true, value: bytes });
    expect(readReceipt(digits)).toEqual({ ok: true, value: bytes });
  });

  it.each(receipts.readings)('are read from $name', ({ text, entropy }) => {
    expect(readReceipt(text)).toEqual({ ok: true, value: hexToBytes(entropy) });
  });

  it.each(receipts.mistakes)('are refused with $code: $name', ({ text, code }) => {
    expect(readReceipt(text)).toEqual({ ok: false, code });
  });
});

describe('plaintexts', () => {
  it.each(plaintexts.plaintexts)('accepted $accepted: $name', ({ text, accepted }) => {
    const json = encodeText(text);
    const padded = new Uint8Array(replyPlaintextBytes);
    new DataView(padded.buffer).setUint16(0, json.length);
    padded.set(json, 2);
    const reply = decodeReply(padded);
    expect(reply !== undefined).toBe(accepted);
    if (reply !== undefined) expect(encodeReply(reply)).toEqual(padded);
  });
});

describe('entries made by other software', () => {
  it.each(entries.entries)('$reply.status, number $reply.sequence', ({ replyKey, reply, entry }) => {
    const bytes = fromBase64(entry);
    expect(bytes).toHaveLength(replyEntryBytes);
    const plaintext = nacl.secretbox.open(bytes.subarray(24), bytes.subarray(0, 24), hexToBytes(replyKey))!;
    expect(decodeReply(plaintext)).toEqual(reply);
    expect(encodeReply(reply as Reply)).toEqual(plaintext);
  });
});

describe('bundles', () => {
  it.each(bundles.bundles)('$name', async ({ entryCount, decoys, entriesAt, sha256: expected }) => {
    const places: Readonly<Record<string, number | undefined>> = entriesAt;
    const random = shakeRandom(decoys);
    const parts = Array.from({ length: entryCount }, (_, index) => {
      const decoy = random(replyEntryBytes);
      const chosen = places[String(index)];
      return chosen === undefined ? decoy : fromBase64(entries.entries[chosen]!.entry);
    });
    const body = joinBytes(hexToBytes('89544b520d0a1a0a01'), Uint8Array.of(entryCount >> 8, entryCount & 0xff), ...parts);
    const bundle = joinBytes(body, sha256(body));
    expect(bytesToHex(sha256(bundle))).toBe(expected);
    for (const { replyKey } of receipts.receipts) {
      const due = Object.values(entriesAt)
        .map((index) => entries.entries[index]!)
        .filter((entry) => entry.replyKey === replyKey)
        .map(({ reply }) => reply)
        .sort((one, other) => other.sequence - one.sequence);
      expect(await openReplyBundle(bundle, replyKey, atOnce)).toEqual(due.length === 0 ? { ok: false, code: 'bundle-no-entry' } : { ok: true, value: due });
    }
  });
});
