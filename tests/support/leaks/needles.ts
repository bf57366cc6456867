// The forms in which a text or a key may lie in a file or in memory.

export interface Needle {
  /** What it is a form of; told when it is found, so never the secret itself. */
  readonly name: string;
  readonly encoding: string;
  readonly bytes: Buffer;
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** Base64 of bytes that begin somewhere inside of what was encoded: at each of the three places only what does not depend on the neighbours. */
const base64Forms = (bytes: Buffer): readonly string[] => [0, 1, 2].map((skip) => bytes.subarray(skip, bytes.length - ((bytes.length - skip) % 3)).toString('base64'));

/** The forms of bytes: as they are, in hexadecimal, in base64 wherever they begin. */
export function formsOfBytes(name: string, bytes: Buffer, of = ''): readonly Needle[] {
  const base64 = base64Forms(bytes);
  const forms: readonly (readonly [string, Buffer])[] = [
    [of === '' ? 'bytes' : of, bytes],
    [`hex of ${of}`, Buffer.from(bytes.toString('hex'))],
    [`HEX of ${of}`, Buffer.from(bytes.toString('hex').toUpperCase())],
    ...base64.map((text, at) => [`base64 of ${of}, at ${String(at)}`, Buffer.from(text)] as const),
    ...base64.map((text, at) => [`base64url of ${of}, at ${String(at)}`, Buffer.from(text.replaceAll('+', '-').replaceAll('/', '_'))] as const),
  ];
  return unlike(forms.map(([encoding, form]) => ({ name, encoding: encoding.trim(), bytes: form })));
}

/** The forms of a text: UTF-8 and both UTF-16, each in hexadecimal and base64, and as JSON and addresses escape what is not ASCII. */
export function formsOfText(name: string, text: string): readonly Needle[] {
  const escaped = Array.from({ length: text.length }, (_, at) => (text.charCodeAt(at) < 128 ? text.charAt(at) : `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`)).join('');
  return unlike([
    ...formsOfBytes(name, Buffer.from(text), 'utf-8'),
    ...formsOfBytes(name, Buffer.from(text, 'utf16le'), 'utf-16le'),
    ...formsOfBytes(name, utf16be(text), 'utf-16be'),
    { name, encoding: 'json escapes', bytes: Buffer.from(escaped) },
    { name, encoding: 'percent escapes', bytes: Buffer.from(encodeURIComponent(text)) },
  ]);
}

/** Forms that are the same bytes are looked for once. */
function unlike(needles: readonly Needle[]): readonly Needle[] {
  const seen = new Set<string>();
  return needles.filter(({ name, bytes }) => {
    const key = `${name} ${bytes.toString('latin1')}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
