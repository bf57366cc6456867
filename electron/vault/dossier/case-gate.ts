import { rowsOfCases, textOfCases } from '#shared/redaction/case-table.ts';
import { ok, type Result } from '#shared/result.ts';
import { caseCells, isAllowedCell, type CellRule } from './case-cells.ts';
import { caseTableOf } from './case-csv.ts';
import { readCsvRows } from './csv-rows.ts';
import { readableSteps, type GateSecrets, type ReadBack } from './leak-gate.ts';
import { atOnce, type Steps } from '#shared/steps.ts';
import type { KnownTexts } from '#shared/redaction/known-texts.ts';
import type { CaseFormat } from '#shared/domain/dossier-format.ts';
import type { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import type { GateOutcome } from './gate-report.ts';

/**
 * Reads rows about reports back. `columns`: the first row is not the names of the columns, or a row has more or fewer cells. `cells`: one holds what its column never holds. `records`: two rows have
 * the same name. `formulas`: a spreadsheet would compute a cell.
 */
export function readCases(bytes: Uint8Array, rules: readonly CellRule[]): Result<ReadBack, 'not-text'> {
  const read = readCsvRows(bytes);
  if (!read.ok) return read;
  const { rows, computed } = read.value;
  const [head = [], ...body] = rows;
  const isHead = head.length === rules.length && rules.every(({ column }, index) => head[index] === column);
  const uneven = body.filter((cells) => cells.length !== rules.length).length;
  const strange = body.flatMap((cells) => cells.filter((cell, index) => !isAllowed(rules[index], cell))).length;
  const named = rules.findIndex(({ column }) => column === 'ext_Record' || column === 'Title');
  const names = body.map((cells) => cells[named]);
  const text = rows.flat().join('\n');
  return ok({
    text,
    apart: text,
    rows,
    structure: [
      { location: 'columns', count: uneven + (isHead ? 0 : 1) },
      { location: 'cells', count: strange },
      { location: 'records', count: names.length - new Set(names).size },
      { location: 'formulas', count: computed },
    ],
  });
}

const isAllowed = (rule: CellRule | undefined, cell: string): boolean => rule !== undefined && isAllowedCell(rule, cell);

/**
 * The finished bytes of rows about reports, compared with the rows that were redacted, with what each column may hold, and with everything hidden. Fails closed. `secrets` are those of the dossier; what
 * it shows as a document is not what is looked for here.
 */
export function checkCases(format: CaseFormat, bytes: Uint8Array, dossier: RedactedDossier, secrets: GateSecrets): GateOutcome {
  return atOnce(caseSteps(format, bytes, dossier, secrets));
}

export function* caseSteps(format: CaseFormat, bytes: Uint8Array, dossier: RedactedDossier, secrets: GateSecrets, known?: KnownTexts): Steps<GateOutcome> {
  const table = caseTableOf(format, dossier);
  const { text, template } = textOfCases(table);
  const read = readCases(bytes, caseCells[format]);
  // Every word that the format has of its own is in the template.
  yield undefined;
  return yield* readableSteps(bytes, { ...secrets, shown: text, template, told: [...secrets.told, template], tables: rowsOfCases(table), pictures: [] }, read.ok ? read.value : undefined, () => false, known);
}
