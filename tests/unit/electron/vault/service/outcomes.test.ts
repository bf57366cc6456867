import { beforeEach, describe, expect, it } from 'vitest';
import { startingOutcomeCodes, startingOutcomes } from '#shared/domain/outcome.ts';
import { workflow as en } from '#shared/locales/en/workflow.ts';
import { workflow as km } from '#shared/locales/km/workflow.ts';
import { memberSession } from '../../../../support/member-session.ts';
import { must, type Harness } from '../../../../support/vault-harness.ts';
import { everything, vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

const nobody = 'e'.repeat(32);
const { actedOn, duplicate, cannotBeLocated } = startingOutcomes;

let world: VaultWithTips;
let harness: Harness;
beforeEach(async () => {
  world = await vaultWithTips(['Invented one', 'Invented two', 'Invented three']);
  ({ harness } = world);
});

const tip = (at = 0): string => world.tipIds[at] ?? '';
const close = (at: number, outcomeId: string) => harness.api['tips.setStatus']({ tipId: tip(at), status: 'closed', outcomeId });
const history = async (at = 0) => must(await harness.api['tips.get']({ tipId: tip(at) })).history.slice(1).map(({ type, from, to }) => [type, from, to]);
const list = async () => must(await harness.api['outcomes.list']({})).outcomes;
const rowOf = async (at = 0) => must(await harness.api['tips.list'](everything)).rows.find(({ tipId }) => tipId === tip(at));
const events = async () => must(await harness.api['vault.about']({})).events;

describe('closing a tip', () => {
  it('needs what came of it, one that the vault has, and writes nothing without', async () => {
    const before = await events();
    expect(await harness.api['tips.setStatus']({ tipId: tip(), status: 'closed' })).toEqual({ ok: false, code: 'outcome-missing' });
    expect(await close(0, nobody)).toEqual({ ok: false, code: 'outcome-missing' });
    expect(await events()).toBe(before);
    expect(await harness.api['tips.setStatus']({ tipId: tip(), status: 'waiting', outcomeId: actedOn.outcomeId })).toEqual({ ok: false, code: 'bad-request' });
  });

  it('tells the outcome in the tip, in its row and in its history, and no more once it is open again', async () => {
    expect(must(await close(0, actedOn.outcomeId))).toMatchObject({ status: 'closed', outcome: actedOn.name });
    expect(await rowOf()).toMatchObject({ status: 'closed', outcome: actedOn.name });
    expect(must(await harness.api['tips.setStatus']({ tipId: tip(), status: 'in-review' }))).toMatchObject({ outcome: null });
    expect(await history()).toEqual([['closed', null, actedOn.name], ['status-set', 'closed', 'in-review']]);
  });

  it('again with another outcome corrects it, and with the same one changes nothing', async () => {
    must(await close(0, actedOn.outcomeId));
    const before = await events();
    must(await close(0, actedOn.outcomeId));
    must(await harness.api['tips.setStatus']({ tipId: tip(), status: 'closed' }));
    expect(await events()).toBe(before);
    expect(must(await close(0, duplicate.outcomeId)).outcome).toBe(duplicate.name);
    expect(await history()).toEqual([['closed', null, actedOn.name], ['outcome-set', null, duplicate.name]]);
  });

  it('is what a list can be narrowed to, by outcome and also beside words', async () => {
    must(await close(0, actedOn.outcomeId));
    must(await close(2, duplicate.outcomeId));
    const found = async (request: object) => must(await harness.api['tips.list']({ ...everything, ...request })).rows.map(({ tipId }) => tipId);
    expect(await found({ named: { outcome: actedOn.name } })).toEqual([tip(0)]);
    expect(await found({ named: { outcome: duplicate.name }, search: 'Invented' })).toEqual([tip(2)]);
    expect(await found({ named: { outcome: cannotBeLocated.name } })).toEqual([]);
    expect(await found({ outcome: 'none' })).toEqual([]);
  });

  it('is told in a custody record by the name it had then', async () => {
    must(await close(0, actedOn.outcomeId));
    must(await harness.api['outcomes.rename']({ outcomeId: actedOn.outcomeId, name: 'We acted (invented)' }));
    must(await harness.api['custody.export']({ tipId: tip(), format: 'json', language: 'en', handle: harness.grant('custody', '/record.json') }));
    const checked = must(await harness.api['custody.check']({ handle: harness.grant('custody-check', '/record.json') }));
    expect(JSON.stringify(checked)).toContain(`closed: ${actedOn.name}`);
  });
});

describe('the outcomes of a vault', () => {
  it('begin with a list, and are added, renamed on all tips, and never called alike', async () => {
    expect((await list()).map(({ name }) => name)).toEqual(Object.values(startingOutcomes).map(({ name }) => name));
    must(await harness.api['outcomes.add']({ name: '  ជនរងគ្រោះ\n(invented) ' }));
    const added = (await list()).at(-1)!;
    expect(added).toMatchObject({ name: 'ជនរងគ្រោះ (invented)', isRetired: false, tips: 0 });
    must(await close(1, added.outcomeId));
    must(await harness.api['outcomes.rename']({ outcomeId: added.outcomeId, name: '已获救 (invented)' }));
    expect((await rowOf(1))?.outcome).toBe('已获救 (invented)');
    expect((await list()).at(-1)).toMatchObject({ tips: 1 });
    expect(await history(1)).toEqual([['closed', null, 'ជនរងគ្រោះ (invented)']]);
    for (const name of ['duplicate OF another tip', ' Duplicate  of another tip']) expect(await harness.api['outcomes.add']({ name })).toEqual({ ok: false, code: 'outcome-exists' });
    expect(await harness.api['outcomes.rename']({ outcomeId: added.outcomeId, name: actedOn.name })).toEqual({ ok: false, code: 'outcome-exists' });
    expect(await harness.api['outcomes.rename']({ outcomeId: nobody, name: 'x' })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['outcomes.add']({ name: '  ' })).toEqual({ ok: false, code: 'bad-request' });
    expect(await harness.api['outcomes.add']({ name: 'x'.repeat(61) })).toEqual({ ok: false, code: 'bad-request' });
  });

  it('that are retired stay on the tips that have them, close no other, and can be used again', async () => {
    must(await close(0, actedOn.outcomeId));
    must(await harness.api['outcomes.retire']({ outcomeId: actedOn.outcomeId, isRetired: true }));
    expect(await close(1, actedOn.outcomeId)).toEqual({ ok: false, code: 'outcome-retired' });
    expect((await rowOf(0))?.outcome).toBe(actedOn.name);
    must(await harness.api['outcomes.retire']({ outcomeId: actedOn.outcomeId, isRetired: false }));
    expect((await close(1, actedOn.outcomeId)).ok).toBe(true);
    expect(await harness.api['outcomes.retire']({ outcomeId: nobody, isRetired: true })).toEqual({ ok: false, code: 'not-found' });
  });

  it('are never all retired, so that a tip can always be closed', async () => {
    const all = await list();
    for (const { outcomeId } of all.slice(1)) must(await harness.api['outcomes.retire']({ outcomeId, isRetired: true }));
    expect(await harness.api['outcomes.retire']({ outcomeId: all[0]!.outcomeId, isRetired: true })).toEqual({ ok: false, code: 'last-outcome' });
  });

  it('are two hundred at most', async () => {
    for (let index = (await list()).length; index < 200; index += 1) must(await harness.api['outcomes.add']({ name: `Invented ${index}` }));
    expect(await harness.api['outcomes.add']({ name: 'One more (invented)' })).toEqual({ ok: false, code: 'too-many-outcomes' });
  });

  it('are changed by nobody who only reads, and the log gives all of it again', async () => {
    must(await close(0, actedOn.outcomeId));
    must(await harness.api['outcomes.add']({ name: 'Invented' }));
    must(await harness.api['outcomes.retire']({ outcomeId: duplicate.outcomeId, isRetired: true }));
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
    const reader = await memberSession(world, 'read');
    expect(await reader.api['outcomes.add']({ name: 'x' })).toEqual({ ok: false, code: 'not-permitted' });
    expect(await reader.api['tips.setStatus']({ tipId: tip(1), status: 'closed', outcomeId: actedOn.outcomeId })).toEqual({ ok: false, code: 'not-permitted' });
    expect((await reader.api['outcomes.list']({})).ok).toBe(true);
  });
});

describe('the outcomes that every vault begins with', () => {
  it('are told apart from what staff added, so that the desk can say them in its language', async () => {
    must(await harness.api['outcomes.add']({ name: 'បានបញ្ជូនទៅដៃគូ (invented)' }));
    const outcomes = await list();
    expect(outcomes.filter(({ starting }) => starting !== undefined).map(({ starting }) => starting)).toEqual([...startingOutcomeCodes]);
    expect(outcomes.find(({ name }) => name.endsWith('(invented)'))?.starting).toBeUndefined();
  });

  it('are staff’s own words once they are renamed, in the list, in rows and in the tip, and the history keeps what they were when a tip was closed', async () => {
    must(await close(0, actedOn.outcomeId));
    expect(await rowOf()).toMatchObject({ outcome: actedOn.name, startingOutcome: 'actedOn' });
    must(await harness.api['outcomes.rename']({ outcomeId: actedOn.outcomeId, name: 'Seen to (invented)' }));
    expect(await rowOf()).toMatchObject({ outcome: 'Seen to (invented)' });
    expect(await rowOf()).not.toHaveProperty('startingOutcome');
    const tipNow = must(await harness.api['tips.get']({ tipId: tip() }));
    expect(tipNow).not.toHaveProperty('startingOutcome');
    expect(tipNow.history.at(-1)).toMatchObject({ type: 'closed', to: actedOn.name, startingOutcome: 'actedOn' });
    // A tip that is closed now keeps the words of now.
    must(await close(1, actedOn.outcomeId));
    const after = must(await harness.api['tips.get']({ tipId: tip(1) })).history.at(-1);
    expect(after).toMatchObject({ to: 'Seen to (invented)' });
    expect(after).not.toHaveProperty('startingOutcome');
  });

  it('take their words in each language of the desk, until they are called something else', async () => {
    const words = km.outcome.starting.actedOn;
    expect(await harness.api['outcomes.add']({ name: ` ${words} ` })).toEqual({ ok: false, code: 'outcome-exists' });
    expect(await harness.api['outcomes.rename']({ outcomeId: duplicate.outcomeId, name: words })).toEqual({ ok: false, code: 'outcome-exists' });
    // Its own words in another language are a name like any other.
    must(await harness.api['outcomes.rename']({ outcomeId: actedOn.outcomeId, name: words }));
    expect((await list()).find(({ outcomeId }) => outcomeId === actedOn.outcomeId)).toMatchObject({ name: words });
    must(await harness.api['outcomes.rename']({ outcomeId: actedOn.outcomeId, name: 'Other (invented)' }));
    must(await harness.api['outcomes.add']({ name: words }));
  });

  it('are called in English what their first names are, so that changing the language changes no word', () => {
    for (const code of startingOutcomeCodes) expect(en.outcome.starting[code]).toBe(startingOutcomes[code].name);
    expect(startingOutcomeCodes).toHaveLength(Object.keys(startingOutcomes).length);
  });
});
