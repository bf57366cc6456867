// Base64 as texts of ours carry it (RFC 4648 section 4, without padding): mail programs treat "=" at a line's end as their own.
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf: ReadonlyMap<number, number> = new Map(Array.from(alphabet, (character, value) => [character.charCodeAt(0), value]));

/** A newline after every line of 64 characters, each 48 bytes, and after the last. */
export function bareBase64Lines(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 48) text += `${bareBase64(bytes.subarray(start, start + 48))}\n`;
  return text;
}

function bareBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(start, start + 3);
    const group = (first << 16) | (second << 8) | third;
    const characters = Math.min(bytes.length - start, 3) + 1;
    for (let index = 0; index < characters; index += 1) text += alphabet.charAt((group >> (18 - 6 * index)) & 63);
  }
  return text;
}

/** The bytes; undefined for a foreign character, an impossible length or unused bits that are not zero. */
export function decodeBareBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let pending = 0;
  let bits = 0;
  let written = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = valueOf.get(text.charCodeAt(index));
    if (value === undefined) return undefined;
    pending = ((pending << 6) | value) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written] = (pending >> bits) & 0xff;
      written += 1;
    }
  }
  return (pending & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}
