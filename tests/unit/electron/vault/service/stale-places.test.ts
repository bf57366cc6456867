import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replay } from '#vault/store/events/replay.ts';
import { recordCompound } from '#vault/store/commands/keep-compounds.ts';
import { unlockVault } from '#vault/service/unlock-vault.ts';
import { openMigratedDatabase } from '../../../../support/memory-vault.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

const facts = { kind: 'casino', standing: 'suspected', place: 'Behind the market (invented)' } as const;
const called = (text: string) => ({ text, language: 'en', kind: 'official', source: 'invented' }) as const;
let harness: Harness;
let tipId: string;
let oldDistrict: string;
let oldProvince: string;

/** A register of which two places were in a gazetteer of earlier, and are in this one no more. */
beforeEach(async () => {
  const vault = await vaultWithTips(['They are in the Old District Villa (invented)']);
  tipId = vault.tipIds[0] ?? '';
  vault.harness.service.close();
  const opened = must(await unlockVault(vault.harness.environment, vault.harness.folder, testPassphrase, true));
  oldDistrict = recordCompound(opened.context, { ...facts, province: 'KH-18', district: '1899' }, called('Old District Villa'));
  oldProvince = recordCompound(opened.context, { ...facts, province: 'KH-99', district: '9901' }, called('Old Province Hotel'));
  const replayed = await openMigratedDatabase();
  replay(opened.database, replayed);
  expect(replayed.all('SELECT province, district FROM compound ORDER BY number')).toEqual([{ province: 'KH-18', district: '1899' }, { province: 'KH-99', district: '9901' }]);
  opened.close();
  harness = vaultHarness({ files: vault.files });
  must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
});
afterEach(() => {
  expect(harness.incidents).toEqual([]);
  harness.service.close();
});

const get = async (compoundId: string) => must(await harness.api['compounds.get']({ compoundId }));
const change = (compoundId: string, changed: object) => harness.api['compounds.change']({ compoundId, facts: { ...facts, province: null, district: null, ...changed } });

describe('a compound in a place that the gazetteer no longer has', () => {
  it('is listed and shown with the code that was recorded, and the whole vault verifies', async () => {
    const { rows, total } = must(await harness.api['compounds.list']({ search: '', offset: 0, limit: 50 }));
    expect(total).toBe(2);
    expect(rows.map(({ province, district }) => [province, district])).toEqual([['KH-18', '1899'], ['KH-99', '9901']]);
    expect(await get(oldProvince)).toMatchObject({ province: 'KH-99', district: '9901' });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  });

  it('can be changed in everything else, and keeps the code', async () => {
    expect(must(await change(oldDistrict, { province: 'KH-18', district: '1899', kind: 'hotel' }))).toMatchObject({ kind: 'hotel', province: 'KH-18', district: '1899' });
    expect(must(await change(oldProvince, { province: 'KH-99', district: '9901', kind: 'hotel' }))).toMatchObject({ kind: 'hotel', province: 'KH-99', district: '9901' });
    expect(must(await change(oldProvince, { province: 'KH-99' }))).toMatchObject({ province: 'KH-99', district: null });
  });

  it('can be given a place that is known, or none', async () => {
    expect(must(await change(oldDistrict, { province: 'KH-18', district: '1801' }))).toMatchObject({ province: 'KH-18', district: '1801' });
    expect(must(await change(oldProvince, { province: 'KH-1' }))).toMatchObject({ province: 'KH-1', district: null });
    expect(must(await change(oldProvince, {}))).toMatchObject({ province: null, district: null });
  });

  it('cannot be given another place that is not known, and it is not said that it is no longer here', async () => {
    for (const place of [{ province: 'KH-18', district: '1898' }, { province: 'KH-98' }, { province: 'KH-1', district: '1899' }, { province: 'KH-99', district: '9902' }, { district: '9901' }]) {
      expect(await change(oldProvince, place)).toEqual({ ok: false, code: 'place-unknown' });
    }
    expect(await harness.api['compounds.record']({ facts: { ...facts, province: 'KH-99', district: null }, name: called('Newly recorded') })).toEqual({ ok: false, code: 'place-unknown' });
    expect(await get(oldProvince)).toMatchObject({ province: 'KH-99', district: '9901' });
    expect(await change('e'.repeat(32), {})).toEqual({ ok: false, code: 'not-found' });
  });

  it('is counted on the map among those without a place, and so is a tip that speaks of it', async () => {
    must(await harness.api['compounds.setLink']({ tipId, compoundId: oldProvince, to: 'linked' }));
    for (const level of ['province', 'district'] as const) {
      const places = must(await harness.api['overview.places']({ level, closedToo: true }));
      expect(places.places.map(({ province }) => province)).toEqual(['KH-18']);
      expect(places.unplaced.compounds).toBe(1);
      expect(places.elsewhere).toMatchObject([{ country: null, tips: 1 }]);
    }
    const nowhere = { country: null } as const;
    expect(must(await harness.api['compounds.list']({ search: '', place: nowhere, offset: 0, limit: 50 })).rows.map(({ compoundId }) => compoundId)).toEqual([oldProvince]);
    expect(must(await harness.api['tips.list']({ search: '', urgencies: [], statuses: [], onlyOverdue: false, place: nowhere, offset: 0, limit: 50 })).total).toBe(1);
  });
});
