import { describe, expect, it } from 'vitest';
import type { TipContent } from '#shared/domain/tip-content.ts';
import { decodeArmour, decodeArmours } from '#shared/sealed-tip/armour-decode.ts';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { armourId, armourLimits, partCheck } from '#shared/sealed-tip/armour-text.ts';
import { encodeText } from '#shared/sealed-tip/bytes.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { sealTip } from '#shared/sealed-tip/seal.ts';
import { shakeRandom } from '../../../support/shake-random.ts';

const ours = intakeKeyFromSeed(new Uint8Array(32));
const content: TipContent = { innerId: '0'.repeat(32), formLanguage: 'my', narrative: 'ကူညီပါ', attachments: [] };
const sealed = sealTip({ content, attachments: [], recipients: [ours.publicKey], randomBytes: shakeRandom('armour') });
const parts = encodeArmour(sealed, 3000);
const whole = parts.join('');
const damaged = { ok: false, code: 'armour-damaged' };
const incomplete = { ok: false, code: 'armour-incomplete' };
const other = sealTip({ content: { ...content, narrative: 'ช่วยด้วย' }, attachments: [], recipients: [ours.publicKey], randomBytes: shakeRandom('another') });
const otherParts = encodeArmour(other, 3000);
const found = (bytes: Uint8Array) => ({ ok: true, value: bytes });

/** A block with valid checks around any bytes, as a hostile sender can make it. */
const forged = (part: number, total: number, id: string, bytes: Uint8Array) =>
  `-----BEGIN TIPKEEP SEALED TIP-----\nPart: ${part} of ${total}\nId: ${id}\nCheck: ${partCheck(part, total, id, bytes)}\n\n${Buffer.from(bytes).toString('base64').replaceAll('=', '')}\n-----END TIPKEEP SEALED TIP-----\n`;

describe('armour as a file', () => {
  it.each([
    ['UTF-8', encodeText(whole)],
    ['UTF-8 with byte order mark', encodeText(`\ufeff${whole}`)],
    ['UTF-16, as Windows Notepad calls Unicode', new Uint8Array(Buffer.from(`\ufeff${whole}`, 'utf16le'))],
    ['a mail with a greeting in another encoding', new Uint8Array([...encodeText('Subject: a\r\n\r\n'), 0xe9, 0xff, ...encodeText(`\r\n> > ${whole.replaceAll('\n', '\r\n> > ')}`)])],
  ])('opens from %s', async (_, file) => {
    expect(await openSealedTip(file, [ours])).toMatchObject({ ok: true, value: { content, format: 'tipkeep-armour' } });
  });
});

describe('armour that cannot be mended', () => {
  it('says so for a part with one character changed', () => {
    const at = parts[1]!.length - 200;
    const wrong = parts[1]!.slice(0, at) + (parts[1]![at] === 'A' ? 'B' : 'A') + parts[1]!.slice(at + 1);
    expect(decodeArmour([parts[0], wrong, ...parts.slice(2)].join(''))).toEqual(damaged);
  });

  it('is mended by another copy of the damaged part', () => {
    const cut = parts[1]!.slice(0, 900);
    const wrong = parts[1]!.replace(/(\n[A-Za-z0-9+/]{64}\n)[A-Za-z0-9+/]/u, '$1*');
    const other = parts[1]!.replace(/(\n[A-Za-z0-9+/]{64}\n)([A-Za-z0-9+/])/u, (_, line: string, character: string) => line + (character === 'A' ? 'B' : 'A'));
    for (const damage of [cut, wrong, other]) {
      expect(damage).not.toBe(parts[1]);
      expect(decodeArmour([parts[0], damage, ...parts.slice(2), parts[1]].join(''))).toEqual({ ok: true, value: sealed });
    }
  });

  it('refuses a text with two tips where one is asked for', () => {
    expect(decodeArmour(whole + otherParts.join(''))).toEqual(damaged);
    expect(decodeArmour(whole + otherParts[0]!)).toEqual(incomplete);
  });

  it('says that parts are missing when those that are there are whole', () => {
    for (const part of parts) expect(decodeArmour(part)).toEqual(incomplete);
    expect(decodeArmour(parts.slice(1).join(''))).toEqual(incomplete);
    // A part that came and was changed is another matter: putting files together does not help.
    expect(decodeArmour([parts[0], parts[1]!.slice(0, 900), ...parts.slice(2)].join(''))).toEqual(damaged);
  });

  it('refuses two different parts with the same number', () => {
    const id = armourId(sealed);
    expect(decodeArmour(forged(1, 1, id, sealed))).toEqual({ ok: true, value: sealed });
    expect(decodeArmour(forged(1, 1, id, sealed) + forged(1, 1, id, sealed.slice(1)))).toEqual(damaged);
    expect(decodeArmour(forged(1, 1, id, sealed.slice(1)) + forged(1, 1, id, sealed))).toEqual(damaged);
  });

  it('refuses parts that disagree about their number', () => {
    const id = armourId(sealed);
    expect(decodeArmour(forged(1, 2, id, sealed.slice(0, 100)) + forged(2, 3, id, sealed.slice(100)))).toEqual(damaged);
  });

  it('refuses a part beyond the number of parts and numbers with leading zeros', () => {
    const id = armourId(sealed);
    expect(decodeArmour(forged(2, 1, id, sealed))).toEqual(damaged);
    expect(decodeArmour(forged(1, 1, id, sealed).replace('Part: 1', 'Part: 01'))).toEqual(damaged);
  });

  it('refuses parts whose checks are right and whose whole is not', () => {
    expect(decodeArmour(forged(1, 1, '0'.repeat(16), sealed))).toEqual(damaged);
  });

  it('refuses unused bits that are not zero: one text for one file', () => {
    const one = forged(1, 1, armourId(Uint8Array.of(0)), Uint8Array.of(0));
    expect(decodeArmour(one)).toEqual({ ok: true, value: Uint8Array.of(0) });
    expect(decodeArmour(one.replace('\nAA\n', '\nAB\n'))).toEqual(damaged);
  });

  it('does not undo HTML entities or quoted-printable', () => {
    expect(decodeArmour(whole.replaceAll('+', '&#43;'))).toEqual(damaged);
    expect(decodeArmour(whole.replace(/(.{60})/gu, '$1=\n'))).toEqual(damaged);
  });

  it('is not armour without a block, and too large over its limit', () => {
    expect(decodeArmour('Dear friend,')).toEqual({ ok: false, code: 'not-sealed' });
    expect(decodeArmour('x'.repeat(armourLimits.textUnits + 1))).toEqual({ ok: false, code: 'too-large' });
  });
});

