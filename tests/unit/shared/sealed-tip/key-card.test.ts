import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintWords } from '#shared/sealed-tip/fingerprint.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { decodeKeyCard, encodeKeyCard, keyCardUnits } from '#shared/sealed-tip/key-card.ts';

const { publicKey } = intakeKeyFromSeed(new Uint8Array(32).fill(5));
const other = intakeKeyFromSeed(new Uint8Array(32).fill(6)).publicKey;
const card = { publicKey, expiresAt: Date.UTC(2031, 5, 12, 8, 30, 1, 7), destroyAfter: Date.UTC(2031, 8, 10) };
const text = encodeKeyCard(card);
const invalid = { ok: false, code: 'key-card-invalid' };

describe('a key card', () => {
  it('gives back the key and its dates, and shows the six words', () => {
    expect(decodeKeyCard(text)).toEqual({ ok: true, value: card });
    expect(text).toContain(`Words: ${fingerprintWords(publicKey).join(' ')}\n`);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(80);
  });

  it.each([
    ['line ends of another system', text.replaceAll('\n', '\r\n')],
    ['quoting', text.replaceAll(/^/gm, '> > ')],
    ['words around it', `Here it is:\n\n${text}\nBest, invented`],
    ['lines joined', text.replaceAll('\n', ' ')],
    ['other dashes and spaces without width', text.replaceAll('-----', '—').replaceAll('A', 'A\u200b')],
    ['a byte order mark', `\ufeff${text}`],
  ])('survives %s', (_what, mangled) => {
    expect(decodeKeyCard(mangled)).toEqual({ ok: true, value: card });
  });

  it.each([
    ['nothing', ''],
    ['no end', text.slice(0, -30)],
    ['two cards', text + text],
    ['a changed key', text.replace(/([A-Za-z0-9+/]{64}\n)([A-Za-z0-9+/]{64}\n)/, '$2$1')],
    ['a character missing', text.replace(/[A-Za-z0-9+/](?=\n-----END)/, '')],
    ['a changed date', text.replace('2031-06-12', '2032-06-12')],
    ['a date of another spelling', text.replace('T08:30:01.007Z', 'T08:30:01.007+00:00')],
    ['words of another key', text.replace(/^Words: .*$/m, `Words: ${fingerprintWords(other).join(' ')}`)],
    ['a wrong check', text.replace(/Check: ./, (start) => start.slice(0, -1) + (start.endsWith('0') ? '1' : '0'))],
    ['an unknown field', text.replace('Check:', 'Name: Invented\nCheck:')],
    ['more than a card can have', ' '.repeat(keyCardUnits) + text],
  ])('is refused with %s', (_what, changed) => {
    expect(changed).not.toBe(text);
    expect(decodeKeyCard(changed)).toEqual(invalid);
  });

  it('of a later version is called that', () => {
    expect(decodeKeyCard(text.replace('Version: 1', 'Version: 2'))).toEqual({ ok: false, code: 'key-card-newer' });
  });

  it('is not made for a key nothing can be sealed to, or for dates in the wrong order', () => {
    expect(() => encodeKeyCard({ ...card, publicKey: new Uint8Array(1216).fill(255) })).toThrow(RangeError);
    expect(() => encodeKeyCard({ ...card, publicKey: publicKey.subarray(1) })).toThrow(RangeError);
    expect(() => encodeKeyCard({ ...card, destroyAfter: card.expiresAt - 1 })).toThrow(RangeError);
  });

  it('gives this key or none, whatever one change does to its text', () => {
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.string({ unit: 'grapheme', maxLength: 3 }), (at, piece) => {
        const read = decodeKeyCard(text.slice(0, at) + piece + text.slice(at + 1));
        expect(read.ok ? read.value : card).toEqual(card);
      }),
      { numRuns: 60 },
    );
  });

  it('never throws, whatever the text is', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (any) => typeof decodeKeyCard(`BEGIN TIPKEEP KEY CARD ${any} END TIPKEEP KEY CARD`).ok === 'boolean'));
  });
});
