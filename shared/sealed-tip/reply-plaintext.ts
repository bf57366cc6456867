// One reply <-> the 2008 bytes that are sealed into an entry (docs/formats/replies.md, "Plaintext"). Strict: one encoding for one reply.
import { replyLimits, replyStatuses, type Reply, type ReplyStatus } from '#shared/domain/reply.ts';
import { decodeText, encodeText } from './bytes.ts';
import { isManifestText } from './manifest-text.ts';
import { isDeeperThan } from './nesting-depth.ts';

export const replyPlaintextBytes = 2008;
const sizeBytes = 2;

const isStatus = (value: unknown): value is ReplyStatus => replyStatuses.some((status) => status === value);

/** A day of the calendar, `YYYY-MM-DD`. */
function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(value)) return false;
  const moment = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value);
}

const isSequence = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= replyLimits.sequence;

/** What a text of a reply may be: the characters of a manifest, and no more than fits an entry. */
export function isReplyText(value: unknown): value is string {
  return isManifestText(value, 0, replyLimits.textUnits);
}

function isReply(value: unknown): value is Reply {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { status, day, sequence, text } = value as Readonly<Record<string, unknown>>;
  return isStatus(status) && isDay(day) && isSequence(sequence) && isReplyText(text);
}

const canonicalText = ({ status, day, sequence, text }: Reply): string => JSON.stringify({ status, day, sequence, text });

/** Throws for what is not a reply: the desk checks its parts before. */
export function encodeReply(reply: Reply): Uint8Array {
  if (!isReply(reply)) throw new RangeError('not a reply within its limits');
  const json = encodeText(canonicalText(reply));
  const plaintext = new Uint8Array(replyPlaintextBytes);
  new DataView(plaintext.buffer).setUint16(0, json.length);
  plaintext.set(json, sizeBytes);
  return plaintext;
}

/** Undefined for anything but what `encodeReply` gives. */
export function decodeReply(plaintext: Uint8Array): Reply | undefined {
  if (plaintext.length !== replyPlaintextBytes) return undefined;
  const end = sizeBytes + new DataView(plaintext.buffer, plaintext.byteOffset, plaintext.byteLength).getUint16(0);
  if (end > replyPlaintextBytes || plaintext.subarray(end).some((byte) => byte !== 0)) return undefined;
  const json = decodeText(plaintext.subarray(sizeBytes, end));
  if (json === undefined || isDeeperThan(json, 1)) return undefined;
  const value = parsed(json);
  return isReply(value) && canonicalText(value) === json ? { status: value.status, day: value.day, sequence: value.sequence, text: value.text } : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
