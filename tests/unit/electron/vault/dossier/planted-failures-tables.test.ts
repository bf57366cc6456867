import { beforeAll, describe, expect, it } from 'vitest';
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
import type { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import type { CountSum } from '#shared/domain/stated-counts.ts';
import type { WordedBlock } from '#shared/redaction/worded-block.ts';
import type { GateOutcome } from '#vault/dossier/gate-report.ts';
import type { GateSecrets } from '#vault/dossier/leak-gate.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import type { Carrier } from '../../../../support/planted/planted.ts';
import { secretDossier } from '../../../../support/planted/secret-dossier.ts';
import { csvTableCarriers, docxTableCarriers, jsonTableCarriers, markdownTableCarriers, pdfTableCarriers, xlsxTableCarriers } from '../../../../support/planted/table-carriers.ts';
import { careTable, tableDossier } from '../../../../support/planted/table-dossier.ts';

const secret = 'Zorvikqua Compound';
const made = tableDossier();
const told: GateSecrets = { ...made.hidden, identifiers: [] };
const { secrets } = secretDossier(1);

async function writePdf(dossier: RedactedDossier): Promise<Uint8Array> {
  const cleaned = await cleanPdf(await printWithChromium(writePdfPage(dossier)));
  if (!cleaned.ok) throw new Error(cleaned.code);
  return cleaned.value;
}

interface Format {
  readonly format: string;
  readonly write: (dossier: RedactedDossier) => Uint8Array | Promise<Uint8Array>;
  readonly check: (bytes: Uint8Array, secrets: GateSecrets) => GateOutcome | Promise<GateOutcome>;
  readonly carriers: readonly Carrier[];
}

const formats: readonly Format[] = [
  { format: 'Markdown', write: writeMarkdown, check: checkMarkdown, carriers: markdownTableCarriers },
  { format: 'JSON', write: writeJson, check: checkJson, carriers: jsonTableCarriers },
  { format: 'CSV', write: writeCsvDossier, check: checkCsv, carriers: csvTableCarriers },
  { format: 'DOCX', write: writeDocx, check: checkDocx, carriers: docxTableCarriers },
  { format: 'XLSX', write: writeXlsx, check: checkXlsx, carriers: xlsxTableCarriers },
  { format: 'PDF', write: writePdf, check: checkPdf, carriers: pdfTableCarriers },
];

const found = (outcome: GateOutcome): readonly string[] => (outcome.ok ? [] : outcome.findings.map(({ check }) => check));

describe.each(formats)('what is planted in a table of a finished file in $format', ({ write, check, carriers }) => {
  let clean: Uint8Array;

  beforeAll(async () => {
    clean = await write(made.dossier);
  });

  it('is not there before', async () => {
    expect(await check(clean, told)).toMatchObject({ ok: true });
  });

  it.each(carriers.map((carrier) => [carrier.name, carrier] as const))('is found %s', async (_, { plant, caughtBy }) => {
    const checks = found(await check(await plant(clean, secret, secrets), told));
    expect({ checks, isCaught: caughtBy.some((wanted) => checks.includes(wanted)) }).toMatchObject({ isCaught: true });
  });

  it('is found when a digit stands in the next cell in what was shown', async () => {
    const [first = [], ...rest] = careTable.rows;
    const other = tableDossier([{ ...careTable, rows: [[first[0] ?? '', '11', '2', first[3] ?? ''], ...rest] }, { kind: 'table', caption: 'One column', heads: ['Only'], rows: [['12']], bars: [] }]);
    expect(found(await check(await write(other.dossier), told))).toContain('structure');
  });
});

/** Documents of which somebody who counts forgot to hide along with a small count what gives it away: each as its own maker would have it let through. */
const names = (rows: number): readonly (readonly (string | undefined)[])[] => Array.from({ length: rows }, (_, row) => [undefined, `${row} one`, `${row} two`, `${row} all`]);
const rowSum = (row: number): CountSum => ({ total: `${row} all`, parts: [`${row} one`, `${row} two`] });
const columnSum = (column: string): CountSum => ({ total: `2 ${column}`, parts: [`0 ${column}`, `1 ${column}`] });
const counted = (rows: readonly (readonly string[])[], sums: readonly CountSum[]): WordedBlock => ({ kind: 'table', caption: 'Reports by place', heads: ['Place', 'One source', 'Several', 'All'], rows, bars: [1], counts: { names: names(rows.length), sums } });
const hide = 'not shown';
const subtractable: readonly (readonly [name: string, table: WordedBlock])[] = [
  ['from the total of its row', counted([['Kandal', '16', hide, '20']], [rowSum(0)])],
  ['from the total of its column', counted([['Kandal', '16', hide, hide], ['Kampot', '40', '30', '70'], ['All', '56', '34', hide]], [rowSum(0), rowSum(1), rowSum(2), columnSum('one'), columnSum('two'), columnSum('all')])],
  ['from what others add up to', counted([['By place', '16', hide, hide], ['By month', '11', '11', 'unknown']], [rowSum(0), { total: '0 all', parts: ['1 one', '1 two'] }])],
  ['from rows and columns together', counted([['Kandal', hide, hide, '20'], ['Kampot', hide, '30', hide], ['All', '24', '33', '57']], [rowSum(0), rowSum(1), rowSum(2), columnSum('one'), columnSum('two'), columnSum('all')])],
  ['from a number in a sentence', counted([['Kandal', '16', hide, hide]], [{ total: 20, parts: ['0 one', '0 two'] }])],
  ['to within less than five', counted([['Kandal', hide, hide, '19'], ['Kampot', '60', '16', '76'], ['All', '73', '22', '95']], [rowSum(0), columnSum('one'), columnSum('two')])],
];

describe.each(formats)('a small count that a finished file in $format does not show', ({ write, check }) => {
  it.each(subtractable)('is found where it can be computed %s', async (_, table) => {
    const document = tableDossier([table]);
    const outcome = await check(await write(document.dossier), { ...document.hidden, identifiers: [], leastShown: 11 });
    expect(outcome.ok ? [] : outcome.findings).toEqual([{ check: 'small-count', location: 'sums', count: expect.any(Number) as number }]);
  });

  it('is let through where others are hidden with it, and where small counts may be shown', async () => {
    const rows = [['Kandal', hide, hide, '20'], ['Kampot', hide, hide, '50'], ['All', '30', '40', '70']];
    const document = tableDossier([counted(rows, [rowSum(0), rowSum(1), rowSum(2), columnSum('one'), columnSum('two'), columnSum('all')])]);
    expect(await check(await write(document.dossier), { ...document.hidden, identifiers: [], leastShown: 11 })).toMatchObject({ ok: true });
    const forPolice = tableDossier([counted([['Kandal', '16', hide, '20']], [rowSum(0)])]);
    expect(await check(await write(forPolice.dossier), { ...forPolice.hidden, identifiers: [] })).toMatchObject({ ok: true });
  });
});

describe('a table that goes on over pages', () => {
  it('is let through in PDF, with its heads once and each for its column, and comes out the same a second time', async () => {
    const long = tableDossier([{ ...careTable, rows: Array.from({ length: 120 }, (_, row) => [`Row ${row}`, String(row), '', 'x']) }]);
    const bytes = await writePdf(long.dossier);
    expect(await checkPdf(bytes, { ...long.hidden, identifiers: [] })).toMatchObject({ ok: true, value: { pages: 4 } });
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text.match(/\/Scope \/Column/gu)).toHaveLength(4);
    expect(text.match(/\/Scope \/Row/gu)).toHaveLength(120);
    expect(Buffer.compare(await writePdf(long.dossier), bytes)).toBe(0);
  });
});
