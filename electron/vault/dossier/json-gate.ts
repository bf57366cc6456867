import { partOfAny } from './format-words.ts';
import type { GateOutcome } from './gate-report.ts';
import { jsonWords, readJson } from './json-text.ts';
import { checkReadable, type GateSecrets } from './leak-gate.ts';

/** The finished bytes of a dossier in JSON, compared with everything hidden. Fails closed. */
export function checkJson(bytes: Uint8Array, secrets: GateSecrets): GateOutcome {
  const read = readJson(bytes);
  return checkReadable(bytes, secrets, read.ok ? read.value : undefined, partOfAny(jsonWords));
}
