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
