import { readCsvDossier } from './csv-text.ts';
import { rowColumns, rowKinds } from './dossier-rows.ts';
import { partOfAny } from './format-words.ts';
import type { GateOutcome } from './gate-report.ts';
import { readableSteps, type GateSecrets } from './leak-gate.ts';
import { atOnce, type Steps } from '#shared/steps.ts';
import type { KnownTexts } from '#shared/redaction/known-texts.ts';

const isCsvWord = partOfAny([...rowColumns, ...rowKinds]);

/** The finished bytes of a dossier in CSV, compared with everything hidden. Fails closed. */
export function checkCsv(bytes: Uint8Array, secrets: GateSecrets): GateOutcome {
  return atOnce(csvSteps(bytes, secrets));
}

export function* csvSteps(bytes: Uint8Array, secrets: GateSecrets, known?: KnownTexts): Steps<GateOutcome> {
  const read = readCsvDossier(bytes);
  yield undefined;
  return yield* readableSteps(bytes, secrets, read.ok ? read.value : undefined, isCsvWord, known);
}
