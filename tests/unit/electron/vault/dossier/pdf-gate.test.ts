import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { cleanPdf } from '#vault/dossier/pdf-clean.ts';
import { checkMarkdown } from '#vault/dossier/leak-gate.ts';
import { writeMarkdown } from '#vault/dossier/markdown.ts';
import { checkPdf } from '#vault/dossier/pdf-gate.ts';
import { writePdfPage } from '#vault/dossier/pdf-page.ts';
import type { GateFinding } from '#vault/dossier/gate-report.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { inventedSource } from '../../../../support/dossier-tips.ts';

/** A name that is hidden in the dossier, so that it must be nowhere in the file. */
const canary = 'Daravuth Sokhom';
const { dossier, hidden } = RedactedDossier.from(inventedSource(), englishDossierWords);
const secrets = { ...hidden, identifiers: [] };
const html = writePdfPage(dossier);
let printed: Uint8Array;
let clean: Uint8Array;

beforeAll(async () => {
  printed = await printWithChromium(html);
  const cleaned = await cleanPdf(printed);
  if (!cleaned.ok) throw new Error(cleaned.code);
  clean = cleaned.value;
});

async function findingsOf(bytes: Uint8Array): Promise<readonly GateFinding[]> {
  const outcome = await checkPdf(bytes, secrets);
  return outcome.ok ? [] : outcome.findings;
}
const checks = async (bytes: Uint8Array): Promise<string[]> => (await findingsOf(bytes)).map(({ check, location }) => `${check} ${location.replace(/\d+/u, 'n')}`);

/** The clean file with one thing changed and written anew. */
async function planted(change: (document: PDFDocument) => void, useObjectStreams = false): Promise<Uint8Array> {
  const document = await PDFDocument.load(clean, { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams, addDefaultPage: false });
}

/** One more content stream on the first page. */
function withContent(content: string | Uint8Array, filter?: string): Promise<Uint8Array> {
  return planted((document) => {
    const { context } = document;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const stream = PDFRawStream.of(context.obj(filter === undefined ? {} : { Filter: filter }), bytes);
    document.getPage(0).node.addContentStream(context.register(stream));
  });
}

const hex16 = (text: string): string => `FEFF${Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}`;

describe('a cleaned PDF', () => {
  it('passes the gate, with its pages counted', async () => {
    expect(await checkPdf(clean, secrets)).toMatchObject({ ok: true, value: { pages: 2, notices: [] } });
  });

  it('has lost what Chromium wrote about the computer, and kept its language and structure', async () => {
    expect(Buffer.from(printed).toString('latin1')).toMatch(/Skia|Chrome/u);
    expect(Buffer.from(clean).toString('latin1')).not.toMatch(/Skia|Chrome|Producer|CreationDate|\/ID/u);
    const document = await PDFDocument.load(clean, { updateMetadata: false });
    expect(document.catalog.keys().map((key) => key.decodeText()).sort()).toEqual(['Lang', 'MarkInfo', 'Pages', 'StructTreeRoot', 'Type']);
  });

  it('is the same for the same page', async () => {
    const again = await cleanPdf(printed);
    expect(again.ok && Buffer.compare(again.value, clean)).toBe(0);
  });

  it('is not made of bytes that are no PDF', async () => {
    expect(await cleanPdf(new TextEncoder().encode('not a pdf'))).toEqual({ ok: false, code: 'not-readable' });
  });
});

