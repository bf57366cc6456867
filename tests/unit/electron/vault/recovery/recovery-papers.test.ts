import { beforeAll, describe, expect, it } from 'vitest';
import { splitRecoveryWords } from '#vault/crypto/recovery-shares.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { recoveryPage, sharePages } from '#vault/recovery/recovery-papers.ts';
import { readSheets, type ReadSheet } from '../../../../support/paper.ts';
import { shakeRandom } from '../../../../support/shake-random.ts';

const randomBytes = shakeRandom('sheets of paper');
const words = newRecoveryWords(randomBytes);
const made = Date.UTC(2031, 2, 14, 23);
let page: Uint8Array;
let shares: readonly (readonly string[])[];
let pages: Uint8Array;
let sheets: readonly ReadSheet[];

beforeAll(async () => {
  page = await recoveryPage(words, made);
  shares = await splitRecoveryWords(words, randomBytes);
  pages = await sharePages(shares, made);
  sheets = await readSheets(pages);
});

describe('the sheet with the recovery words', () => {
  it('has one page, on which the words are read back by number and from the code', async () => {
    const [sheet, ...more] = await readSheets(page);
    expect(more).toEqual([]);
    expect(sheet?.words).toEqual(words);
    expect(sheet?.code).toBe(words.join(' '));
    expect(sheet?.text).toContain('Made on 2031-03-14');
  });

  it('names no program and no person, and the file says nothing of where or when it was made', async () => {
    const [sheet] = await readSheets(page);
    expect(sheet?.text).not.toMatch(/tipkeep|vault\.json|https?:/i);
    const bytes = Buffer.from(page).toString('latin1');
    expect(bytes).not.toMatch(/\/Info|\/ID|\/Producer|\/Creator|CreationDate|Metadata|pdf-lib/);
    expect(await recoveryPage(words, made)).toEqual(page);
  });

  it('fits words of any length', async () => {
    const longest = Array.from({ length: 12 }, () => 'wwwwwwww');
    expect((await readSheets(await recoveryPage(longest, made)))[0]?.words).toEqual(longest);
  });
});

describe('the sheets with the shares', () => {
  it('are three, each with its own words and the same in its code', () => {
    expect(sheets.map((sheet) => sheet.words)).toEqual(shares);
    expect(sheets.map((sheet) => sheet.code)).toEqual(shares.map((share) => share.join(' ')));
  });

  it('say which of three they are and that they are kept apart', () => {
    expect(sheets.map(({ text }) => text.split('\n')[0])).toEqual([1, 2, 3].map((number) => `Share ${number} of 3: keep apart`));
  });
});
