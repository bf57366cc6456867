import { describe, expect, it } from 'vitest';
import { distinctiveIn } from '#vault/dossier/withheld-details.ts';

describe('what is short and told by nobody else', () => {
  it('is a number of many digits and an account', () => {
    expect(distinctiveIn('Call +999 12 345 678 or write to @invented_name, bed 48213.')).toEqual(['999 12 345 678', '48213', '@invented_name']);
    expect(distinctiveIn('ទូរស័ព្ទ ០១២ ៣៤៥ ៦៧៨')).toEqual(['012 345 678']);
  });

  it('is no sum, no day and no number of a few digits', () => {
    expect(distinctiveIn('1,500,000 riel, 15000 dollars, 20.000.000; on 14/05/2026, 2026-05-14, 20260514 and in 2025-2026; room 412, 1200 people')).toEqual([]);
  });
});
