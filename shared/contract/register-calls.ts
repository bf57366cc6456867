import * as v from 'valibot';
import { compoundKinds, compoundNameKinds, compoundNameLanguages, compoundStates, standings } from '../domain/compound.ts';
import { credibilities, reliabilities } from '../domain/grade.ts';
import { rowChoices, rowNoteUnits, rowProblems, rowReasons, tableEncodings, tableFields, tableNameUnits, tableSeparators } from '../domain/register-table.ts';
import { compoundNameUnits, compoundPlaceUnits, compoundSourceUnits } from './compound-calls.ts';
import { provinceCode } from './place-filter.ts';
import { count, handle, id, listOf, nothing, text, timeMs } from './schema.ts';

/** Most columns of a table, and what is shown of one cell. */
const columnsAtMost = 200;
const shownUnits = 200;
/** Rows of a page. */
const registerRowsAtOnce = 50;

/** Names, status entries and problems of a row that are shown. */
export const rowListShown = 20;
/** Compounds that a row may be about: as many as a person chooses between. */
export const rowMatchesAtMost = 5;

const rowCounts = v.strictObject({ new: count, add: count, skip: count, undecided: count });

const tablePreview = v.strictObject({
  previewId: id,
  fileName: text(tableNameUnits),
  sizeBytes: count,
  sha256: text(64),
  kind: v.picklist(['csv', 'xlsx']),
  /** null: a workbook says how its letters are written. */
  encoding: v.nullable(v.picklist(tableEncodings)),
  /** The file does not say, and they can be read in more than one way: a person must look. */
  isEncodingGuessed: v.boolean(),
  separator: v.nullable(v.picklist(tableSeparators)),
  sheets: listOf(text(shownUnits), 200),
  sheet: count,
  formulas: count,
  merged: count,
  /** Written by Tipkeep: its columns are known. */
  isOwn: v.boolean(),
  /** What each column holds, its header and its first filled cell. */
  columns: listOf(v.strictObject({ header: text(shownUnits), example: text(shownUnits), field: v.picklist(tableFields) }), columnsAtMost),
  /** Rows of compounds; those with something not understood; those that stand in the register from a table before; those that may be a compound that is there. */
  rows: count,
  problems: count,
  taken: count,
  matched: count,
  choices: rowCounts,
});
export type TablePreview = v.InferOutput<typeof tablePreview>;

const match = v.strictObject({
  /** What a choice names: a compound of the register, or one that an earlier row makes. */
  compoundId: id,
  number: v.nullable(count),
  row: v.nullable(count),
  name: text(compoundNameUnits),
  reason: v.picklist(rowReasons),
  /** Both say in which province they are, and it is not the same. */
  isElsewhere: v.boolean(),
});

const tableRow = v.strictObject({
  row: count,
  names: v.pipe(v.array(v.strictObject({ text: text(compoundNameUnits), language: v.picklist(compoundNameLanguages), kind: v.picklist(compoundNameKinds) })), v.maxLength(rowListShown)),
  kind: v.picklist(compoundKinds),
  standing: v.picklist(standings),
  province: v.nullable(provinceCode),
  district: v.nullable(text(4)),
  place: text(compoundPlaceUnits),
  statuses: v.pipe(v.array(v.strictObject({ state: v.picklist(compoundStates), since: text(10), source: text(compoundSourceUnits), reliability: v.picklist(reliabilities), credibility: v.picklist(credibilities) })), v.maxLength(rowListShown)),
  /** Names, entries, problems and matches beyond those shown. */
  furtherNames: count,
  furtherStatuses: count,
  furtherProblems: count,
  furtherMatches: count,
  /** From a table of our own: whether it brings a point, and how many buildings. */
  hasPoint: v.boolean(),
  buildings: count,
  notes: text(rowNoteUnits),
  problems: v.pipe(v.array(v.strictObject({ problem: v.picklist(rowProblems), text: text(shownUnits) })), v.maxLength(rowListShown)),
  matches: v.pipe(v.array(match), v.maxLength(rowMatchesAtMost)),
  /** When the same row was taken in before; null: never. */
  takenAt: v.nullable(timeMs),
  /** null: nobody has decided yet. Then the row is left out. */
  choice: v.nullable(v.picklist(rowChoices)),
  target: v.nullable(id),
});
export type RegisterRowView = v.InferOutput<typeof tableRow>;

export const registerRowFilters = ['all', 'undecided', 'matched', 'problems', 'taken'] as const;

const ofPreview = v.strictObject({ previewId: id });

/** Registers as tables: a table comes in row by row as a person decides, and the register goes out as a table. */
export const registerCalls = {
  /** Reads a table that a person chose. Nothing is taken yet. */
  'register.open': { request: v.strictObject({ handle }), reply: tablePreview },
  /** Reads it once more as a person says; a change of columns makes the choices anew. `columns`: what each holds; null: as suggested. */
  'register.reread': {
    request: v.strictObject({ previewId: id, encoding: v.nullable(v.picklist(tableEncodings)), sheet: count, columns: v.nullable(v.pipe(v.array(v.picklist(tableFields)), v.maxLength(columnsAtMost))) }),
    reply: tablePreview,
  },
  'register.rows': { request: v.strictObject({ previewId: id, filter: v.picklist(registerRowFilters), offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(registerRowsAtOnce)) }), reply: v.strictObject({ total: count, rows: listOf(tableRow, registerRowsAtOnce) }) },
  /** What becomes of a row. `target`: one of its matches, for `add`. */
  'register.choose': { request: v.strictObject({ previewId: id, row: count, choice: v.nullable(v.picklist(rowChoices)), target: v.nullable(id) }), reply: rowCounts },
  /** Takes all rows as they are decided. Those of which nobody decided are left out. A stop keeps what was taken. */
  'register.commit': { request: ofPreview, reply: v.strictObject({ importId: v.nullable(id), made: count, added: count, skipped: count, undecided: count, left: count, isStopped: v.boolean() }) },
  'register.cancel': { request: nothing, reply: nothing },
  /** Tables that were read, the last one first. */
  'register.imports': {
    request: v.strictObject({ offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(100)) }),
    reply: v.strictObject({ total: count, imports: listOf(v.strictObject({ importId: id, fileName: text(tableNameUnits), sheet: text(shownUnits), sha256: text(64), begunAt: timeMs, actor: text(200), rows: count, undoneAt: v.nullable(timeMs) }), 100) }),
  },
  /** Takes back all that an import made, while nobody has changed any of it. */
  'register.undo': { request: v.strictObject({ importId: id }), reply: v.strictObject({ compounds: count }) },
  /** Writes the register where a dialog said. */
  'register.save': { request: v.strictObject({ handle }), reply: v.strictObject({ savedAs: text(300), sizeBytes: count, sha256: text(64), compounds: count }) },
} as const;
