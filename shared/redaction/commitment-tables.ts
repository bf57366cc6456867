import { rowsAtMost } from '../domain/table-limits.ts';
import type { DossierWords } from './dossier-words.ts';
import type { RedactedBlock } from './redacted-dossier.ts';

/** A block, and what of its text is fixed words of the dossier. */
interface FixedBlock {
  readonly block: RedactedBlock;
  readonly fixed: string;
}

const digitsTogether = 8;

/** Hexadecimal digits in groups, so that a person can compare two of them and a line can end between them. */
export function groupedHex(hex: string): string {
  return hex.match(new RegExp(`.{1,${String(digitsTogether)}}`, 'gu'))?.join(' ') ?? '';
}

/** The end of a dossier: what commitments are for, and those to each report, in their order. Nothing where there are none. `foreign` stands for what is not a fixed word. */
export function commitmentTables(ofReports: readonly (readonly string[])[], words: DossierWords, foreign: string): readonly FixedBlock[] {
  const rows = ofReports.flatMap((commitments, index) => commitments.map((commitment) => ({ report: words.tip(index + 1), commitment: groupedHex(commitment) })));
  if (rows.length === 0) return [];
  const caption = words.commitmentsCount(rows.length, ofReports.filter((commitments) => commitments.length > 0).length);
  const plain = (block: Extract<RedactedBlock, { readonly kind: 'heading' | 'note' }>): FixedBlock => ({ block, fixed: block.text });
  const tables: FixedBlock[] = [];
  for (let at = 0; at < rows.length; at += rowsAtMost) {
    const part = rows.slice(at, at + rowsAtMost);
    tables.push({
      block: { kind: 'table', caption, heads: words.commitmentHeads, rows: part.map(({ report, commitment }) => [report, commitment]), bars: [] },
      fixed: [caption, words.commitmentHeads.join(' '), ...part.map(({ report }) => `${report} ${foreign}`)].join('\n'),
    });
  }
  return [plain({ kind: 'heading', level: 2, text: words.commitments }), plain({ kind: 'note', text: words.commitmentsNote }), ...tables];
}
