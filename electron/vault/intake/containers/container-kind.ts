import { recognise } from '#shared/sealed-tip/recognise.ts';

export type ContainerKind = 'zip' | 'mail';

/** As much of a file as is looked at for the header fields of a mail. */
const headBytes = 4096;
const fieldLine = /^([A-Za-z][A-Za-z0-9-]{0,60}):/;
/** Fields that mails have and notes do not; two of them make a mail (RFC 5322 section 3.6, RFC 2045 section 3). */
const mailFields = new Set(['from', 'to', 'date', 'subject', 'received', 'return-path', 'message-id', 'mime-version', 'content-type', 'delivered-to', 'dkim-signature', 'x-mozilla-status']);

/** What kind of container these bytes are, by what they begin with; never by a name. */
export function containerKind(bytes: Uint8Array): ContainerKind | undefined {
  // A local entry, or the end record of an archive without any.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))) return 'zip';
  if (recognise(bytes.subarray(0, 20)) !== undefined) return undefined;
  return isMail(bytes) ? 'mail' : undefined;
}

function isMail(bytes: Uint8Array): boolean {
  const start = mailStart(bytes);
  const found = new Set<string>();
  for (const line of Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(headBytes, bytes.length - start)).toString('latin1').split(/\r?\n/)) {
    if (line === '') break;
    // A folded line belongs to the field before.
    if (found.size > 0 && /^[ \t]/.test(line)) continue;
    const name = fieldLine.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return found.size >= 2;
    if (mailFields.has(name)) found.add(name);
  }
  return found.size >= 2;
}

/** Where the fields begin: after a byte order mark, and after the line `From …` that mailbox files have. */
export function mailStart(bytes: Uint8Array): number {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(1024, bytes.length - start)).toString('latin1');
  if (!head.startsWith('From ')) return start;
  const lineEnd = head.indexOf('\n');
  return lineEnd === -1 ? start : start + lineEnd + 1;
}
