import { languageOf } from '#shared/domain/writing-system.ts';
import type { MapPlace } from '#shared/domain/map-place.ts';
import { pathOf, placeMap } from '#shared/gazetteer/place-map.ts';
import type { PictureBlock } from '#shared/redaction/picture-block.ts';
import { RedactedDossier, type PassagePart, type RedactedBlock } from '#shared/redaction/redacted-dossier.ts';
import type { TableBlock } from '#shared/redaction/table-block.ts';
import { drawnSizeMm, pictureOf, type PaintedPictures } from './painted-pictures.ts';
import { encodePng } from './png.ts';
import { escape, lines, printedPage, tag } from './printed-page.ts';

function parts(passage: readonly PassagePart[], language: string): string {
  return lines(passage.map((part) => (part.kind === 'kept' ? escape(part.text) : `<b lang="${language}">${escape(part.text)}</b>`)).join(''));
}

/** A drawing without any text: what it shows stands beside it in words. */
function mapOf(place: MapPlace): string {
  const { width, height, rings, symbol } = placeMap(place);
  return `<svg class="map" viewBox="0 0 ${width} ${height}" aria-hidden="true">${rings.map((ring) => `<path d="${pathOf(ring)}" fill="#e6e8ec"/>`).join('')}<path d="${pathOf(symbol)}" fill="#8a3b2a"/></svg>`;
}

/** Two paragraphs side by side. One that is laid out as a grid itself has no place in the structure of the file, and `strong` becomes an element that PDF 1.7 does not know: programs that read aloud would pass over either. */
function fact(label: string, value: string, at?: MapPlace): string {
  if (at !== undefined) return `${fact(label, value)}${mapOf(at)}`;
  return value === '' ? `<h3>${escape(label)}</h3>` : `<div class="fact"><p class="label">${escape(label)}</p> <p lang="${tag(languageOf(value))}">${lines(escape(value))}</p></div>`;
}

/** A table of no more rows than these is not split between pages. */
const rowsTogether = 16;
const wholeNumber = /^\d{1,9}$/u;

/** As wide as the number that stands beside it: a drawn shape without any text. A cell without a whole number has none, so that a count that is not shown cannot be measured. */
function bar(text: string, largest: number): string {
  return wholeNumber.test(text) ? `<svg viewBox="0 0 100 8" aria-hidden="true"><path d="M0 0H${Math.round((Number(text) / Math.max(1, largest)) * 100)}V8H0Z" fill="#5b7fa6"/></svg>` : '';
}

function table({ caption, heads, rows, bars }: TableBlock): string {
  const largest = Math.max(0, ...rows.flatMap((cells) => bars.map((column) => cells[column] ?? '')).filter((text) => wholeNumber.test(text)).map(Number));
  const cell = (text: string, column: number): string => {
    const inside = `<span lang="${tag(languageOf(text))}">${escape(text)}</span>`;
    if (column === 0) return `<th scope="row">${inside}</th>`;
    return bars.includes(column) ? `<td class="bar">${inside}${bar(text, largest)}</td>` : `<td>${inside}</td>`;
  };
  const head = heads.map((text) => `<th scope="col">${escape(text)}</th>`).join('');
  return `<table${rows.length <= rowsTogether ? ' class="short"' : ''}><caption>${escape(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</tbody></table>`;
}

/** A pixel of a style sheet in millimetres (CSS Values 4, 6.2). */
const pixelMm = 25.4 / 96;

/** The label is all that stands for a picture where it is not seen; the words under it are for everybody. */
function picture(item: PictureBlock, pictures: PaintedPictures): string {
  const drawn = drawnSizeMm(item.width, item.height);
  const png = Buffer.from(encodePng(pictureOf(pictures, item))).toString('base64');
  const caption = item.caption === '' ? '' : ` <span lang="${tag(languageOf(item.caption))}">${escape(item.caption)}</span>`;
  return `<div class="picture"><img src="data:image/png;base64,${png}" alt="${escape(item.label)}" width="${Math.round(drawn.width / pixelMm)}" height="${Math.round(drawn.height / pixelMm)}"><p class="note"><span class="label">${escape(item.label)}</span>${caption}</p></div>`;
}

