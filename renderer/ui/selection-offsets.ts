/** A half-open range of UTF-16 units in one text. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}

/** A boundary point of the DOM. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** The text nodes under `root` in order. All of the shown text is in them; labels are drawn by the style sheet and are in none. */
function textNodes(root: Node): readonly Text[] {
  const walker = root.ownerDocument?.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  const found: Text[] = [];
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) found.push(node as Text);
  return found;
}

/** How many UTF-16 units of the text under `root` come before a boundary point, or undefined when the point is outside. */
export function unitsBefore(root: Node, { node, offset }: Point): number | undefined {
  if (!root.contains(node)) return undefined;
  let units = 0;
  if (node.nodeType === 3 /* Node.TEXT_NODE */) {
    for (const each of textNodes(root)) {
      if (each === node) return units + Math.min(offset, each.data.length);
      units += each.data.length;
    }
    return undefined;
  }
  // A point in an element stands before its child number `offset`: everything that does not follow that place counts.
  const following = node.childNodes[offset] ?? null;
  for (const each of textNodes(root)) {
    const isBefore = following ? (following.compareDocumentPosition(each) & 2) /* PRECEDING */ !== 0 : (node.compareDocumentPosition(each) & 2) !== 0 || node.contains(each);
    if (isBefore) units += each.data.length;
  }
  return units;
}

/** The part of the text that a DOM range covers, or undefined when it is empty or leaves `root`. */
export function rangeToOffsets(root: Node, range: { readonly startContainer: Node; readonly startOffset: number; readonly endContainer: Node; readonly endOffset: number }): Offsets | undefined {
  const start = unitsBefore(root, { node: range.startContainer, offset: range.startOffset });
  const end = unitsBefore(root, { node: range.endContainer, offset: range.endOffset });
  return start === undefined || end === undefined || start >= end ? undefined : { start, end };
}

/** The boundary point that stands after `units` UTF-16 units; the end of the text when there are fewer. */
export function pointAt(root: Node, units: number): Point {
  let left = units;
  let last: Text | undefined;
  for (const each of textNodes(root)) {
    if (left <= each.data.length) return { node: each, offset: left };
    left -= each.data.length;
    last = each;
  }
  return last ? { node: last, offset: last.data.length } : { node: root, offset: 0 };
}
