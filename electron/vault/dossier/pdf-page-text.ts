import { readOperations, PdfSyntaxFault, type PdfOperand, type PdfOperation } from './pdf-lexer.ts';
import { utf16Text, type GlyphReader } from './pdf-glyphs.ts';

/** What a content stream may name. */
export interface ContentResources {
  font(name: string): GlyphReader | undefined;
  /** The text that stands for a marked passage, where its properties are kept in the resources. */
  actualText(name: string): string | undefined;
  isImage(name: string): boolean;
  form(name: string): { readonly content: Uint8Array; readonly resources: ContentResources } | undefined;
}

/** The text of one page, read in the order in which it is drawn. */
export interface PageText {
  /** With ActualText where the page gives it, as a person copies it. One line feed between lines. */
  text: string;
  /** The same with a space wherever a run of text ends: two words may touch in `text` that the eye sees apart. */
  spaced: string;
  /** What the glyphs say by themselves, ActualText left aside: a leak may hide under a harmless one. */
  glyphs: string;
  /** Strings that are not drawn. */
  strings: string[];
  /** Glyphs outside any ActualText that mean nothing. */
  unknownGlyphs: number;
  /** Glyphs for characters that the font does not have, whatever ActualText says over them: people see boxes. */
  missingGlyphs: number;
  /** Images drawn from within the stream. */
  inlineImages: number;
  /** How often an image that stands outside the stream is drawn. */
  images: number;
  /** Lines that are drawn or that clip, point by point in the coordinates of the page; of a curve its end. */
  lines: (readonly [x: number, y: number])[][];
}

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** Skia nests a form in a form for some effects; nothing nests deeper than this. */
const deepestForm = 8;
const deepestState = 512;
const mostOperations = 20_000_000;

function multiply(m: Matrix, n: Matrix): Matrix {
  return [m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3], m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3], m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5]];
}

const numberAt = (operands: readonly PdfOperand[], index: number): number => {
  const operand = operands[index];
  return operand?.kind === 'number' && Number.isFinite(operand.value) ? operand.value : 0;
};

function matrixOf(operands: readonly PdfOperand[]): Matrix {
  return [numberAt(operands, 0), numberAt(operands, 1), numberAt(operands, 2), numberAt(operands, 3), numberAt(operands, 4), numberAt(operands, 5)];
}

/** A text string of a dictionary (ISO 32000-1, 7.9.2): UTF-16 or UTF-8 by its mark, otherwise one byte a character. */
export function textString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16Text(bytes.subarray(2));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes.subarray(2));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

interface GraphicsState {
  readonly transform: Matrix;
  readonly font: GlyphReader | undefined;
  readonly size: number;
  readonly leading: number;
}

interface Mark {
  readonly actual: string | undefined;
  shown: boolean;
}

class PageReader {
  readonly page: PageText = { text: '', spaced: '', glyphs: '', strings: [], unknownGlyphs: 0, missingGlyphs: 0, inlineImages: 0, images: 0, lines: [] };
  #state: GraphicsState = { transform: identity, font: undefined, size: 1, leading: 0 };
  #line: Matrix = identity;
  #lastY: number | undefined;
  #operations = 0;
  readonly #saved: GraphicsState[] = [];
  readonly #marks: Mark[] = [];