describe('several tips in one text', () => {
  it('are all found, in the order in which they begin, however their parts lie', () => {
    const mixed = [parts[2], otherParts[0], parts[0], otherParts[2], otherParts[1], parts[1]].join('> and then\n');
    expect(decodeArmours(mixed)).toEqual([found(sealed), found(other)]);
    expect(decodeArmours(whole)).toEqual([found(sealed)]);
    expect(decodeArmours(whole + whole)).toEqual([found(sealed)]);
  });

  it('do not take each other down when one is incomplete or damaged', () => {
    expect(decodeArmours(otherParts[1]! + whole)).toEqual([incomplete, found(sealed)]);
    expect(decodeArmours(whole + otherParts[0]! + otherParts[1]!.slice(0, 900) + otherParts[2]!)).toEqual([found(sealed), damaged]);
    expect(decodeArmours(forged(1, 1, armourId(other), sealed) + whole)).toEqual([damaged, found(sealed)]);
    expect(decodeArmours(whole + encodeArmour(other, 20_000)[0]!.replace(/(.{60})/gu, '$1=\n'))).toEqual([found(sealed), damaged]);
  });

  it('are not lost when even the id of a damaged one cannot be read', () => {
    expect(decodeArmours(whole + encodeArmour(other, 20_000)[0]!.replace(/^Id: ./mu, 'Id: ?'))).toEqual([found(sealed), damaged]);
    expect(decodeArmours(parts[0]! + parts[1]!.replace(/^Id: ./mu, 'Id: ?') + parts[2]!)).toEqual([damaged]);
    // Words of a letter that name the marker are no block, and the beginning of a copy is no loss.
    expect(decodeArmours(`Copy from BEGIN TIPKEEP SEALED TIP to the end.\n${parts[0]!.slice(0, 140)}\n${whole}`)).toEqual([found(sealed)]);
  });

  it('are at most a thousand', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => Uint8Array.of(at >> 8, at & 0xff)).map((bytes) => forged(1, 1, armourId(bytes), bytes));
    expect(decodeArmours(many(1000).join(''))).toHaveLength(1000);
    expect(decodeArmours(many(1001).join(''))).toEqual([{ ok: false, code: 'too-large' }]);
  });
});

describe('a text made to keep the desk busy', () => {
  it('is refused at once, be it nothing but dashes and spaces', () => {
    for (const filler of ['-', '\u2014', '- ']) {
      const text = `BEGIN TIPKEEP SEALED TIP a${filler.repeat(500_000)}x END TIPKEEP SEALED TIP`;
      expect(decodeArmours(text)).toEqual([damaged]);
    }
  }, 3000);
});

describe('writing armour', () => {
  it('refuses what text is not for', () => {
    expect(() => encodeArmour(sealed, 499)).toThrow(RangeError);
    expect(() => encodeArmour(new Uint8Array(), 3000)).toThrow(RangeError);
    expect(() => encodeArmour(new Uint8Array(armourLimits.sealedBytes + 1), 1_000_000)).toThrow(RangeError);
    expect(() => encodeArmour(new Uint8Array(armourLimits.sealedBytes), 500)).toThrow(RangeError);
  });
});
