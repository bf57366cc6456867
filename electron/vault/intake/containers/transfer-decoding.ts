// Content-Transfer-Encoding (RFC 2045 section 6). What comes out is never longer than what went in.

/** The bytes of a body in memory of their own. An unknown encoding leaves them as they are. */
export function decodeTransfer(body: Buffer, encoding: string): Uint8Array {
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body.toString('latin1'), 'base64'));
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : new Uint8Array(body);
}

const equals = 0x3d;

/** Lenient as RFC 2045 section 6.7 advises: `=` that begins neither a soft line break nor two hex digits stays. */
function decodeQuotedPrintable(body: Buffer): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let written = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte !== equals) {
      bytes[written++] = byte;
      continue;
    }
    const lineEnd = softBreakEnd(body, at + 1);
    if (lineEnd !== undefined) {
      at = lineEnd;
      continue;
    }
    const digits = body.toString('latin1', at + 1, at + 3);
    if (/^[0-9A-Fa-f]{2}$/.test(digits)) {
      bytes[written++] = Number.parseInt(digits, 16);
      at += 2;
    } else bytes[written++] = byte;
  }
  return bytes.slice(0, written);
}

/** The index of the line feed of a soft line break, spaces before it allowed; undefined when it is none. At most 76 characters make a line. */
function softBreakEnd(body: Buffer, from: number): number | undefined {
  for (let at = from; at < from + 80 && at < body.length; at += 1) {
    const byte = body[at];
    if (byte === 0x0a) return at;
    if (byte !== 0x0d && byte !== 0x20 && byte !== 0x09) return undefined;
  }
  return undefined;
}
