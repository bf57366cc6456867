import type * as Docx from 'docx';
import type { IRunOptions, Paragraph, ParagraphChild, Table } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { languageOf } from '#shared/domain/writing-system.ts';
import { RedactedDossier, type RedactedBlock } from '#shared/redaction/redacted-dossier.ts';
import type { PictureBlock } from '#shared/redaction/picture-block.ts';
import type { TableBlock } from '#shared/redaction/table-block.ts';
import { cellStyle, documentEnd, documentPart, documentStart, placeholderStyle, tableStyle } from './docx-parts.ts';
import { fixedPartsWith, pictureDrawing, picturePart } from './docx-pictures.ts';
import { pictureOf, type PaintedPictures } from './painted-pictures.ts';
import type { Turn } from './found-details.ts';
import { writePlainZip } from './plain-zip.ts';
import { encodePng } from './png.ts';
import { tag } from './printed-page.ts';
import { scriptRuns, type ScriptRun } from './script-runs.ts';
import { tableWidths } from './docx-table-widths.ts';

type Writer = typeof Docx;
type RunStyle = Pick<IRunOptions, 'bold' | 'style'>;

/** XML 1.0 has no place for these two even as numbers; nobody reads them. */
const noCharacter = /[\ufffe\uffff]/gu;

/** `language` is what the text is said to be; a script that tells more goes before it. */
function runOf(writer: Writer, { text, slot, family, language: told, isRightToLeft }: ScriptRun, language: string, style: RunStyle): ParagraphChild[] {
  const spoken = told ?? tag(language);
  const slots = { latin: { value: spoken }, eastAsia: { eastAsia: spoken }, complex: { bidirectional: spoken } } as const;
  const fonts = { latin: { ascii: family, hAnsi: family }, eastAsia: { eastAsia: family, hint: 'eastAsia' }, complex: { cs: family, hint: 'cs' } } as const;
  return text.split('\n').map((line, index) => new writer.TextRun({ ...style, text: line.replace(noCharacter, '\ufffd'), font: fonts[slot], language: slots[slot], ...(index > 0 ? { break: 1 } : {}), ...(isRightToLeft ? { rightToLeft: true } : {}) }));
}

function runs(writer: Writer, text: string, language: string, style: RunStyle = {}): ParagraphChild[] {
  return scriptRuns(text).flatMap((run) => runOf(writer, run, language, style));
}

/** The rows `from` to `to` of a table, the row of heads before the first. */
function table(writer: Writer, { heads, rows }: TableBlock, columnWidths: readonly number[], language: string, from: number, to: number): Table {
  const cell = (text: string, isBold: boolean) => new writer.TableCell({ children: [new writer.Paragraph({ style: cellStyle, children: runs(writer, text, text === '' ? language : languageOf(text), isBold ? { bold: true } : {}) })] });
  return new writer.Table({
    style: tableStyle,
    columnWidths: [...columnWidths],
    rows: [...(from > 0 ? [] : [new writer.TableRow({ cantSplit: true, tableHeader: true, children: heads.map((head) => cell(head, true)) })]), ...rows.slice(from, to).map((cells) => new writer.TableRow({ cantSplit: true, children: cells.map((text, index) => cell(text, index === 0)) }))],
  });
}

/** A table has its caption over it, and ends in an empty paragraph, without which Word joins two tables. */
async function tableOf(writer: Writer, block: TableBlock, language: string, turn: Turn): Promise<string> {
  const caption = new writer.Paragraph({ style: 'Heading3', children: runs(writer, block.caption, language) });
  const widths = tableWidths([block.heads, ...block.rows]);
  const end = new writer.Paragraph({ style: cellStyle, children: [] });
  let written = await bodyPart(writer, [caption, table(writer, block, widths, language, 0, rowsAtOnce)]);
  for (let from = rowsAtOnce; from < block.rows.length; from += rowsAtOnce) {
    await turn();
    const more = await bodyPart(writer, [table(writer, block, widths, language, from, from + rowsAtOnce)]);
    // One table: the rows of this part stand before the end of the last.
    written = `${written.slice(0, -tableEnd.length)}${more.slice(more.indexOf('<w:tr>'))}`;
  }
  return `${written}${await bodyPart(writer, [end])}`;
}

