import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contacts, countries, dangers, happenings, peopleRanges, placesKnown, provinces, withDanger, yesNo, type Danger } from '#shared/domain/tip-answers.ts';
import type { TipContent } from '#shared/domain/tip-content.ts';
import type { SealedTipCode } from '#shared/errors.ts';
import { decodeArmour, decodeArmours } from '#shared/sealed-tip/armour-decode.ts';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { decodeText, encodeText, joinBytes } from '#shared/sealed-tip/bytes.ts';
import { decodeHeader, encodeHeader, headerBytes, magic } from '#shared/sealed-tip/header.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { decodeManifest, encodeManifest } from '#shared/sealed-tip/manifest.ts';
import { sealableText } from '#shared/sealed-tip/manifest-text.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { paddedSize } from '#shared/sealed-tip/padding.ts';
import { chunkBytes } from '#shared/sealed-tip/payload.ts';
import { receiptKeys } from '#shared/sealed-tip/receipt.ts';
import { sealTip } from '#shared/sealed-tip/seal.ts';
import { shakeRandom } from '../support/shake-random.ts';

const ours = intakeKeyFromSeed(shakeRandom('property: ours')(32));
const second = intakeKeyFromSeed(shakeRandom('property: second')(32));
const foreign = intakeKeyFromSeed(shakeRandom('property: foreign')(32));

const hexId = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const sample = fc.constantFrom('ជួយយើងផង', '请帮帮我们', 'ช่วยเราด้วย', 'ကျွန်တော်တို့ကို ကူညီပါ', 'Hãy giúp chúng tôi', 'a\n\t"\\\u2028\u202e');
const text = (maximumUnits: number) =>
  fc.oneof(sample, fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 200 }).map((units) => sealableText(String.fromCharCode(...units)))).map((any) => sealableText(any.slice(0, maximumUnits)));
/** Each `original` has the cleaned file it must follow. */
const files = fc
  .array(
    fc.record({
      mediaType: fc.constantFrom('image/jpeg', 'application/octet-stream', 'text/x-a.b+c'),
      bytes: fc.uint8Array({ maxLength: 300 }),
      handling: fc.constantFrom(undefined, 'voice' as const, 'stripped' as const, 'from-pixels' as const),
      original: fc.option(fc.uint8Array({ maxLength: 300 }), { nil: undefined }),
    }),
    { maxLength: 3 },
  )
  .map((chosen) =>
    chosen.flatMap(({ original, ...file }) => [
      file,
      ...(original !== undefined && (file.handling === 'stripped' || file.handling === 'from-pixels') ? [{ mediaType: file.mediaType, bytes: original, handling: 'original' as const }] : []),
    ]),
  );
const answers = fc
  .record(
    {
      country: fc.constantFrom(...countries),
      province: fc.constantFrom(...provinces),
      placeKnown: fc.constantFrom(...placesKnown),
      happened: fc.constantFrom(...happenings),
      people: fc.constantFrom(...peopleRanges),
      children: fc.constantFrom(...yesNo),
      danger: fc.array(fc.constantFrom(...dangers), { minLength: 1, maxLength: 12 }).map((codes) => codes.reduce<readonly Danger[]>((present, code) => withDanger(present, code, true), [])),
      contact: fc.constantFrom(...contacts),
    },
    { requiredKeys: ['people'] },
  )
  .map((chosen) => (chosen.province === undefined ? chosen : { ...chosen, country: 'KH' as const }));
const receipt = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(receiptKeys);
const tip = fc.record({ innerId: hexId, formLanguage: fc.constantFrom('km', 'zh-Hans', 'en-GB'), narrative: text(200_000), spoken: fc.boolean(), files }).chain(({ files: sent, narrative, spoken, ...rest }) =>
  fc
    .record({ place: text(2000), when: text(500), answers, safeContact: text(1000), writtenAt: fc.constantFrom('2026-11-23', '2026-11-23T09:19:22.000Z'), receipt }, { requiredKeys: [] })
    .map((optional) => ({
      content: {
        ...rest,
        narrative: spoken && sent.some(({ handling }) => handling === 'voice') ? '' : narrative,
        ...optional,
        attachments: sent.map(({ mediaType, bytes, handling }) => ({ mediaType, sizeBytes: bytes.length, ...(handling === undefined ? {} : { handling }) })),
      } satisfies TipContent,
      attachments: sent.map(({ bytes }) => bytes),
    })),
);

