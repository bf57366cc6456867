import { describe, expect, it } from 'vitest';
import { caseFormats } from '#shared/domain/dossier-format.ts';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { htcdsTable } from '#shared/redaction/htcds-table.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { RedactedDossier, type DossierSource } from '#shared/redaction/redacted-dossier.ts';
import { uwaziTable } from '#shared/redaction/uwazi-table.ts';
import { caseCells, isAllowedCell } from '#vault/dossier/case-cells.ts';
import { caseTableOf, writeCases } from '#vault/dossier/case-csv.ts';
import { checkCases, readCases } from '#vault/dossier/case-gate.ts';
import { codedDossier } from '../../../../support/planted/coded-dossier.ts';

const made = codedDossier(7);
const secrets = { ...made.hidden, identifiers: [] };

/** A dossier for the office whose one tip has these codes. */
function coded(part: object, texts: DossierSource['tips'][number]['texts'] = []) {
  const facts = { state: 'active', result: undefined, decidingBody: undefined, indicators: new Map(), consent: 'unsaid', told: [], referrals: [], place: undefined, ...part } as NonNullable<DossierSource['tips'][number]['coded']>;
  return RedactedDossier.from({ title: 'Invented', intro: undefined, entities: [], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: Date.UTC(2026, 4, 1), coded: facts, texts }] }, englishDossierWords, viewOf('internal', false));
}

describe('writers of rows', () => {
  it.each(caseFormats)('take a redacted dossier for %s and nothing that only looks like one', (format) => {
    expect(() => {
      // @ts-expect-error the private fields make the type nominal: an object with the same members is not a RedactedDossier
      writeCases(format, { language: 'en', blocks: made.dossier.blocks });
    }).toThrow(TypeError);
  });

  it('write a byte order mark, every cell in quotation marks, CR LF, and what a spreadsheet would compute as text', () => {
    const { dossier } = coded({}, [{ field: 'narrative', language: 'en', text: '=1+1 "x"', spans: [] }]);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCases('uwazi', dossier));
    expect(text.startsWith('\ufeff"Title","Sharing label",')).toBe(true);
    expect(text).toContain(`,"'=1+1 ""x""","","en"\r\n`);
    expect(text.split('\r\n')).toHaveLength(3);
  });
});

describe('what the gate knows of each column', () => {
  it.each(caseFormats)('is as many columns as %s has, in the same order', (format) => {
    expect(caseCells[format].map(({ column }) => column)).toEqual(caseTableOf(format, made.dossier).columns);
  });

  it('refuses a place that is on no list even when the dossier has it: that cell alone is the finding', () => {
    const { dossier, hidden } = coded({ place: { province: 'KH-1', district: 'Nowhere Invented' } });
    expect(checkCases('uwazi', writeCases('uwazi', dossier), dossier, { ...hidden, identifiers: [] })).toEqual({ ok: false, code: 'leak-gate-refused', findings: [{ check: 'structure', location: 'cells', count: 1 }] });
  });

  it('is, for each value, one of the list, once, with what parts values and nothing around it', () => {
    const rule = caseCells.htcds.find(({ column }) => column === 'vic_MethodsOfControl');
    const allowed = ['', 'Other', 'DebtBondage;Other'].map((cell) => rule !== undefined && isAllowedCell(rule, cell));
    const refused = ['Others', 'other', 'Other;Other', 'Other;', ';', 'Other; DebtBondage', 'Other|DebtBondage', 'PhysicalAbuse'].map((cell) => rule !== undefined && isAllowedCell(rule, cell));
    expect([...allowed, ...refused]).toEqual([true, true, true, ...refused.map(() => false)]);
  });

  it('lets no cell that names a row be empty', () => {
    for (const format of caseFormats) expect(caseCells[format].filter((rule) => !isAllowedCell(rule, '')).map(({ column }) => column)).toEqual(format === 'htcds' ? ['ext_Record', 'ext_SharingLabel'] : ['Title', 'Sharing label']);
  });
});

describe('the gate of rows', () => {
  it('counts two rows with one name, a row that is too short, and cells of another format', () => {
    const bytes = writeCases('htcds', made.dossier);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const [head = '', first = '', ...rest] = text.split('\r\n');
    const read = (changed: readonly string[]) => {
      const back = readCases(new TextEncoder().encode(changed.join('\r\n')), caseCells.htcds);
      return back.ok ? Object.fromEntries(back.value.structure.map(({ location, count }) => [location, count])) : back.code;
    };
    expect(read([head, first, ...rest])).toEqual({ columns: 0, cells: 0, records: 0, formulas: 0 });
    expect(read([head, first, first, ...rest])).toMatchObject({ records: 1 });
    expect(read([head, first.replace(/,"[^"]*"$/u, ''), ...rest])).toMatchObject({ columns: 1 });
    expect(readCases(bytes, caseCells.uwazi)).toMatchObject({ ok: true, value: { structure: [{ count: 7 }, {}, {}, {}] } });
  });

  it('refuses a cell that a spreadsheet would compute, also where the text begins so', () => {
    const { dossier, hidden } = coded({}, [{ field: 'narrative', language: 'en', text: '=1+1 |=2', spans: [] }]);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCases('uwazi', dossier));
    const outcomes = [text.replace(`"'=1+1`, '"=1+1'), text.replace("|'=2", '|=2')].map((bare) => checkCases('uwazi', new TextEncoder().encode(bare), dossier, { ...hidden, identifiers: [] }));
    expect(outcomes).toEqual(outcomes.map(() => ({ ok: false, code: 'leak-gate-refused', findings: [{ check: 'structure', location: 'formulas', count: 1 }] })));
  });

  it('refuses rows of another dossier, of other readers, and of another format', () => {
    for (const [format, table] of [['htcds', htcdsTable], ['uwazi', uwaziTable]] as const) {
      expect(checkCases(format, writeCases(format, codedDossier(8).dossier), made.dossier, secrets)).toMatchObject({ ok: false });
      expect(checkCases(format, writeCases(format, codedDossier(7, 'police').dossier), made.dossier, secrets)).toMatchObject({ ok: false });
      expect(checkCases(format, writeCases(format === 'htcds' ? 'uwazi' : 'htcds', made.dossier), made.dossier, secrets)).toMatchObject({ ok: false });
      expect(table(made.dossier).rows).toHaveLength(6);
    }
  });

  it('finds a place that is hidden and stands there as a code, should it ever', () => {
    const { dossier, hidden } = coded({ place: { province: 'KH-1', district: 'Poipet' } });
    const outcome = checkCases('uwazi', writeCases('uwazi', dossier), dossier, { ...hidden, passages: ['poi pet'], identifiers: [] });
    expect(outcome).toMatchObject({ ok: false });
    expect(outcome.ok ? [] : outcome.findings.map(({ check }) => check)).toContain('hidden-text');
  });

  it('lets a hidden word through that is also a word of the standard, and says so', () => {
    const { dossier, hidden } = coded({ result: 'confirmed', decidingBody: 'police' });
    expect(checkCases('htcds', writeCases('htcds', dossier), dossier, { ...hidden, passages: ['Police', 'Exploitation'], identifiers: [] })).toMatchObject({ ok: true, value: { notices: [{ check: 'template-word', count: 2 }] } });
  });
});
