import { describe, expect, it } from 'vitest';
import { columnsAtMost, rowsAtMost } from '#shared/domain/table-limits.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { plainTable, type TableBlock } from '#shared/redaction/table-block.ts';

const table: TableBlock = { kind: 'table', caption: 'C', heads: ['A', 'B'], rows: [['x', '1']], bars: [1] };

describe('a table of a dossier', () => {
  it('has its cells on one line, without what draws nothing', () => {
    expect(plainTable({ ...table, caption: ' C\n1 ', rows: [['a\n\tb\u202e', ' 1\u2060 ']] })).toMatchObject({ caption: 'C 1', rows: [['a b', '1']] });
  });

  it.each<readonly [string, Partial<TableBlock>]>([
    ['a row too short', { rows: [['x']] }],
    ['a row too long', { rows: [['x', '1', '2']] }],
    ['no columns', { heads: [], rows: [] }],
    ['a column without a name', { heads: ['A', ' '] }],
    ['no caption', { caption: '\u200e' }],
    ['a cell that is too long', { rows: [['x'.repeat(401), '1']] }],
    ['too many columns', { heads: Array.from({ length: columnsAtMost + 1 }, () => 'A'), rows: [] }],
    ['too many rows', { rows: Array.from({ length: rowsAtMost + 1 }, () => ['x', '1']) }],
  ])('is not made with %s', (_, wrong) => {
    expect(() => plainTable({ ...table, ...wrong })).toThrow(RangeError);
  });

  it('cannot be changed once it is part of a dossier, and none of its words are typed unless they are said to be', () => {
    const { dossier, hidden } = RedactedDossier.ofBlocks('en', [table, { ...table, caption: 'Typed', isTyped: true }], ['x']);
    const [first] = dossier.blocks;
    expect(Object.isFrozen(first?.kind === 'table' ? first.rows[0] : first)).toBe(true);
    expect(hidden).toEqual({ passages: ['x'], template: 'C\nA B\nx 1\n\ufffc', shown: 'C\nA B\nx 1\nTyped\nA B\nx 1', tables: [['A', 'B'], ['x', '1'], ['A', 'B'], ['x', '1']], pictures: [], withheld: [], told: [] });
  });
});
