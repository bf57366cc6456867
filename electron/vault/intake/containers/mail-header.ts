import { containerLimits } from './container-limits.ts';

/** What matters of the header of a mail or of one of its parts (RFC 2045). */
export interface PartHeader {
  /** Lower case, without parameters; `text/plain` where none is given. */
  readonly type: string;
  readonly boundary: string | undefined;
  /** Content-Transfer-Encoding, lower case. */
  readonly encoding: string;
  /** As the sender wrote it: to be shown, never to be used. */
  readonly fileName: string | undefined;
  readonly bodyStart: number;
}

/** A boundary has 70 characters at most (RFC 2046 section 5.1.1); some programs write more. */
const boundaryUnits = 200;
const parameter = /;\s*([^\s=;*]{1,40})(?:\*\d{1,2})?(\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/gu;

/** Reads the header at the start of `bytes`; undefined when it does not end within its limit. Without an empty line all of `bytes` is header. */
export function readPartHeader(bytes: Buffer): PartHeader | undefined {
  const bodyStart = endOfHeader(bytes);
  if (bodyStart === undefined) return undefined;
  const fields = new Map<string, string>();
  const unfolded = bytes.toString('latin1', 0, bodyStart).replace(/\r?\n[ \t]/gu, ' ');
  for (const line of unfolded.split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1, colon + 1 + containerLimits.fieldUnits).trim());
  }
  const type = fields.get('content-type') ?? '';
  const typeParameters = parametersOf(type);
  const boundary = typeParameters.get('boundary');
  return {
    type: (/^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+/iu.exec(type)?.[0] ?? 'text/plain').toLowerCase(),
    boundary: boundary === undefined || boundary === '' || boundary.length > boundaryUnits ? undefined : boundary,
    encoding: (fields.get('content-transfer-encoding') ?? '').toLowerCase(),
    fileName: parametersOf(fields.get('content-disposition') ?? '').get('filename') ?? typeParameters.get('name'),
    bodyStart,
  };
}

function endOfHeader(bytes: Buffer): number | undefined {
  if (bytes[0] === 0x0a) return 1;
  if (bytes[0] === 0x0d && bytes[1] === 0x0a) return 2;
  const head = bytes.subarray(0, containerLimits.headerBytes);
  const ends = [head.indexOf('\n\n'), head.indexOf('\n\r\n')].flatMap((at, index) => (at === -1 ? [] : [at + 2 + index]));
  if (ends.length > 0) return Math.min(...ends);
  return bytes.length > containerLimits.headerBytes ? undefined : bytes.length;
}

/** Values are cut by `fieldUnits` before, which bounds the search for a quote that never closes. */
function parametersOf(field: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', extended, quoted, bare] of field.matchAll(parameter)) {
    const raw = quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/gu, '$1');
    const value = extended === '*' ? extendedValue(raw) : encodedWords(raw);
    const key = name.toLowerCase();
    // A long name comes in numbered pieces.
    found.set(key, key === 'boundary' ? (found.get(key) ?? raw) : `${found.get(key) ?? ''}${value}`);
  }
  return found;
}

/** `utf-8''%e1%9e%80` (RFC 2231). */
function extendedValue(text: string): string {
  const encoded = text.replace(/^[^']*'[^']*'/u, '');
  return Buffer.from(encoded.replace(/%([0-9a-f]{2})/giu, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16))), 'latin1').toString('utf8');
}

/** `=?utf-8?B?4Z6A?=` (RFC 2047); other character sets are shown as they stand. */
function encodedWords(text: string): string {
  const decoded = text.replace(/=\?utf-8\?([bq])\?([^?]*)\?=\s*/giu, (_, kind: string, body: string) => {
    if (kind.toLowerCase() === 'b') return Buffer.from(body, 'base64').toString('utf8');
    return extendedValue(body.replace(/%/gu, '%25').replace(/_/gu, ' ').replace(/=([0-9a-f]{2})/giu, '%$1'));
  });
  // Bytes that are UTF-8 although nothing says so.
  return decoded === text ? Buffer.from(text, 'latin1').toString('utf8') : decoded;
}
