import { RedactedDossier, type PassagePart } from '#shared/redaction/redacted-dossier.ts';
import type { TableBlock } from '#shared/redaction/table-block.ts';

/**
 * Markdown (CommonMark 0.31) in which no text can become markup: every character that could begin a link, an image, HTML,
 * emphasis, code, a table or mathematics is escaped with a backslash, and so is what makes GitHub turn bare addresses into links.
 */
function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|{}$^@]/gu, '\\$&')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/\b(www)\./giu, '$1\\.');
}

/** What means something only at the start of a line: lists, headings, underlined headings, rules. */
function escapeLineStart(line: string): string {
  return line.replace(/^([-+=#:])/u, '\\$1').replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}

function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}

/** Lines that follow each other are kept apart by a hard break, paragraphs by an empty line. */
function flow(text: string, prefix: string): string {
  const written = lines(text);
  return written
    .map((line, index) => {
      const next = written[index + 1];
      return `${prefix}${line}${line !== '' && next !== undefined && next !== '' ? '\\' : ''}`.trimEnd();
    })
    .join('\n');
}

function escapeText(text: string): string {
  return lines(escapeInline(text)).map(escapeLineStart).join('\n');
}

function passage(parts: readonly PassagePart[]): string {
  // Joined first, so that a line start is seen where it is and not at the start of each part. Placeholders are not bold: next to
  // Chinese or Khmer letters the asterisks would be shown (CommonMark 6.2, flanking).
  const text = parts.map((part) => escapeInline(part.text)).join('');
  const trimmed = lines(text).map(escapeLineStart).join('\n').trim();
  return flow(trimmed === '' ? '' : trimmed.replace(/\n{3,}/gu, '\n\n'), '> ');
}

/** A table with pipes (GitHub Flavored Markdown 4.10): a pipe in a text is escaped like every other sign, and no cell has an end of a line in it. */
function table({ caption, heads, rows }: TableBlock): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => escapeInline(cell.trim())).join(' | ')} |`;
  return [`**${escapeInline(caption)}**`, '', line(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** UTF-8, line feeds, one at the end. */
export function writeMarkdown(dossier: RedactedDossier): Uint8Array {
  const blocks = RedactedDossier.blocksOf(dossier).map((block) => {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.level)} ${escapeText(block.text.replaceAll('\n', ' '))}`;
      case 'note':
        return flow(escapeText(block.text), '');
      case 'fact':
        return block.value === '' ? `**${escapeInline(block.label)}**` : `**${escapeInline(block.label)}:** ${flow(escapeText(block.value), '').trim()}`;
      case 'passage':
        return passage(block.parts);
      case 'table':
        return table(block);
      // Named and not drawn: a dossier for this format says so itself.
      case 'picture':
        return `**${escapeInline(block.label)}:** ${escapeInline(block.caption)}`.trim();
    }
  });
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`);
}