const plain: TipContent = { innerId: '0'.repeat(32), formLanguage: 'en', narrative: 'a', attachments: [] };
const seal = (attachmentSize: number, recipients = [ours]) => {
  const bytes = new Uint8Array(attachmentSize).fill(0x5a);
  bytes.set(shakeRandom('attachment')(Math.min(attachmentSize, 2 * chunkBytes)));
  const content = { ...plain, attachments: [{ mediaType: 'video/mp4', sizeBytes: attachmentSize }] };
  const sealed = sealTip({ content, attachments: [bytes], recipients: recipients.map((key) => key.publicKey), randomBytes: shakeRandom(`size ${attachmentSize}`) });
  return { content, bytes, sealed };
};

const smallest = sealTip({ content: plain, attachments: [], recipients: [ours.publicKey], randomBytes: shakeRandom('smallest') });
const flipped = (bytes: Uint8Array, bit: number) => {
  const copy = bytes.slice();
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
};
const codeOf = async (bytes: Uint8Array, keys = [ours]) => {
  const opened = await openSealedTip(bytes, keys);
  return opened.ok ? 'opened' : opened.code;
};

describe('sealing and opening', () => {
  it('gives back what went in, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(tip, async ({ content, attachments }) => {
        const sealed = sealTip({ content, attachments, recipients: [second.publicKey, ours.publicKey], randomBytes: shakeRandom(content.innerId) });
        for (const key of [ours, second]) {
          const opened = await openSealedTip(sealed, [foreign, key]);
          expect(opened).toMatchObject({ ok: true, value: { content, attachments, keyIndex: 1 } });
        }
        expect(await codeOf(sealed, [foreign])).toBe('not-for-us');
      }),
      { numRuns: 20 },
    );
  });

  it.each([0, 1, 3900, 4096, chunkBytes - 1, chunkBytes, chunkBytes + 1, 2 * chunkBytes, 7 * chunkBytes])('holds at the edge: an attachment of %i bytes', async (size) => {
    const { content, bytes, sealed } = seal(size);
    const opened = await openSealedTip(sealed, [ours]);
    expect(opened.ok && opened.value.content).toEqual(content);
    expect(opened.ok && Buffer.compare(opened.value.attachments[0]!, bytes)).toBe(0);
  });

  it('holds when the content ends exactly with a chunk', async () => {
    const frame = 4 + encodeManifest({ ...plain, attachments: [{ mediaType: 'video/mp4', sizeBytes: 60_000 }] }).length;
    const { sealed, bytes } = seal(chunkBytes - frame);
    expect(decodeHeader(sealed)).toMatchObject({ ok: true, value: { plaintextBytes: chunkBytes } });
    const opened = await openSealedTip(sealed, [ours]);
    expect(opened.ok && Buffer.compare(opened.value.attachments[0]!, bytes)).toBe(0);
  });

  it('holds for 20 MiB', async () => {
    const { bytes, sealed } = seal(20 * 1024 * 1024);
    const opened = await openSealedTip(sealed, [ours]);
    expect(opened.ok && Buffer.compare(opened.value.attachments[0]!, bytes)).toBe(0);
  });
});

/** What a changed bit must give, by where it is: docs/formats/sealed-tip.md, "Error classes". */
function classesAt(byte: number, bit: number): readonly SealedTipCode[] {
  if (byte < 8) return ['not-sealed'];
  if (byte === 8) return ['version-unknown'];
  if (byte === 9) return ['header-invalid', 'truncated', 'authentication-failed'];
  if (byte < 14) return ['too-large', 'header-invalid', 'authentication-failed'];
  if (byte === 14 + 1119 && bit === 7) return ['header-invalid'];
  if (byte < headerBytes(1) - 32) return ['not-for-us'];
  return ['authentication-failed'];
}

