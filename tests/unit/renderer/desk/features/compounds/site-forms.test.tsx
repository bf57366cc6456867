// @vitest-environment happy-dom
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FormName } from '#shared/domain/form-name.ts';
import type { BuildingView, SiteView } from '#shared/contract/site-calls.ts';
import { BuildingDialog } from '../../../../../../renderer/desk/features/compounds/BuildingDialog.tsx';
import { PointDialog } from '../../../../../../renderer/desk/features/compounds/PointDialog.tsx';
import { field, press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must, type Harness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let harness: Harness;
let shown: Shown;
let compoundId: string;
let building: BuildingView;
let saved: SiteView[];
let closed: number;
const done = (next: SiteView): void => void saved.push(next);
const close = (): void => void (closed += 1);

beforeEach(async () => {
  ({ harness } = await vaultWithTips([]));
  [saved, closed] = [[], 0];
  ({ compoundId } = must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name: { text: 'Golden Orchid', language: 'en', kind: 'official', source: '' } })));
  const { buildings } = must(await harness.api['site.recordBuilding']({ compoundId, building: { name: 'Building B', storeys: 7, people: { is: 'known', least: 10, most: 40 }, source: 'Tip 1', reliability: 'B', credibility: '3', note: '' } }));
  const [first] = buildings;
  if (first === undefined) throw new Error('no building');
  building = first;
});
afterEach(() => shown.gone());

const opened = async (part: ReactNode, label: string): Promise<void> => {
  shown = await shownWithVault(harness, part);
  await shown.settled(() => field(label));
};
const kept = async (form: FormName, subject: string) => must(await harness.api['formDrafts.get']({ form, subject })).kept?.draft;

describe('a half-filled form of a site outlives a lock', () => {
  it('of a building that is changed: with all that it held, and it is forgotten when it is saved', async () => {
    const part = () => <BuildingDialog compoundId={compoundId} building={building} onDone={done} onClose={close} />;
    await opened(part(), 'Note (may be empty)');
    type('Note (may be empty)', 'ចាស់ (invented)');
    type('Storeys, as a source says (may be empty)', '៨');
    await shown.settled(() => expect(field('Storeys, as a source says (may be empty)').value).toBe('៨'));
    shown.gone();
    await opened(part(), 'Note (may be empty)');
    expect(document.body.textContent).toContain('Not saved yet');
    expect(['Name or number', 'At least', 'At most', 'Who says so', 'Note (may be empty)'].map((label) => field(label).value)).toEqual(['Building B', '10', '40', 'Tip 1', 'ចាស់ (invented)']);
    press('Save');
    await shown.settled(() => expect(saved[0]?.buildings).toMatchObject([{ name: 'Building B', storeys: 8, note: 'ចាស់ (invented)', reliability: 'B' }]));
    expect(await kept('building-facts', building.buildingId)).toBeUndefined();
  });

  it('of a new building: another than the form of one that is there', async () => {
    await opened(<BuildingDialog compoundId={compoundId} onDone={done} onClose={close} />, 'Name or number');
    type('Name or number', 'C');
    shown.gone();
    await opened(<BuildingDialog compoundId={compoundId} building={building} onDone={done} onClose={close} />, 'Name or number');
    expect(field('Name or number').value).toBe('Building B');
    expect(document.body.textContent).not.toContain('Not saved yet');
    shown.gone();
    await opened(<BuildingDialog compoundId={compoundId} onDone={done} onClose={close} />, 'Name or number');
    expect(field('Name or number').value).toBe('C');
    press('Save');
    await shown.settled(() => expect(saved[0]?.buildings.map(({ name }) => name)).toEqual(['Building B', 'C']));
    expect(await kept('building', compoundId)).toBeUndefined();
  });

  it('of a point: as it was typed, right or wrong, until it is thrown away', async () => {
    const part = () => <PointDialog compoundId={compoundId} source="" onDone={done} onClose={close} />;
    await opened(part(), 'Latitude and longitude (WGS 84)');
    type('Latitude and longitude (WGS 84)', '11.5, east');
    shown.gone();
    await opened(part(), 'Latitude and longitude (WGS 84)');
    expect(field('Latitude and longitude (WGS 84)').value).toBe('11.5, east');
    press('Cancel');
    await shown.settled(() => expect(closed).toBe(1));
    expect(await kept('point', compoundId)).toBeUndefined();
  });
});
