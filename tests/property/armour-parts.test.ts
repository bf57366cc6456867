import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArmour } from '#shared/sealed-tip/armour-decode.ts';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { joinParts, type ArmourPart } from '#shared/sealed-tip/armour-parts.ts';
import { armourId, beginWords, endWords, partCheck } from '#shared/sealed-tip/armour-text.ts';

const sealed = fc.uint8Array({ minLength: 800, maxLength: 6000 });

/** A part with a right check that nobody sealed. */
function forged(part: number, parts: number, id: string, bytes: Uint8Array): string {
  return `-----${beginWords}-----\nPart: ${part} of ${parts}\nId: ${id}\nCheck: ${partCheck(part, parts, id, bytes)}\n\n${Buffer.from(bytes).toString('base64').replaceAll('=', '')}\n-----${endWords}-----\n`;
}

/** Joins what texts bring one after the other, as the vault does with its table: the tips that became whole, as hex. */
function joined(texts: readonly string[]): Set<string> {
  const whole = new Set<string>();
  const sets = new Map<string, Map<number, Uint8Array[]>>();
  const take = ({ id, part, parts, bytes }: ArmourPart): void => {
    const name = `${id} ${parts}`;
    const set = sets.get(name) ?? new Map<number, Uint8Array[]>();
    sets.set(name, set);
    const variants = set.get(part) ?? [];
    if (!variants.some((one) => bytesToHex(one) === bytesToHex(bytes))) variants.push(bytes);
    set.set(part, variants);
    const tip = joinParts(id, Array.from({ length: parts }, (_, index) => set.get(index + 1) ?? []));
    if (tip !== undefined) whole.add(bytesToHex(tip));
  };
  for (const text of texts) {
    const reading = readArmour(text);
    if (!reading.ok) continue;
    for (const tip of reading.value.whole) whole.add(bytesToHex(tip));
    for (const part of reading.value.parts) take(part);
  }
  return whole;
}

describe('parts of several tips, from several texts', () => {
  it('are joined in any order, repeated or not, however they are spread over texts', () => {
    fc.assert(
      fc.property(
        fc.array(sealed, { minLength: 1, maxLength: 3 }).chain((tips) => {
          const parts = tips.flatMap((tip) => encodeArmour(tip, 1000));
          return fc.record({
            tips: fc.constant(tips),
            order: fc.shuffledSubarray([...parts, ...parts.slice(0, 3)], { minLength: parts.length + Math.min(3, parts.length) }),
            cuts: fc.array(fc.boolean(), { minLength: parts.length + 3, maxLength: parts.length + 3 }),
          });
        }),
        ({ tips, order, cuts }) => {
          const texts: string[] = [''];
          for (const [index, part] of order.entries()) {
            texts.push(`${texts.pop() ?? ''}${part}some words\n`);
            if (cuts[index] === true) texts.push('');
          }
          expect(joined(texts)).toEqual(new Set(tips.map(bytesToHex)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('give nothing without any one of them, and the tip with it, whatever strangers made up in between', () => {
    fc.assert(
      fc.property(sealed, fc.nat(), fc.array(fc.record({ part: fc.nat(), bytes: fc.uint8Array({ minLength: 1, maxLength: 900 }) }), { maxLength: 3 }), (tip, missing, madeUp) => {
        const parts = encodeArmour(tip, 1000);
        fc.pre(parts.length > 1);
        const strangers = madeUp.map(({ part, bytes }) => forged((part % parts.length) + 1, parts.length, armourId(tip), bytes));
        const last = missing % parts.length;
        const others = parts.filter((_, index) => index !== last);
        expect(joined([...strangers, ...others])).toEqual(new Set());
        expect(joined([...strangers, ...others, parts[last] ?? ''])).toEqual(new Set([bytesToHex(tip)]));
      }),
      { numRuns: 60 },
    );
  });

  it('are told apart from damage: every block of a text is a part, in a whole, or the reason to keep the text', () => {
    fc.assert(
      fc.property(sealed, fc.nat(), fc.nat(), fc.constantFrom('', '#', 'A'), (tip, which, where, put) => {
        const parts = encodeArmour(tip, 1000);
        fc.pre(parts.length > 2);
        const index = which % parts.length;
        const part = parts[index] ?? '';
        const body = part.indexOf('\n\n') + 2;
        const at = body + (where % (part.length - body - `-----${endWords}-----\n`.length - 1));
        const damaged = part.slice(0, at) + put + part.slice(at + 1);
        const reading = readArmour(parts.map((one, position) => (position === index ? damaged : one)).join(''));
        if (!reading.ok) throw new Error(reading.code);
        const { whole, parts: kept, rest } = reading.value;
        if (whole.length === 1) expect(bytesToHex(whole[0]!)).toBe(bytesToHex(tip));
        else {
          expect(rest).toBe('armour-damaged');
          expect(kept.map((one) => one.part)).toEqual(parts.flatMap((_, position) => (position === index ? [] : [position + 1])));
        }
      }),
      { numRuns: 100 },
    );
  });
});
