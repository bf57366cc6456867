import { fail, ok, type Result } from '#shared/result.ts';
import type { AllowedPicture } from '#shared/redaction/picture-block.ts';
import { documentEnd, documentPart, documentStart, paragraphStyles, partNames, placeholderStyle, tableStyle } from './docx-parts.ts';
import { checkMedia, withoutDrawings } from './docx-picture-check.ts';
import { fixedPartsWith, picturePart } from './docx-pictures.ts';
import type { ReadBack } from './leak-gate.ts';
import { checkParts, decodedParts } from './office-parts.ts';
import { readPlainZip } from './plain-zip.ts';
import { printFamilies } from './print-fonts.ts';
import { tableWidths } from './docx-table-widths.ts';
import { xmlText } from './xml-text.ts';
import { atOnce, type Steps } from '#shared/steps.ts';

/** BCP 47, as far as a dossier tells a language. */
const language = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u;
const oneOf = (values: readonly string[]): RegExp => new RegExp(`^(?:${values.join('|')})$`, 'u');
const family = oneOf(printFamilies);
/** In twentieths of a point: a twentieth of the page and more, so that no column is too narrow to be seen. */
const columnWidth = /^(?:4[89]\d|[5-9]\d\d|[1-9]\d\d\d)$/u;

interface ElementRule {
  readonly parent: string | readonly string[];
  readonly attributes?: Readonly<Record<string, RegExp>>;
}

/** Every element that may stand in the body, where, and what its attributes may say. All others bring in what a dossier never has: revisions, comments, fields, links, pictures, hidden text. */
const rules: Readonly<Record<string, ElementRule>> = {
  'w:p': { parent: ['w:body', 'w:tc'] },
  'w:pPr': { parent: 'w:p' },
  'w:pStyle': { parent: 'w:pPr', attributes: { 'w:val': oneOf(paragraphStyles) } },
  'w:r': { parent: 'w:p' },
  'w:rPr': { parent: 'w:r' },
  'w:rStyle': { parent: 'w:rPr', attributes: { 'w:val': oneOf([placeholderStyle]) } },
  'w:b': { parent: 'w:rPr' },
  'w:bCs': { parent: 'w:rPr' },
  'w:rtl': { parent: 'w:rPr' },
  'w:rFonts': { parent: 'w:rPr', attributes: { 'w:ascii': family, 'w:hAnsi': family, 'w:eastAsia': family, 'w:cs': family, 'w:hint': oneOf(['eastAsia', 'cs']) } },
  'w:lang': { parent: 'w:rPr', attributes: { 'w:val': language, 'w:eastAsia': language, 'w:bidi': language } },
  'w:t': { parent: 'w:r', attributes: { 'xml:space': oneOf(['preserve']) } },
  'w:br': { parent: 'w:r' },
  'w:tbl': { parent: 'w:body' },
  'w:tblPr': { parent: 'w:tbl' },
  'w:tblStyle': { parent: 'w:tblPr', attributes: { 'w:val': oneOf([tableStyle]) } },
  'w:tblW': { parent: 'w:tblPr', attributes: { 'w:type': oneOf(['auto']), 'w:w': oneOf(['100']) } },
  'w:tblGrid': { parent: 'w:tbl' },
  'w:gridCol': { parent: 'w:tblGrid', attributes: { 'w:w': columnWidth } },
  'w:tr': { parent: 'w:tbl' },
  'w:trPr': { parent: 'w:tr' },
  'w:cantSplit': { parent: 'w:trPr' },
  'w:tblHeader': { parent: 'w:trPr' },
  'w:tc': { parent: 'w:tr' },
  'w:tcPr': { parent: 'w:tc' },
  'w:tcW': { parent: 'w:tcPr', attributes: { 'w:type': oneOf(['dxa']), 'w:w': columnWidth } },
};

/** A tag as it is written without liberties: double quotation marks, one space before an attribute, none elsewhere. */
const tagPattern = /<(\/?)([A-Za-z0-9:]+)((?: [A-Za-z0-9:]+="[^"<>&]*")*)(\/?)>/uy;
const attributePattern = / ([A-Za-z0-9:]+)="([^"]*)"/gu;
/** Between two turns: about a millisecond of work. */
const tagsAtOnce = 1000;

const same = (some: readonly string[], others: readonly string[]): boolean => some.length === others.length && some.every((each, index) => each === others[index]);

/** Reads the paragraphs of a body. */
class BodyReader {
  readonly #open: string[] = ['w:body'];
  #text = '';
  #apart = '';
  /** Of the cell that was opened last: cut out of the whole text for every cell, that would be copied as often. */
  #cell = '';
  #paragraphs = 0;
  /** Of the columns of the table that is read, and of the cells of its row. */
  #widths: string[] = [];
  #cellWidths: string[] = [];
  /** The row with which the table begins. */
  #firstRow = 0;
  readonly rows: string[][] = [];
  /** Rows that have not as many cells as the table has columns, and cells that have not one paragraph. */
  uneven = 0;
  /** Tables whose columns have another width than what stands in them asks for, and rows of another width than their table. */
  strangeWidths = 0;
  elements = 0;
  attributes = 0;
  /** Text between elements, where only elements may be. */
  loose = 0;

  get text(): string {
    return this.#text;
  }
  get apart(): string {
    return this.#apart;
  }

