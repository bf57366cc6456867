import { beforeAll, describe, expect, it } from 'vitest';
import { checkCsv } from '#vault/dossier/csv-gate.ts';
import { writeCsvDossier } from '#vault/dossier/csv.ts';
import { checkDocx } from '#vault/dossier/docx-gate.ts';
import { writeDocx } from '#vault/dossier/docx.ts';
import { checkJson } from '#vault/dossier/json-gate.ts';
import { writeJson } from '#vault/dossier/json.ts';
import { checkMarkdown } from '#vault/dossier/leak-gate.ts';
import { writeMarkdown } from '#vault/dossier/markdown.ts';
import { checkXlsx } from '#vault/dossier/xlsx-gate.ts';
import { writeXlsx } from '#vault/dossier/xlsx.ts';
import type { GateOutcome } from '#vault/dossier/gate-report.ts';
import { docxCarriers } from '../../../../support/planted/docx-carriers.ts';
import { hidden, type Carrier } from '../../../../support/planted/planted.ts';
import { gateSecretsOf, secretDossier } from '../../../../support/planted/secret-dossier.ts';
import { spellings } from '../../../../support/planted/spellings.ts';
import { csvCarriers, jsonCarriers, markdownCarriers } from '../../../../support/planted/text-carriers.ts';
import { xlsxCarriers } from '../../../../support/planted/xlsx-carriers.ts';

const made = secretDossier(1);
const told = gateSecretsOf(made);

const formats = [
  { format: 'Markdown', write: writeMarkdown, check: checkMarkdown, carriers: markdownCarriers },
  { format: 'JSON', write: writeJson, check: checkJson, carriers: jsonCarriers },
  { format: 'CSV', write: writeCsvDossier, check: checkCsv, carriers: csvCarriers },
  { format: 'DOCX', write: writeDocx, check: checkDocx, carriers: docxCarriers },
  { format: 'XLSX', write: writeXlsx, check: checkXlsx, carriers: xlsxCarriers },
] as const;

const found = (outcome: GateOutcome): readonly string[] => (outcome.ok ? [] : outcome.findings.map(({ check }) => check));

describe.each(formats)('something hidden that is planted in a finished dossier in $format', ({ write, check, carriers }) => {
  let clean: Uint8Array;

  beforeAll(async () => {
    clean = await write(made.dossier);
  });

  it('is not there before', () => {
    expect(check(clean, told)).toMatchObject({ ok: true });
  });

  it.each(carriers.map((carrier: Carrier) => [carrier.name, carrier] as const))('is found %s', async (_, { plant, caughtBy }) => {
    const checks = found(check(await plant(clean, made.secrets.latin, made.secrets), told));
    expect({ checks, isCaught: caughtBy.some((wanted) => checks.includes(wanted)) }).toMatchObject({ isCaught: true });
  });

  it.each(spellings.map((spelling) => [spelling.name, spelling] as const))('is found in text as %s', async (_, { of }) => {
    const [first] = carriers;
    const checks = found(check((await first?.plant(clean, of(made.secrets), made.secrets)) ?? clean, told));
    expect({ checks, isFound: hidden.some((wanted) => checks.includes(wanted)) }).toMatchObject({ isFound: true });
  });

  it('is found with nothing of it in what is told', async () => {
    const outcomes = await Promise.all(carriers.map(async (carrier: Carrier) => check(await carrier.plant(clean, made.secrets.latin, made.secrets), told)));
    expect(JSON.stringify(outcomes).toLowerCase()).not.toContain(made.secrets.latin.slice(0, 6).toLowerCase());
  });
});

describe('a hundred dossiers full of secrets, all of them hidden', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => secretDossier(100 + index));

  it.each(formats)('are let through in $format, and come out the same a second time', async ({ write, check }) => {
    for (const each of hundred) {
      const bytes = await write(each.dossier);
      expect(check(bytes, gateSecretsOf(each))).toMatchObject({ ok: true });
      expect(Buffer.compare(await write(each.dossier), bytes)).toBe(0);
    }
  });
});
