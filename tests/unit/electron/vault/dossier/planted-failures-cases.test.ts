import { beforeAll, describe, expect, it } from 'vitest';
import { caseFormats } from '#shared/domain/dossier-format.ts';
import { presetNames, presets } from '#shared/redaction/presets.ts';
import { writeCases } from '#vault/dossier/case-csv.ts';
import { checkCases } from '#vault/dossier/case-gate.ts';
import type { GateOutcome } from '#vault/dossier/gate-report.ts';
import { htcdsCarriers, uwaziCarriers } from '../../../../support/planted/case-carriers.ts';
import { codedDossier } from '../../../../support/planted/coded-dossier.ts';
import { changed, hidden, type Carrier } from '../../../../support/planted/planted.ts';
import { gateSecretsOf } from '../../../../support/planted/secret-dossier.ts';
import { spellings } from '../../../../support/planted/spellings.ts';

const made = codedDossier(1);
const told = gateSecretsOf(made);
const carriersOf: Readonly<Record<(typeof caseFormats)[number], readonly Carrier[]>> = { htcds: htcdsCarriers, uwazi: uwaziCarriers };

const found = (outcome: GateOutcome): readonly string[] => (outcome.ok ? [] : outcome.findings.map(({ check }) => check));

describe('what is planted in rows about reports', () => {
  it('is planted in at least two hundred ways', () => {
    expect(htcdsCarriers.length + uwaziCarriers.length + 2 * spellings.length).toBeGreaterThanOrEqual(200);
  });
});

describe.each(caseFormats)('eight words in a row of a text that police do not get, planted in rows for %s', (format) => {
  const forPolice = codedDossier(3, 'police');
  const told = gateSecretsOf(forPolice);
  const withheld = told.withheld.flatMap((text) => /(?:\p{L}+[^\p{L}]+){9}/u.exec(text)?.[0] ?? [])[0] ?? '';

  it.each(['as a cell', 'in a cell beside what stands there'] as const)('are found %s', (how) => {
    expect(withheld).not.toBe('');
    const clean = writeCases(format, forPolice.dossier);
    expect(checkCases(format, clean, forPolice.dossier, told)).toMatchObject({ ok: true });
    const planted = changed(clean, /"\r\n"([A-Z]?[a-z ]*[A-Z]?)/u, `"\r\n"${how === 'as a cell' ? '' : 'Other '}${withheld.replaceAll('"', '""')}`);
    expect(found(checkCases(format, planted, forPolice.dossier, told))).toContain('withheld-text');
  });
});

describe.each(caseFormats)('something planted in a finished file of rows for %s', (format) => {
  const carriers = carriersOf[format];
  const check = (bytes: Uint8Array): GateOutcome => checkCases(format, bytes, made.dossier, told);
  let clean: Uint8Array;

  beforeAll(() => {
    clean = writeCases(format, made.dossier);
  });

  it('is not there before', () => {
    expect(check(clean)).toMatchObject({ ok: true });
  });

  it.each(carriers.map((carrier) => [carrier.name, carrier] as const))('is found %s', async (_, { plant, caughtBy }) => {
    const checks = found(check(await plant(clean, made.secrets.latin, made.secrets)));
    expect({ checks, isCaught: caughtBy.some((wanted) => checks.includes(wanted)) }).toMatchObject({ isCaught: true });
  });

  it.each(spellings.map((spelling) => [spelling.name, spelling] as const))('is found in a cell as %s', async (_, { of }) => {
    const [first] = carriers;
    const checks = found(check((await first?.plant(clean, of(made.secrets), made.secrets)) ?? clean));
    expect({ checks, isFound: hidden.some((wanted) => checks.includes(wanted)) }).toMatchObject({ isFound: true });
  });

  it('is found with nothing of it in what is told', async () => {
    const outcomes = await Promise.all(carriers.map(async ({ plant }) => check(await plant(clean, made.secrets.latin, made.secrets))));
    expect(JSON.stringify(outcomes).toLowerCase()).not.toContain(made.secrets.latin.slice(0, 6).toLowerCase());
  });

  it('is nothing in a hundred dossiers full of secrets, all of them hidden, whoever they are for; they come out the same a second time', () => {
    for (const preset of presetNames.filter((name) => presets[name].coded.length > 0)) {
      for (let seed = 100; seed < 125; seed += 1) {
        const each = codedDossier(seed, preset);
        const bytes = writeCases(format, each.dossier);
        expect(checkCases(format, bytes, each.dossier, gateSecretsOf(each))).toMatchObject({ ok: true });
        expect(Buffer.compare(writeCases(format, each.dossier), bytes)).toBe(0);
      }
    }
  });
});
