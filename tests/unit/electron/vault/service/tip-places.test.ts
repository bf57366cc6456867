import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import type { PlaceFilter } from '#shared/contract/place-filter.ts';
import { memberSession } from '../../../../support/member-session.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { everything, vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

const market = 'We are held near Toul Kork market, in Phnom Penh (invented)';
const other = 'Nothing about any place (invented)';
const tuolKouk = { province: 'KH-12', district: '1204' } as const;
const phnomPenh = { province: 'KH-12', district: null } as const;

let world: VaultWithTips;
let harness: Harness;

beforeEach(async () => {
  world = await vaultWithTips([market, other]);
  ({ harness } = world);
});

const of = async (narrative = market) => must(await harness.api['tipPlaces.ofTip']({ tipId: world.tipOf(narrative) }));
const set = (place: Request<'tipPlaces.set'>['place'], to: Request<'tipPlaces.set'>['to'], narrative = market) => harness.api['tipPlaces.set']({ tipId: world.tipOf(narrative), place, to });
const codes = (places: readonly { readonly province: string; readonly district: string | null }[]) => places.map(({ province, district }) => district ?? province);
const counted = async (place: PlaceFilter) => must(await harness.api['tips.list']({ ...everything, place })).rows.map(({ tipId }) => (tipId === world.tipOf(market) ? 'market' : 'other'));
const onMap = async (level: 'province' | 'district') => must(await harness.api['overview.places']({ level, closedToo: true })).places.map(({ province, district, tips }) => [province, district, tips]);
const history = async () => must(await harness.api['tips.get']({ tipId: world.tipOf(market) })).history.slice(1).map(({ type, to }) => [type, to]);
const events = async () => must(await harness.api['vault.about']({})).events;
const whole = async () => expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });

describe('the places of a tip', () => {
  it('are suggested with the words of the tip, also while the register of compounds is empty, and count nowhere before a person says so', async () => {
    const { confirmed, suggested, suggestedTotal } = await of();
    expect(confirmed).toEqual([]);
    expect(codes(suggested)).toEqual(['1204', 'KH-12']);
    expect(suggested[0]?.reasons.map(({ passage }) => passage)).toEqual(['Toul Kork', 'Phnom Penh']);
    expect(suggestedTotal).toBe(2);
    expect(await of(other)).toEqual({ confirmed: [], suggested: [], suggestedTotal: 0 });
    expect(await counted(phnomPenh)).toEqual([]);
    expect(await onMap('province')).toEqual([]);
  });

  it('count on the map and in the search once they are confirmed, each with one event, and outlive a lock', async () => {
    expect(codes(must(await set(tuolKouk, 'linked')).confirmed)).toEqual(['1204']);
    const before = await events();
    must(await set(tuolKouk, 'linked'));
    expect(await events()).toBe(before);
    // The whole province says less than one of its districts.
    expect(codes((await of()).suggested)).toEqual([]);
    expect(await counted({ province: 'KH-12' })).toEqual(['market']);
    expect(await counted(tuolKouk)).toEqual(['market']);
    expect([await onMap('province'), await onMap('district')]).toEqual([[['KH-12', null, 1]], [['KH-12', '1204', 1]]]);
    must(await set(phnomPenh, 'linked'));
    expect(await counted({ province: 'KH-12', district: null })).toEqual([]);
    expect(await onMap('district')).toEqual([['KH-12', '1204', 1]]);
    must(await set(phnomPenh, 'linked', other));
    expect(await counted({ province: 'KH-12', district: null })).toEqual(['other']);
    expect(await counted({ country: null })).toEqual([]);
    expect(await history()).toEqual([['place-linked', '1204'], ['place-linked', 'KH-12']]);
    harness.service.close();
    harness = vaultHarness({ files: world.files });
    must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(codes((await of()).confirmed)).toEqual(['1204', 'KH-12']);
    await whole();
  });

  it('are suggested no more once they are refused, and again once that is taken back', async () => {
    expect(codes(must(await set(tuolKouk, 'refused')).suggested)).toEqual(['KH-12']);
    expect(await counted({ province: 'KH-12' })).toEqual([]);
    expect(codes(must(await set(tuolKouk, 'none')).suggested)).toEqual(['1204', 'KH-12']);
    must(await set(tuolKouk, 'linked'));
    must(await set(tuolKouk, 'none'));
    expect(await history()).toEqual([['place-refused', '1204'], ['place-undecided', '1204'], ['place-linked', '1204'], ['place-unlinked', '1204']]);
    await whole();
  });

  it('say what had been decided before, so that a place that was refused and then chosen is refused again when that is taken back', async () => {
    expect(must(await set(tuolKouk, 'refused')).before).toBe('none');
    expect(must(await set(tuolKouk, 'linked')).before).toBe('refused');
    expect(must(await set(tuolKouk, 'linked')).before).toBe('linked');
    must(await set(tuolKouk, 'refused'));
    expect(codes(must(await harness.api['tipPlaces.ofTip']({ tipId: world.tipOf(market) })).suggested)).toEqual(['KH-12']);
  });

  it('count beside those of linked compounds, once where both say the same', async () => {
    const { compoundId } = must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1802', place: '' }, name: { text: 'Orchid (invented)', language: 'en', kind: 'official', source: '' } }));
    must(await harness.api['compounds.setLink']({ tipId: world.tipOf(market), compoundId, to: 'linked' }));
    must(await set({ province: 'KH-18', district: null }, 'linked'));
    must(await set({ province: 'KH-18', district: '1802' }, 'linked'));
    expect((await onMap('district')).map(([province, district, tips]) => [province, district, tips])).toEqual([['KH-18', '1802', 1]]);
    must(await set(tuolKouk, 'linked'));
    expect(must(await harness.api['overview.places']({ level: 'district', closedToo: true }))).toMatchObject({ tips: 2, tipsInSeveral: 1 });
  });

  it('are of the gazetteer, of a tip that is there, and said by who may triage', async () => {
    expect(await set({ province: 'KH-18', district: '1204' }, 'linked')).toEqual({ ok: false, code: 'not-found' });
    expect(await set({ province: 'KH-18', district: '9999' }, 'linked')).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['tipPlaces.set']({ tipId: 'e'.repeat(32), place: tuolKouk, to: 'linked' })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['tipPlaces.ofTip']({ tipId: 'e'.repeat(32) })).toEqual({ ok: false, code: 'not-found' });
    const tipId = world.tipOf(market);
    harness = await memberSession(world, 'read');
    expect(await harness.api['tipPlaces.set']({ tipId, place: tuolKouk, to: 'linked' })).toEqual({ ok: false, code: 'not-permitted' });
    expect(codes((await of()).suggested)).toEqual(['1204', 'KH-12']);
  });

  it('go with their tip', async () => {
    must(await set(tuolKouk, 'linked'));
    must(await harness.api['deletion.begin']({ tipIds: [world.tipOf(market)], reason: 'asked-to', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    expect(await harness.api['tipPlaces.ofTip']({ tipId: world.tipOf(market) })).toEqual({ ok: false, code: 'not-found' });
    expect(await onMap('province')).toEqual([]);
    await whole();
  });
});
