// Text blocks back to a sealed tip: undoes what mail and messengers do to text, refuses what cannot be undone.
import { fail, ok, type Result } from '#shared/result.ts';
import { alphabet, armourId, armourLimits, beginWords, endWords, partCheck } from './armour-text.ts';
import { joinBytes } from './bytes.ts';

interface Part {
  readonly part: number;
  readonly parts: number;
  readonly id: string;
  readonly bytes: Uint8Array;
}

const withoutWidth = /[\u00ad\u200b-\u200f\u2060\ufeff]+/gu;
const spaceOrQuoting = /[\s>]+/gu;
const fields = /^Part: ?([1-9]\d{0,3}) of ([1-9]\d{0,3}) Id: ?([0-9a-f]{16}) Check: ?([0-9a-f]{16}) (.+)$/;
const valueOf: ReadonlyMap<number, number> = new Map(Array.from(alphabet, (character, value) => [character.charCodeAt(0), value]));
const dashes = /^[\p{Dash} ]+|[\p{Dash} ]+$/gu;

/** Line breaks, spaces and quoting become one space, characters without width go: none of them means anything in armour. */
export function flattened(text: string): string {
  return text.replace(withoutWidth, '').replace(spaceOrQuoting, ' ');
}

/**
 * The sealed tip in a text, verified by its checks but not opened. Damage as listed in docs/formats/sealed-tip.md is undone. `too-large` for a text
 * over `armourLimits.textUnits`, `not-sealed` when there is no block at all, otherwise `armour-damaged`.
 */
export function decodeArmour(text: string): Result<Uint8Array, 'too-large' | 'not-sealed' | 'armour-damaged'> {
  if (text.length > armourLimits.textUnits) return fail('too-large');
  const [, ...blocks] = flattened(text).split(beginWords);
  if (blocks.length === 0) return fail('not-sealed');
  const found = new Map<number, Part>();
  for (const block of blocks) {
    const part = decodeBlock(block);
    // A damaged block is a loss only if its part does not arrive whole as well: the missing number tells.
    if (part === undefined) continue;
    const first = found.values().next().value ?? part;
    if (part.id !== first.id || part.parts !== first.parts) return fail('armour-damaged');
    const same = found.get(part.part);
    if (same !== undefined && !sameBytes(same.bytes, part.bytes)) return fail('armour-damaged');
    found.set(part.part, part);
  }
  const first = found.values().next().value;
  if (first === undefined || found.size !== first.parts) return fail('armour-damaged');
  const inOrder = [...found.values()].sort((one, other) => one.part - other.part);
  const sealed = joinBytes(...inOrder.map((part) => part.bytes));
  if (sealed.length > armourLimits.sealedBytes) return fail('too-large');
  return armourId(sealed) === first.id ? ok(sealed) : fail('armour-damaged');
}

/** One block from after its BEGIN words; undefined when it is unfinished or damaged. */
function decodeBlock(block: string): Part | undefined {
  const end = block.indexOf(endWords);
  if (end === -1) return undefined;
  const [, part, parts, id, check, body] = fields.exec(block.slice(0, end).replace(dashes, '')) ?? [];
  if (part === undefined || parts === undefined || id === undefined || check === undefined || body === undefined) return undefined;
  const bytes = decodeBase64(body.replaceAll(' ', ''));
  const numbers = { part: Number(part), parts: Number(parts) };
  if (bytes === undefined || numbers.part > numbers.parts) return undefined;
  return partCheck(numbers.part, numbers.parts, id, bytes) === check ? { ...numbers, id, bytes } : undefined;
}

/** RFC 4648 section 4 without padding; undefined for a foreign character, an impossible length or unused bits that are not zero. */
function decodeBase64(text: string): Uint8Array | undefined {
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

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
