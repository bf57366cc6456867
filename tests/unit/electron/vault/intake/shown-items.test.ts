import { describe, expect, it } from 'vitest';
import type { Candidate } from '#vault/intake/import-item.ts';
import { importItemsAtMost } from '#shared/contract/intake-calls.ts';
import { shownItems } from '#vault/intake/shown-items.ts';

const of = (kind: Candidate['class'], count: number, code: Candidate['code'] = null): readonly Candidate[] => Array.from({ length: count }, (_, index): Candidate => ({ file: `/carried/${kind} ${String(index)}`, class: kind, code, sizeBytes: 1 }));
const runs = (classes: readonly string[]): readonly string[] => classes.filter((kind, index) => kind !== classes[index - 1]);

describe('the items of an import that are shown', () => {
  it('begin with what is left where it is, since nothing else names it; what goes to quarantine stands there too', () => {
    const { items, listed } = shownItems([...of('duplicate', 2), ...of('part', 2), ...of('new', 3), ...of('deleted', 2), ...of('left', 2, 'entry-plain-text'), ...of('unreadable', 2, 'not-sealed'), ...of('left', 2, 'file-unreadable')]);
    expect(listed).toBe(12);
    expect(items.map((item) => item.code).slice(0, 6)).toEqual(['file-unreadable', 'file-unreadable', 'not-sealed', 'not-sealed', 'entry-plain-text', 'entry-plain-text']);
    expect(runs(items.map((item) => item.class))).toEqual(['left', 'unreadable', 'left', 'deleted', 'part', 'duplicate']);
  });

  it('are in the order of the files within one kind', () => {
    expect(shownItems(of('left', 3)).items.map((item) => item.name)).toEqual(['left 0', 'left 1', 'left 2']);
  });

  it('keep those that are left when thousands are here already or go to quarantine', () => {
    const { items, listed } = shownItems([...of('duplicate', 4000), ...of('unreadable', 4000, 'not-sealed'), ...of('left', 7, 'not-a-file')]);
    expect(listed).toBe(8007);
    expect(items).toHaveLength(importItemsAtMost);
    expect(items.filter((item) => item.class === 'left')).toHaveLength(7);
    expect(items.filter((item) => item.class === 'unreadable')).toHaveLength(importItemsAtMost - 7);
  });

  it('are those in an archive instead of the archive', () => {
    const { items, listed } = shownItems([{ file: '/carried/a.zip', class: 'left', code: null, sizeBytes: 9, entries: [...of('unreadable', 1, 'truncated'), ...of('new', 1)] }]);
    expect([listed, items.map((item) => item.code)]).toEqual([1, ['truncated']]);
  });
});
