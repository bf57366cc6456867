import { RedactedDossier, type RedactedBlock } from '#shared/redaction/redacted-dossier.ts';
import { writeCsv } from '#vault/tables/write-csv.ts';
import { tag } from './printed-page.ts';

export const csvColumns = ['report', 'kind', 'label', 'language', 'text'] as const;
export const csvKinds = ['title', 'report', 'note', 'fact', 'passage'] as const;
export type CsvKind = (typeof csvKinds)[number];

interface CsvRow {
  readonly kind: CsvKind;
  readonly label?: string;
  readonly language?: string;
  readonly text: string;
}

function rowOf(block: RedactedBlock): CsvRow {
  switch (block.kind) {
    case 'heading':
      return { kind: block.level === 1 ? 'title' : 'report', text: block.text };
    case 'note':
      return { kind: 'note', text: block.text };
    case 'fact':
      return { kind: 'fact', label: block.label, text: block.value };
    case 'passage':
      return { kind: 'passage', language: tag(block.language), text: block.parts.map(({ text }) => text).join('') };
  }
}

/**
 * One row for each block, in order; `report` is the number of the report that the row belongs to, empty before the first. As all tables of the desk: RFC 4180, with a
 * byte order mark, and an apostrophe before what a spreadsheet would compute (`write-csv.ts`).
 */
export function writeCsvDossier(dossier: RedactedDossier): Uint8Array {
  let report = 0;
  const rows = RedactedDossier.blocksOf(dossier).map((block) => {
    const { kind, label = '', language = '', text } = rowOf(block);
    if (kind === 'report') report += 1;
    return [report === 0 ? '' : String(report), kind, label, language, text];
  });
  return writeCsv([csvColumns, ...rows]);
}
