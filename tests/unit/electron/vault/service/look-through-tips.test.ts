import { describe, expect, it } from 'vitest';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { TipLookThrough } from '#vault/service/look-through-tips.ts';
import type { OpenVault } from '#vault/service/open-vault.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { openMemoryVault } from '../../../../support/memory-vault.ts';

/** A vault of an earlier program: so many tips, and nobody looked through any. */
async function unlooked(tips: number): Promise<OpenVault> {
  const { context } = await openMemoryVault();
  receiveTips(context, Array.from({ length: tips }, (_tip, at) => inventedTip(`${at}`, { narrative: at % 2 === 0 ? `They beat us (invented, ${at}).` : `A gate (invented, ${at}).` })));
  context.database.run("DELETE FROM meta WHERE key LIKE 'hint-%'");
  context.database.run('UPDATE tip SET hint = NULL');
  // Nothing but the database is touched.
  return { context } as OpenVault;
}

const hinted = ({ context }: OpenVault): number => Number(context.database.get('SELECT count(*) AS found FROM tip WHERE hint IS NOT NULL')?.['found']);

describe('looking through tips', () => {
  it('goes for hints first, a little at a time, and shows them when all are there', async () => {
    const vault = await unlooked(110);
    let ms = 0;
    // Every look at the clock costs twenty milliseconds: two steps of twenty-five tips fit.
    const through = new TipLookThrough(() => (ms += 20));
    const told: boolean[] = [];
    for (let second = 0; second < 6; second += 1) {
      told.push(through.go(vault));
      ms += 1000;
    }
    expect(told.filter(Boolean)).toHaveLength(1);
    expect(hinted(vault)).toBe(55);
    expect(told.indexOf(true)).toBeGreaterThan(0);
    expect(through.go(vault)).toBe(false);
  });

  it('shows hints every fifteen seconds while many are missing', async () => {
    const vault = await unlooked(700);
    let ms = 0;
    const through = new TipLookThrough(() => (ms += 20));
    const told: number[] = [];
    for (let second = 0; second < 40 && hinted(vault) < 350; second += 1) {
      if (through.go(vault)) told.push(second);
      ms += 1000;
    }
    expect(hinted(vault)).toBe(350);
    expect(told.length).toBeGreaterThanOrEqual(1);
    expect(told.every((second, at) => second - (told[at - 1] ?? 0) >= 13)).toBe(true);
  });

  it('has nothing to show where nothing was missing', async () => {
    const { context } = await openMemoryVault();
    receiveTips(context, [inventedTip('one', { narrative: 'They beat us (invented).' })]);
    expect(new TipLookThrough(() => 0).go({ context } as OpenVault)).toBe(false);
  });
});
