import { asciiDigit } from '#shared/redaction/fold.ts';

/** Degrees, rising to the north and to the east (WGS 84). */
export interface Degrees {
  readonly north: number;
  readonly east: number;
}

/** Longer texts are no coordinates. */
const unitsAtMost = 300;

/**
 * Reads one point as people type or paste it: `11.5564, 104.9282`, `N 11.5564 E 104.9282`, `11°33'23"N 104°55'42"E`, `11° 33.383' N, 104° 55.7' E`, with a decimal comma where the two are
 * parted by something else, a `geo:` address, or the address of a map page with the point in it. Latitude comes first unless letters say otherwise. undefined: not one point, or one that is not on the
 * globe. What is not understood is never guessed at.
 */
export function readPoint(text: string): Degrees | undefined {
  if (text.length > unitsAtMost) return undefined;
  const plain = text.normalize('NFKC').replace(/\p{Nd}/gu, asciiDigit).trim();
  const read = inAddress(plain) ?? parted(plain);
  return read !== undefined && Math.abs(read.north) <= 90 && Math.abs(read.east) <= 180 ? read : undefined;
}

const decimal = String.raw`-?\d{1,3}(?:\.\d{1,15})?`;
/** `geo:11.55,104.92`; `@11.55,104.92,17z`, `?q=11.55,104.92`, `#map=17/11.55/104.92` and the like in the address of a page. Nothing is opened. */
const addresses: readonly RegExp[] = [
  new RegExp(String.raw`^geo:(${decimal}),(${decimal})(?:[,;?].*)?$`, 'i'),
  new RegExp(String.raw`^https?://\S*?[@=/](${decimal})(?:,|%2C)\+?(${decimal})(?![\d.])`, 'i'),
  new RegExp(String.raw`^https?://\S*?#map=\d{1,2}(?:\.\d+)?/(${decimal})/(${decimal})(?![\d.])`, 'i'),
];

function inAddress(text: string): Degrees | undefined {
  for (const pattern of addresses) {
    const found = pattern.exec(text);
    if (found !== null) return { north: Number(found[1]), east: Number(found[2]) };
  }
  return undefined;
}

/** One of the two numbers: its value, and what its letter says it is. */
interface Angle {
  readonly value: number;
  readonly axis: 'north' | 'east' | undefined;
}

const number = String.raw`\d{1,3}(?:[.,]\d{1,15})?`;
const anglePattern = new RegExp(
  String.raw`^([NSEW])?\s*([+\-\u2212])?\s*(${number})\s*(?:°|º|\bdeg\b)?\s*(?:(\d{1,2}(?:[.,]\d{1,15})?)\s*(?:'|′|’)\s*)?(?:(\d{1,2}(?:[.,]\d{1,15})?)\s*(?:"|″|”|''|′′)\s*)?([NSEW])?$`,
  'i',
);

function parted(text: string): Degrees | undefined {
  const halves = halvesOf(text.replace(/^\((.*)\)$/u, '$1').replace(/\b(?:lat(?:itude)?|lon(?:g(?:itude)?)?)\b\s*[:=]?/giu, ' ').trim());
  if (halves === undefined) return undefined;
  const [one, other] = halves.map(angleIn);
  if (one === undefined || other === undefined) return undefined;
  // A letter at one of them says what the other is.
  const first = one.axis ?? (other.axis === 'north' ? 'east' : 'north');
  const second = other.axis ?? (first === 'north' ? 'east' : 'north');
  if (first === second) return undefined;
  return first === 'north' ? { north: one.value, east: other.value } : { north: other.value, east: one.value };
}

/** In two, wherever that is unmistakable. A comma between digits alone (`11,5564`) is part of a number only where something else parts the two. */
function halvesOf(text: string): readonly [string, string] | undefined {
  const lettered = /^(.*[NSEW])\s*[,;/]?\s+([^NSEW]*[NSEW])$/iu.exec(text) ?? /^([NSEW][^NSEW]*?)\s*[,;/]?\s*([NSEW][^NSEW]*)$/iu.exec(text) ?? /^([^NSEW]*[NSEW])\s*[,;/]?\s*([^NSEW]*[NSEW])$/iu.exec(text);
  if (lettered !== null) return [trimmed(lettered[1]), trimmed(lettered[2])];
  for (const divider of [/\s*[;/|]\s*/u, /\s*,\s+|\s+,\s*/u]) {
    const parts = text.split(divider);
    if (parts.length === 2) return [trimmed(parts[0]), trimmed(parts[1])];
  }
  const commas = text.split(',');
  if (commas.length === 2 && !/\s/u.test(text) && text.includes('.')) return [trimmed(commas[0]), trimmed(commas[1])];
  const spaces = text.split(/\s+/u);
  return spaces.length === 2 ? [trimmed(spaces[0]), trimmed(spaces[1])] : undefined;
}

const trimmed = (part: string | undefined): string => (part ?? '').trim();

function angleIn(text: string): Angle | undefined {
  const found = anglePattern.exec(text);
  if (found === null) return undefined;
  const [, before, sign, whole = '', minutes, seconds, after] = found;
  if (before !== undefined && after !== undefined) return undefined;
  const letter = (before ?? after ?? '').toUpperCase();
  const isNegative = sign !== undefined && sign !== '+';
  // Both would say it twice, and may say it against each other.
  if (isNegative && letter !== '') return undefined;
  const degrees = numberIn(whole);
  const parts = [minutes, seconds].map((part) => (part === undefined ? 0 : numberIn(part)));
  if (parts.some((part) => part >= 60) || (minutes !== undefined && !Number.isInteger(degrees)) || (seconds !== undefined && (minutes === undefined || !Number.isInteger(parts[0])))) return undefined;
  const value = degrees + (parts[0] ?? 0) / 60 + (parts[1] ?? 0) / 3600;
  return { value: isNegative || letter === 'S' || letter === 'W' ? -value : value, axis: letter === '' ? undefined : letter === 'N' || letter === 'S' ? 'north' : 'east' };
}

const numberIn = (text: string): number => Number(text.replace(',', '.'));
