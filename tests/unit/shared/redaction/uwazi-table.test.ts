import { describe, expect, it } from 'vitest';
import { rowsOfCases } from '#shared/redaction/case-table.ts';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { RedactedDossier, type DossierSource } from '#shared/redaction/redacted-dossier.ts';
import { uwaziTable } from '#shared/redaction/uwazi-table.ts';

type Tip = DossierSource['tips'][number];

function tableOf(part: Partial<Tip>): readonly (readonly string[])[] {
  const tip: Tip = {
    receivedAt: Date.UTC(2024, 1, 3),
    coded: { state: 'closed-referred', result: 'in-progress', decidingBody: 'unknown', indicators: new Map([['isolation', 'present'], ['deception', 'present'], ['violence', 'absent'], ['debt-bondage', 'not-asked'], ['act-receipt', 'present'], ['means-force', 'absent']]), consent: 'withdrawn', told: ['right-to-see', 'uses'], referrals: ['legal', 'shelter'], place: { province: 'KH-1', district: 'Poipet' } },
    texts: [{ field: 'narrative', language: 'km', text: 'ពាក្យ | "x" :: y\nz', spans: [] }],
    ...part,
  };
  const { dossier } = RedactedDossier.from({ title: 'Invented', intro: undefined, entities: [], pseudonymSeed: new Uint8Array(16), tips: [tip] }, englishDossierWords, viewOf('internal', false));
  return rowsOfCases(uwaziTable(dossier));
}

function rowOf(part: Partial<Tip> = {}): Readonly<Record<string, string>> {
  const [columns = [], row = []] = tableOf(part);
  return Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '']));
}

describe('rows for Uwazi', () => {
  it('say what staff set, each value of a list, several parted by a bar', () => {
    expect(rowOf()).toEqual({
      Title: 'Report A',
      'Sharing label': 'TLP:RED',
      Received: '2024-02-01:2024-02-29',
      'Case status': 'Closed, referred',
      'Trafficking status': 'Screening in progress',
      'Trafficking status decided by': 'Unknown',
      'Indicators present': 'Deception|Isolation',
      'Indicators absent': 'Physical and sexual violence',
      'Indicators not asked about': 'Debt bondage',
      Acts: 'Receipt',
      Means: '',
      Purposes: '',
      Consent: 'No',
      'Told before consent': 'Uses|Right to see',
      'Referred for': 'Shelter|Legal help',
      Province: 'Banteay Meanchey',
      District: 'Poipet',
      Statement: 'ពាក្យ | "x" :: y\nz',
      'Words of the reporter': '',
      'Language of statement': 'km',
    });
  });

  it('give the month of receipt as the span of its days', () => {
    expect(rowOf({ receivedAt: Date.UTC(2026, 11, 31, 23, 59) })['Received']).toBe('2026-12-01:2026-12-31');
    expect(rowOf({ receivedAt: Date.UTC(2026, 1, 1) })['Received']).toBe('2026-02-01:2026-02-28');
  });

  it('have no column that Uwazi takes for an entity, a file or a language, and no two that it takes for one', () => {
    // How Uwazi makes the name of a property of a column (app/shared/propertyNames): small letters, and a line for whatever else.
    const names = (tableOf({})[0] ?? []).map((column) => column.trim().toLowerCase().replaceAll(/[^a-z0-9]/gu, '_'));
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe('title');
    for (const name of names) {
      expect(['id', 'file', 'attachments', 'language']).not.toContain(name);
      expect(name).not.toContain('__');
    }
  });

  it('part no value of a list that has the sign itself', () => {
    const { Statement: _, Received: __, ...codes } = rowOf();
    for (const cell of Object.values(codes)) for (const value of cell.split('|')) expect(value).not.toMatch(/^\s|\s$|::/u);
  });

  it('call a language that is none undetermined, since the tag of a text came with it', () => {
    const tagged = (language: string): string => rowOf({ texts: [{ field: 'narrative', language, text: 'x', spans: [] }] })['Language of statement'] ?? '';
    expect(['zh-Hans', 'Sokha', 'en-Sokha', 'x y', '=1'].map(tagged)).toEqual(['zh-Hans', 'und', 'und', 'und', 'und']);
  });
});
