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
import type { GateOutcome } from '#vault/dossier/gate-report.ts';
import type { GateSecrets } from '#vault/dossier/leak-gate.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { docxPictureCarriers, pdfPictureCarriers } from '../../../../support/planted/picture-carriers.ts';
import { pictureDossier, type PictureDossier } from '../../../../support/planted/picture-dossier.ts';

const secret = 'Zorvikqua Compound';
const made = pictureDossier(secret);
const told: GateSecrets = { ...made.made.hidden, identifiers: [] };

async function writePdf({ made: { dossier }, pictures }: PictureDossier): Promise<Uint8Array> {
  const cleaned = await cleanPdf(await printWithChromium(writePdfPage(dossier, pictures)));
  if (!cleaned.ok) throw new Error(cleaned.code);
  return cleaned.value;
}

const formats = [
  { format: 'DOCX', write: (of: PictureDossier) => writeDocx(of.made.dossier, of.pictures), check: checkDocx, carriers: docxPictureCarriers },
  { format: 'PDF', write: writePdf, check: checkPdf, carriers: pdfPictureCarriers },
] as const;

const found = (outcome: GateOutcome): readonly string[] => (outcome.ok ? [] : outcome.findings.map(({ check }) => check));

describe.each(formats)('what is planted beside or in a picture of a finished file in $format', ({ write, check, carriers }) => {
  let clean: Uint8Array;

  beforeAll(async () => {
    clean = await write(made);
  });

  it('is not there before, and the file comes out the same a second time', async () => {
    expect(await check(clean, told)).toMatchObject({ ok: true });
    expect(Buffer.compare(await write(made), clean)).toBe(0);
  });

  it.each(carriers.map((carrier) => [carrier.name, carrier] as const))('is found %s', async (_, { plant, caughtBy }) => {
    const checks = found(await check(await plant(clean, secret, made), told));
    expect({ checks, isCaught: caughtBy.some((wanted) => checks.includes(wanted)) }).toMatchObject({ isCaught: true });
  });

  it('is found when the words under a picture were not cut', async () => {
    const checks = found(await check(clean, { ...told, passages: [...told.passages, 'The gate of'] }));
    expect(checks).toContain('hidden-text');
  });

  it('is found when nobody looked at a picture', async () => {
    for (const pictures of [[], told.pictures.slice(0, 1)]) {
      const checks = found(await check(clean, { ...told, pictures }));
      expect(checks.includes('structure') || checks.includes('text-unreadable')).toBe(true);
    }
  });
});

describe('a dossier with pictures in a format without', () => {
  it.each([
    ['Markdown', writeMarkdown, checkMarkdown],
    ['JSON', writeJson, checkJson],
    ['CSV', writeCsvDossier, checkCsv],
    ['XLSX', writeXlsx, checkXlsx],
  ] as const)('passes the gate of %s and has no pixel', (_, write, check) => {
    const bytes = write(made.made.dossier);
    expect(check(bytes, told)).toMatchObject({ ok: true });
    expect(bytes.length).toBeLessThan(12_000);
  });
});
