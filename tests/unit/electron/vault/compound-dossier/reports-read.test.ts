import { beforeEach, describe, expect, it } from 'vitest';
import { LastReports } from '#vault/compound-dossier/reports-read.ts';
import { setTipCompound } from '#vault/store/commands/connect-tips.ts';
import { recordCompound } from '#vault/store/commands/keep-compounds.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import type { Database } from '#vault/store/database.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { openMemoryVault, type MemoryVault } from '../../../../support/memory-vault.ts';

const told = 'Invented: forty of us sleep in the long hall behind the kitchen and the door is chained at night.';
const copied = 'We know that the long hall behind the kitchen and the door is chained at night.';
let vault: MemoryVault;
const compound = (name: string): string => recordCompound(vault.context, { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, { text: `${name} (invented)`, language: 'en', kind: 'official', source: '' });
const report = (name: string, narrative: string): string => receiveTips(vault.context, [inventedTip(name, { narrative })])[0]?.tipId ?? '';

beforeEach(async () => {
  vault = await openMemoryVault();
});

/** Takes part in nothing else. */
const alone = (): Promise<void> => Promise.resolve();

describe('reports about the compound that was looked at last', () => {
  it('are read once, as long as nothing is added to the log', async () => {
    const { database } = vault.context;
    const compoundId = compound('Orchid');
    setTipCompound(vault.context, report('one', told), compoundId, 'linked');
    let texts = 0;
    const counting: Database = {
      ...database,
      all: (sql, parameters) => {
        if (sql.includes('FROM text')) texts += 1;
        return database.all(sql, parameters);
      },
    };
    const reports = new LastReports(alone);
    expect(reports.known(counting, compoundId)).toBeUndefined();
    const isCopied = await reports.read(counting, compoundId);
    expect([isCopied('Nothing of it.'), isCopied(''), isCopied(copied)]).toEqual([false, false, true]);
    const once = texts;
    expect(once).toBeGreaterThan(0);
    expect(reports.known(counting, compoundId)?.(copied)).toBe(true);
    expect((await reports.read(counting, compoundId))(copied)).toBe(true);
    expect(texts).toBe(once);
  });

  it('are read again when another report came, was linked, or was taken away', async () => {
    const { database } = vault.context;
    const compoundId = compound('Orchid');
    const reports = new LastReports(alone);
    const isCopied = async (): Promise<boolean> => (await reports.read(database, compoundId))(copied);
    expect(await isCopied()).toBe(false);
    const tipId = report('one', told);
    expect(reports.known(database, compoundId)).toBeUndefined();
    expect(await isCopied()).toBe(false);
    setTipCompound(vault.context, tipId, compoundId, 'linked');
    expect(await isCopied()).toBe(true);
    setTipCompound(vault.context, tipId, compoundId, 'refused');
    expect(await isCopied()).toBe(false);
  });

  it('are those of this compound, and of this vault', async () => {
    const { database } = vault.context;
    const [one, other] = [compound('Orchid'), compound('Lotus')];
    setTipCompound(vault.context, report('one', told), one, 'linked');
    const reports = new LastReports(alone);
    for (const [compoundId, expected] of [[one, true], [other, false], [one, true]] as const) expect((await reports.read(database, compoundId))(copied)).toBe(expected);
    const empty = await openMemoryVault('another');
    expect((await reports.read(empty.context.database, one))(copied)).toBe(false);
  });

  it('give others their turn while they are read, who may add to them: then they count as not read', async () => {
    const { database } = vault.context;
    const compoundId = compound('Orchid');
    for (const name of ['one', 'two', 'three']) setTipCompound(vault.context, report(name, `Invented: ${name} ${told}`), compoundId, 'linked');
    let turns = 0;
    const reports = new LastReports(() => {
      turns += 1;
      if (turns === 2) setTipCompound(vault.context, report('four', 'Invented: nobody may leave the yard behind the tall wall before the morning.'), compoundId, 'linked');
      return Promise.resolve();
    });
    const [first, beside] = await Promise.all([reports.read(database, compoundId), reports.read(database, compoundId)]);
    expect(turns).toBeGreaterThan(2);
    expect([first(copied), beside(copied)]).toEqual([true, true]);
    const added = 'nobody may leave the yard behind the tall wall before the morning';
    expect(first(added)).toBe(false);
    expect(reports.known(database, compoundId)).toBeUndefined();
    expect((await reports.read(database, compoundId))(added)).toBe(true);
  });
});
