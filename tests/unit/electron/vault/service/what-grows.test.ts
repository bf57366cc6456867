import { describe, expect, it } from 'vitest';
import { deletionsAtOnce } from '#shared/domain/deletion-reason.ts';
import { mergedIndividualsAtMost } from '#shared/domain/individual.ts';
import { linksOfTipAtMost } from '#shared/domain/list-limits.ts';
import { districts } from '#shared/gazetteer/districts.ts';
import { must } from '../../../../support/vault-harness.ts';
import { everything, vaultWithTips } from '../../../../support/vault-with-tips.ts';

const texts = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Invented tip ${index}`);
const full = { ok: false, code: 'too-many-entries' };

describe('what people add to a vault has an end that is told', () => {
  it('ends where a tip is linked to as many compounds as anybody reads; those that are there can still be let go, and that makes room', async () => {
    const { harness: { api }, tipOf } = await vaultWithTips(['Invented']);
    const tipId = tipOf('Invented');
    const compounds: string[] = [];
    for (let index = 0; index <= linksOfTipAtMost; index += 1) {
      const facts = { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' } as const;
      compounds.push(must(await api['compounds.record']({ facts, name: { text: `Invented ${index}`, language: 'en', kind: 'official', source: 'invented' } })).compoundId);
    }
    const link = (index: number, to: 'linked' | 'refused' | 'none' = 'linked') => api['compounds.setLink']({ tipId, compoundId: compounds[index] ?? '', to });
    for (let index = 0; index < linksOfTipAtMost; index += 1) must(await link(index));
    expect(await link(linksOfTipAtMost)).toEqual(full);
    expect(await link(linksOfTipAtMost, 'refused')).toEqual(full);
    must(await link(3, 'refused'));
    must(await link(3, 'none'));
    must(await link(linksOfTipAtMost));
    expect(must(await api['compounds.ofTip']({ tipId })).linked).toHaveLength(linksOfTipAtMost);
  });

  it('lets a claim say what it is about where its tip is linked to as much as it can be, and links nothing further', async () => {
    const { harness: { api }, tipOf } = await vaultWithTips(['Invented']);
    const tipId = tipOf('Invented');
    const facts = { kind: 'raid', date: '2026-05-30', agency: 'Invented', note: '', compoundIds: [] } as const;
    for (let index = 0; index < linksOfTipAtMost; index += 1) must(await api['incidents.setLink']({ tipId, incidentId: must(await api['incidents.record']({ facts: { ...facts, compoundIds: [] } })).incidentId, to: 'linked' }));
    const { incidentId } = must(await api['incidents.record']({ facts: { ...facts, compoundIds: [] } }));
    const textId = must(await api['claims.ofTip']({ tipId })).claims[0]?.textId ?? must(await api['dossier.create']({ title: 'Invented', tipIds: [tipId] })).texts[0]?.textId ?? '';
    const { claims, incidents } = must(await api['claims.mark']({ tipId, passage: { textId, start: 0, end: 8 }, assessment: { statement: '', reliability: 'F', credibility: '6', compoundId: null, incidentId, stance: 'supports' } }));
    expect(claims).toHaveLength(1);
    expect(incidents.some((each) => each.incidentId === incidentId)).toBe(false);
    expect(incidents).toHaveLength(linksOfTipAtMost);
  });

  it('ends where a tip is in as many places as anybody reads', async () => {
    const { harness: { api }, tipOf } = await vaultWithTips(['Invented']);
    const set = ({ code, province }: (typeof districts)[number]) => api['tipPlaces.set']({ tipId: tipOf('Invented'), place: { province, district: code }, to: 'linked' });
    for (const district of districts.slice(0, linksOfTipAtMost)) must(await set(district));
    expect(await set(districts[linksOfTipAtMost]!)).toEqual(full);
    must(await set(districts[0]!));
  });

  it('ends where a tip speaks of as many incidents as anybody reads', async () => {
    const { harness: { api }, tipOf } = await vaultWithTips(['Invented']);
    const set = async () => {
      const { incidentId } = must(await api['incidents.record']({ facts: { kind: 'raid', date: '2026-05-30', agency: 'Invented', note: '', compoundIds: [] } }));
      return api['incidents.setLink']({ tipId: tipOf('Invented'), incidentId, to: 'linked' });
    };
    for (let index = 0; index < linksOfTipAtMost; index += 1) must(await set());
    expect(await set()).toEqual(full);
  });

  it('ends where more would be one person than is shown, counted over all that are merged', async () => {
    const { harness: { api }, tipIds } = await vaultWithTips(['Invented one', 'Invented two']);
    const people: string[] = [];
    for (const tipId of tipIds) {
      for (let index = 0; index < 60; index += 1) {
        const before = new Set(people);
        people.push(must(await api['individuals.tell']({ tipId, individualId: null, words: `Invented ${index}` })).individuals.map(({ individualId }) => individualId).find((each) => !before.has(each)) ?? '');
      }
    }
    const [first = '', ...others] = people;
    const last = others.at(-1) ?? '';
    must(await api['individuals.merge']({ individualId: others.at(-2) ?? '', into: last }));
    for (const individualId of others.slice(0, mergedIndividualsAtMost - 1)) must(await api['individuals.merge']({ individualId, into: first }));
    // The last one would bring another with it.
    expect(await api['individuals.merge']({ individualId: last, into: first })).toEqual(full);
    must(await api['individuals.merge']({ individualId: others[mergedIndividualsAtMost] ?? '', into: first }));
    expect(must(await api['individuals.ofTip']({ tipId: tipIds[0] ?? '' })).individuals.find(({ individualId }) => individualId === first)?.merged).toHaveLength(mergedIndividualsAtMost);
  });

  it('ends where so many deletions wait that their list would not be read, until they are carried out', async () => {
    const { harness } = await vaultWithTips(texts(deletionsAtOnce + 1));
    const tipIds = must(await harness.api['tips.list']({ ...everything, limit: 200 })).rows.map(({ tipId }) => tipId);
    const ask = (tipId: string) => harness.api['deletion.begin']({ tipIds: [tipId], reason: 'asked-to', note: '' });
    for (const tipId of tipIds.slice(0, deletionsAtOnce)) must(await ask(tipId));
    expect(await ask(tipIds[deletionsAtOnce] ?? '')).toEqual({ ok: false, code: 'too-many-deletions' });
    expect(must(await harness.api['deletion.pending']({})).pending).toHaveLength(deletionsAtOnce);
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    must(await ask(tipIds[deletionsAtOnce] ?? ''));
  });
});
