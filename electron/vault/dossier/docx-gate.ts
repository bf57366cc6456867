import { documentEnd, documentStart, partNames } from './docx-parts.ts';
import { fixedPartsWith, pictureDrawing } from './docx-pictures.ts';
import { readDocxSteps } from './docx-text.ts';
import { partOfAny, squeezedWord } from './format-words.ts';
import type { GateOutcome } from './gate-report.ts';
import { readableSteps, type GateSecrets } from './leak-gate.ts';
import { printFamilies } from './print-fonts.ts';
import { atOnce, type Steps } from '#shared/steps.ts';
import type { KnownTexts } from '#shared/redaction/known-texts.ts';

/** What the paragraphs are written with. */
const markup = 'w:pStyle w:val w:rPr w:rStyle w:bCs w:rtl w:rFonts w:ascii w:hAnsi w:eastAsia w:cs w:hint w:lang w:bidi w:t xml:space preserve w:br Heading1 Heading2 Heading3 Note Passage Placeholder w:tbl w:tblPr w:tblStyle w:tblW w:type auto w:tblGrid w:gridCol w:tr w:trPr w:cantSplit w:tblHeader w:tc w:tcPr w:tcW dxa Cell Counts';
const wordsOf = (pictures: GateSecrets['pictures']): readonly string[] => [
  ...fixedPartsWith(pictures.length).values(),
  ...partNames,
  documentStart,
  documentEnd,
  ...markup.split(' '),
  ...printFamilies,
  ...pictures.map((picture, index) => pictureDrawing(index + 1, picture)),
];

/** The finished bytes of a DOCX dossier, compared with everything hidden. Fails closed. Nothing in it is packed, so that its raw bytes are all there is. */
export function checkDocx(bytes: Uint8Array, secrets: GateSecrets): GateOutcome {
  return atOnce(docxSteps(bytes, secrets));
}

export function* docxSteps(bytes: Uint8Array, secrets: GateSecrets, known?: KnownTexts): Steps<GateOutcome> {
  const read = yield* readDocxSteps(bytes, secrets.pictures);
  yield undefined;
  return yield* readableSteps(bytes, secrets, read.ok ? read.value : undefined, partOfAny(wordsOf(secrets.pictures).map(squeezedWord)), known);
}
