// Text blocks back to a sealed tip: undoes what mail and messengers do to text, refuses what cannot be undone.
import { fail, ok, type Result } from '#shared/result.ts';
import type { ArmourPart } from './armour-parts.ts';
import { armourId, armourLimits, beginWords, endWords, partCheck, withoutOuterDashes } from './armour-text.ts';
import { decodeBareBase64 } from './bare-base64.ts';
import { joinBytes } from './bytes.ts';


const withoutWidth = /[\u00ad\u200b-\u200f\u2060\ufeff]+/gu;
const spaceOrQuoting = /[\s>]+/gu;
const fields = /^Part: ?([1-9]\d{0,3}) of ([1-9]\d{0,3}) Id: ?([0-9a-f]{16}) Check: ?([0-9a-f]{16}) (.+)$/;
/** Of a block that cannot be read: the tip it says it belongs to, and whether it holds more than words. */
const claimedId = /Id: ?([0-9a-f]{16})(?![0-9a-z])/u;
const bodyLine = /[A-Za-z0-9+/]{40}/u;

/** Line breaks, spaces and quoting become one space, characters without width go: none of them means anything in armour. */
export function flattened(text: string): string {
  return text.replace(withoutWidth, '').replace(spaceOrQuoting, ' ');
}

/** Why a text gives no sealed tip, or not all of one. */
export type ArmourCode = 'too-large' | 'not-sealed' | 'armour-damaged' | 'armour-incomplete';

/** Blocks that name the same tip. */
interface Group {
  readonly parts: Map<number, ArmourPart>;
  /** Whole by themselves, in the order they came, also those that contradict each other. */
  readonly all: ArmourPart[];
  /** Two parts with one number, or two numbers of parts: nobody can tell which is right. */
  contradicts: boolean;
  /** A block of this tip arrived that cannot be read. */
  damaged: boolean;
}

/**
 * The only sealed tip in a text, verified by its checks but not opened. A text with several tips gives the code of the first that is not whole, and
 * `armour-damaged` when all are: take `decodeArmours` for those.
 */
export function decodeArmour(text: string): Result<Uint8Array, ArmourCode> {
  const tips = decodeArmours(text);
  const [first] = tips;
  if (first !== undefined && tips.length === 1) return first;
  return tips.find((tip) => !tip.ok) ?? fail('armour-damaged');
}

/**
 * Every sealed tip in a text, in the order in which they begin; never an empty list. Damage as listed in docs/formats/sealed-tip.md is undone, and
 * each tip stands alone: what is wrong with one takes nothing from another. One `too-large` for a text over `armourLimits.textUnits` or with more than
 * `armourLimits.tips`, one `not-sealed` when there is no block at all; `armour-incomplete` when parts are missing and those that came are whole.
 */
export function decodeArmours(text: string): readonly Result<Uint8Array, ArmourCode>[] {
  const found = groupsIn(text);
  if (!found.ok) return [found];
  const { groups, nameless } = found.value;
  const tips = Array.from(groups, ([id, group]) => join(id, group, nameless));
  // A block whose tip nobody can tell is a loss unless it explains a tip that is not whole.
  return tips.length === 0 || (nameless && tips.every((tip) => tip.ok)) ? [...tips, fail('armour-damaged')] : tips;
}

/** What a text holds. Every block of it is in `whole` or in `parts`, or else `rest` says why it cannot be used. */
export interface ArmourReading {
  readonly whole: readonly Uint8Array[];
  /** Of tips that are not whole in this text; each has passed its own check, which anybody can compute. */
  readonly parts: readonly ArmourPart[];
  readonly rest: 'armour-damaged' | 'too-large' | undefined;
}

/** The same text as something that further texts may complete. Codes as of `decodeArmours`. */
export function readArmour(text: string): Result<ArmourReading, 'too-large' | 'not-sealed'> {
  const found = groupsIn(text);
  if (!found.ok) return found;
  const { groups, nameless } = found.value;
  const whole: Uint8Array[] = [];
  const parts: ArmourPart[] = [];
  let rest: ArmourReading['rest'] = nameless || groups.size === 0 ? 'armour-damaged' : undefined;
  for (const [id, group] of groups) {
    const tip = join(id, group, false);
    if (tip.ok) whole.push(tip.value);
    else {
      if (tip.code !== 'armour-incomplete') rest ??= tip.code === 'too-large' ? 'too-large' : 'armour-damaged';
      if (tip.code !== 'too-large') parts.push(...group.all.filter((part) => part.parts > 1));
    }
  }
  return ok({ whole, parts, rest });
}

function groupsIn(text: string): Result<{ readonly groups: ReadonlyMap<string, Group>; readonly nameless: boolean }, 'too-large' | 'not-sealed'> {
  if (text.length > armourLimits.textUnits) return fail('too-large');
  const [, ...blocks] = flattened(text).split(beginWords);
  if (blocks.length === 0) return fail('not-sealed');
  const groups = new Map<string, Group>();
  let nameless = false;
  for (const block of blocks) {
    const part = decodeBlock(block);
    const id = part?.id ?? claimedId.exec(block)?.[1];
    if (id === undefined) {
      nameless ||= bodyLine.test(block);
      continue;
    }
    const group = groups.get(id) ?? { parts: new Map<number, ArmourPart>(), all: [], contradicts: false, damaged: false };
    groups.set(id, group);
    if (groups.size > armourLimits.tips) return fail('too-large');
    if (part === undefined) group.damaged = true;
    else add(part, group);
  }
  return ok({ groups, nameless });
}

function add(part: ArmourPart, group: Group): void {
  group.all.push(part);
  const first = group.parts.values().next().value ?? part;
  const same = group.parts.get(part.part);
  if (part.parts !== first.parts || (same !== undefined && !sameBytes(same.bytes, part.bytes))) group.contradicts = true;
  else group.parts.set(part.part, part);
}

/** A damaged block is a loss only if its part did not arrive whole as well: the missing number tells. */
function join(id: string, group: Group, nameless: boolean): Result<Uint8Array, ArmourCode> {
  if (group.contradicts) return fail('armour-damaged');
  const first = group.parts.values().next().value;
  if (first === undefined || group.parts.size !== first.parts) return fail(group.damaged || nameless ? 'armour-damaged' : 'armour-incomplete');
  const inOrder = [...group.parts.values()].sort((one, other) => one.part - other.part);
  const sealed = joinBytes(...inOrder.map((part) => part.bytes));
  if (sealed.length > armourLimits.sealedBytes) return fail('too-large');
  return armourId(sealed) === id ? ok(sealed) : fail('armour-damaged');
}

/** One block from after its BEGIN words; undefined when it is unfinished or damaged. */
function decodeBlock(block: string): ArmourPart | undefined {
  const end = block.indexOf(endWords);
  if (end === -1) return undefined;
  const [, part, parts, id, check, body] = fields.exec(withoutOuterDashes(block.slice(0, end))) ?? [];
  if (part === undefined || parts === undefined || id === undefined || check === undefined || body === undefined) return undefined;
  const bytes = decodeBareBase64(body.replaceAll(' ', ''));
  const numbers = { part: Number(part), parts: Number(parts) };
  if (bytes === undefined || numbers.part > numbers.parts) return undefined;
  return partCheck(numbers.part, numbers.parts, id, bytes) === check ? { ...numbers, id, bytes } : undefined;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
