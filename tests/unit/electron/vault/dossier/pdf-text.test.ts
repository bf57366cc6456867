import { beforeAll, describe, expect, it } from 'vitest';
import { bareString } from '#shared/redaction/fold.ts';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { cleanPdf } from '#vault/dossier/pdf-clean.ts';
import { writePdfPage } from '#vault/dossier/pdf-page.ts';
import { readPdf, type PdfContent } from '#vault/dossier/pdf-text.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { inventedSource, inventedTips } from '../../../../support/dossier-tips.ts';
import { popplerText } from '../../../../support/outside-readers.ts';

const source = inventedSource();
/** The same tips with nothing hidden: every letter must be read back. */
const open = { ...source, tips: source.tips.map((tip) => ({ ...tip, texts: tip.texts.map((text) => ({ ...text, spans: [] })) })) };
let clean: Uint8Array;
let read: PdfContent;
let poppler: string;

beforeAll(async () => {
  const cleaned = await cleanPdf(await printWithChromium(writePdfPage(RedactedDossier.from(open, englishDossierWords).dossier)));
  if (!cleaned.ok) throw new Error(cleaned.code);
  clean = cleaned.value;
  const result = await readPdf(clean);
  if (!result.ok) throw new Error(result.code);
  read = result.value;
  poppler = await popplerText(clean);
});

const whole = (): string => read.pages.map((page) => page.text).join('\n');

describe('reading a printed PDF', () => {
  it.each(inventedTips.map((tip) => [tip.language, tip] as const))('gives every letter back: %s', (_, tip) => {
    expect(bareString(whole())).toContain(bareString(tip.narrative));
    expect(bareString(whole())).toContain(bareString(tip.place));
  });

  it('agrees with pdftotext on every letter of the file', () => {
    expect(bareString(whole())).toBe(bareString(poppler));
  });

  it('keeps the spaces between words, by which short names are found', () => {
    expect(whole().replaceAll('\n', ' ')).toContain('My cousin Daravuth Sokhom is held on the third floor.');
  });

  it('leaves no glyph without a meaning', () => {
    expect(read.pages.map((page) => page.unknownGlyphs)).toEqual(read.pages.map(() => 0));
  });
});
