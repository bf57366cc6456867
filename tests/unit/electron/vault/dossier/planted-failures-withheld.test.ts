import { beforeAll, describe, expect, it } from 'vitest';
import { checkCsv } from '#vault/dossier/csv-gate.ts';
import { writeCsvDossier } from '#vault/dossier/csv.ts';
import { checkDocx } from '#vault/dossier/docx-gate.ts';
import { writeDocx } from '#vault/dossier/docx.ts';
import { checkJson } from '#vault/dossier/json-gate.ts';
import { writeJson } from '#vault/dossier/json.ts';
import { checkMarkdown, type GateSecrets } from '#vault/dossier/leak-gate.ts';
import { writeMarkdown } from '#vault/dossier/markdown.ts';
import { cleanPdf } from '#vault/dossier/pdf-clean.ts';
import { checkPdf } from '#vault/dossier/pdf-gate.ts';
import { writePdfPage } from '#vault/dossier/pdf-page.ts';
import { checkXlsx } from '#vault/dossier/xlsx-gate.ts';
import { writeXlsx } from '#vault/dossier/xlsx.ts';
import type { GateOutcome } from '#vault/dossier/gate-report.ts';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { docxCarriers } from '../../../../support/planted/docx-carriers.ts';
import { pdfCarriers } from '../../../../support/planted/pdf-carriers.ts';
import type { Carrier } from '../../../../support/planted/planted.ts';
import { gateSecretsOf, secretDossier, secretSource } from '../../../../support/planted/secret-dossier.ts';
import { csvCarriers, jsonCarriers, markdownCarriers } from '../../../../support/planted/text-carriers.ts';
import { xlsxCarriers } from '../../../../support/planted/xlsx-carriers.ts';

/** Texts that these readers do not get: nothing in them was marked by anybody. Invented. */
const withheld = {
  'a report in English': 'We are eleven in a long room behind the kitchen and at night two men come to count everybody twice before the lamp goes out',
  'a report in Khmer': 'ពួកយើងមានគ្នាដប់មួយនាក់ក្នុងបន្ទប់វែងមួយក្រោយផ្ទះបាយ ហើយនៅពេលយប់មានបុរសពីរនាក់មករាប់មនុស្សទាំងអស់ពីរដង',
  'a translation into Vietnamese': 'Chúng tôi có mười một người trong một căn phòng dài sau nhà bếp và mỗi đêm hai người đàn ông đến đếm từng người hai lần',
  'a place in a few words': 'Blue Heron Park, building 4, side door',
} as const;
const made = secretDossier(1);
const told: GateSecrets = { ...gateSecretsOf(made), withheld: Object.values(withheld) };
const texts = Object.entries(withheld);
const says = new Set(['withheld-text', 'hidden-bytes', 'hidden-string']);

async function writePdf(dossier: RedactedDossier): Promise<Uint8Array> {
  const cleaned = await cleanPdf(await printWithChromium(writePdfPage(dossier)));
  if (!cleaned.ok) throw new Error(cleaned.code);
  return cleaned.value;
}

const formats: readonly { readonly format: string; readonly write: (dossier: RedactedDossier) => Uint8Array | Promise<Uint8Array>; readonly check: (bytes: Uint8Array, secrets: GateSecrets) => GateOutcome | Promise<GateOutcome>; readonly carriers: readonly Carrier[] }[] = [
  { format: 'Markdown', write: writeMarkdown, check: checkMarkdown, carriers: markdownCarriers },
  { format: 'JSON', write: writeJson, check: checkJson, carriers: jsonCarriers },
  { format: 'CSV', write: writeCsvDossier, check: checkCsv, carriers: csvCarriers },
  { format: 'DOCX', write: writeDocx, check: checkDocx, carriers: docxCarriers },
  { format: 'XLSX', write: writeXlsx, check: checkXlsx, carriers: xlsxCarriers },
  { format: 'PDF', write: writePdf, check: checkPdf, carriers: pdfCarriers },
];

describe.each(formats)('a text that is left out whole, planted in a finished dossier in $format', ({ write, check, carriers }) => {
  let clean: Uint8Array;

  beforeAll(async () => {
    clean = await write(made.dossier);
  });

  it('is not there before', async () => {
    expect(await check(clean, told)).toMatchObject({ ok: true });
  });

  it.each(carriers.flatMap((carrier, at) => [0, 1].flatMap((next) => texts.slice((at + next) % texts.length).slice(0, 1).map(([name, text]) => [name, carrier.name, text, carrier] as const))))('is found: %s, %s', async (_, __, text, { plant, caughtBy }) => {
    const outcome = await check(await plant(clean, text, made.secrets), told);
    const checks = outcome.ok ? [] : outcome.findings.map(({ check: found }) => found);
    expect({ checks, isCaught: checks.some((found) => says.has(found) || caughtBy.includes(found)) }).toMatchObject({ isCaught: true });
  });

  it('is found with nothing of it in what is told', async () => {
    const [first] = carriers;
    const text = withheld['a report in English'];
    const outcome = await check((await first?.plant(clean, text, made.secrets)) ?? clean, told);
    expect(outcome).toMatchObject({ ok: false });
    expect(JSON.stringify(outcome)).not.toMatch(/kitchen|eleven/iu);
  });
});

/** A report of which one passage stands in the reporter's own words. */
const chosen = 'behind the kitchen and at night two men come to count everybody twice';
const withPassage = () => {
  const report = withheld['a report in English'];
  const view = viewOf('rescue-or-embassy', false);
  const { source, secrets } = secretSource(1, view);
  const start = report.indexOf(chosen);
  const tips = [...source.tips, { receivedAt: Date.UTC(2026, 7, 3), statement: 'People are counted.', texts: [{ field: 'narrative' as const, language: 'en', text: report, spans: [], standing: [{ start, end: start + chosen.length }] }] }];
  return { ...RedactedDossier.from({ ...source, tips }, englishDossierWords, view), secrets };
};
const standing = withPassage();
const toldOfPassage: GateSecrets = gateSecretsOf(standing);
/** Words of the report of which none, or not all, are chosen. */
const beyond = {
  'what stands before the passage, and its beginning': 'We are eleven in a long room behind the kitchen and at night',
  'the end of the passage, and what stands behind it': 'two men come to count everybody twice before the lamp goes out',
} as const;

describe.each(formats)('words of a report beyond the passage of it that stands, planted in a finished dossier in $format', ({ write, check, carriers }) => {
  let clean: Uint8Array;

  beforeAll(async () => {
    clean = await write(standing.dossier);
  });

  it('are not there before, and the passage is', async () => {
    expect(await check(clean, toldOfPassage)).toMatchObject({ ok: true });
    expect(standing.hidden.shown).toContain(`${englishDossierWords.ownWords} \n${chosen}`);
  });

  it.each(carriers.flatMap((carrier) => Object.entries(beyond).map(([name, text]) => [name, carrier.name, text, carrier] as const)))('are found: %s, %s', async (_, __, text, { plant, caughtBy }) => {
    const outcome = await check(await plant(clean, text, standing.secrets), toldOfPassage);
    const checks = outcome.ok ? [] : outcome.findings.map(({ check: found }) => found);
    expect({ checks, isCaught: checks.some((found) => says.has(found) || caughtBy.includes(found)) }).toMatchObject({ isCaught: true });
  });
});
