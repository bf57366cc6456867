import { bytesOf, changed, hexOf, joined, textOf, utf16, utf16Big, type Carrier } from './planted.ts';

const after = (clean: Uint8Array, more: string | Uint8Array): Uint8Array => joined(clean, typeof more === 'string' ? bytesOf(more) : more);

export const markdownCarriers: readonly Carrier[] = [
  { name: 'in a paragraph', plant: (clean, text) => after(clean, `\n${text}\n`), caughtBy: ['hidden-text'] },
  { name: 'in a heading', plant: (clean, text) => changed(clean, '## Report 1', `## Report 1 ${text}`), caughtBy: ['hidden-text'] },
  { name: 'in an HTML comment', plant: (clean, text) => after(clean, `\n<!-- ${text} -->\n`), caughtBy: ['hidden-text'] },
  { name: 'in a hidden element', plant: (clean, text) => after(clean, `\n<p hidden>${text}</p>\n`), caughtBy: ['hidden-text'] },
  { name: 'in an attribute', plant: (clean, text) => after(clean, `\n<b data-x="${text}">x</b>\n`), caughtBy: ['hidden-text'] },
  { name: 'in the alternative text of a picture', plant: (clean, text) => after(clean, `\n![${text}](x.png)\n`), caughtBy: ['hidden-text'] },
  { name: 'in the target of a link', plant: (clean, text) => after(clean, `\n[x](https://x.invalid/${text})\n`), caughtBy: ['hidden-text'] },
  { name: 'in a definition that no link uses', plant: (clean, text) => after(clean, `\n[x]: <${text}>\n`), caughtBy: ['hidden-text'] },
  { name: 'in the words behind a block of code', plant: (clean, text) => after(clean, `\n\`\`\`${text}\nx\n\`\`\`\n`), caughtBy: ['hidden-text'] },
  { name: 'in a block before the text', plant: (clean, text) => joined(bytesOf(`---\nauthor: ${text}\n---\n`), clean), caughtBy: ['hidden-text'] },
  { name: 'in a map of pseudonyms', plant: (clean, text) => after(clean, `\n[person A]: ${text}\n`), caughtBy: ['hidden-text'] },
  { name: 'split by emphasis', plant: (clean, text) => after(clean, `\n${text.slice(0, 4)}**${text.slice(4)}**\n`), caughtBy: ['hidden-text'] },
  { name: 'over two lines', plant: (clean, text) => after(clean, `\n${text.slice(0, 4)}\\\n${text.slice(4)}\n`), caughtBy: ['hidden-text'] },
  { name: 'in UTF-16', plant: (clean, text) => after(clean, utf16(text)), caughtBy: ['hidden-bytes', 'text-unreadable'] },
  { name: 'in UTF-16 of the other byte order', plant: (clean, text) => after(clean, utf16Big(text)), caughtBy: ['hidden-bytes', 'text-unreadable'] },
  { name: 'in hexadecimal', plant: (clean, text) => after(clean, hexOf(text)), caughtBy: ['hidden-bytes'] },
  { name: 'nowhere, but in text that nobody has read', plant: (clean) => after(clean, 'and more\n'), caughtBy: ['text-missing'] },
  { name: 'nowhere, but with a report missing', plant: (clean) => bytesOf(textOf(clean).slice(0, textOf(clean).indexOf('## Report 3'))), caughtBy: ['text-missing'] },
];

/** One thing of the parsed JSON changed, spelled as the writer spells, so that the spelling is not what is found. */
function within(clean: Uint8Array, change: (dossier: Record<string, unknown>, blocks: Record<string, unknown>[]) => void): Uint8Array {
  const dossier = JSON.parse(textOf(clean)) as Record<string, unknown>;
  change(dossier, dossier['blocks'] as Record<string, unknown>[]);
  return bytesOf(`${JSON.stringify(dossier, null, 2)}\n`);
}

