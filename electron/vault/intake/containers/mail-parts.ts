import { fail, ok, type Result } from '#shared/result.ts';
import { containerLimits } from './container-limits.ts';
import { mailStart } from './container-kind.ts';
import { readPartHeader } from './mail-header.ts';
import { decodeTransfer } from './transfer-decoding.ts';

/** A part of a mail that holds no further parts. */
export interface MailPart {
  readonly type: string;
  readonly fileName: string | undefined;
  /** Decoded; undefined when it lies too deep to be read. */
  readonly bytes: Uint8Array | undefined;
  readonly sizeBytes: number;
}

interface Walk {
  readonly parts: MailPart[];
  /** Parts of any kind, also those that hold others. */
  seen: number;
}

/**
 * All parts of a mail in order, those of forwarded mails included (RFC 5322, 2045, 2046). `container-limits` for more than `mailParts` or a header
 * without end. Decoding never makes anything longer and parts do not overlap, so all of it together is at most one copy of the mail for each level.
 */
export function mailParts(mail: Uint8Array): Result<readonly MailPart[], 'container-limits'> {
  const walk: Walk = { parts: [], seen: 0 };
  const start = mailStart(mail);
  return readPart(walk, Buffer.from(mail.buffer, mail.byteOffset + start, mail.length - start), 0) ? ok(walk.parts) : fail('container-limits');
}

/** False: over a limit. */
function readPart(walk: Walk, part: Buffer, depth: number): boolean {
  walk.seen += 1;
  const header = walk.seen > containerLimits.mailParts ? undefined : readPartHeader(part);
  if (header === undefined) return false;
  const { type, fileName, encoding } = header;
  const body = part.subarray(header.bodyStart);
  const holdsParts = type.startsWith('multipart/') && header.boundary !== undefined;
  const isMail = type === 'message/rfc822' || type === 'message/global';
  if (!holdsParts && !isMail) {
    const bytes = decodeTransfer(body, encoding);
    walk.parts.push({ type, fileName, bytes, sizeBytes: bytes.length });
    return true;
  }
  if (depth >= containerLimits.mailDepth) {
    walk.parts.push({ type, fileName, bytes: undefined, sizeBytes: body.length });
    return true;
  }
  if (isMail) {
    const inner = decodeTransfer(body, encoding);
    return readPart(walk, Buffer.from(inner.buffer, inner.byteOffset, inner.length), depth + 1);
  }
  for (const inner of bodiesOf(body, header.boundary ?? '')) if (!readPart(walk, inner, depth + 1)) return false;
  return true;
}

/** What stands between the delimiter lines of a multipart body. One that ends without its closing line was cut off, and its last part with it. */
function* bodiesOf(body: Buffer, boundary: string): Generator<Buffer, void, undefined> {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  let start: number | undefined;
  for (let at = body.indexOf(delimiter); at !== -1; at = body.indexOf(delimiter, at + 1)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    const isClosing = body.toString('latin1', at + delimiter.length, at + delimiter.length + 2) === '--';
    const lineEnd = endOfDelimiterLine(body, at + delimiter.length + (isClosing ? 2 : 0));
    if (lineEnd === undefined) continue;
    // The line break before a delimiter belongs to the delimiter.
    if (start !== undefined) yield body.subarray(start, Math.max(start, body[at - 2] === 0x0d ? at - 2 : at - 1));
    if (isClosing) return;
    start = lineEnd;
  }
  if (start !== undefined) yield body.subarray(start);
}

/** Where the next line begins, when nothing but white space follows; undefined when it is another boundary that only begins the same. */
function endOfDelimiterLine(body: Buffer, from: number): number | undefined {
  for (let at = from; at < body.length && at < from + 1000; at += 1) {
    const byte = body[at];
    if (byte === 0x0a) return at + 1;
    if (byte !== 0x0d && byte !== 0x20 && byte !== 0x09) return undefined;
  }
  return from < body.length ? undefined : body.length;
}