describe('the leak gate refuses a PDF', () => {
  it('as Chromium printed it', async () => {
    expect(await checks(printed)).toContain('structure metadata');
  });

  it('whose metadata holds a hidden name', async () => {
    const found = await checks(await planted((document) => document.setAuthor(canary.toUpperCase())));
    expect(found).toEqual(expect.arrayContaining(['structure metadata', 'hidden-string strings', 'hidden-bytes bytes']));
  });

  it('with a name in ActualText over harmless glyphs', async () => {
    expect(await checks(await withContent(`/Span <</ActualText <${hex16('Dara\u200bvuth SOKHOM')}>>> BDC EMC`))).toContain('hidden-text text');
  });

  it('with a name in the glyphs under a harmless ActualText', async () => {
    const shown = await planted((document) => {
      const { context } = document;
      const unicode = context.register(context.flateStream('1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange'));
      const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type3', ToUnicode: unicode }));
      document.getPage(0).node.setFontDictionary(PDFName.of('Leak'), font);
      const content = context.flateStream(`BT /Leak 9 Tf /Span <</ActualText (x)>> BDC [(Dara) -20 (vu) 3 (th)] TJ 5 0 Td (Sokhom) Tj EMC ET`);
      document.getPage(0).node.addContentStream(context.register(content));
    });
    expect(await checks(shown)).toContain('hidden-text glyphs');
  });

  it('with a name split over runs, in glyphs that a map spells', async () => {
    const shown = await planted((document) => {
      const { context } = document;
      const unicode = context.register(context.flateStream('3 beginbfchar <01> <00440061> <02> <0072006100760075> <03> <00740068> endbfchar 1 beginbfrange <10> <11> [<0053006F> <006B0068006F006D>] endbfrange'));
      document.getPage(0).node.setFontDictionary(PDFName.of('Leak'), context.register(context.obj({ Type: 'Font', Subtype: 'Type3', ToUnicode: unicode })));
      document.getPage(0).node.addContentStream(context.register(context.flateStream('BT /Leak 9 Tf <01> Tj ET q BT /Leak 9 Tf 1 0 0 1 5 5 Tm [<02> 4 <03>] TJ ET Q BT /Leak 9 Tf <1011> Tj ET')));
    });
    expect(await checks(shown)).toContain('hidden-text text');
  });

  it.each([
    ['in a compressed stream', `% ${canary}`],
    ['in a compressed stream as UTF-16', Buffer.from(canary, 'utf16le').toString('latin1')],
    ['in a compressed stream in hexadecimal with gaps', `% ${Buffer.from(canary).toString('hex').replace(/..../gu, '$& ')}`],
    ['in a compressed stream with punctuation between the letters', `% ${canary.split('').join('.')}`],
  ])('with a name %s', async (_, content) => {
    expect(await checks(await withContent(new Uint8Array(deflateSync(Buffer.from(content, 'latin1'))), 'FlateDecode'))).toContain('hidden-bytes stream n');
  });

  it('with a name in a hexadecimal string of an object', async () => {
    const found = await checks(await planted((document) => document.catalog.set(PDFName.of('Lang'), PDFHexString.fromText(canary))));
    expect(found).toEqual(expect.arrayContaining(['structure strings', 'hidden-bytes bytes']));
  });

  it('with a short hidden name in a string that is not drawn', async () => {
    const bytes = await planted((document) => {
      const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
      root.set(PDFName.of('Alt'), PDFString.of('for Bo only'));
    });
    const outcome = await checkPdf(bytes, { passages: ['Bo'], template: '', shown: hidden.shown, tables: [], pictures: [], withheld: [], told: [], identifiers: [] });
    expect(outcome).toMatchObject({ ok: false, findings: expect.arrayContaining([{ check: 'hidden-string', location: 'strings', count: 1 }]) as unknown });
  });

  it('with a stream to which no table leads', async () => {
    const orphan = Buffer.concat([Buffer.from('%PDF-1.7\n9999 0 obj\n<</Filter /FlateDecode>>\nstream\n'), deflateSync(Buffer.from(canary)), Buffer.from('\nendstream\nendobj\n'), Buffer.from(clean).subarray(9)]);
    expect(await checks(new Uint8Array(orphan))).toContain('hidden-bytes stream n');
  });

  it.each([
    ['metadata', (document: PDFDocument) => document.setTitle('Dossier')],
    ['metadata', (document: PDFDocument) => document.catalog.set(PDFName.of('Metadata'), document.context.register(document.context.stream('<x/>', { Type: 'Metadata' })))],
    ['scripts', (document: PDFDocument) => document.addJavaScript('a', 'app.alert(1)')],
    ['scripts', (document: PDFDocument) => document.catalog.set(PDFName.of('OpenAction'), document.context.obj([]))],
    ['annotations', (document: PDFDocument) => document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([]))],
    ['links', (document: PDFDocument) => document.catalog.set(PDFName.of('Lang'), document.context.obj({ URI: PDFString.of('x:y') }))],
    ['forms', (document: PDFDocument) => document.getForm()],
    ['layers', (document: PDFDocument) => document.catalog.set(PDFName.of('OCProperties'), document.context.obj({}))],
    ['images', (document: PDFDocument) => document.context.register(document.context.stream('x', { Subtype: 'Image' }))],
    ['page', (document: PDFDocument) => document.getPage(0).node.set(PDFName.of('UserUnit'), document.context.obj(1))],
    ['catalogue', (document: PDFDocument) => document.catalog.set(PDFName.of('PageLayout'), PDFName.of('OneColumn'))],
  ])('that has %s', async (location, change) => {
    expect(await checks(await planted(change))).toContain(`structure ${location}`);
  });

  it('with attachments', async () => {
    const document = await PDFDocument.load(clean, { updateMetadata: false });
    await document.attach(new Uint8Array([1, 2, 3]), 'a.bin', { mimeType: 'application/octet-stream' });
    expect(await checks(await document.save({ useObjectStreams: false }))).toContain('structure attachments');
  });

  it('with an earlier revision, or with bytes before its start or after its end', async () => {
    const tail = Buffer.from('\nstartxref\n0\n%%EOF\n');
    expect(await checks(new Uint8Array(Buffer.concat([clean, tail])))).toContain('structure revisions');
    expect(await checks(new Uint8Array(Buffer.concat([clean, Buffer.from('x'.repeat(40))])))).toContain('structure bytes after the end');
    expect(await checks(new Uint8Array(Buffer.concat([Buffer.from('x\n'), clean])))).toContain('structure bytes before the start');
  });

  it('with an image drawn from within a page', async () => {
    expect(await checks(await withContent('BI /W 1 /H 1 /BPC 8 /CS /G ID x EI'))).toContain('structure images');
  });

  it('with text that no person has read, or without text that they have', async () => {
    expect(await checks(await withContent(`/Span <</ActualText <${hex16('and more')}>>> BDC EMC`))).toContain('text-missing text');
    expect(await checks(await planted((document) => document.removePage(1)))).toContain('text-missing text');
  });

  it('with a font that is not its own', async () => {
    const shown = await planted((document) => {
      const font = document.context.register(document.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'NotoSansHebrew-Regular' }));
      document.getPage(0).node.setFontDictionary(PDFName.of('Own'), font);
      document.getPage(0).node.addContentStream(document.context.register(document.context.flateStream('BT /Own 9 Tf ET')));
    });
    expect(await checks(shown)).toContain('text-unreadable fonts');
  });

  it('with glyphs that say nothing', async () => {
    expect(await checks(await withContent('BT /Nowhere 9 Tf (abc) Tj ET'))).toContain('text-unreadable glyphs');
  });

  it.each([
    ['that ends inside a string', '(abc'],
    ['that nests arrays ten thousand deep', '['.repeat(10_000)],
    ['that nests marks ten thousand deep', '/A BMC '.repeat(10_000)],
    ['that saves its state ten thousand times', 'q '.repeat(10_000)],
  ])('with a content stream %s', async (_, content) => {
    expect(await checks(await withContent(content))).toContain('text-unreadable file');
  });

  it('with a filter it does not know', async () => {
    expect(await checks(await withContent('x', 'LZWDecode'))).toContain('text-unreadable file');
  });

  it('that is no PDF', async () => {
    expect(await checks(new TextEncoder().encode('not a pdf'))).toEqual(['text-unreadable file']);
  });

  it('without telling what it found', async () => {
    expect(JSON.stringify(await findingsOf(await planted((document) => document.setAuthor(canary))))).not.toMatch(/darav|sokhom/iu);
  });
});

