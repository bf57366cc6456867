import { describe, expect, it } from 'vitest';
import { clampToClusters, mergeSpans, type Span } from '#shared/redaction/spans.ts';

const span = (start: number, end: number, action: Span['action'], entity: string): Span => ({ start, end, action, entity, role: 'third-party' });

describe('spans', () => {
  it('become one where they overlap, and removal wins', () => {
    const merged = mergeSpans('abcdefghijklmnop', [span(8, 12, 'remove', 'z'), span(0, 5, 'pseudonym', 'x'), span(3, 9, 'pseudonym', 'y')]);
    expect(merged).toEqual([span(0, 12, 'remove', 'z')]);
  });

  it('stay apart where they only touch', () => {
    expect(mergeSpans('abcdef', [span(0, 3, 'pseudonym', 'x'), span(3, 6, 'pseudonym', 'y')])).toHaveLength(2);
  });

  it('are named by the longest pseudonym, the earlier one when equal', () => {
    expect(mergeSpans('abcdefgh', [span(0, 3, 'pseudonym', 'x'), span(2, 8, 'pseudonym', 'y')])[0]?.entity).toBe('y');
    expect(mergeSpans('abcdefgh', [span(0, 4, 'pseudonym', 'x'), span(2, 6, 'pseudonym', 'y')])[0]?.entity).toBe('x');
  });

  it('are widened to whole clusters', () => {
    const text = 'a👩‍👩‍👧ខ្ញុំe\u0301z';
    const start = text.indexOf('ខ');
    expect(clampToClusters(text, 2, 3)).toEqual({ start: 1, end: start });
    expect(clampToClusters(text, start + 1, start + 2)).toEqual({ start, end: text.indexOf('e') });
    expect(clampToClusters(text, text.indexOf('\u0301'), text.indexOf('z'))).toEqual({ start: text.indexOf('e'), end: text.indexOf('z') });
  });

  it('that lie outside the text, or hold nothing, vanish', () => {
    expect(mergeSpans('abc', [span(3, 9, 'remove', 'x'), span(1, 1, 'remove', 'y'), span(-5, 0, 'remove', 'z')])).toEqual([]);
    expect(mergeSpans('abc', [span(2, 99, 'remove', 'x')])).toEqual([span(2, 3, 'remove', 'x')]);
    expect(mergeSpans('', [span(0, 1, 'remove', 'x')])).toEqual([]);
  });
});
