import { rowColumns, rowKinds } from './dossier-rows.ts';
import { partOfAny, squeezedWord } from './format-words.ts';
import type { GateOutcome } from './gate-report.ts';
import { readableSteps, type GateSecrets } from './leak-gate.ts';
import { fixedSheetParts, sheetEnd, sheetPartNames, sheetStart, stringsEnd, stringsStart } from './xlsx-parts.ts';
import { readXlsx } from './xlsx-text.ts';
import { atOnce, type Steps } from '#shared/steps.ts';
import type { KnownTexts } from '#shared/redaction/known-texts.ts';

const isXlsxWord = partOfAny([...fixedSheetParts.values(), ...sheetPartNames, sheetStart, sheetEnd, stringsStart, stringsEnd, ...rowColumns, ...rowKinds].map(squeezedWord));

/** The finished bytes of a dossier in XLSX, compared with everything hidden. Fails closed. Nothing in it is packed, so that its raw bytes are all there is. */
export function checkXlsx(bytes: Uint8Array, secrets: GateSecrets): GateOutcome {
  return atOnce(xlsxSteps(bytes, secrets));
}

export function* xlsxSteps(bytes: Uint8Array, secrets: GateSecrets, known?: KnownTexts): Steps<GateOutcome> {
  const read = readXlsx(bytes);
  yield undefined;
  return yield* readableSteps(bytes, secrets, read.ok ? read.value : undefined, isXlsxWord, known);
}
