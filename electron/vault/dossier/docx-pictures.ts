import type { AllowedPicture } from '#shared/redaction/picture-block.ts';
import { fixedParts } from './docx-parts.ts';
import { drawnSizeMm } from './painted-pictures.ts';

/**
 * What a picture adds to a DOCX dossier: a part of its own with a name that says nothing, a relation to it, and a drawing in the text. All of it but the pixels follows from the number, the label and
 * the size, so that the gate compares it letter for letter and there is no place for a file's name, a description or a size that tells of the original.
 */
const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006';
const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A millimetre in English Metric Units (ECMA-376 part 1, 20.1.2.1). */
const emuPerMm = 36_000;

export const picturePart = (number: number): string => `word/media/picture${number}.png`;
/** Behind those of styles and settings. */
const relationId = (number: number): string => `rId${number + 2}`;

/** Every part but the document and the pictures, by name. */
export function fixedPartsWith(pictures: number): ReadonlyMap<string, string> {
  if (pictures === 0) return fixedParts;
  const relations = Array.from({ length: pictures }, (_, at) => `<Relationship Id="${relationId(at + 1)}" Type="${relationNamespace}/image" Target="media/picture${at + 1}.png"/>`).join('');
  return new Map(
    [...fixedParts].map(([name, text]) => {
      if (name === '[Content_Types].xml') return [name, text.replace('<Override', '<Default Extension="png" ContentType="image/png"/><Override')];
      return [name, name === 'word/_rels/document.xml.rels' ? text.replace('</Relationships>', `${relations}</Relationships>`) : text];
    }),
  );
}

/** A drawing in a line of its own: `label` has no sign that XML would have to escape, since it is one of our fixed words. */
export function pictureDrawing(number: number, { label, width, height }: Omit<AllowedPicture, 'sha256'>): string {
  const drawn = drawnSizeMm(width, height);
  const size = `cx="${Math.round(drawn.width * emuPerMm)}" cy="${Math.round(drawn.height * emuPerMm)}"`;
  const named = `id="${number}" name="${label}" descr="${label}"`;
  return (
    `<w:drawing><wp:inline xmlns:wp="${drawingNamespace}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${named}/>` +
    `<a:graphic xmlns:a="${drawingNamespace}/main"><a:graphicData uri="${drawingNamespace}/picture"><pic:pic xmlns:pic="${drawingNamespace}/picture">` +
    `<pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${relationNamespace}" r:embed="${relationId(number)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}
