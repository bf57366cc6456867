import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replyLimits, replyStatuses, type Reply } from '#shared/domain/reply.ts';
import { sealableText } from '#shared/sealed-tip/manifest-text.ts';
import { readReceipt, receiptDigits, receiptKeys, receiptWords } from '#shared/sealed-tip/receipt.ts';
import { openReplyBundle, sealReplyBundle } from '#shared/sealed-tip/reply-bundle.ts';
import { decodeReply, encodeReply, replyPlaintextBytes } from '#shared/sealed-tip/reply-plaintext.ts';
import { shakeRandom } from '../support/shake-random.ts';

const entropy = fc.uint8Array({ minLength: 16, maxLength: 16 });
/** The zero of every set of decimal digits that Unicode knows. */
const zeros = Array.from({ length: 0x110000 }, (_, point) => point).filter((point) => {
  const decimal = (at: number) => at >= 0 && /^\p{Nd}$/u.test(String.fromCodePoint(at));
  if (!decimal(point)) return false;
  let first = point;
  while (decimal(first - 1)) first -= 1;
  return (point - first) % 10 === 0;
});
const inScript = (digits: string, zero: number) => digits.replace(/[0-9]/gu, (digit) => String.fromCodePoint(zero + Number(digit)));

const units = fc.array(fc.nat(0xffff), { maxLength: replyLimits.textUnits }).map((codes) => sealableText(String.fromCharCode(...codes)));
const reply: fc.Arbitrary<Reply> = fc.record({
  status: fc.constantFrom(...replyStatuses),
  day: fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  sequence: fc.integer({ min: 1, max: replyLimits.sequence }),
  text: fc.oneof(units, fc.constantFrom('', '\n'.repeat(600), '"'.repeat(600), '\u2028'.repeat(600), '🙂'.repeat(300), 'ក'.repeat(600))),
});

describe('a receipt', () => {
  it('is a sentence of BIP 39', () => {
    fc.assert(fc.property(entropy, (bytes) => {
      expect(receiptWords(bytes).join(' ')).toBe(entropyToMnemonic(bytes, wordlist));
    }));
  });

  it('is read back from words and numbers in any mixture, with anything but letters and digits between them', () => {
    const gap = fc.constantFrom(' ', '\n', '\u3000', ', ', ' - ', '\u200b', '။', '/');
    fc.assert(
      fc.property(entropy, fc.array(fc.tuple(fc.boolean(), fc.boolean(), gap), { minLength: 12, maxLength: 12 }), (bytes, choices) => {
        const [words, digits] = [receiptWords(bytes), receiptDigits(bytes)];
        const text = choices.map(([asWord, upper, between], index) => `${(asWord ? words : digits)[index]![upper ? 'toUpperCase' : 'toLowerCase']()}${between}`).join('');
        expect(readReceipt(text)).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  it('is read in the digits of every script', () => {
    expect(zeros.length).toBeGreaterThan(60);
    const bytes = shakeRandom('scripts')(16);
    for (const zero of zeros) expect(readReceipt(inScript(receiptDigits(bytes).join(' '), zero)), `U+${zero.toString(16)}`).toEqual({ ok: true, value: bytes });
  });

  it('lets about one wrong word in sixteen pass, and never opens anything with it: the keys are others', () => {
    const bytes = shakeRandom('mistakes')(16);
    const words = [...receiptWords(bytes)];
    let passed = 0;
    let tried = 0;
    for (let place = 0; place < 12; place += 1) {
      for (let index = place; index < wordlist.length; index += 6) {
        if (wordlist[index] === words[place]) continue;
        tried += 1;
        const read = readReceipt(words.with(place, wordlist[index]!).join(' '));
        if (!read.ok) expect(read.code).toBe('receipt-checksum');
        else {
          passed += 1;
          expect(receiptKeys(read.value).replyKey).not.toBe(receiptKeys(bytes).replyKey);
        }
      }
    }
    expect(passed / tried).toBeGreaterThan(1 / 18);
    expect(passed / tried).toBeLessThan(1 / 14);
  });

  it('never throws for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(typeof readReceipt(text).ok).toBe('boolean');
    }));
  });
});

describe('a reply', () => {
  it('comes back from its plaintext as it went in', () => {
    fc.assert(fc.property(reply, (one) => {
      expect(decodeReply(encodeReply(one))).toEqual(one);
    }));
  });

  it('has one encoding: whatever bytes decode encode to the same bytes', () => {
    fc.assert(
      fc.property(reply, fc.array(fc.tuple(fc.nat(replyPlaintextBytes - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (one, changes) => {
        const bytes = encodeReply(one);
        for (const [at, value] of changes) bytes[at] = value;
        const decoded = decodeReply(bytes);
        if (decoded !== undefined) expect(encodeReply(decoded)).toEqual(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  it('of any other size is none', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2100 }).filter((bytes) => bytes.length !== replyPlaintextBytes), (bytes) => {
      expect(decodeReply(bytes)).toBeUndefined();
    }));
  });
});

describe('a bundle', () => {
  const keys = ['a', 'b', 'c'].map((label) => receiptKeys(shakeRandom(`property: ${label}`)(16)).replyKey);

  it('gives every receipt exactly its replies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(reply, fc.nat(1)), { maxLength: 70 }), fc.string(), async (chosen, label) => {
        const replies = chosen.map(([one, key], index) => ({ ...one, sequence: index + 1, replyKey: keys[key]! }));
        const bundle = sealReplyBundle({ replies, randomBytes: shakeRandom(label) });
        for (const key of keys) {
          const due = replies.filter(({ replyKey }) => replyKey === key).reverse();
          const opened = await openReplyBundle(bundle.ok ? bundle.value : new Uint8Array(), key, () => Promise.resolve());
          if (due.length === 0) expect(opened).toEqual({ ok: false, code: 'bundle-no-entry' });
          else expect(opened.ok && opened.value.map((one) => ({ ...one, replyKey: key }))).toEqual(due);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is never opened with a bit changed, and no bytes make it throw', async () => {
    const made = sealReplyBundle({ replies: [{ replyKey: keys[0]!, status: 'read', day: '2026-11-23', sequence: 1, text: '' }], randomBytes: shakeRandom('bits') });
    const bundle = made.ok ? made.value : new Uint8Array();
    const open = (bytes: Uint8Array) => openReplyBundle(bytes, keys[0]!, () => Promise.resolve());
    expect((await open(bundle)).ok).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.nat(11 * 8 - 1), fc.nat(bundle.length * 8 - 1)), async (bit) => {
        const copy = bundle.slice();
        copy[bit >> 3]! ^= 1 << (bit & 7);
        expect((await open(copy)).ok).toBe(false);
      }),
      { numRuns: 150 },
    );
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (tail) => {
      expect((await open(Uint8Array.from([...bundle.subarray(0, 9), ...tail]))).ok).toBe(false);
    }));
  });
});