function paragraph(writer: Writer, block: Exclude<RedactedBlock, TableBlock>, language: string): Paragraph {
  switch (block.kind) {
    case 'heading':
      return new writer.Paragraph({ style: block.level === 1 ? 'Heading1' : 'Heading2', children: runs(writer, block.text, languageOf(block.text)) });
    case 'note':
      return new writer.Paragraph({ style: 'Note', children: runs(writer, block.text, language) });
    case 'fact':
      if (block.value === '') return new writer.Paragraph({ style: 'Heading3', children: runs(writer, block.label, language) });
      return new writer.Paragraph({ children: [...runs(writer, `${block.label}: `, language, { bold: true }), ...runs(writer, block.value, languageOf(block.value))] });
    case 'picture':
      return new writer.Paragraph({ style: 'Note', children: [...runs(writer, block.label, language, { bold: true }), ...(block.caption === '' ? [] : runs(writer, ` ${block.caption}`, languageOf(block.caption)))] });
    case 'passage':
      return new writer.Paragraph({
        style: 'Passage',
        children: block.parts.flatMap(({ kind, text }) => (kind === 'kept' ? runs(writer, text, block.language) : runs(writer, text, language, { style: placeholderStyle }))),
      });
  }
}

/** Paragraphs and tables as the library writes them, without what it puts around them. */
async function bodyPart(writer: Writer, children: readonly (Paragraph | Table)[]): Promise<string> {
  const document = new writer.Document({ sections: [{ children: [...children] }] });
  const packed = unzipSync(new Uint8Array(await writer.Packer.toArrayBuffer(document)), { filter: ({ name }) => name === documentPart });
  const written = packed[documentPart];
  if (written === undefined) throw new Error('the package has no document');
  const text = strFromU8(written);
  const start = text.indexOf('<w:body>') + '<w:body>'.length;
  const end = text.lastIndexOf('<w:sectPr');
  if (start < '<w:body>'.length || end < start) throw new Error('the document has no body');
  return text.slice(start, end);
}

const isPicture = (block: RedactedBlock): block is PictureBlock => block.kind === 'picture';

/** The library writes so many blocks at a time, some thirty milliseconds of work, and others get their turn. */
const blocksAtOnce = 60;
/** The same for the rows of a table. */
const rowsAtOnce = 60;
const tableEnd = '</w:tbl>';

/** What stands between pictures is written by the library, long tables in parts; the pictures are ours: it would name them after hashes and add descriptions. */
async function bodyOf(writer: Writer, blocks: readonly RedactedBlock[], language: string, turn: Turn): Promise<string> {
  let body = '';
  let waiting: Exclude<RedactedBlock, TableBlock>[] = [];
  let number = 0;
  const write = async (): Promise<void> => {
    if (waiting.length > 0) body += await bodyPart(writer, waiting.map((block) => paragraph(writer, block, language)));
    waiting = [];
    await turn();
  };
  for (const block of blocks) {
    if (isPicture(block) || block.kind === 'table') await write();
    if (block.kind === 'table') {
      body += await tableOf(writer, block, language, turn);
      continue;
    }
    if (isPicture(block)) body += `<w:p><w:r>${pictureDrawing((number += 1), block)}</w:r></w:p>`;
    // Of a picture the line that stands under it.
    if (waiting.push(block) === blocksAtOnce) await write();
  }
  await write();
  return body;
}

/**
 * A DOCX (ECMA-376): real headings, a language and a font for each run by its script. Of what the library packs only the paragraphs are taken; the other parts are ours (`docx-parts.ts`), with a page of
 * our own and only the namespace that is used. The same dossier gives the same bytes.
 */
export async function writeDocx(dossier: RedactedDossier, pictures: PaintedPictures = new Map(), turn: Turn = () => Promise.resolve()): Promise<Uint8Array> {
  const blocks = RedactedDossier.blocksOf(dossier);
  // Loaded when it is needed: half a megabyte that no start of the vault should wait for.
  const writer = await import('docx');
  const text = `${documentStart}${await bodyOf(writer, blocks, tag(dossier.language), turn)}${documentEnd}`;
  const media = blocks.filter(isPicture).map((block, index) => ({ name: picturePart(index + 1), bytes: encodePng(pictureOf(pictures, block)) }));
  const fixed = [...fixedPartsWith(media.length)].map(([name, part]) => ({ name, bytes: strToU8(part) }));
  return writePlainZip([...fixed, { name: documentPart, bytes: strToU8(text) }, ...media]);
}
