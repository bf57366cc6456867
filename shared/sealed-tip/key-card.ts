// An intake key's public half on its way to another laptop (docs/formats/key-card.md).
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fail, ok, type Result } from '../result.ts';
import { flattened } from './armour-decode.ts';
import { withoutOuterDashes } from './armour-text.ts';
import { bareBase64Lines, decodeBareBase64 } from './bare-base64.ts';
import { encodeText, joinBytes } from './bytes.ts';
import { fingerprintWords } from './fingerprint.ts';
import { isXWingPublicKey, xWingSizes } from './x-wing.ts';

/** What a card says. Nothing in it is secret, and nothing proves whose it is: that is what the six words are compared for. */
export interface KeyCard {
  /** 1216 bytes. */
  readonly publicKey: Uint8Array;
  /** Milliseconds since 1970, UTC: when forms with this key ask for a newer one. */
  readonly expiresAt: number;
  /** When they stop sealing; not before `expiresAt`. */
  readonly destroyAfter: number;
}

/** UTF-16 units of a text that is read as a card: it has 2 thousand, and a mail around it some more. */
export const keyCardUnits = 64 * 1024;

const beginWords = 'BEGIN TIPKEEP KEY CARD';
const endWords = 'END TIPKEEP KEY CARD';
const checkBytes = 8;
const latestMs = 8.64e15;
const fields = /^Version: ?(\d{1,4}) (.+)$/u;
const fieldsOfFirst = /^Words: ?((?:[a-z]{3,8} ){6})Expires: ?(\S{20,30}) Seals until: ?(\S{20,30}) Check: ?([0-9a-f]{16}) ([A-Za-z0-9+/ ]+)$/u;

/** The card as a text block of about 35 lines, each ending with a newline. Throws RangeError for a key or dates that no card can carry. */
export function encodeKeyCard(card: KeyCard): string {
  if (!isXWingPublicKey(card.publicKey) || !areDates(card)) throw new RangeError('not a key with its dates');
  const head = [
    'Version: 1',
    `Words: ${fingerprintWords(card.publicKey).join(' ')}`,
    `Expires: ${new Date(card.expiresAt).toISOString()}`,
    `Seals until: ${new Date(card.destroyAfter).toISOString()}`,
    `Check: ${checkOf(card)}`,
  ];
  return `-----${beginWords}-----\n${head.join('\n')}\n\n${bareBase64Lines(card.publicKey)}-----${endWords}-----\n`;
}

/**
 * The one card in a text, whatever mail made of its lines. `key-card-newer`: of a version this program does not know. `key-card-invalid`: no card, several,
 * a damaged one, words that are not those of the key, or a key nothing can be sealed to.
 */
export function decodeKeyCard(text: string): Result<KeyCard, 'key-card-invalid' | 'key-card-newer'> {
  if (text.length > keyCardUnits) return fail('key-card-invalid');
  const [, after, ...more] = flattened(text).split(beginWords);
  if (after === undefined || more.length > 0) return fail('key-card-invalid');
  const end = after.indexOf(endWords);
  const [, version, rest] = fields.exec(withoutOuterDashes(after.slice(0, Math.max(end, 0)))) ?? [];
  if (version === undefined || rest === undefined) return fail('key-card-invalid');
  if (version !== '1') return fail('key-card-newer');
  const [, words, expires, sealsUntil, check, body] = fieldsOfFirst.exec(rest) ?? [];
  const publicKey = decodeBareBase64((body ?? '').replaceAll(' ', ''));
  if (words === undefined || publicKey?.length !== xWingSizes.publicKeyBytes || !isXWingPublicKey(publicKey)) return fail('key-card-invalid');
  const card = { publicKey, expiresAt: timeOf(expires), destroyAfter: timeOf(sealsUntil) };
  if (!areDates(card) || checkOf(card) !== check || fingerprintWords(publicKey).join(' ') !== words.trim()) return fail('key-card-invalid');
  return ok(card);
}

/** Finds accidents, not attacks: the first 8 bytes of a hash, as hex. */
function checkOf({ publicKey, expiresAt, destroyAfter }: KeyCard): string {
  return bytesToHex(sha256(joinBytes(encodeText(`tipkeep key card 1 ${expiresAt} ${destroyAfter} `), publicKey)).subarray(0, checkBytes));
}

/** NaN for anything but the one spelling that `encodeKeyCard` uses. */
function timeOf(text: string | undefined): number {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) || new Date(time).toISOString() !== text ? Number.NaN : time;
}

function areDates({ expiresAt, destroyAfter }: KeyCard): boolean {
  return Number.isSafeInteger(expiresAt) && Number.isSafeInteger(destroyAfter) && expiresAt >= 0 && expiresAt <= destroyAfter && destroyAfter <= latestMs;
}
