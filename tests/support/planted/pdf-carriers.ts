import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import type { GateCheck } from '#vault/dossier/gate-report.ts';
import { bytesOf, hexOf, hidden, joined, utf16, utf16Big, type Carrier } from './planted.ts';

/** The clean file with one thing changed and written anew. */
async function rewritten(clean: Uint8Array, change: (document: PDFDocument) => unknown): Promise<Uint8Array> {
  const document = await PDFDocument.load(clean, { updateMetadata: false });
  await change(document);
  return document.save({ useObjectStreams: false, addDefaultPage: false });
}

const name = (text: string): PDFName => PDFName.of(text);
const hex4 = (text: string): string => Array.from({ length: text.length }, (_, unit) => text.charCodeAt(unit).toString(16).padStart(4, '0')).join('');

/** A font whose codes 1, 2, 3 are the letters of the text in order. */
function withFont(document: PDFDocument, text: string): void {
  const { context } = document;
  const lines = Array.from(text, (letter, index) => `<${(index + 1).toString(16).padStart(2, '0')}> <${hex4(letter)}>`).join(' ');
  const unicode = context.register(context.flateStream(`${Array.from(text).length} beginbfchar ${lines} endbfchar`));
  document.getPage(0).node.setFontDictionary(name('Leak'), context.register(context.obj({ Type: 'Font', Subtype: 'Type3', ToUnicode: unicode })));
}

function content(document: PDFDocument, operators: string): void {
  document.getPage(0).node.addContentStream(document.context.register(document.context.flateStream(operators)));
}

const codes = (text: string, from = 0, to = Infinity): string => Array.from(text, (_, index) => (index + 1).toString(16).padStart(2, '0')).slice(from, to).join('');

/** Text that is drawn, in whatever way: `before` and `after` stand around it in the page. */
const drawn = (label: string, before: string, after = ''): Carrier => ({
  name: label,
  plant: (clean, text) =>
    rewritten(clean, (document) => {
      withFont(document, text);
      content(document, `q ${before} BT /Leak 9 Tf 72 400 Td <${codes(text)}> Tj ET ${after} Q`);
    }),
  caughtBy: ['hidden-text'],
});

/** Text in runs: what stands between two of them is given. */
const inRuns = (label: string, between: string): Carrier => ({
  name: label,
  plant: (clean, text) =>
    rewritten(clean, (document) => {
      withFont(document, text);
      content(document, `BT /Leak 9 Tf 72 400 Td <${codes(text, 0, 4)}> Tj ${between} <${codes(text, 4)}> Tj ET`);
    }),
  caughtBy: ['hidden-text'],
});

const structural = (label: string, change: (document: PDFDocument, text: string, context: PDFContext) => unknown, caughtBy: readonly GateCheck[] = ['structure']): Carrier => ({
  name: label,
  plant: (clean, text) => rewritten(clean, (document) => change(document, text, document.context)),
  caughtBy,
});

/** Dictionaries and lists as the library takes them; its own types for these are not exported. */
const literal = (document: PDFDocument, value: object): PDFObject => document.context.obj(value as Record<string, never>);
const onPage = (document: PDFDocument, key: string, value: object): void => document.getPage(0).node.set(name(key), literal(document, value));
const inCatalogue = (document: PDFDocument, key: string, value: object): void => document.catalog.set(name(key), literal(document, value));
const stream = (bytes: Uint8Array, entries: Record<string, string> = {}) => (document: PDFDocument): void => {
  document.context.register(PDFRawStream.of(document.context.obj(entries), bytes));
};

