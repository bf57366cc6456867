import { describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { checkCsv } from '#vault/dossier/csv-gate.ts';
import { writeCsvDossier } from '#vault/dossier/csv.ts';
import { csvRecords } from '#vault/tables/csv-records.ts';
import { unguarded } from '#vault/tables/write-csv.ts';
import { inventedSource } from '../../../../support/dossier-tips.ts';

const rowsOf = (bytes: Uint8Array): readonly (readonly string[])[] => {
  const read = csvRecords(new TextDecoder().decode(bytes), ',', 10_000);
  if (!read.ok) throw new Error(read.code);
  return read.value.records;
};
const about = (narrative: string) =>
  RedactedDossier.from({ title: 'T', intro: undefined, entities: [], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, texts: [{ field: 'narrative', language: 'en', text: narrative, spans: [] }] }] }, englishDossierWords);

describe('the CSV writer', () => {
  const { dossier } = RedactedDossier.from(inventedSource(), englishDossierWords);

  it('takes a redacted dossier and nothing that only looks like one', () => {
    expect(() => {
      // @ts-expect-error the private fields make the type nominal: an object with the same members is not a RedactedDossier
      writeCsvDossier({ language: 'en', blocks: dossier.blocks });
    }).toThrow(TypeError);
  });

  it('writes one row for each block, with the report that it belongs to', () => {
    const [head, ...rows] = rowsOf(writeCsvDossier(dossier));
    expect(head).toEqual(['report', 'kind', 'label', 'language', 'text']);
    expect(rows).toHaveLength(dossier.blocks.length);
    expect(rows.slice(0, 5).map(([report, kind, label, language]) => [report, kind, label, language])).toEqual([
      ['', 'title', '', ''],
      ['', 'note', '', ''],
      ['1', 'report', '', ''],
      ['1', 'fact', 'Received', ''],
      ['1', 'fact', 'Place', ''],
    ]);
    expect(rows.at(-1)?.slice(0, 4)).toEqual(['6', 'passage', '', 'vi']);
  });

  it('begins with a byte order mark, without which spreadsheets misread Khmer', () => {
    expect([...writeCsvDossier(dossier).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it.each(['=1+1', '+855 12', '-3', '@x', '＝1', '＋1', '－1', '＠1', "'=1", 'a\n=1', 'a "b" \r\n, c'])('lets no spreadsheet compute %j, and the text can be had back', (narrative) => {
    const { dossier: one, hidden } = about(narrative);
    const bytes = writeCsvDossier(one);
    const text = rowsOf(bytes).at(-1)?.[4] ?? '';
    expect(text).not.toMatch(/^[=+\-@＝＋－＠]/u);
    expect(unguarded(text)).toBe(narrative.replaceAll('\r\n', '\n'));
    expect(checkCsv(bytes, { ...hidden, identifiers: [] })).toMatchObject({ ok: true });
  });
});
