import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import type { TableBlock } from '#shared/redaction/table-block.ts';
import type { WordedBlock } from '#shared/redaction/worded-block.ts';

/** What each format has to write with care, in cells: its own signs, what a spreadsheet would compute, scripts, nothing at all. */
export const careTable: TableBlock = {
  kind: 'table',
  caption: 'Reports | by place',
  heads: ['Place', 'Reports', 'With *two* sources', '='],
  rows: [
    ['Kandal', '1', '12', '=1+1'],
    ['ព្រះសីហនុ', '11', '2', '| --- |'],
    ['a\\b', '', 'unknown', '<b>x</b>'],
    ['- x', '40', '', '# "y" & z'],
  ],
  bars: [1],
};

const plainRow: TableBlock = { kind: 'table', caption: 'One column', heads: ['Only'], rows: [['12']], bars: [] };

/** A document of two tables that nobody has typed anything in. */
export function tableDossier(tables: readonly WordedBlock[] = [careTable, plainRow], passages: readonly string[] = ['Zorvikqua Compound', 'ឌុនឋាវឍីម']): ReturnType<typeof RedactedDossier.ofBlocks> {
  const blocks: readonly WordedBlock[] = [
    { kind: 'heading', level: 1, text: 'Briefing' },
    { kind: 'note', text: 'Invented for a test.' },
    ...tables,
    { kind: 'heading', level: 2, text: 'Methods' },
    { kind: 'fact', label: 'Counted', value: '2026' },
  ];
  return RedactedDossier.ofBlocks('en', blocks, passages);
}
