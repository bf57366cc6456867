import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presetNames, viewOf } from '#shared/redaction/presets.ts';
import { makeFile } from '#vault/dossier/export-dossier.ts';
import type { GateSecrets } from '#vault/dossier/leak-gate.ts';
import { documentFormats } from '#shared/domain/dossier-format.ts';
import { inventedTips } from '../../../../support/dossier-tips.ts';
import { openPrinter, type ChromiumPrinter } from '../../../../support/chromium-printer.ts';
import { gateSecretsOf, secretDossier, type SecretDossier } from '../../../../support/planted/secret-dossier.ts';
import { testSize } from '../../../../size.ts';

/** Printing takes a third of a second: the size `long` prints all hundred. */
const printed = testSize === 'long' ? 100 : 20;
let printer: ChromiumPrinter;

beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(async () => {
  await printer.close();
});

/** One for each audience in turn, full of secrets, all of them hidden, with statements beside reports, and with texts in the vault that are left out. */
const hundred: readonly { readonly made: SecretDossier; readonly secrets: GateSecrets }[] = Array.from({ length: 100 }, (_, index) => {
  const preset = presetNames[index % presetNames.length] ?? 'internal';
  const made = secretDossier(1000 + index, viewOf(preset, index % 2 === 0));
  const secrets = gateSecretsOf(made);
  return { made, secrets: { ...secrets, withheld: [...secrets.withheld, ...inventedTips.flatMap(({ narrative, place }) => [narrative, place])], apart: ['Somebody wrote down what people say about the hall behind the kitchen (invented).'] } };
});

describe('a hundred dossiers for five audiences, all secrets of which are hidden', () => {
  it.each(documentFormats)('are let through in %s: none is blocked', async (format) => {
    const blocked: string[] = [];
    for (const [at, { made, secrets }] of hundred.slice(0, format === 'pdf' ? printed : 100).entries()) {
      const outcome = await makeFile({ print: printer.print }, format, made.dossier, secrets);
      if (!outcome.ok) blocked.push(`${String(at)} ${JSON.stringify(outcome)}`);
    }
    expect(blocked).toEqual([]);
  });

  it('leave texts out, and state reports in other words', () => {
    expect(hundred.filter(({ made }) => made.hidden.withheld.length > 0).length).toBeGreaterThan(70);
    expect(hundred.filter(({ made }) => made.hidden.shown.includes('in the words of our staff')).length).toBeGreaterThan(50);
  });
});