  run(content: Uint8Array, resources: ContentResources, depth: number): void {
    if (depth > deepestForm) throw new PdfSyntaxFault('forms nested too deep');
    for (const operation of readOperations(content)) {
      this.#operations += 1;
      if (this.#operations > mostOperations) throw new PdfSyntaxFault('too many operations');
      this.#step(operation, resources, depth);
    }
  }

  #step({ operator, operands }: PdfOperation, resources: ContentResources, depth: number): void {
    const first = operands[0];
    switch (operator) {
      case 'q':
        if (this.#saved.length >= deepestState) throw new PdfSyntaxFault('too many saved states');
        this.#saved.push(this.#state);
        return;
      case 'Q':
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case 'cm':
        this.#state = { ...this.#state, transform: multiply(matrixOf(operands), this.#state.transform) };
        return;
      case 'm':
        this.page.lines.push([]);
        this.#draw(operands, 0);
        return;
      case 'l':
        this.#draw(operands, 0);
        return;
      case 'c':
        this.#draw(operands, 4);
        return;
      case 'v':
      case 'y':
        this.#draw(operands, 2);
        return;
      case 'BT':
        this.#line = identity;
        this.page.spaced += ' ';
        return;
      case 'Tf':
        this.#state = { ...this.#state, font: first?.kind === 'name' ? resources.font(first.value) : undefined, size: Math.abs(numberAt(operands, 1)) };
        return;
      case 'TL':
        this.#state = { ...this.#state, leading: numberAt(operands, 0) };
        return;
      case 'Tm':
        this.#line = matrixOf(operands);
        return;
      case 'Td':
        this.#move(numberAt(operands, 0), numberAt(operands, 1));
        return;
      case 'TD':
        this.#state = { ...this.#state, leading: -numberAt(operands, 1) };
        this.#move(numberAt(operands, 0), numberAt(operands, 1));
        return;
      case 'T*':
        this.#move(0, -this.#state.leading);
        return;
      case 'Tj':
        this.#show(first);
        return;
      case 'TJ':
        if (first?.kind === 'array') for (const item of first.items) this.#show(item);
        return;
      case "'":
      case '"':
        this.#move(0, -this.#state.leading);
        this.#show(operands.at(-1));
        return;
      case 'BMC':
        this.#mark(undefined);
        return;
      case 'BDC':
        this.#mark(this.#actualText(operands[1], resources));
        return;
      case 'EMC':
        this.#unmark();
        return;
      case 'ID':
        this.page.inlineImages += 1;
        return;
      case 'Do': {
        if (first?.kind === 'name' && resources.isImage(first.value)) this.page.images += 1;
        const form = first?.kind === 'name' ? resources.form(first.value) : undefined;
        if (form === undefined) return;
        const before = this.#state;
        this.run(form.content, form.resources, depth + 1);
        this.#state = before;
        return;
      }
      default:
        this.#collect(operands);
    }
  }

  /** The point that begins at this operand, at the end of the last line. */
  #draw(operands: readonly PdfOperand[], at: number): void {
    const [, , , , x, y] = multiply([1, 0, 0, 1, numberAt(operands, at), numberAt(operands, at + 1)], this.#state.transform);
    const line = this.page.lines.at(-1);
    if (line === undefined) this.page.lines.push([[x, y]]);
    else line.push([x, y]);
  }

  #move(x: number, y: number): void {
    this.#line = multiply([1, 0, 0, 1, x, y], this.#line);
  }

  #mark(actual: string | undefined): void {
    if (this.#marks.length >= deepestState) throw new PdfSyntaxFault('marks nested too deep');
    this.#marks.push({ actual, shown: false });
  }

  #unmark(): void {
    const mark = this.#marks.pop();
    // Text may stand for a drawing that shows no glyph at all.
    if (mark?.actual !== undefined && !mark.shown && !this.#marks.some((outer) => outer.actual !== undefined)) this.#emit(mark.actual);
  }

  #actualText(properties: PdfOperand | undefined, resources: ContentResources): string | undefined {
    if (properties?.kind === 'name') return resources.actualText(properties.value);
    if (properties?.kind !== 'dictionary') return undefined;
    const actual = properties.entries.get('ActualText');
    for (const operand of properties.entries.values()) this.#collect([operand]);
    return actual?.kind === 'string' ? textString(actual.bytes) : undefined;
  }

  /** Strings that are no shown text: they draw nothing and can still be read. */
  #collect(operands: readonly PdfOperand[]): void {
    for (const operand of operands) {
      if (operand.kind === 'string') this.page.strings.push(textString(operand.bytes));
      else if (operand.kind === 'array') this.#collect(operand.items);
      else if (operand.kind === 'dictionary') this.#collect([...operand.entries.values()]);
    }
  }

  #show(operand: PdfOperand | undefined): void {
    if (operand?.kind !== 'string') return;
    const { font } = this.#state;
    const place = multiply(this.#line, this.#state.transform);
    const size = this.#state.size * Math.max(Math.abs(place[3]), Math.abs(place[1]), 1e-6);
    // Marks above and below a letter are drawn a little off the line; another line is further away.
    if (this.#lastY !== undefined && Math.abs(place[5] - this.#lastY) > size * 0.6) this.#breakLine();
    this.#lastY = place[5];

    const read = font?.read(operand.bytes) ?? { text: '', unknown: operand.bytes.length, missing: 0 };
    this.page.glyphs += read.text;
    this.page.missingGlyphs += read.missing;
    const outer = this.#marks.find((mark) => mark.actual !== undefined);
    if (outer === undefined) {
      this.page.unknownGlyphs += read.unknown;
      this.#emit(read.text);
    } else if (!outer.shown) {
      outer.shown = true;
      this.#emit(outer.actual ?? '');
    }
  }

  #breakLine(): void {
    this.page.text += '\n';
    this.page.spaced += '\n';
    this.page.glyphs += '\n';
  }

  #emit(text: string): void {
    this.page.text += text;
    this.page.spaced += text;
  }
}

/** Throws PdfSyntaxFault for a stream that cannot be read to its end. */
export function readPageText(content: Uint8Array, resources: ContentResources): PageText {
  const reader = new PageReader();
  reader.run(content, resources, 0);
  return reader.page;
}
