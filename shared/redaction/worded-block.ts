import { foreign } from './cut-text.ts';
import { printable } from './printable.ts';
import type { RedactedBlock } from './redacted-dossier.ts';
import type { TableCounts } from '#shared/domain/stated-counts.ts';
import { plainLine, plainTable, tableText } from './table-block.ts';

/** A block that no text of a tip is in, and whether staff typed what it says; otherwise its words are ours. */
export type WordedBlock = Exclude<RedactedBlock, { readonly kind: 'passage' | 'picture' }> & {
  readonly isTyped?: boolean;
  /** Columns (from 0) of a table whose cells staff typed, or that come from a register; its heads are ours. */
  readonly typedColumns?: readonly number[];
  /** Of a table: what its cells count. It never leaves: the gate computes with it. */
  readonly counts?: TableCounts;
};

/** The words of a block that are ours, U+FFFC where other text stands. `shown`: the block as it leaves. */
export function fixedWords(block: WordedBlock, shown: RedactedBlock): string {
  if (shown.kind === 'fact') return block.isTyped === true ? `${shown.label} ${foreign}` : `${shown.label} ${shown.value}`;
  if (block.isTyped === true || shown.kind === 'passage' || shown.kind === 'picture') return foreign;
  if (shown.kind === 'table') return tableText({ ...shown, rows: shown.rows.map((row) => row.map((cell, column) => (block.typedColumns?.includes(column) === true ? foreign : cell))) });
  return shown.text;
}

/** The block as it may leave, built anew field by field. */
export function plainBlock(block: WordedBlock): RedactedBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: block.kind, level: block.level, text: plainLine(block.text) };
    case 'note':
      return { kind: block.kind, text: printable(block.text) };
    case 'fact':
      return { kind: block.kind, label: plainLine(block.label), value: printable(block.value), ...(block.at === undefined ? {} : { at: { province: block.at.province, district: block.at.district } }) };
    case 'table':
      return plainTable(block);
  }
}
