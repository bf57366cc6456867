import { tableLimits } from './table-limits.ts';

export interface XmlListener {
  /** `name` without its prefix. `attribute`: the value, entities put in place, or undefined. */
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** Asked after each element: nothing more needs to be told. */
  readonly isEnough?: () => boolean;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/giu;
const attributePattern = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/**
 * Tells the elements and texts of an XML text in order. Knows what workbooks are written in and no more: elements, attributes, the five entities and characters by number, comments, CDATA. A document
 * type is refused, and with it everything that could be declared in one: entities that grow, files and addresses from elsewhere. False for that, for what is not well formed, and for more levels than
 * a workbook has; what was told until then is to be thrown away. Reads each character a fixed number of times.
 */
export function readXml(xml: string, { open, text, close, isEnough = () => false }: XmlListener): boolean {
  const names: string[] = [];
  let at = xml.startsWith('\ufeff') ? 1 : 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const end = tag === -1 ? xml.length : tag;
    if (end > at && names.length > 0) text(withEntities(xml.slice(at, end)));
    if (tag === -1) break;
    if (xml.startsWith('<!--', tag)) at = behind(xml, '-->', tag + 4);
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = behind(xml, ']]>', tag + 9);
      if (at !== 0 && names.length > 0) text(xml.slice(tag + 9, at - 3));
    } else if (xml.startsWith('<?', tag)) at = behind(xml, '?>', tag + 2);
    else if (xml.startsWith('<!', tag)) return false;
    else {
      const last = tagEnd(xml, tag + 1);
      if (last === -1) return false;
      at = last + 1;
      if (xml[tag + 1] === '/') {
        const name = bareName(xml.slice(tag + 2, last).trim());
        if (names.pop() !== name) return false;
        close(name);
        if (isEnough()) return true;
        continue;
      }
      const isWhole = xml[last - 1] === '/';
      const inside = xml.slice(tag + 1, isWhole ? last - 1 : last);
      const name = bareName(/^[^\s/]+/u.exec(inside)?.[0] ?? '');
      if (name === '' || names.length >= tableLimits.xmlDepth) return false;
      open(name, (wanted) => attributeIn(inside, wanted));
      if (isWhole) close(name);
      else names.push(name);
    }
    if (at === 0) return false;
  }
  return names.length === 0;
}

/** Behind the mark; 0 where there is none. */
function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found === -1 ? 0 : found + mark.length;
}

/** Where a tag ends: the first `>` that stands in no value. */
function tagEnd(xml: string, from: number): number {
  let quoted = '';
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at];
    if (quoted !== '') {
      if (character === quoted) quoted = '';
    } else if (character === '"' || character === "'") quoted = character;
    else if (character === '>') return at;
    else if (character === '<') return -1;
  }
  return -1;
}

function attributeIn(inside: string, wanted: string): string | undefined {
  for (const [, name = '', double, single] of inside.matchAll(attributePattern)) if (bareName(name) === wanted) return withEntities(double ?? single ?? '');
  return undefined;
}

const bareName = (name: string): string => name.slice(name.indexOf(':') + 1);

function withEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return entities[name] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return point > 0x10_ffff || (point >= 0xd800 && point <= 0xdfff) ? '\ufffd' : String.fromCodePoint(point);
  });
}
