import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { rowsOf } from '#vault/dossier/dossier-rows.ts';
import { checkXlsx } from '#vault/dossier/xlsx-gate.ts';
import { writeXlsx } from '#vault/dossier/xlsx.ts';
import { withoutEmptyEnd } from '#vault/tables/csv-table.ts';
import { readTable } from '#vault/tables/read-table.ts';
import { inventedSource } from '../../../../support/dossier-tips.ts';

const about = (narrative: string) =>
  RedactedDossier.from({ title: 'T', intro: undefined, entities: [], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, texts: [{ field: 'narrative', language: 'en', text: narrative, spans: [] }] }] }, englishDossierWords);

/** Read by what reads registers, which knows nothing of dossiers. */
function shownIn(bytes: Uint8Array): readonly (readonly string[])[] {
  const table = readTable(bytes, { encoding: null, sheet: 0 });
  if (!table.ok) throw new Error(table.code);
  expect(table.value).toMatchObject({ kind: 'xlsx', sheets: ['Dossier'], formulas: 0, merged: 0 });
  return table.value.rows.map(({ cells }) => cells);
}

describe('the XLSX writer', () => {
  const { dossier, hidden } = RedactedDossier.from(inventedSource(), englishDossierWords);

  it('takes a redacted dossier and nothing that only looks like one', () => {
    expect(() => {
      // @ts-expect-error the private fields make the type nominal: an object with the same members is not a RedactedDossier
      writeXlsx({ language: 'en', blocks: dossier.blocks });
    }).toThrow(TypeError);
  });

  it('writes one sheet with the rows of the dossier and no other part', () => {
    const bytes = writeXlsx(dossier);
    expect(Object.keys(unzipSync(bytes))).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']);
    expect(shownIn(bytes)).toEqual(rowsOf(dossier).map(withoutEmptyEnd));
    expect(checkXlsx(bytes, { ...hidden, identifiers: [] })).toMatchObject({ ok: true });
  });

  it.each(['=1+1', '+855 12', 'a & b < c > "d"', 'two\n\nlines', '_x0041_ and _x00', ' at both ends ', '__proto__', 'constructor', '\ufffe\uffff odd', '😀'])('writes %j as a text that nothing computes', (narrative) => {
    const { dossier: one, hidden: told } = about(narrative);
    const bytes = writeXlsx(one);
    expect(shownIn(bytes).at(-1)?.[4]).toBe(narrative.replace(/[\ufffe\uffff]/gu, '\ufffd'));
    expect(checkXlsx(bytes, { ...told, identifiers: [] })).toMatchObject({ ok: true });
  });

  it('carries on in the next row where a row cannot show a text whole', () => {
    const narrative = 'ខ្ញុំ '.repeat(8000);
    const { dossier: one, hidden: told } = about(narrative);
    const bytes = writeXlsx(one);
    const texts = shownIn(bytes).filter(([, kind]) => kind === 'passage').map((cells) => cells[4] ?? '');
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.join('')).toBe(narrative);
    expect(checkXlsx(bytes, { ...told, identifiers: [] })).toMatchObject({ ok: true });
  });

  it('has no cell that Excel calls damaged, also where letters carry so many marks that a long text takes little room', () => {
    const narrative = `e${'\u0301'.repeat(300)}`.repeat(200);
    const { dossier: one, hidden: told } = about(narrative);
    const bytes = writeXlsx(one);
    const texts = shownIn(bytes).filter(([, kind]) => kind === 'passage').map((cells) => cells[4] ?? '');
    expect(texts.join('')).toBe(narrative);
    expect(texts.every((text) => text.length <= 32_000)).toBe(true);
    expect(checkXlsx(bytes, { ...told, identifiers: [] })).toMatchObject({ ok: true });
  });

  it('finds a passage that should be hidden where a row ends within it', () => {
    const { dossier: one, hidden: told } = about('They lock the doors at night. '.repeat(200));
    const bytes = writeXlsx(one);
    const [first = '', second = ''] = shownIn(bytes).filter(([, kind]) => kind === 'passage').map((cells) => cells[4] ?? '');
    const across = `${first.slice(-30)}${second.slice(0, 30)}`;
    expect(checkXlsx(bytes, { ...told, identifiers: [], passages: [across] })).toMatchObject({ ok: false, findings: expect.arrayContaining([expect.objectContaining({ check: 'hidden-text' })]) as unknown });
  });
});
