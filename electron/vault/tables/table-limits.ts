/** What a table may hold. Registers have hundreds of rows; each bound is some ten times what one has been heard of, and is checked before memory is taken. */
export const tableLimits = {
  fileBytes: 16 * 1024 * 1024,
  /** All parts of a workbook that are unpacked, together. */
  unpackedBytes: 64 * 1024 * 1024,
  /** Rows that hold anything. */
  rows: 10_000,
  columns: 200,
  /** Of one cell: what a spreadsheet allows. */
  cellUnits: 32_767,
  /** Of all cells together. One text that a workbook stores once may stand in every cell, so what counts is how often it is used. */
  units: 4_000_000,
  sheets: 200,
  styles: 65_536,
  formats: 5_000,
  merges: 10_000,
  /** Levels of elements in a workbook's parts; a sheet has about six. */
  xmlDepth: 64,
} as const;

/** The last row that a spreadsheet has. */
export const lastSheetRow = 1_048_576;