  /** False for anything that is not well formed or is written with more liberties than the writer takes. */
  *read(body: string): Steps<boolean> {
    let at = 0;
    let tags = 0;
    while (at < body.length) {
      const tag = body.indexOf('<', at);
      if (!this.#say(body.slice(at, tag === -1 ? body.length : tag))) return false;
      if (tag === -1) break;
      tagPattern.lastIndex = tag;
      const found = tagPattern.exec(body);
      if (found === null || !this.#enter(found[1] !== '', found[2] ?? '', found[3] ?? '', found[4] !== '')) return false;
      at = tagPattern.lastIndex;
      if ((tags += 1) % tagsAtOnce === 0) yield undefined;
    }
    return this.#open.length === 1;
  }

  #say(raw: string): boolean {
    const text = xmlText(raw);
    if (text === undefined) return false;
    if (raw !== '' && this.#open.at(-1) !== 'w:t') this.loose += 1;
    this.#add(text);
    return true;
  }

  #add(text: string): void {
    this.#text += text;
    this.#cell += text;
    this.#apart += text;
  }

  #enter(isEnd: boolean, name: string, attributes: string, isWhole: boolean): boolean {
    if (isEnd) {
      if (attributes !== '' || isWhole || this.#open.length === 1 || this.#open.pop() !== name) return false;
      if (name === 'w:r') this.#apart += ' ';
      if (name === 'w:p') this.#endParagraph();
      if (name === 'w:tc') this.#endCell();
      if (name === 'w:tr') this.#endRow();
      if (name === 'w:tbl' && !same(tableWidths(this.rows.slice(this.#firstRow)).map(String), this.#widths)) this.strangeWidths += 1;
      return true;
    }
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined || ![rule.parent].flat().includes(this.#open.at(-1) ?? '')) this.elements += 1;
    this.#begin(name);
    const seen = new Set<string>();
    for (const [, key = '', value = ''] of attributes.matchAll(attributePattern)) {
      const pattern = rule?.attributes !== undefined && Object.hasOwn(rule.attributes, key) ? rule.attributes[key] : undefined;
      if (seen.has(key) || pattern?.test(value) !== true) this.attributes += 1;
      seen.add(key);
      if (key === 'w:w' && name === 'w:gridCol') this.#widths.push(value);
      if (key === 'w:w' && name === 'w:tcW') this.#cellWidths.push(value);
    }
    if (name === 'w:br') this.#add('\n');
    if (!isWhole) this.#open.push(name);
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tr' || name === 'w:tc') this.uneven += 1;
    return this.#open.length < 8;
  }

  #begin(name: string): void {
    if (name === 'w:tbl') [this.#widths, this.#firstRow] = [[], this.rows.length];
    if (name === 'w:tr') [this.#cellWidths] = [[], this.rows.push([])];
    if (name !== 'w:tc') return;
    this.#cell = '';
    this.#paragraphs = 0;
  }

  #endParagraph(): void {
    this.#paragraphs += 1;
    this.#add('\n');
  }

  #endRow(): void {
    if (this.rows.at(-1)?.length !== this.#widths.length) this.uneven += 1;
    if (!same(this.#cellWidths, this.#widths)) this.strangeWidths += 1;
  }

  #endCell(): void {
    this.rows.at(-1)?.push(this.#cell.slice(0, -1));
    if (this.#paragraphs !== 1) this.uneven += 1;
  }
}

/**
 * Reads a DOCX dossier back into text, without knowing how it was written: the archive, its parts, the paragraphs. `archive`: not the plain archive that a dossier is, to the byte. `parts`: a part
 * that a dossier does not have, or in another place. `fixed parts`: one of those that never change did. `elements`, `attributes`, `loose text`: in the document. `widths`: a column of a table that is not as wide as its texts ask for, which could tell of a text that is not there. `images`: not the pixels of `pictures`; `pictures`: one that is not drawn as it should be.
 */
export function readDocx(bytes: Uint8Array, pictures: readonly AllowedPicture[] = []): Result<ReadBack, 'not-text'> {
  return atOnce(readDocxSteps(bytes, pictures));
}

/** The same with turns for others between. */
export function* readDocxSteps(bytes: Uint8Array, pictures: readonly AllowedPicture[]): Steps<Result<ReadBack, 'not-text'>> {
  const parts = decodedParts(bytes);
  if (parts === undefined) return fail('not-text');
  const document = parts.find(({ name }) => name === documentPart)?.text;
  if (document?.startsWith(documentStart) !== true || !document.endsWith(documentEnd)) return fail('not-text');
  yield undefined;
  const reader = new BodyReader();
  const drawings = withoutDrawings(document.slice(documentStart.length, -documentEnd.length), pictures);
  if (!(yield* reader.read(drawings.body))) return fail('not-text');
  const packed = readPlainZip(bytes);
  const media = checkMedia(bytes, packed.ok ? packed.value : [], pictures);
  return ok({
    text: reader.text,
    apart: reader.apart,
    rows: reader.rows,
    searched: media.searched,
    structure: [
      ...checkParts(parts, [...partNames, ...pictures.map((_, index) => picturePart(index + 1))], fixedPartsWith(pictures.length)),
      { location: 'images', count: media.strange },
      { location: 'pictures', count: drawings.missing },
      { location: 'elements', count: reader.elements },
      { location: 'attributes', count: reader.attributes },
      { location: 'loose text', count: reader.loose },
      { location: 'uneven tables', count: reader.uneven },
      { location: 'widths', count: reader.strangeWidths },
    ],
  });
}