export const jsonCarriers: readonly Carrier[] = [
  { name: 'in a note', plant: (clean, text) => within(clean, (_, blocks) => blocks.push({ kind: 'note', text })), caughtBy: ['hidden-text'] },
  { name: 'in a label', plant: (clean, text) => within(clean, (_, blocks) => blocks.push({ kind: 'fact', label: text, value: 'x' })), caughtBy: ['hidden-text'] },
  { name: 'in a value', plant: (clean, text) => within(clean, (_, blocks) => blocks.push({ kind: 'fact', label: 'x', value: text })), caughtBy: ['hidden-text'] },
  { name: 'in two parts', plant: (clean, text) => within(clean, (_, blocks) => blocks.push({ kind: 'passage', language: 'en', parts: [{ kind: 'kept', text: text.slice(0, 4) }, { kind: 'kept', text: text.slice(4) }] })), caughtBy: ['hidden-text'] },
  { name: 'in a key of its own', plant: (clean, text) => within(clean, (dossier) => (dossier['author'] = text)), caughtBy: ['structure'] },
  { name: 'in a key of a block', plant: (clean, text) => within(clean, (_, [block]) => block !== undefined && (block['was'] = text)), caughtBy: ['hidden-text'] },
  { name: 'in the original of a part', plant: (clean, text) => within(clean, (_, blocks) => blocks.push({ kind: 'passage', language: 'en', parts: [{ kind: 'placeholder', text: '[removed]', original: text }] })), caughtBy: ['structure'] },
  { name: 'in a map of pseudonyms', plant: (clean, text) => within(clean, (dossier) => (dossier['pseudonyms'] = { 'person A': text })), caughtBy: ['structure'] },
  { name: 'as the name of a key', plant: (clean, text) => within(clean, (dossier) => (dossier[text] = true)), caughtBy: ['structure'] },
  { name: 'as a language', plant: (clean, text) => within(clean, (dossier) => (dossier['language'] = text)), caughtBy: ['structure'] },
  { name: 'as a kind', plant: (clean, text) => within(clean, (_, blocks) => blocks.push({ kind: text, text: 'x' })), caughtBy: ['structure'] },
  { name: 'in a list of its own', plant: (clean, text) => within(clean, (_, blocks) => blocks.push({ kind: 'note', text: [text] })), caughtBy: ['hidden-text'] },
  { name: 'in an entry given twice', plant: (clean, text) => changed(clean, '"version": 1,', `"version": ${JSON.stringify(text)}, "version": 1,`), caughtBy: ['structure'] },
  { name: 'in numbers of characters', plant: (clean, text) => changed(clean, '"version": 1,', `"version": "${Array.from(utf16(text)).map((byte) => `\\u00${byte.toString(16).padStart(2, '0')}`).join('')}", "version": 1,`), caughtBy: ['structure'] },
  { name: 'in a comment', plant: (clean, text) => changed(clean, '"version": 1,', `"version": 1, /* ${text} */`), caughtBy: ['text-unreadable'] },
  { name: 'behind the end', plant: (clean, text) => after(clean, text), caughtBy: ['text-unreadable'] },
  { name: 'in UTF-16 behind the end', plant: (clean, text) => after(clean, utf16(text)), caughtBy: ['hidden-bytes', 'text-unreadable'] },
  { name: 'in UTF-16 of the other byte order behind the end', plant: (clean, text) => after(clean, utf16Big(text)), caughtBy: ['hidden-bytes', 'text-unreadable'] },
  { name: 'in hexadecimal', plant: (clean, text) => within(clean, (_, blocks) => blocks.push({ kind: 'note', text: hexOf(text) })), caughtBy: ['hidden-bytes'] },
  { name: 'nowhere, but in spaces', plant: (clean) => changed(clean, '"version": 1,', '"version":\t1,'), caughtBy: ['structure'] },
  { name: 'nowhere, but behind a byte order mark', plant: (clean) => joined(bytesOf('\ufeff'), clean), caughtBy: ['text-unreadable'] },
  { name: 'nowhere, but in text that nobody has read', plant: (clean) => within(clean, (_, blocks) => blocks.push({ kind: 'note', text: 'and more' })), caughtBy: ['text-missing'] },
];

