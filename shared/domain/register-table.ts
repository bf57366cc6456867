/** Registers of compounds as tables: what a column may hold, and how the letters of a file may be written. docs/formats/register-table.md. */

/**
 * What a column holds. `note`: kept with the compound as a line of its own; `left-out`: not taken at all. The names of a language are official ones; `other-names` are what people call it, several in
 * one cell.
 */
export const tableFields = ['name', 'name-km', 'name-zh', 'name-en', 'name-vi', 'other-names', 'kind', 'standing', 'province', 'district', 'place', 'status', 'since', 'source', 'grade', 'reliability', 'credibility', 'note', 'left-out'] as const;
export type TableField = (typeof tableFields)[number];

/** WHATWG labels. The last five cannot be told from one another by a program; a person can, by looking. */
export const tableEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1258', 'windows-874', 'gb18030', 'big5'] as const;
export type TableEncoding = (typeof tableEncodings)[number];

export const tableSeparators = [',', ';', '\t', '|'] as const;
export type TableSeparator = (typeof tableSeparators)[number];

/** What becomes of a row. `add`: its names and its history go to a compound that is there. */
export const rowChoices = ['new', 'add', 'skip'] as const;
export type RowChoice = (typeof rowChoices)[number];

/** Why a compound of the register may be the one of a row. */
export const rowReasons = ['same-name', 'spelling', 'name-inside'] as const;
export type RowReason = (typeof rowReasons)[number];

/** What is not well with a row. All but the first let it be taken, and what was not understood is kept as a note. */
export const rowProblems = ['no-name', 'kind-unknown', 'standing-unknown', 'province-unknown', 'district-unknown', 'district-elsewhere', 'status-unknown', 'date-unknown', 'date-order', 'grade-unknown', 'too-long', 'letters-broken', 'record-unknown', 'point-unknown', 'number-unknown', 'one-too-many'] as const;
export type RowProblem = (typeof rowProblems)[number];

/** Most characters of what is kept of one row as notes. */
export const rowNoteUnits = 4000;
/** Most characters of a file's name as it is kept. */
export const tableNameUnits = 250;
