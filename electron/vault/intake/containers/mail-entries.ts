import { decodeTextLoosely, encodeText } from '#shared/sealed-tip/bytes.ts';
import { ageBegin, recognise } from '#shared/sealed-tip/recognise.ts';
import { beginWords } from '#shared/sealed-tip/armour-text.ts';
import { ok, type Result } from '#shared/result.ts';
import { messageText, type ContainerEntry } from './container-entry.ts';
import { textOfHtml } from './html-text.ts';
import { mailParts, type MailPart } from './mail-parts.ts';

const ageBlock = /BEGIN AGE ENCRYPTED FILE[\s\S]*?END AGE ENCRYPTED FILE/gu;

/**
 * What a mail holds: its attachments, and the sealed text blocks of all its texts together. Mail programs send a text twice, plain and as HTML, and
 * may put the parts of one tip into several texts: read as one, the copies of a block mend each other.
 */
export function mailEntries(mail: Uint8Array): Result<readonly ContainerEntry[], 'container-limits'> {
  const parts = mailParts(mail);
  if (!parts.ok) return parts;
  const entries: ContainerEntry[] = [];
  const blocks: { readonly name: string; readonly text: string }[] = [];
  let plainBytes = 0;
  for (const [index, part] of parts.value.entries()) {
    const { bytes, fileName, type, sizeBytes } = part;
    const name = fileName ?? nameless(part, index);
    if (bytes === undefined) entries.push({ kind: 'left', name, sizeBytes, code: 'entry-nested' });
    else if (holdsBlocks(bytes)) blocks.push({ name, text: type === 'text/html' ? textOfHtml(decodeTextLoosely(bytes)) : decodeTextLoosely(bytes) });
    else if (name === messageText) plainBytes += isBlank(bytes) ? 0 : bytes.length;
    else if (bytes.length > 0 || fileName !== undefined) entries.push({ kind: 'file', name, bytes });
  }
  if (plainBytes > 0) entries.push({ kind: 'left', name: messageText, sizeBytes: plainBytes, code: 'entry-plain-text' });
  return ok([...sealedTexts(blocks), ...entries]);
}

function nameless({ type }: MailPart, index: number): string {
  return type.startsWith('text/') ? messageText : `${index + 1}: ${type}`;
}

function holdsBlocks(bytes: Uint8Array): boolean {
  const format = recognise(bytes);
  return format === 'tipkeep-armour' || (format === 'age' && recognise(bytes.subarray(0, 32)) !== 'age');
}

function sealedTexts(blocks: readonly { readonly name: string; readonly text: string }[]): readonly ContainerEntry[] {
  const ours = blocks.filter(({ text }) => text.includes(beginWords) || !text.includes(ageBegin));
  const entries: ContainerEntry[] = [];
  const named = (texts: typeof blocks): string => (texts.length === 1 ? (texts[0]?.name ?? messageText) : messageText);
  if (ours.length > 0) entries.push({ kind: 'file', name: named(ours), bytes: encodeText(ours.map(({ text }) => text).join('\n')) });
  const seen = new Set<string>();
  for (const { name, text } of blocks) {
    for (const [block] of text.matchAll(ageBlock)) {
      const bare = block.replace(/[\s>]+/gu, '');
      if (!seen.has(bare)) entries.push({ kind: 'file', name, bytes: encodeText(`-----${block}-----`) });
      seen.add(bare);
    }
  }
  return entries;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 65_536 && decodeTextLoosely(bytes).trim() === '';
}