describe('a hidden passage that every PDF holds as a word of the format', () => {
  it('is looked for in text and strings alone, and the report says so', async () => {
    expect(await checkPdf(clean, { passages: ['Identity', 'Myanmar'], template: '', shown: hidden.shown, tables: [], pictures: [], withheld: [], told: [], identifiers: [] })).toMatchObject({ ok: true, value: { notices: [{ check: 'format-word', count: 2 }] } });
  });

  it('is still found in text', async () => {
    const bytes = await withContent(`/Span <</ActualText <${hex16('identity')}>>> BDC EMC`);
    expect(await checkPdf(bytes, { passages: ['Identity'], template: '', shown: hidden.shown, tables: [], pictures: [], withheld: [], told: [], identifiers: [] })).toMatchObject({ ok: false });
  });
});

describe('a text in a script without a font of its own', () => {
  /** Invented names, each in its script: Hebrew, Arabic, Urdu, Devanagari, Bengali, Tamil, Sinhala, Amharic, Korean. */
  const names = ['דנה כהן', 'سامر خليل', 'زینب چودھری', 'सीता थापा', 'রহিমা খাতুন', 'கமலா தேவி', 'නිමල් පෙරේරා', 'ሰላም ተስፋዬ', '김민수라'];
  const narrative = names.map((name) => `${name}. ${name}!`).join(' ');
  /** Hides the first of the two places, or both. */
  const made = (both: boolean) => {
    const spans = names.flatMap((name) => {
      const first = narrative.indexOf(name);
      const range = (start: number) => ({ start, end: start + name.length, action: 'remove' as const, entity: name, role: 'third-party' as const });
      return both ? [range(first), range(narrative.indexOf(name, first + 1))] : [range(first)];
    });
    return RedactedDossier.from(
      { title: 'T', intro: undefined, entities: [], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, texts: [{ field: 'narrative', language: 'und', text: narrative, spans }] }] },
      englishDossierWords,
    );
  };
  const half = made(false);
  let file: Uint8Array;

  beforeAll(async () => {
    const cleaned = await cleanPdf(await printWithChromium(writePdfPage(half.dossier)));
    if (!cleaned.ok) throw new Error(cleaned.code);
    file = cleaned.value;
  });

  it.each(names)('is refused when a hidden name is left in another place: %s', async (name) => {
    const outcome = await checkPdf(file, { ...half.hidden, passages: [name], identifiers: [] });
    expect(outcome.ok ? [] : outcome.findings).toContainEqual({ check: 'hidden-text', location: 'dossier', count: 1 });
    expect(checkMarkdown(writeMarkdown(half.dossier), { ...half.hidden, passages: [name], identifiers: [] })).toMatchObject({ ok: false });
    const whole = made(true);
    expect(checkMarkdown(writeMarkdown(whole.dossier), { ...whole.hidden, identifiers: [] })).toMatchObject({ ok: true });
  });

  it('is refused in a PDF even when nothing is hidden', async () => {
    const outcome = await checkPdf(file, { ...half.hidden, passages: [], identifiers: [] });
    const found = outcome.ok ? [] : outcome.findings.map(({ check, location }) => `${check} ${location}`);
    // Which of the two depends on the fonts of the computer.
    expect(found.some((finding) => finding === 'text-unreadable fonts' || finding === 'text-unreadable glyphs')).toBe(true);
  });
});
