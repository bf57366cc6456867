import { partOfAny } from './format-words.ts';
import type { GateOutcome } from './gate-report.ts';
import { jsonWords, readJson } from './json-text.ts';
import { readableSteps, type GateSecrets } from './leak-gate.ts';
import { atOnce, type Steps } from '#shared/steps.ts';
import type { KnownTexts } from '#shared/redaction/known-texts.ts';

/** The finished bytes of a dossier in JSON, compared with everything hidden. Fails closed. */
export function checkJson(bytes: Uint8Array, secrets: GateSecrets): GateOutcome {
  return atOnce(jsonSteps(bytes, secrets));
}

export function* jsonSteps(bytes: Uint8Array, secrets: GateSecrets, known?: KnownTexts): Steps<GateOutcome> {
  const read = readJson(bytes);
  yield undefined;
  return yield* readableSteps(bytes, secrets, read.ok ? read.value : undefined, partOfAny(jsonWords), known);
}
