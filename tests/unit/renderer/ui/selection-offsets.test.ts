// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { pointAt, rangeToOffsets, unitsBefore } from '../../../../renderer/ui/selection-offsets.ts';

/** Names and numbers are invented. */
const pieces = ['My sister ', 'សុខ ដាលីន', ' writes 👩‍👧 from\n', '\u202E', 'here.'];
const text = pieces.join('');

/** The original as the desk draws it: spans, a mark around the hidden passage, a labelled control character inside a span. */
function drawn(): HTMLElement {
  const root = document.createElement('div');
  for (const [index, piece] of pieces.entries()) {
    const outer = document.createElement(index === 1 ? 'mark' : 'span');
    const inner = index === 3 ? document.createElement('span') : outer;
    if (inner !== outer) outer.append(inner);
    inner.append(document.createTextNode(piece));
    root.append(outer);
  }
  document.body.replaceChildren(root, 'outside');
  return root;
}

const nodeOf = (root: Node, index: number): Text => {
  const child = root.childNodes[index]!;
  return (child.firstChild!.nodeType === 3 ? child.firstChild : child.firstChild!.firstChild) as Text;
};

describe('from a DOM range to offsets in the text', () => {
  it('counts UTF-16 units over all pieces, for every pair of places', () => {
    const root = drawn();
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 3) {
        const from = pointAt(root, start);
        const to = pointAt(root, end);
        expect(rangeToOffsets(root, { startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset })).toEqual({ start, end });
      }
    }
  });

  it('understands a boundary that stands in an element instead of a text', () => {
    const root = drawn();
    expect(unitsBefore(root, { node: root, offset: 0 })).toBe(0);
    expect(unitsBefore(root, { node: root, offset: 2 })).toBe(pieces[0]!.length + pieces[1]!.length);
    expect(unitsBefore(root, { node: root, offset: root.childNodes.length })).toBe(text.length);
    const mark = root.childNodes[1]!;
    expect(unitsBefore(root, { node: mark, offset: 0 })).toBe(pieces[0]!.length);
    expect(unitsBefore(root, { node: mark, offset: 1 })).toBe(pieces[0]!.length + pieces[1]!.length);
  });

  it('covers a whole marked passage and the text on both sides of it', () => {
    const root = drawn();
    const offsets = rangeToOffsets(root, { startContainer: nodeOf(root, 0), startOffset: 3, endContainer: nodeOf(root, 2), endOffset: 7 });
    expect(text.slice(offsets!.start, offsets!.end)).toBe('sister សុខ ដាលីន writes');
  });

  it('gives nothing for an empty range, a backward one, and one that leaves the text', () => {
    const root = drawn();
    const node = nodeOf(root, 0);
    const outside = root.nextSibling!;
    expect(rangeToOffsets(root, { startContainer: node, startOffset: 2, endContainer: node, endOffset: 2 })).toBeUndefined();
    expect(rangeToOffsets(root, { startContainer: node, startOffset: 4, endContainer: node, endOffset: 2 })).toBeUndefined();
    expect(rangeToOffsets(root, { startContainer: node, startOffset: 4, endContainer: outside, endOffset: 2 })).toBeUndefined();
  });

  it('puts a point past the end at the end, and into an empty text at its element', () => {
    const root = drawn();
    expect(unitsBefore(root, pointAt(root, text.length + 50))).toBe(text.length);
    const empty = document.createElement('div');
    expect(pointAt(empty, 3)).toEqual({ node: empty, offset: 0 });
  });
});
