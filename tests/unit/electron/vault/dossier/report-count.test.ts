import { describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { type presetNames, viewOf } from '#shared/redaction/presets.ts';
import { RedactedDossier, type DossierSource, type Redaction } from '#shared/redaction/redacted-dossier.ts';
import { makeFile } from '#vault/dossier/export-dossier.ts';
import { smallReportCounts } from '#vault/dossier/report-count.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';

const source = (title: string, count: number, statement = 'People are held.', isVerbatim = false): DossierSource => ({
  title,
  intro: undefined,
  entities: [],
  pseudonymSeed: new Uint8Array(16),
  tips: Array.from({ length: count }, () => ({ receivedAt: 0, statement, isVerbatim, texts: [{ field: 'narrative' as const, language: 'en', text: 'I know of 3 reports to the police.', spans: [] }] })),
});
const least = 11;
const under = (given: DossierSource, name: (typeof presetNames)[number]): Redaction => RedactedDossier.from(given, englishDossierWords, viewOf(name, true));
const formats = ['pdf', 'docx', 'markdown', 'xlsx', 'csv', 'json'] as const;
const make = (format: (typeof formats)[number], { dossier, hidden }: Redaction) => makeFile({ print: printWithChromium }, format, dossier, { ...hidden, identifiers: [], leastReports: least });

describe('a count of reports that is too small to be shown', () => {
  it.each([
    ['in figures', 'What 3 reports say'],
    ['in a word', 'Seven independent sources tell it'],
    ['in Khmer figures', 'របាយការណ៍ ចំនួន ៣'],
    ['as one section for each', 'Report 1\nx\nReport 2\ny'],
  ])('is found %s', (_, text) => {
    expect(smallReportCounts(text, [], least)).toBe(1);
  });

  it('is not found where it is large enough, counts something else, or stands in a reporter’s own words', () => {
    for (const text of ['What 13 reports say', '110 reports', 'three people are held', 'the 3rd report', 'fewer than 11', Array.from({ length: 11 }, (__, at) => `Report ${String(at + 1)}`).join('\n')]) expect(smallReportCounts(text, [], least)).toBe(0);
    expect(smallReportCounts('He says: I wrote 2 reports.', ['I wrote 2 reports.'], least)).toBe(0);
  });
});

describe.each(formats)('the gate over a dossier for the public in %s', (format) => {
  it('lets few reports through as they are made, and refuses one section for each, and a count that somebody typed', async () => {
    expect(await make(format, under(source('Invented', 3), 'public'))).toMatchObject({ ok: true });
    // As it would be made were there no such rule.
    for (const wrong of [under(source('Invented', 3), 'police'), under(source('What 3 reports say', 3), 'public'), under(source('Invented', 2, 'Two reports say that people are held.'), 'public')]) {
      expect(await make(format, wrong)).toMatchObject({ ok: false, findings: [{ check: 'small-count', location: 'reports' }] });
    }
    expect(await make(format, under(source('Invented', 2, '', true), 'public'))).toMatchObject({ ok: true });
  });
});
