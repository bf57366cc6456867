import { expect, it } from 'vitest';
import { buildingsAtMost, type Building } from '#vault/store/commands/keep-site.ts';
import { beginRegisterImport, takeRegisterRows, type RegisterRow } from '#vault/store/commands/take-register-rows.ts';
import { openMemoryVault } from '../../../../../support/memory-vault.ts';

const compoundId = 'c'.repeat(32);
const building = (name: string): Building => ({ name, storeys: null, people: { is: 'unknown' }, source: '', reliability: 'F', credibility: '6', note: '' });
const row = (number: number, names: readonly string[], kept: string): RegisterRow => ({
  compoundId,
  isNew: number === 1,
  facts: { kind: 'unknown', standing: 'suspected', province: null, district: null, place: '' },
  names: [{ text: 'Invented', language: 'en', kind: 'official', source: '' }],
  statuses: [],
  sameAs: null,
  row: number,
  rowSha256: new Uint8Array(32),
  kept,
  site: { point: null, buildings: names.map(building) },
});

it('buildings for which a compound has no room are kept by name with what no field holds', async () => {
  const { context } = await openMemoryVault();
  const { importId } = beginRegisterImport(context, { fileName: 'invented.csv', sha256: new Uint8Array(32), sizeBytes: 1, sheet: '' }, [row(1, Array.from({ length: buildingsAtMost - 1 }, (_, index) => `Building ${index}`), '')]);
  takeRegisterRows(context, importId, [row(2, ['Building 3', 'North', 'South', 'East'], 'A note')]);
  takeRegisterRows(context, importId, [row(3, ['West'], '')]);
  const kept = context.database.all('SELECT kept FROM compound_row ORDER BY row').map(({ kept }) => kept);
  expect(kept).toEqual(['', 'A note\nSouth\nEast', 'West']);
  expect(context.database.all('SELECT name FROM compound_building')).toHaveLength(buildingsAtMost);
});
