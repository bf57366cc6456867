import { describe, expect, it } from 'vitest';
import { foreign } from '#shared/redaction/cut-text.ts';
import { fixedWords, plainBlock, type WordedBlock } from '#shared/redaction/worded-block.ts';

const ours = (block: WordedBlock): string => fixedWords(block, plainBlock(block));
const table: WordedBlock = { kind: 'table', caption: 'Names', heads: ['Name', 'Language'], rows: [['Quarzfeld', 'English']], bars: [] };

describe('the fixed words of a block', () => {
  it('are all of it where nobody typed anything', () => {
    expect(ours({ kind: 'note', text: 'Ours' })).toBe('Ours');
    expect(ours({ kind: 'fact', label: 'Place', value: 'Kandal' })).toBe('Place Kandal');
    expect(ours(table)).toBe('Names\nName Language\nQuarzfeld English');
  });

  it('are the label of what was typed, and the columns that nobody typed', () => {
    expect(ours({ kind: 'heading', level: 1, text: 'Typed', isTyped: true })).toBe(foreign);
    expect(ours({ kind: 'fact', label: 'Statement 1', value: 'Typed', isTyped: true })).toBe(`Statement 1 ${foreign}`);
    expect(ours({ ...table, typedColumns: [0] })).toBe(`Names\nName Language\n${foreign} English`);
  });

  it('leave nothing of what only the maker knows in the block that leaves', () => {
    expect(plainBlock({ ...table, typedColumns: [0] })).toEqual(table);
  });
});