describe('a changed file', () => {
  it('is refused with the class of its place for any flipped bit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.nat(14 * 8 - 1), fc.nat(smallest.length * 8 - 1)), async (bit) => {
        expect(classesAt(bit >> 3, bit & 7)).toContain(await codeOf(flipped(smallest, bit)));
      }),
      { numRuns: 250 },
    );
  });

  it('is "truncated" wherever it is cut after its magic', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: smallest.length - 1 }), async (size) => {
        expect(await codeOf(smallest.slice(0, size))).toBe('truncated');
      }),
      { numRuns: 100 },
    );
  });

  it('is "header-invalid" when anything follows its last chunk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 70_000 }), async (more) => {
        expect(await codeOf(joinBytes(smallest, more))).toBe('header-invalid');
      }),
      { numRuns: 30 },
    );
  });

  it('does not open with chunks exchanged, repeated or taken from another tip', async () => {
    const { sealed } = seal(3 * chunkBytes);
    const other = sealTip({ ...seal(3 * chunkBytes), attachments: [new Uint8Array(3 * chunkBytes)], recipients: [ours.publicKey], randomBytes: shakeRandom('other') });
    const chunkAt = (from: Uint8Array, index: number) => from.subarray(headerBytes(1) + index * (chunkBytes + 16), headerBytes(1) + (index + 1) * (chunkBytes + 16));
    const withChunk = (index: number, chunk: Uint8Array) => {
      const copy = sealed.slice();
      copy.set(chunk, headerBytes(1) + index * (chunkBytes + 16));
      return copy;
    };
    expect(await codeOf(withChunk(0, chunkAt(sealed, 0)))).toBe('opened');
    expect(await codeOf(withChunk(0, chunkAt(sealed, 1)))).toBe('authentication-failed');
    expect(await codeOf(withChunk(1, chunkAt(sealed, 0)))).toBe('authentication-failed');
    expect(await codeOf(withChunk(2, chunkAt(other, 2)))).toBe('authentication-failed');
  });

  it('never makes the opener throw, whatever the bytes', async () => {
    const start = fc.constantFrom(new Uint8Array(), magic, smallest.subarray(0, 9), smallest.subarray(0, 1214), encodeText('age-encryption.org/v1\n-> X25519 '), encodeText('-----BEGIN TIPKEEP SEALED TIP-----\nPart: 1 of 1\n'));
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 3000 }), async (head, tail) => {
        expect(await codeOf(joinBytes(head, tail))).not.toBe('opened');
      }),
      { numRuns: 150 },
    );
  });
});

