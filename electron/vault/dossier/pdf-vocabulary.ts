import type { Needle } from '#shared/redaction/needle.ts';

/**
 * Words that stand in every PDF of a dossier whatever it says: keywords and names of ISO 32000-1, the PostScript of ToUnicode
 * maps, names of the fonts. A hidden passage that is part of one cannot be told apart from it in raw bytes; it is then looked
 * for in text and strings alone, and the report says so.
 */
const words =
  'endstream endobj startxref trailer catalog pages parent mediabox cropbox resources contents structparents structtreeroot structelem ' +
  'parenttree parenttreenextkey nonstruct document marked markinfo procset extgstate normal flatedecode filter length length1 length2 length3 subtype type0 type3 ' +
  'truetype basefont encoding identityh identity descendantfonts tounicode cidfonttype0 cidfonttype2 cidsysteminfo cidtogidmap registry ordering supplement ' +
  'fontdescriptor fontname fontfile fontfile2 fontfile3 fontbbox fontmatrix flags ascent descent capheight italicangle stemv opentype cidfonttype0c firstchar lastchar ' +
  'charprocs differences widths defaultwidth actualtext layout blockquote rotate transparency devicergb devicegray colorspace pattern shading ' +
  'cidinit procset findresource begin begincmap endcmap cmapname cmaptype currentdict defineresource adobe adobeidentityucs begincodespacerange endcodespacerange ' +
  'beginbfchar endbfchar beginbfrange endbfrange notosans notosansregular notosansbold notosanskhmer notosanskhmerregular notosanskhmerbold notosansthai notosansthairegular ' +
  'notosansthaibold notosansmyanmar notosansmyanmarregular notosansmyanmarbold notosanssc notosansscregular notosansscthin placement startindent endindent ' +
  'spacebefore spaceafter textalign inline attributes tabular listnumbering image xobject width height bitspercomponent figure devicergb';
const vocabulary: readonly string[] = words.split(' ');

export function isPdfWord(needle: Needle): boolean {
  return vocabulary.some((word) => word.includes(needle.bare));
}
