// What a person with the usual tools of forensics gets out of a finished PDF. The gate has its own extractor; these share nothing with it.
import { beforeAll, describe, expect, it } from 'vitest';
import { bareString } from '#shared/redaction/fold.ts';
import { makeBriefing } from '#vault/briefing/make-briefing.ts';
import { cleanPdf } from '#vault/dossier/pdf-clean.ts';
import { writePdfPage } from '#vault/dossier/pdf-page.ts';
import { readPdf } from '#vault/dossier/pdf-text.ts';
import { briefingVault, inventedPeriod } from '../../../../support/briefing-vault.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { inventedStartMs } from '../../../../support/memory-vault.ts';
import { exiftoolTags, popplerStructure, popplerText, qpdfReading } from '../../../../support/outside-readers.ts';
import { pdfCarriers } from '../../../../support/planted/pdf-carriers.ts';
import { hexOf, utf16 } from '../../../../support/planted/planted.ts';
import { pictureDossier } from '../../../../support/planted/picture-dossier.ts';
import { secretDossier } from '../../../../support/planted/secret-dossier.ts';
import { tableDossier } from '../../../../support/planted/table-dossier.ts';

interface Specimen {
  readonly html: string;
  readonly hidden: readonly string[];
}

const pictures = pictureDossier();
const secretSpecimen = (seed: number): Specimen => {
  const { dossier, secrets } = secretDossier(seed);
  return { html: writePdfPage(dossier), hidden: Object.values(secrets) as string[] };
};

/** Each kind of page that becomes a PDF, and what may not be in it. */
const specimens: Readonly<Record<string, () => Specimen | Promise<Specimen>>> = {
  'a dossier full of secrets': () => secretSpecimen(1),
  'another one': () => secretSpecimen(2),
  'a dossier with pictures': () => ({ html: writePdfPage(pictures.made.dossier, pictures.pictures), hidden: ['Zorvikqua Compound'] }),
  'a dossier of tables': () => ({ html: writePdfPage(tableDossier().dossier), hidden: ['Zorvikqua Compound', 'ឌុនឋាវឍីម'] }),
  'a briefing in Khmer': async () => {
    const { context } = await briefingVault();
    const briefing = makeBriefing(context.database, inventedStartMs, { period: inventedPeriod, preset: 'public', language: 'km', title: '', estimates: [] });
    if (!briefing.ok) throw new Error(briefing.code);
    return { html: writePdfPage(briefing.value.dossier), hidden: briefing.value.secrets.passages };
  },
};

/** Every way in which bytes may spell it that a search of the file would find. */
function spelt(text: string): readonly Buffer[] {
  const bigEndian = Buffer.from(utf16(text)).swap16();
  return [Buffer.from(text), Buffer.from(utf16(text)), bigEndian, Buffer.from(hexOf(text)), Buffer.from(hexOf(text).toUpperCase()), Buffer.from(bigEndian.toString('hex')), Buffer.from(bigEndian.toString('hex').toUpperCase())];
}

/** Short ones stand in any font by chance. */
const isTelling = (text: string): boolean => Buffer.from(text).length >= 6;

async function clean(html: string): Promise<Uint8Array> {
  const cleaned = await cleanPdf(await printWithChromium(html));
  if (!cleaned.ok) throw new Error(cleaned.code);
  return cleaned.value;
}

describe.each(Object.entries(specimens))('%s, as PDF', (_, make) => {
  let pdf: Uint8Array;
  let hidden: readonly string[];
  beforeAll(async () => {
    const specimen = await make();
    hidden = specimen.hidden.filter(isTelling);
    pdf = await clean(specimen.html);
  });

  it('is a file without a fault to qpdf, with nothing in it but pages', async () => {
    const { check, attachments, hasForm, encrypted, outlines, trailer, catalogue } = await qpdfReading(pdf);
    expect(check).toContain('No syntax or stream encoding errors found');
    expect({ attachments, hasForm, encrypted, outlines }).toEqual({ attachments: [], hasForm: false, encrypted: false, outlines: 0 });
    expect(trailer).toEqual(['/Root', '/Size']);
    expect(catalogue.filter((entry) => !['/Lang', '/MarkInfo', '/Pages', '/StructTreeRoot', '/Type', '/ViewerPreferences'].includes(entry))).toEqual([]);
  });

  it('has a structure without a fault to poppler, in which every text that is read aloud stands in a paragraph, a heading or a cell', async () => {
    const { tree, faults } = await popplerStructure(pdf);
    expect(faults).toBe('');
    // Text right below the document belongs to nothing: the indents of the tree tell.
    expect(tree.split('\n').filter((line) => /^ {0,4}"[^"]/u.test(line))).toEqual([]);
  });

  it('holds nothing hidden in any stream that qpdf inflates, apart from what is drawn with codes of glyphs', async () => {
    const bytes = Buffer.from((await qpdfReading(pdf)).inflated);
    expect(hidden.filter((text) => spelt(text).some((needle) => bytes.includes(needle)))).toEqual([]);
    expect(hidden.length).toBeGreaterThan(0);
  });

  it('tells ExifTool nothing but what kind of file it is, and how many pages', async () => {
    const tags = await exiftoolTags(pdf);
    expect(Object.keys(tags).filter((name) => !['File:FileType', 'File:FileTypeExtension', 'File:MIMEType', 'PDF:PDFVersion', 'PDF:Linearized', 'PDF:PageCount', 'PDF:TaggedPDF', 'PDF:Language'].includes(name))).toEqual([]);
  });

  it('has the same letters to poppler and to the gate, and nothing hidden among them', async () => {
    const read = await readPdf(pdf);
    if (!read.ok) throw new Error(read.code);
    const poppler = bareString(await popplerText(pdf));
    expect(bareString(read.value.pages.map(({ text }) => text).join('\n'))).toBe(poppler);
    expect(hidden.filter((text) => poppler.includes(bareString(text)))).toEqual([]);
  });
});

describe('the same tools', () => {
  it('do find what Chromium writes into a file, before it is cleaned', async () => {
    const printed = await printWithChromium(secretSpecimen(1).html);
    expect(Object.keys(await exiftoolTags(printed))).toEqual(expect.arrayContaining(['PDF:Producer', 'PDF:CreateDate']));
    expect((await qpdfReading(printed)).trailer).toContain('/Info');
  });

  it('do find what is planted where nothing is drawn', async () => {
    const [secret] = Object.values(secretDossier(1).secrets) as string[];
    const pdf = await clean(secretSpecimen(1).html);
    for (const name of ['in a map of pseudonyms inside', 'in XMP', 'in ActualText over nothing']) {
      const carrier = pdfCarriers.find((each) => each.name === name);
      const bytes = Buffer.from((await qpdfReading((await carrier?.plant(pdf, secret ?? '', secretDossier(1).secrets)) ?? pdf)).inflated);
      expect([name, spelt(secret ?? '').some((needle) => bytes.includes(needle))]).toEqual([name, true]);
    }
  });

  it('do find a passage that was not hidden', async () => {
    const secret = 'Zorvikquadex';
    const pdf = await clean(secretSpecimen(1).html.replace('<body>', `<body><p>${secret}</p>`));
    expect(bareString(await popplerText(pdf))).toContain(bareString(secret));
  });
});