function block(item: RedactedBlock, language: string, pictures: PaintedPictures): string {
  switch (item.kind) {
    case 'heading':
      return `<h${item.level} lang="${tag(languageOf(item.text))}">${escape(item.text)}</h${item.level}>`;
    case 'note':
      return `<p class="note">${lines(escape(item.text))}</p>`;
    case 'fact':
      return fact(item.label, item.value, item.at);
    case 'passage':
      return `<blockquote lang="${tag(item.language)}"><p>${parts(item.parts, language)}</p></blockquote>`;
    case 'table':
      return table(item);
    case 'picture':
      return picture(item, pictures);
  }
}

/** A row is never split between pages, and heads are not drawn again on the next page: every word stands in the file once, as the gate demands. A bar stands behind its number in the same cell. Khmer, Thai and Burmese need more room between lines than Latin does. */
const style = `
h1 { font-size: 20pt; line-height: 1.25; margin: 0 0 5mm; font-weight: 700; }
h2 { font-size: 13pt; line-height: 1.3; margin: 9mm 0 2.5mm; padding-top: 3mm; border-top: 0.5pt solid #b9bec6; font-weight: 700; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 3mm 0 1.5mm; font-weight: 700; break-after: avoid; }
p { margin: 0 0 2mm; orphans: 3; widows: 3; }
.note { color: #4a4f57; font-size: 9.5pt; max-width: 150mm; }
.fact { display: grid; grid-template-columns: 28mm 1fr; column-gap: 3mm; margin: 0 0 2mm; }
.fact p { margin: 0; }
.label { font-weight: 700; }
.map { display: block; width: 62mm; height: auto; margin: 1mm 0 4mm; break-inside: avoid; }
.picture { break-inside: avoid; margin: 3mm 0 5mm; }
.picture img { display: block; margin: 0 0 1.5mm; }
blockquote { margin: 0 0 3mm; padding: 0.5mm 0 0.5mm 5mm; border-left: 1.5pt solid #b9bec6; }
blockquote p { margin: 0; }
blockquote b { font-weight: 400; background: #e6e8ec; padding: 0 2pt; white-space: nowrap; }
table { width: 100%; border-collapse: separate; border-spacing: 0; margin: 0 0 6mm; font-size: 9.5pt; }
caption { text-align: left; font-weight: 700; font-size: 10.5pt; padding: 3mm 0 1.5mm; break-after: avoid; }
th, td { text-align: left; vertical-align: top; font-weight: 400; padding: 1mm 2mm 1mm 0; border-bottom: 0.5pt solid #b9bec6; }
thead { display: table-row-group; break-after: avoid; }
.short { break-inside: avoid; }
thead th { font-weight: 700; border-bottom: 1pt solid #4a4f57; vertical-align: bottom; }
tr { break-inside: avoid; }
.bar { width: 40mm; }
.bar span { display: inline-block; min-width: 12mm; }
.bar svg { width: 26mm; height: 2.1mm; }
:lang(km), :lang(my), :lang(lo) { line-height: 1.9; }
:lang(th) { line-height: 1.7; }
h1:lang(km), h1:lang(my), h1:lang(lo) { line-height: 1.6; }
:lang(km) b:lang(en), :lang(my) b:lang(en) { line-height: 1.3; }
`;

/**
 * The page that is printed: static, without script, every text escaped, all it loads being its fonts; pictures stand in it. Its title is the same
 * for every dossier, since a title ends up in the file.
 */
export function writePdfPage(dossier: RedactedDossier, pictures: PaintedPictures = new Map()): string {
  const language = tag(dossier.language);
  const body = RedactedDossier.blocksOf(dossier).map((item) => block(item, language, pictures)).join('\n');
  return printedPage({ language, title: 'Dossier', style, body });
}
