import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { checkCsv } from '#vault/dossier/csv-gate.ts';
import { writeCsvDossier } from '#vault/dossier/csv.ts';
import { checkDocx } from '#vault/dossier/docx-gate.ts';
import { writeDocx } from '#vault/dossier/docx.ts';
import { checkJson } from '#vault/dossier/json-gate.ts';
import { writeJson } from '#vault/dossier/json.ts';
import { checkMarkdown } from '#vault/dossier/leak-gate.ts';
import { writeMarkdown } from '#vault/dossier/markdown.ts';
import { cleanPdf } from '#vault/dossier/pdf-clean.ts';
import { checkPdf } from '#vault/dossier/pdf-gate.ts';
import { writePdfPage } from '#vault/dossier/pdf-page.ts';
import { checkXlsx } from '#vault/dossier/xlsx-gate.ts';
import { writeXlsx } from '#vault/dossier/xlsx.ts';
import type { GateOutcome } from '#vault/dossier/gate-report.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { docxCarriers } from '../../../../support/planted/docx-carriers.ts';
import { pdfCarriers } from '../../../../support/planted/pdf-carriers.ts';
import { bytesOf, changed, joined } from '../../../../support/planted/planted.ts';
import { gateSecretsOf, secretSource } from '../../../../support/planted/secret-dossier.ts';
import { xlsxCarriers } from '../../../../support/planted/xlsx-carriers.ts';

/** Khmer is written with zero-width spaces, emoji with joiners and selectors: these stay where the reporter wrote them. */
const written = 'ខ្ញុំ\u200bនៅ\u200bទីនេះ 👨\u200d👩\u200d👧 ❤\ufe0f quarry\u200bstone';
const { source, secrets } = secretSource(1);
const made = { ...RedactedDossier.from({ ...source, tips: source.tips.map((tip) => ({ ...tip, texts: tip.texts.map((each) => ({ ...each, text: `${each.text} ${written}` })) })) }, englishDossierWords), secrets };
const told = gateSecretsOf(made);

const unseen = [
  ['a zero-width space', '\u200b'],
  ['a zero-width joiner', '\u200d'],
  ['a zero-width non-joiner', '\u200c'],
  ['a word joiner', '\u2060'],
  ['a byte order mark', '\ufeff'],
  ['a soft hyphen', '\u00ad'],
  ['a bidi override', '\u202e'],
  ['a bidi isolate', '\u2066'],
  ['a right-to-left mark', '\u200f'],
  ['a variation selector', '\ufe00'],
  ['a variation selector of the supplement', '\u{e0100}'],
  ['a tag', '\u{e0041}'],
  ['an inherent vowel of Khmer', '\u17b4'],
  ['a Hangul filler', '\u3164'],
  ['an invisible operator', '\u2063'],
] as const;

const where = (outcome: GateOutcome): readonly string[] => (outcome.ok ? [] : outcome.findings.map(({ check, location }) => `${check} ${location}`));
const inLine = (clean: Uint8Array, text: string): Uint8Array => changed(clean, 'Report 1', `Rep${text}ort 1`);
const formats = [
  { format: 'Markdown', write: writeMarkdown, check: checkMarkdown, plant: inLine },
  { format: 'JSON', write: writeJson, check: checkJson, plant: inLine },
  { format: 'CSV', write: writeCsvDossier, check: checkCsv, plant: inLine },
  { format: 'DOCX', write: writeDocx, check: checkDocx, plant: (clean: Uint8Array, text: string) => docxCarriers[0]?.plant(clean, text, secrets) ?? clean },
  { format: 'XLSX', write: writeXlsx, check: checkXlsx, plant: (clean: Uint8Array, text: string) => xlsxCarriers[0]?.plant(clean, text, secrets) ?? clean },
] as const;

