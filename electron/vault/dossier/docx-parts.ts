/**
 * The parts of a DOCX dossier that are the same in every one (ECMA-376 part 2, Open Packaging; part 1, WordprocessingML). The gate compares them byte for byte. There are no document
 * properties, no theme, no numbering, no notes and no relation to anything outside: none of them has a place in which something could stand.
 */
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
  '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>' +
  '<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>' +
  '</Types>';

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (inside: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

/** No `w:rsids`, which tell who edited together; compatibility 15 keeps Word from opening the file in an older mode. */
const settings =
  `<w:settings xmlns:w="${wordNamespace}"><w:defaultTabStop w:val="720"/><w:compat>` +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

const style = (id: string, name: string, paragraph: string, run: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${more === '' ? '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>' : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const bold = '<w:b/><w:bCs/>';

/** Khmer, Thai and Burmese need more room between lines than Latin does; one measure for all keeps mixed lines even. */
/** What a cell keeps free on each side, in twentieths of a point. */
export const cellMargin = 70;

const styles =
  `<w:styles xmlns:w="${wordNamespace}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Sans" w:hAnsi="Noto Sans" w:eastAsia="Noto Sans SC" w:cs="Noto Sans Khmer"/>${size(21)}` +
  '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="km-KH"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="320" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  style('Normal', 'Normal', '', '', ' w:default="1"') +
  style('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:after="240"/><w:outlineLvl w:val="0"/>', `${bold}${size(40)}`) +
  style('Heading2', 'heading 2', '<w:keepNext/><w:spacing w:before="480" w:after="120"/><w:outlineLvl w:val="1"/>', `${bold}${size(26)}`) +
  style('Heading3', 'heading 3', '<w:keepNext/><w:spacing w:before="160" w:after="80"/><w:outlineLvl w:val="2"/>', bold) +
  style('Note', 'Note', '', `<w:color w:val="4A4F57"/>${size(19)}`) +
  style('Passage', 'Passage', '<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="B9BEC6"/></w:pBdr><w:ind w:left="284"/>', '') +
  style('Cell', 'Cell', '<w:spacing w:before="40" w:after="40" w:line="280" w:lineRule="auto"/>', size(19)) +
  '<w:style w:type="table" w:styleId="Counts"><w:name w:val="Counts"/><w:qFormat/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="4A4F57"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="4A4F57"/>' +
  `<w:insideH w:val="single" w:sz="4" w:space="0" w:color="B9BEC6"/></w:tblBorders><w:tblCellMar><w:left w:w="${cellMargin}" w:type="dxa"/><w:right w:w="${cellMargin}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
  '<w:style w:type="character" w:styleId="Placeholder"><w:name w:val="Placeholder"/><w:qFormat/><w:rPr><w:shd w:val="clear" w:color="auto" w:fill="E6E8EC"/></w:rPr></w:style></w:styles>';

export const documentPart = 'word/document.xml';

/** Every part but the document, by name; `[Content_Types].xml` is the first of the package. */
export const fixedParts: ReadonlyMap<string, string> = new Map([
  ['[Content_Types].xml', `${declaration}${contentTypes}`],
  ['_rels/.rels', `${declaration}${relations(relation('rId1', 'officeDocument', 'word/document.xml'))}`],
  ['word/_rels/document.xml.rels', `${declaration}${relations(relation('rId1', 'styles', 'styles.xml') + relation('rId2', 'settings', 'settings.xml'))}`],
  ['word/settings.xml', `${declaration}${settings}`],
  ['word/styles.xml', `${declaration}${styles}`],
]);

/** All parts in the order of the package. */
export const partNames: readonly string[] = [...fixedParts.keys(), documentPart];

/** What stands before and behind the paragraphs of the document: the one namespace, and A4 with the margins of the printed page. */
export const documentStart = `${declaration}<w:document xmlns:w="${wordNamespace}"><w:body>`;
export const documentEnd = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1361" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>';

export const paragraphStyles: readonly string[] = ['Heading1', 'Heading2', 'Heading3', 'Note', 'Passage', 'Cell'];
export const cellStyle = 'Cell';
export const tableStyle = 'Counts';
export const placeholderStyle = 'Placeholder';
