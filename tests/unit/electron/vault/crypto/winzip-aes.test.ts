import { describe, expect, it } from 'vitest';
import { fromHex } from '#vault/crypto/hash.ts';
import { openWinZipAes } from '#vault/crypto/winzip-aes.ts';
import sevenZip from '../../../../vectors/winzip-aes/seven-zip.json' with { type: 'json' };

const sealed = fromHex(sevenZip.sealed) ?? new Uint8Array();

describe('an AES-256 entry of a zip', () => {
  it('that 7-Zip made is opened', () => {
    const opened = openWinZipAes(sealed, sevenZip.passphrase);
    expect(opened.ok && new TextDecoder().decode(opened.value)).toBe(sevenZip.plain);
  });

  it('is not opened with other words, changed, or cut short', () => {
    expect(openWinZipAes(sealed, `${sevenZip.passphrase} `)).toEqual({ ok: false, code: 'words-wrong' });
    for (let at = 0; at < sealed.length; at += 1) expect(openWinZipAes(sealed.map((byte, each) => (each === at ? byte ^ 1 : byte)), sevenZip.passphrase)).toEqual({ ok: false, code: 'words-wrong' });
    expect(openWinZipAes(sealed.subarray(0, -1), sevenZip.passphrase)).toEqual({ ok: false, code: 'words-wrong' });
    expect(openWinZipAes(sealed.subarray(0, 27), sevenZip.passphrase)).toEqual({ ok: false, code: 'truncated' });
  });
});