const row = (...cells: readonly string[]): string => `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`;

export const csvCarriers: readonly Carrier[] = [
  { name: 'in a row', plant: (clean, text) => after(clean, row('6', 'note', '', '', text)), caughtBy: ['hidden-text'] },
  { name: 'in a label', plant: (clean, text) => after(clean, row('6', 'fact', text, '', 'x')), caughtBy: ['hidden-text'] },
  { name: 'in a label and a text', plant: (clean, text) => after(clean, row('6', 'fact', text.slice(0, 4), '', text.slice(4))), caughtBy: ['hidden-text'] },
  { name: 'in two rows', plant: (clean, text) => after(clean, row('6', 'note', '', '', text.slice(0, 4)) + row('6', 'note', '', '', text.slice(4))), caughtBy: ['hidden-text'] },
  { name: 'in a map of pseudonyms', plant: (clean, text) => after(clean, row('', 'pseudonym', '[person A]', '', text)), caughtBy: ['structure'] },
  { name: 'in a column of its own', plant: (clean, text) => after(clean, row('6', 'note', '', '', 'x', text)), caughtBy: ['structure'] },
  { name: 'in the name of a column', plant: (clean, text) => changed(clean, '"text"\r\n', `"text","${text}"\r\n`), caughtBy: ['structure'] },
  { name: 'as a language', plant: (clean, text) => after(clean, row('6', 'passage', '', text, 'x')), caughtBy: ['structure'] },
  { name: 'as a kind', plant: (clean, text) => after(clean, row('6', text, '', '', 'x')), caughtBy: ['structure'] },
  { name: 'as the number of a report', plant: (clean, text) => after(clean, row(text, 'note', '', '', 'x')), caughtBy: ['structure'] },
  { name: 'without quotation marks', plant: (clean, text) => after(clean, `6,note,,,${text.replaceAll(',', ' ')}\r\n`), caughtBy: ['text-unreadable'] },
  { name: 'behind a quotation mark', plant: (clean, text) => after(clean, `"6","note","","","x"${text}\r\n`), caughtBy: ['text-unreadable'] },
  { name: 'behind the end', plant: (clean, text) => after(clean, text), caughtBy: ['text-unreadable'] },
  { name: 'in UTF-16 behind the end', plant: (clean, text) => after(clean, utf16(text)), caughtBy: ['hidden-bytes', 'text-unreadable'] },
  { name: 'in UTF-16 of the other byte order behind the end', plant: (clean, text) => after(clean, utf16Big(text)), caughtBy: ['hidden-bytes', 'text-unreadable'] },
  { name: 'in hexadecimal', plant: (clean, text) => after(clean, row('6', 'note', '', '', hexOf(text))), caughtBy: ['hidden-bytes'] },
  { name: 'nowhere, but with a formula', plant: (clean) => after(clean, row('6', 'note', '', '', '=HYPERLINK(1)')), caughtBy: ['structure'] },
  { name: 'nowhere, but with a formula in full width', plant: (clean) => after(clean, row('6', 'note', '', '', '＝1+1')), caughtBy: ['structure'] },
  { name: 'nowhere, but with another line end', plant: (clean) => after(clean, '"6","note","","","x"\n'), caughtBy: ['text-unreadable'] },
  { name: 'nowhere, but without a byte order mark', plant: (clean) => clean.slice(3), caughtBy: ['text-unreadable'] },
  { name: 'nowhere, but in text that nobody has read', plant: (clean) => after(clean, row('6', 'note', '', '', 'and more')), caughtBy: ['text-missing'] },
];

/** Where every spelling is planted: in the text that everybody reads. */
export const readableCarrier = { markdown: markdownCarriers[0], json: jsonCarriers[0], csv: csvCarriers[0] } as const;
