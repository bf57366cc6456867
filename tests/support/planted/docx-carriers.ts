import { deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { bytesOf, hexOf, hidden, joined, utf16, type Carrier } from './planted.ts';

const plainTime = (): Date => new Date(1980, 0, 1);

/** The package with parts put in, or changed where they are there already; in the order of the clean one, not packed and without a time, so that the archive is not what is found. */
function packed(clean: Uint8Array, change: Readonly<Record<string, string | Uint8Array>>, options: { readonly mtime?: Date; readonly comment?: string; readonly extra?: Record<number, Uint8Array>; readonly level?: 0 | 9 } = {}): Uint8Array {
  const parts: Zippable = {};
  const all = { ...unzipSync(clean), ...Object.fromEntries(Object.entries(change).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])) };
  for (const [name, bytes] of Object.entries(all)) parts[name] = [bytes, { level: options.level ?? 0, mtime: options.mtime ?? plainTime(), ...(options.comment === undefined ? {} : { comment: options.comment }), ...(options.extra === undefined ? {} : { extra: options.extra }) }];
  return zipSync(parts);
}

function part(clean: Uint8Array, name: string): string {
  return strFromU8(unzipSync(clean)[name] ?? new Uint8Array());
}

/** A part changed at one place, which must be there. */
function edited(clean: Uint8Array, name: string, from: string, to: string): Uint8Array {
  const text = part(clean, name);
  if (!text.includes(from)) throw new Error('the place to plant in is not there');
  return packed(clean, { [name]: text.replace(from, () => to) });
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const body = (clean: Uint8Array, xml: string): Uint8Array => edited(clean, 'word/document.xml', '<w:sectPr>', `${xml}<w:sectPr>`);
const run = (text: string, style = ''): string => `<w:r>${style === '' ? '' : `<w:rPr>${style}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraph = (inside: string): string => `<w:p>${inside}</w:p>`;
const styled = (name: string, style: string): Carrier => ({ name, plant: (clean, text) => body(clean, paragraph(run(text, style))), caughtBy: ['hidden-text'] });
const element = (name: string, xml: (text: string) => string): Carrier => ({ name, plant: (clean, text) => body(clean, xml(escaped(text))), caughtBy: ['structure'] });
const newPart = (name: string, partName: string, content: (text: string) => string | Uint8Array): Carrier => ({ name, plant: (clean, text) => packed(clean, { [partName]: content(text) }), caughtBy: ['structure'] });
const external = '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" TargetMode="External" Target=';

export const docxCarriers: readonly Carrier[] = [
  { name: 'in a paragraph', plant: (clean, text) => body(clean, paragraph(run(text))), caughtBy: ['hidden-text'] },
  { name: 'in two runs', plant: (clean, text) => body(clean, paragraph(run(text.slice(0, 4)) + run(text.slice(4)))), caughtBy: ['hidden-text'] },
  { name: 'in a run for each letter', plant: (clean, text) => body(clean, paragraph(Array.from(text, (letter) => run(letter)).join(''))), caughtBy: ['hidden-text'] },
  { name: 'in two paragraphs', plant: (clean, text) => body(clean, paragraph(run(text.slice(0, 4))) + paragraph(run(text.slice(4)))), caughtBy: ['hidden-text'] },
  { name: 'over two lines', plant: (clean, text) => body(clean, paragraph(`<w:r><w:t>${escaped(text.slice(0, 4))}</w:t><w:br/><w:t>${escaped(text.slice(4))}</w:t></w:r>`)), caughtBy: ['hidden-text'] },
  { name: 'in a heading', plant: (clean, text) => body(clean, paragraph(`<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>${run(text)}`)), caughtBy: ['hidden-text'] },
  styled('in hidden text', '<w:vanish/>'),
  styled('in white text', '<w:color w:val="FFFFFF"/>'),
  styled('in text of half a point', '<w:sz w:val="1"/>'),
  styled('under a black box', '<w:highlight w:val="black"/>'),
  styled('behind black shading', '<w:shd w:val="clear" w:fill="000000"/>'),
  styled('in text that is struck out', '<w:strike/>'),
  element('in a deletion that is tracked', (text) => paragraph(`<w:del w:id="1" w:author="x"><w:r><w:delText>${text}</w:delText></w:r></w:del>`)),
  element('in an insertion that is tracked', (text) => paragraph(`<w:ins w:id="1" w:author="${text}">${run('x')}</w:ins>`)),
  element('in a field', (text) => paragraph(`<w:r><w:instrText>${text}</w:instrText></w:r>`)),
  element('in a simple field', (text) => paragraph(`<w:fldSimple w:instr="${text}">${run('x')}</w:fldSimple>`)),
  element('in a hyperlink', (text) => paragraph(`<w:hyperlink w:tooltip="${text}">${run('x')}</w:hyperlink>`)),
  element('in the alternative text of a drawing', (text) => paragraph(`<w:r><w:drawing><wp:docPr id="1" descr="${text}"/></w:drawing></w:r>`)),
  element('in the title of an old drawing', (text) => paragraph(`<w:r><w:pict><v:shape title="${text}"/></w:pict></w:r>`)),
  element('in the name of a bookmark', (text) => paragraph(`<w:bookmarkStart w:id="1" w:name="${text}"/><w:bookmarkEnd w:id="1"/>`)),
  element('in a content control', (text) => `<w:sdt><w:sdtPr><w:alias w:val="${text}"/></w:sdtPr></w:sdt>`),
  element('in a smart tag', (text) => paragraph(`<w:smartTag w:uri="${text}" w:element="x">${run('x')}</w:smartTag>`)),
  element('in custom XML', (text) => paragraph(`<w:customXml w:element="${text}">${run('x')}</w:customXml>`)),
  element('in a mark of a comment', (text) => paragraph(`<w:commentRangeStart w:id="${text}"/>`)),
  element('in a table', (text) => `<w:tbl><w:tr><w:tc><w:p>${run(text)}</w:p></w:tc></w:tr></w:tbl>`),
  element('in an element that Word does not know', (text) => paragraph(`<w:x>${text}</w:x>`)),
  element('between paragraphs', (text) => text),
  element('in an attribute', (text) => `<w:p w:rsidR="${text}">${run('x')}</w:p>`),
  element('in the name of a style', (text) => paragraph(`<w:pPr><w:pStyle w:val="${text}"/></w:pPr>${run('x')}`)),
  element('in the name of a font', (text) => paragraph(run('x', `<w:rFonts w:ascii="${text}"/>`))),
  element('as a language', (text) => paragraph(run('x', `<w:lang w:val="${text} "/>`))),
  element('in an attribute given twice', (text) => paragraph(run('x', `<w:lang w:val="${text.replace(/[^A-Za-z]/gu, '').slice(0, 8) || 'x'}" w:val="en"/>`))),
  { name: 'in an XML comment', plant: (clean, text) => body(clean, `<!-- ${text} -->`), caughtBy: ['text-unreadable'] },
  { name: 'in an instruction of XML', plant: (clean, text) => body(clean, `<?x ${text}?>`), caughtBy: ['text-unreadable'] },
  { name: 'in CDATA', plant: (clean, text) => body(clean, paragraph(`<w:r><w:t><![CDATA[${text}]]></w:t></w:r>`)), caughtBy: ['text-unreadable'] },
  { name: 'in numbers of characters', plant: (clean, text) => body(clean, paragraph(`<w:r><w:t>${Array.from(text, (letter) => `&#${String(letter.codePointAt(0))};`).join('')}</w:t></w:r>`)), caughtBy: ['text-unreadable'] },
  { name: 'in an entity of its own', plant: (clean, text) => edited(clean, 'word/document.xml', '<w:document', `<!DOCTYPE x [<!ENTITY e "${text}">]><w:document`), caughtBy: ['text-unreadable'] },
  { name: 'in a namespace', plant: (clean, text) => edited(clean, 'word/document.xml', '<w:body>', `<w:body xmlns:x="${escaped(text)}">`), caughtBy: ['text-unreadable'] },
  { name: 'behind the end of the document', plant: (clean, text) => edited(clean, 'word/document.xml', '</w:document>', `</w:document>${escaped(text)}`), caughtBy: ['text-unreadable'] },
  newPart('in a comment', 'word/comments.xml', (text) => `<w:comments><w:comment w:author="${text}"/></w:comments>`),
  newPart('in a custom property', 'docProps/custom.xml', (text) => `<Properties><property name="x"><lpwstr>${text}</lpwstr></property></Properties>`),
  newPart('as the author', 'docProps/core.xml', (text) => `<cp:coreProperties><dc:creator>${text}</dc:creator></cp:coreProperties>`),
  newPart('as the company', 'docProps/app.xml', (text) => `<Properties><Company>${text}</Company></Properties>`),
  newPart('in a footnote', 'word/footnotes.xml', (text) => `<w:footnotes>${text}</w:footnotes>`),
  newPart('in a header', 'word/header1.xml', (text) => `<w:hdr>${text}</w:hdr>`),
  newPart('in a theme', 'word/theme/theme1.xml', (text) => `<a:theme name="${text}"/>`),
  newPart('in the people of comments', 'word/people.xml', (text) => `<w15:people>${text}</w15:people>`),
  newPart('in custom XML of the package', 'customXml/item1.xml', (text) => `<x>${text}</x>`),
  newPart('in an old glossary', 'word/glossary/document.xml', (text) => `<x>${text}</x>`),
  newPart('in a macro', 'word/vbaProject.bin', (text) => utf16(text)),
  newPart('in EXIF of a picture', 'word/media/image1.jpeg', (text) => joined(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1), bytesOf(`Exif\0\0${text}`), Uint8Array.of(0xff, 0xd9))),
  newPart('in a thumbnail', 'docProps/thumbnail.jpeg', (text) => bytesOf(text)),
  newPart('in a file inside', 'word/embeddings/x.bin', (text) => bytesOf(hexOf(text))),
  { name: 'in the name of a part', plant: (clean, text) => packed(clean, { [`word/${text.replace(/[^ -~]/gu, '_')}.xml`]: '<x/>' }), caughtBy: ['structure'] },
  { name: 'in a relation to the outside', plant: (clean, text) => edited(clean, 'word/_rels/document.xml.rels', '</Relationships>', `${external}"file:///${escaped(text)}"/></Relationships>`), caughtBy: ['structure'] },
  { name: 'in a style', plant: (clean, text) => edited(clean, 'word/styles.xml', 'w:val="Note"', `w:val="${escaped(text)}"`), caughtBy: ['structure'] },
  { name: 'in the settings', plant: (clean, text) => edited(clean, 'word/settings.xml', '<w:compat>', `<w:docVars><w:docVar w:name="x" w:val="${escaped(text)}"/></w:docVars><w:compat>`), caughtBy: ['structure'] },
  { name: 'in the types of parts', plant: (clean, text) => edited(clean, '[Content_Types].xml', '</Types>', `<Default Extension="x" ContentType="${escaped(text)}"/></Types>`), caughtBy: ['structure'] },
  { name: 'in hexadecimal', plant: (clean, text) => body(clean, paragraph(run(hexOf(text)))), caughtBy: ['hidden-bytes'] },
  { name: 'in a comment of an entry', plant: (clean, text) => packed(clean, {}, { comment: text }), caughtBy: ['text-unreadable'] },
  { name: 'in an extra field of an entry', plant: (clean, text) => packed(clean, {}, { extra: { 0x7777: bytesOf(text) } }), caughtBy: ['text-unreadable'] },
  { name: 'in a packed part', plant: (clean, text) => packed(clean, { 'docProps/custom.xml': text.repeat(20) }, { level: 9 }), caughtBy: ['text-unreadable'] },
  { name: 'before the archive', plant: (clean, text) => joined(bytesOf(text), clean), caughtBy: hidden },
  { name: 'behind the archive', plant: (clean, text) => joined(clean, bytesOf(text)), caughtBy: hidden },
  { name: 'packed, behind the archive', plant: (clean, text) => joined(clean, new Uint8Array(deflateRawSync(text))), caughtBy: ['text-unreadable'] },
  { name: 'in UTF-16 behind the archive', plant: (clean, text) => joined(clean, utf16(text)), caughtBy: hidden },
  { name: 'in the comment of the archive', plant: (clean, text) => joined(clean.slice(0, -2), Uint8Array.of(Buffer.byteLength(text), 0), bytesOf(text)), caughtBy: hidden },
  { name: 'nowhere, but with the time of an entry', plant: (clean) => packed(clean, {}, { mtime: new Date(2026, 4, 3, 21, 14) }), caughtBy: ['text-unreadable'] },
  { name: 'nowhere, but without its styles', plant: (clean) => zipSync(Object.fromEntries(Object.entries(unzipSync(clean)).filter(([name]) => name !== 'word/styles.xml')), { level: 0, mtime: plainTime() }), caughtBy: ['structure'] },
  { name: 'nowhere, but with editing sessions', plant: (clean) => edited(clean, 'word/settings.xml', '<w:compat>', '<w:rsids><w:rsid w:val="00AB12CD"/></w:rsids><w:compat>'), caughtBy: ['structure'] },
  { name: 'nowhere, but in text that nobody has read', plant: (clean) => body(clean, paragraph(run('and more'))), caughtBy: ['text-missing'] },
  { name: 'nowhere, but with a line that is cut short', plant: (clean) => clean.slice(0, -30), caughtBy: ['text-unreadable'] },
];