describe('one encoding', () => {
  it('a header that is accepted encodes again to the same bytes', () => {
    const twoStanzas = seal(10, [ours, second]).sealed;
    let accepted = 0;
    fc.assert(
      fc.property(fc.constantFrom(smallest, twoStanzas), fc.array(fc.nat(headerBytes(2) * 8), { maxLength: 3 }), (sealed, bits) => {
        const bytes = bits.reduce((changed, bit) => (bit >> 3 < changed.length ? flipped(changed, bit) : changed), sealed);
        const header = decodeHeader(bytes);
        if (!header.ok) return;
        accepted += 1;
        const again = encodeHeader(header.value);
        expect(Buffer.compare(again, bytes.subarray(0, again.length))).toBe(0);
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it('a manifest that is accepted encodes again to the same bytes', () => {
    const structure = fc.constantFrom(' ', '"', '\\', ',', '}', ']', '0', '\\u0061', '"when":"x",', '\n', '\ufeff');
    fc.assert(
      fc.property(tip, fc.nat(), fc.oneof(fc.constant(''), structure), fc.nat(3), ({ content }, at, inserted, removed) => {
        const canonical = decodeText(encodeManifest(content))!;
        const position = at % (canonical.length + 1);
        const bytes = encodeText(canonical.slice(0, position) + inserted + canonical.slice(position + removed));
        const decoded = decodeManifest(bytes);
        if (decoded.ok) expect(encodeManifest(decoded.value)).toEqual(bytes);
        if (inserted === '' && removed === 0) expect(decoded).toEqual({ ok: true, value: content });
      }),
      { numRuns: 1000 },
    );
  });

  it('padding is at least 4 KiB, at most 12 % more, grows with the content and is stable', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 * 1024 * 1024 }), (size) => {
        const padded = paddedSize(size);
        expect(padded).toBeGreaterThanOrEqual(Math.max(size, 4096));
        expect(padded).toBeLessThanOrEqual(Math.max(4096, size * 1.12));
        expect(paddedSize(padded)).toBe(padded);
        expect(paddedSize(size + 1)).toBeGreaterThanOrEqual(padded);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('armour', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 3000 });
  const damage = fc.constantFrom<(text: string) => string>(
    (mail) => mail.replaceAll('\n', '\r\n'),
    (mail) => mail.replaceAll('\n', '\n> '),
    (mail) => mail.replaceAll('\n', ' \t\n'),
    (mail) => mail.replaceAll('\n', ' '),
    (mail) => mail.replaceAll('\n', '\n\n'),
    (mail) => mail.replace(/(.{20})/gu, '$1\u200b'),
    (mail) => mail.replaceAll('-----', '\u2014\u2013'),
    (mail) => `\ufeffFrom: somebody\n\n${mail}\n-- \nsent from a phone`,
    (mail) => mail.replace(/([A-Za-z0-9+/]{30})([A-Za-z0-9+/]{10})/gu, '$1\n  $2'),
  );

  it('survives what mail does, in any order of parts and with parts repeated', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 500, max: 2500 }), fc.array(damage, { maxLength: 3 }), fc.nat(), (sealed, size, damages, turn) => {
        const parts = encodeArmour(sealed, size);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(size);
        const start = turn % parts.length;
        const shuffled = [...parts.slice(start), ...parts.slice(0, start + 1).reverse()];
        const mail = damages.reduce((text, change) => change(text), shuffled.join('\n'));
        expect(decodeArmour(mail)).toEqual({ ok: true, value: sealed });
      }),
      { numRuns: 300 },
    );
  });

  it('gives every tip of a text, however their parts are mixed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(bytes, { minLength: 1, maxLength: 4, selector: (sealed) => bytesToHex(sealed) }), fc.infiniteStream(fc.nat()), (tips, order) => {
        const blocks = tips.flatMap((sealed) => encodeArmour(sealed, 700)).map((block) => ({ block, at: order.next().value as number }));
        const text = blocks.sort((one, other) => one.at - other.at).map(({ block }) => block).join('\n');
        const decoded = decodeArmours(text).map((tip) => (tip.ok ? bytesToHex(tip.value) : tip.code));
        expect(decoded.sort()).toEqual(tips.map((sealed) => bytesToHex(sealed)).sort());
      }),
      { numRuns: 100 },
    );
  });

  it('never decodes to anything but what was encoded when a character is changed, removed or added', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.constantFrom('', 'A', '=', '+', '0', ' ', '-', 'é'), fc.nat(1), (sealed, at, put, removed) => {
        const [part] = encodeArmour(sealed, 6000);
        const position = at % part!.length;
        const decoded = decodeArmour(part!.slice(0, position) + put + part!.slice(position + removed));
        if (decoded.ok) expect(decoded.value).toEqual(sealed);
        else expect(['armour-damaged', 'not-sealed']).toContain(decoded.code);
      }),
      { numRuns: 1000 },
    );
  });

  it('is "armour-incomplete" without any one of its parts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1000, maxLength: 3000 }), fc.nat(), (sealed, missing) => {
        const parts = encodeArmour(sealed, 700);
        expect(decodeArmour(parts.filter((_, index) => index !== missing % parts.length).join(''))).toEqual({ ok: false, code: 'armour-incomplete' });
      }),
      { numRuns: 50 },
    );
  });
});
