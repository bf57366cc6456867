import { printable } from './printable.ts';
import type { RedactedBlock } from './redacted-dossier.ts';
import { plainLine, plainTable } from './table-block.ts';

/** A block that no text of a tip is in, and whether staff typed what it says; otherwise its words are ours. */
export type WordedBlock = Exclude<RedactedBlock, { readonly kind: 'passage' | 'picture' }> & { readonly isTyped?: boolean };

/** The block as it may leave, built anew field by field. */
export function plainBlock(block: WordedBlock): RedactedBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: block.kind, level: block.level, text: plainLine(block.text) };
    case 'note':
      return { kind: block.kind, text: printable(block.text) };
    case 'fact':
      return { kind: block.kind, label: plainLine(block.label), value: printable(block.value) };
    case 'table':
      return plainTable(block);
  }
}
