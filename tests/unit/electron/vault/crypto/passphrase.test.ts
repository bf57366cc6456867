import { describe, expect, it } from 'vitest';
import { passphraseEstimator } from '#vault/crypto/passphrase-strength.ts';
import { suggestPassphrase } from '#vault/crypto/passphrase-words.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { newRecoveryWords, recognisedRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { secretBytes } from '#vault/crypto/secret-bytes.ts';

const estimate = passphraseEstimator();
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('the passphrase estimate', () => {
  it('turns down what people choose first, and says why', () => {
    for (const passphrase of ['', 'password', 'qwertyuiop', 'aaaaaaaaaaaa', 'Sokha1999', 'tipkeep', 'abcdefgh', '23.11.1985', 'correcthorse']) {
      const result = estimate(passphrase, 'Sokha Chan');
      expect(result, passphrase).toMatchObject({ accepted: false });
      expect(result.advice, passphrase).not.toBeNull();
    }
    expect(estimate('password', '').advice).toBe('common-words');
    expect(estimate('Sreymom', 'Sreymom Invented').advice).toBe('personal');
    expect(estimate('tipkeep', '').advice).toBe('personal');
  });

  it('accepts six suggested words, and a long sentence in Khmer or Chinese', () => {
    for (let round = 0; round < 20; round += 1) expect(estimate(suggestPassphrase(systemRandom).join(' '), 'Dara').accepted).toBe(true);
    for (const passphrase of ['ដំរីសប្បាយពីរក្បាលហែលទឹកជ្រៅ', '三隻紫色的大象在湄公河裡唱歌喝咖啡']) expect(estimate(passphrase, 'Dara').accepted).toBe(true);
  });

  it('looks at the first 100 characters only, so that a very long passphrase takes no longer', () => {
    const long = 'violet drum 7 '.repeat(5000);
    expect(estimate(long, 'Dara')).toEqual(estimate(long.slice(0, 100), 'Dara'));
    expect(estimate(`${'a'.repeat(100)} grove lantern ${long}`, 'Dara').accepted).toBe(false);
  });
});

describe('suggested words', () => {
  it('are six, drawn evenly from the whole list', () => {
    expect(suggestPassphrase((count) => new Uint8Array(count))).toEqual(Array<string>(6).fill('abandon'));
    expect(suggestPassphrase((count) => new Uint8Array(count).fill(0xff))).toEqual(Array<string>(6).fill('zoo'));
    // That one of 2,048 words is missing among 60,000 happens once in some two thousand million runs.
    const seen = new Set(Array.from({ length: 10_000 }, () => suggestPassphrase(systemRandom)).flat());
    expect(seen.size).toBe(2048);
  });
});

describe('recovery words', () => {
  it('are the ones BIP 39 gives for the same entropy', () => {
    expect(newRecoveryWords((count) => new Uint8Array(count).fill(0x7f)).join(' ')).toBe('legal winner thank year wave sausage worth useful legal winner thank yellow');
  });

  it('are recognised in any spacing and capitals, and only with a fitting checksum', () => {
    const words = newRecoveryWords(systemRandom);
    expect(recognisedRecoveryWords(`\t${words.join('\u3000 ').toUpperCase()} `)).toBe(words.join(' '));
    expect(recognisedRecoveryWords([...words.slice(0, 11), 'tipkeep'].join(' '))).toBeUndefined();
    expect(recognisedRecoveryWords(words.slice(0, 11).join(' '))).toBeUndefined();
    expect(recognisedRecoveryWords('legal winner thank year wave sausage worth useful legal winner thank year')).toBeUndefined();
    expect(recognisedRecoveryWords('')).toBeUndefined();
  });

  it('never derive from the same bytes as a passphrase', () => {
    const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
    expect(text(secretBytes(` ${words.toUpperCase()}`))).toBe(`R${words}`);
    expect(text(secretBytes(`${words} extra`))).toBe(`P${words} extra`);
    expect(text(secretBytes(''))).toBe('P');
    expect(text(secretBytes('ｃａｆe\u0301'))).toBe('Pcafé');
  });
});
