import { describe, expect, it } from 'vitest';
import { tipLimits, type TipContent } from '#shared/domain/tip-content.ts';
import { encodeText } from '#shared/sealed-tip/bytes.ts';
import { maximumHeaderBytes } from '#shared/sealed-tip/header.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { openHeader, openTip } from '#shared/sealed-tip/open.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { sealTip } from '#shared/sealed-tip/seal.ts';
import { layOutPlaintext, sealPlaintext } from '../../../support/hand-sealed.ts';
import { shakeRandom } from '../../../support/shake-random.ts';

const content: TipContent = { innerId: '0'.repeat(32), formLanguage: 'en', narrative: 'a', attachments: [] };
const keys = Array.from({ length: 8 }, (_, index) => intakeKeyFromSeed(new Uint8Array(32).fill(index)));
const ours = keys[7]!;
const sealed = sealTip({ content, attachments: [], recipients: keys.map((key) => key.publicKey), randomBytes: shakeRandom('open') });

describe('opening a header', () => {
  it('needs no more than the largest header and the size of the file', () => {
    const head = sealed.subarray(0, maximumHeaderBytes);
    expect(openHeader(head, [ours], sealed.length)).toMatchObject({ ok: true, value: { keyIndex: 0, plaintextBytes: 4096 } });
    expect(openHeader(head, [ours], sealed.length - 1)).toEqual({ ok: false, code: 'truncated' });
    expect(openHeader(head, [ours], sealed.length + 1)).toEqual({ ok: false, code: 'header-invalid' });
    expect(openHeader(head, [ours], tipLimits.sealedBytes + 1)).toEqual({ ok: false, code: 'too-large' });
  });

  it('spares the second decapsulation: the tip opens with it and without keys', async () => {
    const header = openHeader(sealed, [ours]);
    if (!header.ok) throw new Error(header.code);
    expect(await openSealedTip(sealed, [], header.value)).toMatchObject({ ok: true, value: { content, format: 'tipkeep' } });
  });

  it('of one file does not open another', () => {
    const header = openHeader(sealed, [ours]);
    const other = sealTip({ content, attachments: [], recipients: [ours.publicKey], randomBytes: shakeRandom('other') });
    expect(header.ok && openTip(other, header.value)).toEqual({ ok: false, code: 'authentication-failed' });
  });

  it('says which key it was, so that a file for two of ours opens by the first', () => {
    expect(openHeader(sealed, [intakeKeyFromSeed(new Uint8Array(32).fill(99)), keys[3]!, ours])).toMatchObject({ ok: true, value: { keyIndex: 1 } });
  });
});

describe('opening', () => {
  it.each([4, 10_000, 400_000])('refuses a manifest %i levels deep and survives it', async (levels) => {
    for (const manifest of ['['.repeat(levels), `${'['.repeat(levels)}${']'.repeat(levels)}`, '{"a":'.repeat(Math.min(levels, 150_000))]) {
      const hostile = sealPlaintext(layOutPlaintext(encodeText(manifest)), [ours.publicKey], shakeRandom('deep'));
      expect(await openSealedTip(hostile, [ours])).toEqual({ ok: false, code: 'manifest-invalid' });
    }
  });

  it('refuses a file over the limit without looking at it', async () => {
    expect(await openSealedTip(new Uint8Array(tipLimits.sealedBytes + 1), [ours])).toEqual({ ok: false, code: 'too-large' });
  });

  it('refuses a manifest that is not UTF-8', async () => {
    const hostile = sealPlaintext(layOutPlaintext(Uint8Array.of(0x22, 0xff, 0x22)), [ours.publicKey], shakeRandom('latin'));
    expect(await openSealedTip(hostile, [ours])).toEqual({ ok: false, code: 'manifest-invalid' });
  });

  it('gives the same plaintext hash for the same tip sealed twice, another for another narrative', async () => {
    const hashOf = async (narrative: string, label: string) => {
      const opened = await openSealedTip(sealTip({ content: { ...content, narrative }, attachments: [], recipients: [ours.publicKey], randomBytes: shakeRandom(label) }), [ours]);
      return opened.ok ? Buffer.from(opened.value.plaintextSha256).toString('hex') : opened.code;
    };
    expect(await hashOf('a', '1')).toBe(await hashOf('a', '2'));
    expect(await hashOf('a', '1')).not.toBe(await hashOf('b', '1'));
  });
});
