import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { paper as english } from '#shared/locales/en/paper.ts';
import { paper as khmer } from '#shared/locales/km/paper.ts';
import { splitRecoveryWords } from '#vault/crypto/recovery-shares.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { cleanPdf } from '#vault/dossier/pdf-clean.ts';
import { isPrintFont } from '#vault/dossier/print-fonts.ts';
import { recoveryPage, sharePages, type PaperTools } from '#vault/recovery/recovery-papers.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { popplerWords } from '../../../../support/outside-readers.ts';
import { readSheets, type ReadSheet } from '../../../../support/paper.ts';
import { shakeRandom } from '../../../../support/shake-random.ts';
import { must } from '../../../../support/vault-harness.ts';

const randomBytes = shakeRandom('sheets of paper');
const words = newRecoveryWords(randomBytes);
const made = Date.UTC(2031, 2, 14, 23);
const longest = Array.from({ length: 12 }, () => 'wwwwwwww');
/** A page with or without a word on it. */
async function blankPage(width: number, height: number, hasWord = false, turned = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([width, height]);
  page.setRotation(degrees(turned));
  if (hasWord) page.drawText('Invented', { font: await document.embedFont(StandardFonts.Helvetica) });
  return document.save();
}

const inEnglish: PaperTools = { language: 'en', print: () => Promise.reject(new Error('English is not printed')) };
let page: Uint8Array;
let shares: readonly (readonly string[])[];
let pages: Uint8Array;
let sheets: readonly ReadSheet[];

beforeAll(async () => {
  page = (await recoveryPage(words, made, inEnglish)).bytes;
  shares = await splitRecoveryWords(words, randomBytes);
  pages = (await sharePages(shares, made, inEnglish)).bytes;
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
    expect(await recoveryPage(words, made, inEnglish)).toEqual({ bytes: page, language: 'en' });
  });

  it('fits words of any length', async () => {
    expect((await readSheets((await recoveryPage(longest, made, inEnglish)).bytes))[0]?.words).toEqual(longest);
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

describe('sheets in Khmer', () => {
  const asked: string[] = [];
  const inKhmer: PaperTools = {
    language: 'km',
    print: async (html) => {
      asked.push(html);
      return must(await cleanPdf(await printWithChromium(html)));
    },
  };
  /** Poppler takes some letters of Khmer for the end of a word. */
  const close = (text: string): string => text.replace(/\s+/gu, '');
  let sheet: Uint8Array;
  let three: Uint8Array;
  beforeAll(async () => {
    sheet = (await recoveryPage(words, made, inKhmer)).bytes;
    three = (await sharePages(shares, made, inKhmer)).bytes;
  });

  it('have the words, their numbers and the code as in English, and every sentence in Khmer', async () => {
    const [one, ...more] = await readSheets(sheet);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ words, code: words.join(' ') });
    const read = close(one?.text ?? '');
    for (const text of [khmer.words.title, khmer.made.replace('{date}', '2031-03-14'), khmer.label, ...Object.values(khmer.words.notes).flatMap((note) => [note.title, note.text])]) expect(read).toContain(close(text));
    const read3 = await readSheets(three);
    expect(read3.map((each) => each.words)).toEqual(shares);
    expect(read3.map(({ code }) => code)).toEqual(shares.map((share) => share.join(' ')));
    expect(read3.map(({ text }) => text.split('\n')[0])).toEqual([1, 2, 3].map((number) => khmer.share.title.replace('{number}', String(number)).replace('{total}', '3')));
  });

  it('have their words drawn here: what is printed has none of them, and is the same for any words', async () => {
    const count = asked.length;
    await recoveryPage(longest, made, inKhmer);
    expect(asked).toHaveLength(count + 1);
    expect(asked[count]).toBe(asked[0]);
    const secret = new Set([...words, ...shares.flat()]);
    // The markup is of such words, too, as “section” and “label” are; what is read is not.
    const texts = asked.map((html) => html.slice(html.indexOf('<body>')).replaceAll(/<[^>]*>/gu, ' '));
    for (const text of texts) expect(text.length).toBeGreaterThan(200);
    const shown = texts.flatMap((text) => text.match(/[a-z]+/gu) ?? []);
    expect(shown.filter((word) => secret.has(word))).toEqual([]);
  });

  it('name no program, say nothing of where, when or with what they were made, and are the same each time', async () => {
    for (const bytes of [sheet, three]) {
      const file = Buffer.from(bytes).toString('latin1');
      expect(file).not.toMatch(/\/Info|\/ID\b|\/Producer|\/Creator|CreationDate|ModDate|Metadata|pdf-lib|Chromium|Skia|StructTreeRoot/);
      expect([...file.matchAll(/\/FontName \/([\w+-]+)/gu)].map(([, name]) => isPrintFont((name ?? '').replace(/^[A-Z]{6}\+/u, '')))).not.toContain(false);
      expect(file).toContain('NotoSansKhmer');
      const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(catalog.keys().map((key) => key.decodeText()).sort()).toEqual(['Lang', 'Pages', 'Type']);
    }
    expect((await readSheets(sheet))[0]?.text).not.toMatch(/tipkeep|vault\.json|https?:/i);
    expect(await recoveryPage(words, made, inKhmer)).toEqual({ bytes: sheet, language: 'km' });
  });

  it('have nothing over anything else, and end far enough from the foot for US Letter', async () => {
    const widest = Array.from({ length: 15 }, () => 'wwwwwwww');
    const wide = [(await recoveryPage(longest, made, inKhmer)).bytes, (await sharePages([widest, widest, widest], made, inKhmer)).bytes];
    for (const bytes of wide) {
      for (const boxes of await popplerWords(bytes)) {
        expect(boxes.length).toBeGreaterThan(30);
        const secret = boxes.filter(({ text }) => text === longest[0]);
        const [from, until] = [Math.min(...secret.map(({ top }) => top)), Math.max(...secret.map(({ bottom }) => bottom))];
        const sentences = boxes.filter(({ text }) => /\p{Script=Khmer}/u.test(text));
        // Above the words or below them; and below, beside the code (170 points wide) or beneath it.
        expect(sentences.filter(({ top, bottom }) => bottom > from && top < until)).toEqual([]);
        expect(sentences.filter(({ top, right }) => top > until && top < until + 170 && right > 595 - 57 - 170)).toEqual([]);
        expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThan(842 - 50 - 40);
        expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThan(595 - 50);
      }
    }
  });

  it.each([
    ['nothing can be printed', () => Promise.resolve(undefined)],
    ['a page came that nothing stands on', () => blankPage(595, 842)],
    ['the page is of another size', () => blankPage(300, 300, true)],
    ['the page is turned', () => blankPage(595, 842, true, 90)],
    ['what came is no PDF', () => Promise.resolve(new Uint8Array(40))],
    ['the sentences came on another number of pages', async () => must(await cleanPdf(await printWithChromium('<p>one</p><p style="break-before: page">two</p>')))],
  ])('are in English where %s, and say so', async (_why, print) => {
    const made1 = await recoveryPage(words, made, { language: 'km', print });
    expect(made1).toEqual({ bytes: page, language: 'en' });
    expect((await readSheets(made1.bytes))[0]?.text).toContain(english.words.notes.use.title);
  });
});
