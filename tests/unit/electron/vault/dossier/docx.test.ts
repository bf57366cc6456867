import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { checkDocx } from '#vault/dossier/docx-gate.ts';
import { writeDocx } from '#vault/dossier/docx.ts';
import { inventedSource } from '../../../../support/dossier-tips.ts';

const { dossier, hidden } = RedactedDossier.from(inventedSource(), englishDossierWords);
const secrets = { ...hidden, identifiers: [] };
let bytes: Uint8Array;
let document: string;

beforeAll(async () => {
  bytes = await writeDocx(dossier);
  document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
});

const about = async (narrative: string, language = 'en') => {
  const made = RedactedDossier.from({ title: 'T', intro: undefined, entities: [], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, texts: [{ field: 'narrative', language, text: narrative, spans: [] }] }] }, englishDossierWords);
  const written = await writeDocx(made.dossier);
  return { written, outcome: checkDocx(written, { ...made.hidden, identifiers: [] }), xml: strFromU8(unzipSync(written)['word/document.xml'] ?? new Uint8Array()) };
};

describe('the DOCX writer', () => {
  it('takes a redacted dossier and nothing that only looks like one', async () => {
    // @ts-expect-error the private fields make the type nominal: an object with the same members is not a RedactedDossier
    await expect(writeDocx({ language: 'en', blocks: dossier.blocks })).rejects.toThrow(TypeError);
  });

  it('writes what the gate lets through', () => {
    expect(checkDocx(bytes, secrets)).toMatchObject({ ok: true, value: { pages: null, notices: [] } });
  });

  it('has no properties, comments, notes, themes or fonts, and no time', () => {
    expect(Object.keys(unzipSync(bytes))).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels', 'word/settings.xml', 'word/styles.xml', 'word/document.xml']);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Un-named|docProps|20[23]\d-|rsid/u);
  });

  it('has real headings', () => {
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/gu)).toHaveLength(1);
    expect(document.match(/<w:pStyle w:val="Heading2"\/>/gu)).toHaveLength(6);
  });

  it.each([0, 1, 59, 60, 61, 150])('writes a table of %i rows as one, whose every row stands in it once and in order', async (rows) => {
    const cells = Array.from({ length: rows }, (_, row) => [`Report ${row + 1}`, `0${row}a`]);
    const made = RedactedDossier.ofBlocks('en', [{ kind: 'heading', level: 1, text: 'T' }, { kind: 'table', caption: 'C', heads: ['Report', 'Commitment'], rows: cells, bars: [] }, { kind: 'note', text: 'N' }], []);
    const written = await writeDocx(made.dossier);
    const xml = strFromU8(unzipSync(written)['word/document.xml'] ?? new Uint8Array());
    expect([xml.match(/<w:tbl>/gu), xml.match(/<\/w:tbl>/gu), xml.match(/<w:tblHeader\/>/gu)].map((found) => found?.length)).toEqual([1, 1, 1]);
    expect(xml.match(/<w:tr>/gu)).toHaveLength(rows + 1);
    expect(xml.match(/<w:tr><w:trPr><w:cantSplit\/>/gu)).toHaveLength(rows + 1);
    expect(checkDocx(written, { ...made.hidden, identifiers: [] })).toMatchObject({ ok: true });
  });

  it.each([
    ['Khmer', 'w:cs="Noto Sans Khmer" w:hint="cs"', 'w:bidi="km-KH"'],
    ['Thai', 'w:cs="Noto Sans Thai" w:hint="cs"', 'w:bidi="th-TH"'],
    ['Burmese', 'w:cs="Noto Sans Myanmar" w:hint="cs"', 'w:bidi="my-MM"'],
    ['Chinese', 'w:eastAsia="Noto Sans SC" w:hint="eastAsia"', 'w:eastAsia="zh-CN"'],
    ['Vietnamese', 'w:ascii="Noto Sans" w:hAnsi="Noto Sans"', 'w:val="vi"'],
  ])('gives %s a font and a language of its own', (_, fonts, language) => {
    const runs = document.match(/<w:rPr>.*?<\/w:rPr>/gu) ?? [];
    const attributes = (text: string) => text.split(' ');
    expect(runs.some((run) => [...attributes(fonts), language].every((attribute) => run.includes(attribute)))).toBe(true);
  });

  it.each(['a & b < c > "d" \'e\'', 'two\nlines\n\nand more', 'ខ្មែរ and Latin 中文 mixed ไทย', 'سلام שלום', '\ufffe\uffff odd', '😀 👩‍👩‍👧', ' spaces  at both ends '])('writes %j so that it is read back', async (narrative) => {
    expect((await about(narrative)).outcome).toMatchObject({ ok: true });
  });

  it('says so when a script is written from right to left', async () => {
    expect((await about('سلام')).xml).toContain('<w:rtl/>');
  });
});
