import { RedactedDossier, type RedactedBlock } from '#shared/redaction/redacted-dossier.ts';
import { tag } from './printed-page.ts';

/** The one way in which a dossier is spelled as JSON: the gate spells what it read anew and compares byte for byte. */
export function spellJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Named entry by entry, so that nothing that a block may hold one day leaves with it. */
function entryOf(block: RedactedBlock): Readonly<Record<string, unknown>> {
  switch (block.kind) {
    case 'heading':
      return { kind: block.kind, level: block.level, text: block.text };
    case 'note':
      return { kind: block.kind, text: block.text };
    case 'fact':
      return { kind: block.kind, label: block.label, value: block.value };
    case 'passage':
      return { kind: block.kind, language: tag(block.language), parts: block.parts.map(({ kind, text }) => ({ kind, text })) };
    case 'picture':
      return { kind: 'fact', label: block.label, value: block.caption };
    case 'table':
      return { kind: block.kind, caption: block.caption, heads: block.heads, rows: block.rows };
  }
}

/** JSON as docs/formats/dossier.schema.json has it: UTF-8 without a byte order mark, which RFC 8259 (8.1) forbids, two spaces, one line feed at the end. */
export function writeJson(dossier: RedactedDossier): Uint8Array {
  const blocks = RedactedDossier.blocksOf(dossier).map(entryOf);
  return new TextEncoder().encode(spellJson({ format: 'dossier', version: 1, language: tag(dossier.language), blocks }));
}
