import { beforeAll, describe, expect, it } from 'vitest';
import { cleanPdf } from '#vault/dossier/pdf-clean.ts';
import { checkPdf } from '#vault/dossier/pdf-gate.ts';
import { writePdfPage } from '#vault/dossier/pdf-page.ts';
import type { GateOutcome } from '#vault/dossier/gate-report.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { pdfCarriers } from '../../../../support/planted/pdf-carriers.ts';
import { hidden } from '../../../../support/planted/planted.ts';
import { gateSecretsOf, secretDossier, type SecretDossier } from '../../../../support/planted/secret-dossier.ts';
import { spellings } from '../../../../support/planted/spellings.ts';

const made = secretDossier(1);
const told = gateSecretsOf(made);
let clean: Uint8Array;

async function printed({ dossier }: SecretDossier): Promise<Uint8Array> {
  const cleaned = await cleanPdf(await printWithChromium(writePdfPage(dossier)));
  if (!cleaned.ok) throw new Error(cleaned.code);
  return cleaned.value;
}

beforeAll(async () => {
  clean = await printed(made);
});

const found = (outcome: GateOutcome): readonly string[] => (outcome.ok ? [] : outcome.findings.map(({ check }) => check));

describe('something hidden that is planted in a finished dossier in PDF', () => {
  it('is not there before', async () => {
    expect(await checkPdf(clean, told)).toMatchObject({ ok: true });
  });

  it.each(pdfCarriers.map((carrier) => [carrier.name, carrier] as const))('is found %s', async (_, { plant, caughtBy }) => {
    const checks = found(await checkPdf(await plant(clean, made.secrets.latin, made.secrets), told));
    expect({ checks, isCaught: caughtBy.some((wanted) => checks.includes(wanted)) }).toMatchObject({ isCaught: true });
  });

  it.each(spellings.map((spelling) => [spelling.name, spelling] as const))('is found in text as %s', async (_, { of }) => {
    const [first] = pdfCarriers;
    const checks = found(await checkPdf((await first?.plant(clean, of(made.secrets), made.secrets)) ?? clean, told));
    expect({ checks, isFound: hidden.some((wanted) => checks.includes(wanted)) }).toMatchObject({ isFound: true });
  });
});

describe('dossiers full of secrets, all of them hidden', () => {
  it.each([100, 101, 102, 103])('are let through in PDF (seed %i)', async (seed) => {
    const each = secretDossier(seed);
    expect(await checkPdf(await printed(each), gateSecretsOf(each))).toMatchObject({ ok: true });
  });
});
