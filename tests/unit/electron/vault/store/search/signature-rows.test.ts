import { describe, expect, it } from 'vitest';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { foldForSearch } from '#vault/store/search/search-folding.ts';
import { mayHold } from '#vault/store/search/signature-rows.ts';
import { inventedTip } from '../../../../../support/invented-tips.ts';
import { openMemoryVault } from '../../../../../support/memory-vault.ts';

/** Tips 1, 2, … with these narratives, and what may hold a text among them. */
async function vaultOf(...narratives: readonly string[]): Promise<(typed: string, ...known: readonly number[]) => readonly number[] | undefined> {
  const { context } = await openMemoryVault();
  receiveTips(context, narratives.map((narrative) => inventedTip(narrative, { narrative })));
  return (typed, ...known) => mayHold(context.database, foldForSearch(typed), new Set(known));
}

describe('what may hold what was typed', () => {
  it('cannot be told of two letters of an alphabet with spaces', async () => {
    const may = await vaultOf('golden lantern');
    expect(may('ol')).toBeUndefined();
    expect(may('old')).toEqual([1]);
    expect(may('xyz')).toEqual([]);
  });

  it('has the pieces of both sorts, whichever came first', async () => {
    const may = await vaultOf('golden', '市场', 'golden 市场', '市场 golden');
    expect(may('golden 市场')).toEqual([3, 4]);
    expect(may('场')).toEqual([2, 3, 4]);
    expect(may('golden')).toEqual([1, 3, 4]);
  });

  it('is not every text with the same letters side by side, in a script of few', async () => {
    // หม, มว and วก stand in it, and หมวก does not.
    const may = await vaultOf('ในหมวก', 'ในหม่อมหมู หมอมวลวกวน', 'ตลาด');
    expect(may('หมวก')).toEqual([1]);
  });

  it('leaves out tips that are known to hold it', async () => {
    const may = await vaultOf('golden 市场', 'a golden 市场', 'golden');
    expect(may('golden', 2)).toEqual([1, 3]);
    expect(may('golden 市场', 1, 2)).toEqual([]);
  });
});