describe.each(formats)('a character that draws nothing in a finished dossier in $format', ({ write, check, plant }) => {
  it('stays where the dossier has it', async () => {
    expect(check(await write(made.dossier), told)).toMatchObject({ ok: true });
  });

  it.each(unseen)('is refused where the dossier does not have it: %s', async (_, character) => {
    expect(where(check(await plant(await write(made.dossier), character), told))).toContain('structure unseen characters');
  });
});

describe('in a finished dossier in PDF', () => {
  let clean: Uint8Array;

  beforeAll(async () => {
    const cleaned = await cleanPdf(await printWithChromium(writePdfPage(made.dossier)));
    if (!cleaned.ok) throw new Error(cleaned.code);
    clean = cleaned.value;
  });

  const rewritten = async (change: (document: PDFDocument) => unknown): Promise<Uint8Array> => {
    const document = await PDFDocument.load(clean, { updateMetadata: false });
    await change(document);
    return document.save({ useObjectStreams: false, addDefaultPage: false });
  };
  const ways = pdfCarriers.filter(({ name }) => ['in text', 'under another ActualText', 'in ActualText over nothing'].includes(name));

  it('what draws nothing stays where the dossier has it, and no comment is there', async () => {
    expect(where(await checkPdf(clean, told))).toEqual([]);
  });

  // More often than the dossier has them: what a glyph under other words may be is told no further than by its number.
  it.each(ways.flatMap((way) => unseen.map(([what, character]) => [what, way.name, character, way] as const)))('%s is refused %s', async (_what, _name, character, { plant }) => {
    expect(where(await checkPdf(await plant(clean, character.repeat(99), secrets), told))).toContain('structure unseen characters');
  });

  it('what draws nothing is refused in a string that is not drawn', async () => {
    const marked = await rewritten((document) => document.getPage(0).node.set(PDFName.of('Rotate'), PDFString.of('\u{e0041}'.normalize())));
    const tagged = await pdfCarriers.find(({ name }) => name === 'in the alternative text of an element')?.plant(clean, '\u{e0041}', secrets);
    expect(where(await checkPdf(tagged ?? marked, told))).toContain('structure unseen characters');
  });

  /** The same bytes with a line before an object or elsewhere, so that every table is what it was but for places, which readers find again. */
  const between = (pattern: RegExp, line: string): Uint8Array => {
    const text = Buffer.from(clean).toString('latin1');
    const at = text.search(pattern);
    if (at < 0) throw new Error('the place to plant in is not there');
    return joined(clean.subarray(0, at), bytesOf(line), clean.subarray(at));
  };
  const content = (operators: string) => rewritten((document) => document.getPage(0).node.addContentStream(document.context.register(document.context.flateStream(operators))));

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['between two objects', () => between(/2 0 obj/u, '% said\n')],
    ['in a dictionary', () => between(/\/Type/u, '% said\n')],
    ['behind the last object', () => between(/xref\n/u, '% said\n')],
    ['before the end', () => between(/%%EOF/u, '%said\n')],
    ['in the first line', () => joined(clean.subarray(0, 8), bytesOf(' said'), clean.subarray(8))],
    ['behind a stream that is not packed and opens a bracket', async () => {
      const opened = await rewritten((document) => document.context.register(document.context.stream('((((')));
      return joined(opened.subarray(0, opened.length - 5), bytesOf('% said\n'), opened.subarray(opened.length - 5));
    }],
    ['in a page', () => content('q % said\nQ')],
    ['in a page, behind a string with brackets', () => content('/Span <</ActualText (\\(x)>> BDC EMC % said\n')],
    ['in the meaning of a font', () => rewritten((document) => document.context.register(document.context.flateStream('1 beginbfchar <01> <0041> endbfchar % said\n')))],
    ['in a form', () => rewritten((document) => document.context.register(document.context.flateStream('q Q % said', { Type: 'XObject', Subtype: 'Form' })))],
  ])('a comment is refused %s', async (_where, plant) => {
    expect(where(await checkPdf(await plant(), told))).toContain('structure comments');
  });
});
