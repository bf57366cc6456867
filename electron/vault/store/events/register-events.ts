import { countShape, fields, hashShape, idShape, textShape } from './payload-shape.ts';

/**
 * Events about registers as tables (docs/formats/register-table.md). What a row says is in the events of the compound, under the import's id as batch; these say where it is from. They hold nothing of a
 * tip.
 */
export const registerEvents = {
  /** A table was chosen and rows of it follow. `fileName`: without its folder. `sheet`: empty for a text. */
  'register-import-begun': { version: 1, subject: 'importId', shape: fields({ importId: idShape, fileName: textShape, fileSha256: hashShape, sizeBytes: countShape, sheet: textShape, begunAt: countShape }) },
  /** Everything that the import had made was taken back. */
  'register-import-undone': { version: 1, subject: 'importId', shape: fields({ importId: idShape, undoneAt: countShape }) },
  /** `row`: as a spreadsheet numbers it. `rowSha256`: of its cells. `kept`: lines of what no field holds. */
  'compound-row-taken': { version: 1, subject: 'compoundId', shape: fields({ compoundId: idShape, rowId: idShape, importId: idShape, row: countShape, rowSha256: hashShape, kept: textShape, takenAt: countShape }) },
  'compound-row-undone': { version: 1, subject: 'compoundId', shape: fields({ compoundId: idShape, rowId: idShape }) },
  /** Only an import that is undone takes compounds away: those that it made and nobody touched since. */
  'compound-removed': { version: 1, subject: 'compoundId', shape: fields({ compoundId: idShape }) },
  /** The register was saved as a file outside of the vault. */
  'register-exported': { version: 1, subject: 'exportId', shape: fields({ exportId: idShape, compounds: countShape, sizeBytes: countShape, sha256: hashShape, exportedAt: countShape }) },
} as const;
