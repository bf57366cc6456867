import { beforeEach, describe, expect, it } from 'vitest';
import { keepStatement } from '#vault/compound-dossier/draft.ts';
import { listDossierClaims } from '#vault/compound-dossier/listed-claims.ts';
import { LastReports } from '#vault/compound-dossier/reports-read.ts';
import { setTipCompound } from '#vault/store/commands/connect-tips.ts';
import { setWithdrawn } from '#vault/store/commands/keep-claims.ts';
import { recordCompound } from '#vault/store/commands/keep-compounds.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import type { Database } from '#vault/store/database.ts';
import { judgeNewClaim } from '#vault/triage/judge-claims.ts';
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

/** Nobody else is there, and nobody locks. */
const alone = (): Promise<boolean> => Promise.resolve(true);
const added = 'nobody may leave the yard behind the tall wall before the morning';

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
    expect([isCopied?.('Nothing of it.'), isCopied?.(''), isCopied?.(copied)]).toEqual([false, false, true]);
    const once = texts;
    expect(once).toBeGreaterThan(0);
    expect(reports.known(counting, compoundId)?.(copied)).toBe(true);
    expect((await reports.read(counting, compoundId))?.(copied)).toBe(true);
    expect(texts).toBe(once);
  });

  it('are read again when another report came, was linked, or was taken away', async () => {
    const { database } = vault.context;
    const compoundId = compound('Orchid');
    const reports = new LastReports(alone);
    const isCopied = async (): Promise<boolean | undefined> => (await reports.read(database, compoundId))?.(copied);
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
    for (const [compoundId, expected] of [[one, true], [other, false], [one, true]] as const) expect((await reports.read(database, compoundId))?.(copied)).toBe(expected);
    const empty = await openMemoryVault('another');
    expect((await reports.read(empty.context.database, one))?.(copied)).toBe(false);
  });

  it('give others their turn while they are read, who may add to them: then they count as not read', async () => {
    const { database } = vault.context;
    const compoundId = compound('Orchid');
    for (const name of ['one', 'two', 'three']) setTipCompound(vault.context, report(name, `Invented: ${name} ${told}`), compoundId, 'linked');
    let turns = 0;
    const reports = new LastReports(() => {
      turns += 1;
      if (turns === 2) setTipCompound(vault.context, report('four', `Invented: ${added}.`), compoundId, 'linked');
      return Promise.resolve(true);
    });
    const [first, beside] = await Promise.all([reports.read(database, compoundId), reports.read(database, compoundId)]);
    expect(turns).toBeGreaterThan(2);
    expect([first?.(copied), beside?.(copied), first?.(added)]).toEqual([true, true, false]);
    expect(reports.known(database, compoundId)).toBeUndefined();
    expect((await reports.read(database, compoundId))?.(added)).toBe(true);
  });

  it('are read one after the other where something is added all the while, and whoever asks hears of all that was there when they asked', async () => {
    const { database } = vault.context;
    const compoundId = compound('Orchid');
    const reportsAtFirst = 5;
    for (let index = 0; index < reportsAtFirst; index += 1) setTipCompound(vault.context, report(`tip ${index}`, `Invented: ${index} ${told}`), compoundId, 'linked');
    let turns = 0;
    const reports = new LastReports(() => {
      turns += 1;
      report(`beside ${turns}`, 'Invented: of another place.');
      return Promise.resolve(true);
    });
    const asked = [reports.read(database, compoundId)];
    for (let index = 0; index < 8; index += 1) {
      report(`before ${index}`, 'Invented: of another place.');
      asked.push(reports.read(database, compoundId));
    }
    setTipCompound(vault.context, report('four', `Invented: ${added}.`), compoundId, 'linked');
    asked.push(reports.read(database, compoundId));
    const heard = await Promise.all(asked);
    expect(heard.map((isCopied) => isCopied?.(copied))).toEqual(asked.map(() => true));
    expect(heard.at(-1)?.(added)).toBe(true);
    // Two turns for each report of each time it was read: for the first who asked, and once for all who came meanwhile.
    expect(turns).toBeLessThan(2 * (reportsAtFirst + (reportsAtFirst + 1)) + 20);
  });

  it('are nobody’s once the vault closes, and nothing of it is asked any more', async () => {
    const { database } = vault.context;
    const compoundId = compound('Orchid');
    for (const name of ['one', 'two', 'three']) setTipCompound(vault.context, report(name, told), compoundId, 'linked');
    let turns = 0;
    const reports = new LastReports(() => {
      turns += 1;
      if (turns === 2) database.abandon();
      return Promise.resolve(turns < 2);
    });
    expect(await reports.read(database, compoundId)).toBeUndefined();
    expect(turns).toBe(2);
  });

  it('are asked for again after reading them failed', async () => {
    const { database } = vault.context;
    const compoundId = compound('Orchid');
    setTipCompound(vault.context, report('one', told), compoundId, 'linked');
    let turns = 0;
    const reports = new LastReports(() => {
      turns += 1;
      return turns === 1 ? Promise.reject(new Error('an invented bug')) : Promise.resolve(true);
    });
    await expect(reports.read(database, compoundId)).rejects.toThrow('an invented bug');
    expect((await reports.read(database, compoundId))?.(copied)).toBe(true);
  });
});

describe('the list of claims', () => {
  it('is of what is said when the reports are read, also where a claim was taken back meanwhile', async () => {
    const { context } = vault;
    const compoundId = compound('Orchid');
    const tipId = report('one', told);
    setTipCompound(context, tipId, compoundId, 'linked');
    const textId = String(context.database.get("SELECT text_id FROM text WHERE tip_id = ? AND field = 'narrative'", [tipId])?.['text_id']);
    const claims = [10, 20].map((start) => {
      const claim = judgeNewClaim(context, tipId, { textId, start, end: start + 30 }, { statement: '', reliability: 'F', credibility: '6', compoundId, stance: 'supports', topic: null });
      if (!claim.ok) throw new Error(claim.code);
      keepStatement(context.database, { claimId: claim.value, tipId }, { isChosen: true, statement: copied, telling: null }, () => 0);
      return claim.value;
    });
    let isTakenBack = false;
    const reports = new LastReports(() => {
      if (!isTakenBack) setWithdrawn(context, claims[0] ?? '', true);
      isTakenBack = true;
      return Promise.resolve(true);
    });
    const page = { compoundId, offset: 0, limit: 25 };
    const listed = await listDossierClaims(context.database, reports, page);
    expect(listed).toMatchObject({ ok: true, value: { total: 1, chosen: 1, lacking: { copied: 1 }, claims: [{ claimId: claims[1], isCopied: true }] } });
    expect(await listDossierClaims(context.database, new LastReports(() => Promise.resolve(false)), page)).toEqual({ ok: false, code: 'vault-locked' });
  });
});
