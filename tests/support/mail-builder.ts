/** A part of a mail, with what its header says. */
export interface MailPiece {
  readonly type: string;
  readonly encoding?: 'base64' | 'quoted-printable' | '7bit';
  readonly fileName?: string;
  readonly body: Uint8Array | string;
}

const base64Lines = (bytes: Uint8Array): string => (Buffer.from(bytes).toString('base64').match(/.{1,76}/g) ?? []).join('\r\n');

/** As a mail program writes it: `=` and bytes from 0x80 escaped, soft line breaks at 72 characters. */
export function quotedPrintable(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const escaped = Array.from(Buffer.from(line, 'utf8'), (byte) => (byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte))).join('');
      return (escaped.match(/(?:=[0-9A-F]{2}|[^=]){1,72}/g) ?? ['']).join('=\r\n');
    })
    .join('\r\n');
}

function encoded({ body, encoding = 'base64' }: MailPiece): string {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  if (encoding === 'base64') return base64Lines(bytes);
  const text = Buffer.from(bytes).toString('utf8');
  return encoding === 'quoted-printable' ? quotedPrintable(text) : text.replace(/\r?\n/g, '\r\n');
}

export function partOf(piece: MailPiece): string {
  const name = piece.fileName === undefined ? '' : `Content-Disposition: attachment; filename="${piece.fileName}"\r\n`;
  return `Content-Type: ${piece.type}\r\nContent-Transfer-Encoding: ${piece.encoding ?? 'base64'}\r\n${name}\r\n${encoded(piece)}`;
}

/** Parts that have been written, as one part. */
export function multipartOf(parts: readonly string[], kind = 'mixed', boundary = `=_invented_${kind}_${parts.length}`): string {
  return `Content-Type: multipart/${kind};\r\n boundary="${boundary}"\r\n\r\nThis is a mail in parts.\r\n${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
}

/** A whole mail around one part that has been written. */
export function mailOf(part: string): Uint8Array {
  return new Uint8Array(Buffer.from(`Received: from mail.example.org by mx.invalid; Thu, 14 Mar 2031 12:00:00 +0000\r\nFrom: <somebody@example.invalid>\r\nTo: <desk@example.invalid>\r\nSubject: hello\r\nMIME-Version: 1.0\r\n${part}`, 'utf8'));
}
