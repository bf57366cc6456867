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

describe('reports about the compound that was looked at last', () => {
  it('are read once, as long as nothing is added to the log', () => {
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
    const reports = new LastReports();
    expect(reports.copiedFrom(counting, compoundId)('Nothing of it.')).toBe(false);
    const once = texts;
    expect(once).toBeGreaterThan(0);
    expect(reports.copiedFrom(counting, compoundId)(copied)).toBe(true);
    expect(texts).toBe(once);
  });

  it('are read again when another report came, was linked, or was taken away', () => {
    const { database } = vault.context;
    const compoundId = compound('Orchid');
    const reports = new LastReports();
    expect(reports.copiedFrom(database, compoundId)(copied)).toBe(false);
    const tipId = report('one', told);
    expect(reports.copiedFrom(database, compoundId)(copied)).toBe(false);
    setTipCompound(vault.context, tipId, compoundId, 'linked');
    expect(reports.copiedFrom(database, compoundId)(copied)).toBe(true);
    setTipCompound(vault.context, tipId, compoundId, 'refused');
    expect(reports.copiedFrom(database, compoundId)(copied)).toBe(false);
  });

  it('are those of this compound, and of this vault', async () => {
    const { database } = vault.context;
    const [one, other] = [compound('Orchid'), compound('Lotus')];
    setTipCompound(vault.context, report('one', told), one, 'linked');
    const reports = new LastReports();
    expect([one, other, one].map((compoundId) => reports.copiedFrom(database, compoundId)(copied))).toEqual([true, false, true]);
    const empty = await openMemoryVault('another');
    expect(reports.copiedFrom(empty.context.database, one)(copied)).toBe(false);
  });
});