export const pdfCarriers: readonly Carrier[] = [
  drawn('in text', ''),
  drawn('in white text', '1 1 1 rg'),
  drawn('in transparent text', '3 Tr'),
  drawn('under a black box', '', '0 g 60 390 400 30 re f'),
  drawn('off the page', '1 0 0 1 9000 9000 cm'),
  drawn('in text without a size', '0.0001 0 0 0.0001 0 0 cm'),
  drawn('outside a clipping path', '0 0 1 1 re W n'),
  drawn('inside marked content', '/Artifact BMC', 'EMC'),
  drawn('under another ActualText', '/Span <</ActualText (x)>> BDC', 'EMC'),
  inRuns('in two runs', ''),
  inRuns('in two runs with a gap', '5 0 Td'),
  inRuns('in two runs on two lines', '0 -12 Td'),
  inRuns('in two text objects', 'ET BT /Leak 9 Tf'),
  inRuns('in two text objects with another matrix', 'ET q 1 0 0 1 3 3 cm Q BT /Leak 9 Tf 1 0 0 1 200 300 Tm'),
  structural('in ActualText over nothing', (document, text) => content(document, `/Span <</ActualText <FEFF${hex4(text)}>>> BDC EMC`), ['hidden-text']),
  structural('in the alternative text of a mark', (document, text) => content(document, `/Span <</Alt <FEFF${hex4(text)}>>> BDC EMC`), ['hidden-string']),
  structural('in a form', (document, text, context) => {
    withFont(document, text);
    const resources = document.getPage(0).node.Resources();
    const form = context.register(context.flateStream(`BT /Leak 9 Tf <${codes(text)}> Tj ET`, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }));
    resources?.set(name('XObject'), context.obj({ Leak: form }));
    content(document, '/Leak Do');
  }, ['hidden-text']),
  structural('as the title', (document, text) => document.setTitle(text)),
  structural('as the author', (document, text) => document.setAuthor(text)),
  structural('as keywords', (document, text) => document.setKeywords([text])),
  structural('in XMP', (document, text, context) => document.catalog.set(name('Metadata'), context.register(context.stream(text, { Type: 'Metadata', Subtype: 'XML' })))),
  structural('in data of an application', (document, text) => onPage(document, 'PieceInfo', { x: { Private: PDFHexString.fromText(text) } })),
  structural('in an annotation', (document, text) => onPage(document, 'Annots', [{ Type: 'Annot', Subtype: 'Text', Contents: PDFHexString.fromText(text) }])),
  structural('in a link', (document, text) => onPage(document, 'Annots', [{ Type: 'Annot', Subtype: 'Link', A: { S: 'URI', URI: PDFString.of(encodeURI(text)) } }])),
  structural('in a script', (document, text) => document.addJavaScript('x', `x("${text}")`)),
  structural('in an action on opening', (document, text) => inCatalogue(document, 'OpenAction', { S: 'JavaScript', JS: PDFHexString.fromText(text) })),
  structural('in an action of a page', (document, text) => onPage(document, 'AA', { O: { JS: PDFHexString.fromText(text) } })),
  structural('in a file inside', async (document, text) => document.attach(bytesOf(text), 'x.txt', { mimeType: 'text/plain' })),
  structural('in a map of pseudonyms inside', async (document, text) => document.attach(bytesOf(JSON.stringify({ 'person A': text })), 'pseudonyms.json', { mimeType: 'application/json' })),
  structural('in the name of a file inside', async (document, text) => document.attach(bytesOf('x'), text, { mimeType: 'text/plain' })),
  structural('in a field of a form', (document, text) => inCatalogue(document, 'AcroForm', { Fields: [{ T: PDFHexString.fromText(text) }] })),
  structural('in the name of a layer', (document, text) => inCatalogue(document, 'OCProperties', { OCGs: [{ Type: 'OCG', Name: PDFHexString.fromText(text) }] })),
  structural('in a bookmark', (document, text) => inCatalogue(document, 'Outlines', { Title: PDFHexString.fromText(text) })),
  structural('as a label of pages', (document, text) => inCatalogue(document, 'PageLabels', { Nums: [0, { P: PDFHexString.fromText(text) }] })),
  structural('in the name of a place to go', (document, text) => inCatalogue(document, 'Names', { Dests: { Names: [PDFHexString.fromText(text)] } })),
  structural('in a picture', (_, text, context) => context.register(context.stream(text, { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1 }))),
  structural('in a thumbnail', (document, text, context) => document.getPage(0).node.set(name('Thumb'), context.register(context.stream(text, {})))),
  structural('in a picture within the page', (document, text) => content(document, `BI /W 1 /H 1 /BPC 8 /CS /G ID ${hexOf(text)} EI`), ['structure', 'text-unreadable']),
  structural('in the alternative text of an element', (document, text) => document.catalog.lookup(name('StructTreeRoot'), PDFDict).set(name('Alt'), PDFHexString.fromText(text)), ['hidden-string']),
  structural('as the language', (document, text) => document.catalog.set(name('Lang'), PDFHexString.fromText(text))),
  structural('as the name of a font', (document, text) => {
    document.getPage(0).node.setFontDictionary(name('Own'), document.context.register(document.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: text.replace(/\P{ASCII}/gu, 'x') })));
    content(document, 'BT /Own 9 Tf ET');
  }, ['text-unreadable']),
  structural('in a stream that nothing leads to', (document, text) => stream(bytesOf(text))(document), hidden),
  structural('in a packed stream that nothing leads to', (document, text) => stream(new Uint8Array(deflateSync(text)), { Filter: 'FlateDecode' })(document), hidden),
  structural('in UTF-16 in a packed stream', (document, text) => stream(new Uint8Array(deflateSync(utf16(text))), { Filter: 'FlateDecode' })(document), hidden),
  structural('in UTF-16 of the other byte order in a packed stream', (document, text) => stream(new Uint8Array(deflateSync(utf16Big(text))), { Filter: 'FlateDecode' })(document), hidden),
  structural('in hexadecimal in a packed stream', (document, text) => stream(new Uint8Array(deflateSync(hexOf(text))), { Filter: 'FlateDecode' })(document), hidden),
  structural('in a comment of a page', (document, text) => content(document, `% ${hexOf(text)}\n`), hidden),
  structural('in a stream with another filter', (document, text) => document.getPage(0).node.addContentStream(document.context.register(PDFRawStream.of(document.context.obj({ Filter: 'ASCII85Decode' }), bytesOf(text)))), ['text-unreadable']),
  structural('in a drawing program of a page', (document, text) => content(document, `BT /Nowhere 9 Tf (${text.replace(/[^ -~]|[()\\]/gu, 'x')}) Tj ET`), ['text-unreadable']),
  structural('nowhere, but in text that nobody has read', (document) => content(document, `/Span <</ActualText <FEFF${hex4('and more')}>>> BDC EMC`), ['text-missing']),
  structural('nowhere, but without a page', (document) => document.removePage(0), ['text-missing']),
  structural('nowhere, but with an id of the file', (_document, _text, context) => (context.trailerInfo.ID = context.obj([PDFHexString.of('ab'), PDFHexString.of('ab')]))),
  { name: 'in an earlier revision', plant: (clean, text) => joined(bytesOf(`%PDF-1.7\n% ${text}\nstartxref\n0\n%%EOF\n`), clean), caughtBy: ['structure'] },
  { name: 'in a later revision', plant: (clean, text) => joined(clean, bytesOf(`\n% ${text}\nstartxref\n0\n%%EOF\n`)), caughtBy: ['structure'] },
  { name: 'behind the end', plant: (clean, text) => joined(clean, bytesOf(text)), caughtBy: hidden },
  { name: 'in UTF-16 behind the end', plant: (clean, text) => joined(clean, utf16(text)), caughtBy: hidden },
  { name: 'in UTF-16 of the other byte order behind the end', plant: (clean, text) => joined(clean, utf16Big(text)), caughtBy: hidden },
  { name: 'packed, behind the end', plant: (clean, text) => joined(clean, new Uint8Array(deflateSync(text))), caughtBy: ['structure'] },
  { name: 'before the start', plant: (clean, text) => joined(bytesOf(`${text}\n`), clean), caughtBy: ['structure'] },
];
