import { readCsvDossier } from './csv-text.ts';
import { rowColumns, rowKinds } from './dossier-rows.ts';
import { partOfAny } from './format-words.ts';
import type { GateOutcome } from './gate-report.ts';
import { checkReadable, type GateSecrets } from './leak-gate.ts';

const isCsvWord = partOfAny([...rowColumns, ...rowKinds]);

/** The finished bytes of a dossier in CSV, compared with everything hidden. Fails closed. */
export function checkCsv(bytes: Uint8Array, secrets: GateSecrets): GateOutcome {
  const read = readCsvDossier(bytes);
  return checkReadable(bytes, secrets, read.ok ? read.value : undefined, isCsvWord);
}
