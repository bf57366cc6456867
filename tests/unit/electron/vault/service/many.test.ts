import { beforeEach, describe, expect, it } from 'vitest';
import type { ManyChange } from '#shared/contract/many-calls.ts';
import { recentBatchesAtMost, recentDays } from '#shared/domain/many-change.ts';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { memberSession, unlockedAs } from '../../../../support/member-session.ts';
import { must, testPassphrase, type Harness } from '../../../../support/vault-harness.ts';
import { everything, vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

const nobody = 'e'.repeat(32);
const { duplicate, actedOn } = startingOutcomes;

let world: VaultWithTips;
let harness: Harness;
beforeEach(async () => {
  world = await vaultWithTips(['Invented one', 'Invented two', 'Invented three']);
  ({ harness } = world);
});

const tip = (at = 0): string => world.tipIds[at] ?? '';
const change = (wanted: ManyChange, tipIds: readonly string[] = world.tipIds) => harness.api['many.change']({ tipIds: [...tipIds], change: wanted });
const undo = async (batchId: string | null, on = harness) => must(await on.api['many.undo']({ batchId: batchId ?? '' }));
const events = async () => must(await harness.api['vault.about']({})).events;
/** Everything that can be changed this way, tip by tip. */
const state = async (on = harness) =>
  Promise.all(
    world.tipIds.map(async (tipId) => {
      const { status, outcome, setAside, number } = must(await on.api['tips.get']({ tipId }));
      const { assignee, due } = must(await on.api['work.ofTip']({ tipId }));
      return { number, status, outcome, setAside, assignee: assignee?.name ?? null, due };
    }),
  );
const numberOf = async (at: number) => (await state())[at]!.number;
const self = async () => must(await harness.api['work.counts']({})).self;

describe('a change of many tips', () => {
  const closing: ManyChange = { kind: 'status', status: 'closed', outcomeId: duplicate.outcomeId };

  it('is one event for each tip that it makes a difference to, and says why it left the others', async () => {
    must(await harness.api['tips.setStatus']({ tipId: tip(1), status: 'closed', outcomeId: actedOn.outcomeId }));
    const before = await events();
    const done = must(await change(closing, [...world.tipIds, tip(0), nobody]));
    expect(done).toMatchObject({ changed: 2, left: [{ why: 'already-so', tips: 1, numbers: [await numberOf(1)] }, { why: 'not-there', tips: 1, numbers: [] }] });
    expect(await events()).toBe(before + 2);
    expect((await state()).map(({ outcome }) => outcome)).toEqual([duplicate.name, actedOn.name, duplicate.name]);
    expect(must(await change(closing))).toMatchObject({ batchId: null, changed: 0 });
  });

  const changes: readonly (readonly [string, (own: string) => ManyChange])[] = [
    ['the status', () => ({ kind: 'status', status: 'waiting' })],
    ['closing', () => closing],
    ['who sees to them', (own) => ({ kind: 'assign', memberId: own })],
    ['a date with words', () => ({ kind: 'due', at: 2_000_000_000_000, note: 'Ring again (invented)' })],
    ['setting aside', () => ({ kind: 'aside', reason: 'other', note: 'គ្មាន (invented)' })],
  ];

  it.each(changes)('is taken back exactly: %s', async (_name, wanted) => {
    const before = await state();
    const done = must(await change(wanted(await self())));
    expect(done.changed).toBe(3);
    expect(await state()).not.toEqual(before);
    expect(await undo(done.batchId)).toEqual({ changed: 3, left: [] });
    expect(await state()).toEqual(before);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });

  it('is taken back to what was there before: other outcomes, other dates with their words, other reasons', async () => {
    must(await harness.api['tips.setStatus']({ tipId: tip(0), status: 'closed', outcomeId: actedOn.outcomeId }));
    must(await harness.api['work.setDue']({ tipId: tip(0), at: 1_900_000_000_000, note: 'First words (invented)' }));
    must(await harness.api['aside.set']({ tipId: tip(0), reason: 'empty', note: 'nothing in it (invented)', isSure: false }));
    const before = await state();
    const batches = [
      must(await change({ kind: 'status', status: 'in-review' })),
      must(await change({ kind: 'due', at: null, note: '' })),
      must(await change({ kind: 'bring-back' })),
    ];
    expect(batches.map(({ changed }) => changed)).toEqual([3, 1, 1]);
    for (const { batchId } of batches) await undo(batchId);
    expect(await state()).toEqual(before);
  });

  it('is taken back only where nothing about the same matter was changed since, also after a lock', async () => {
    const { batchId } = must(await change({ kind: 'status', status: 'waiting' }));
    must(await harness.api['tips.setStatus']({ tipId: tip(0), status: 'referred' }));
    must(await harness.api['work.assign']({ tipId: tip(1), memberId: await self() }));
    const number = await numberOf(0);
    const again = await unlockedAs(world, testPassphrase);
    expect(await undo(batchId, again)).toEqual({ changed: 2, left: [{ why: 'changed-since', tips: 1, numbers: [number] }] });
    expect((await state(again)).map(({ status }) => status)).toEqual(['referred', 'new', 'new']);
    // Twice is once.
    expect(await undo(batchId, again)).toMatchObject({ changed: 0, left: [{ why: 'changed-since', tips: 3 }] });
  });

  it('sets nothing aside that is about danger now, not by taking something back either', async () => {
    must(await harness.api['tips.setUrgency']({ tipId: tip(0), urgency: 'U1' }));
    const done = must(await change({ kind: 'aside', reason: 'spam', note: '' }));
    expect(done).toMatchObject({ changed: 2, left: [{ why: 'in-danger', tips: 1, numbers: [await numberOf(0)] }] });
    const back = must(await change({ kind: 'bring-back' }));
    must(await harness.api['tips.setUrgency']({ tipId: tip(1), urgency: 'U1' }));
    expect(await undo(back.batchId)).toEqual({ changed: 1, left: [{ why: 'in-danger', tips: 1, numbers: [await numberOf(1)] }] });
    expect((await state()).map(({ setAside }) => setAside?.reason ?? null)).toEqual([null, null, 'spam']);
  });

  it('never gives a tip back to somebody who has left', async () => {
    const { people } = must(await harness.api['people.add']({ name: 'Dara (invented)', role: 'triage', passphrase: 'invented lantern quarry willow anchor thimble', secret: testPassphrase }));
    const memberId = people.find(({ name }) => name === 'Dara (invented)')?.memberId ?? '';
    must(await change({ kind: 'assign', memberId }, [tip(0)]));
    const { batchId } = must(await change({ kind: 'assign', memberId: null }));
    must(await harness.api['people.remove']({ memberId, secret: testPassphrase }));
    expect(await undo(batchId)).toEqual({ changed: 0, left: [{ why: 'person-left', tips: 1, numbers: [await numberOf(0)] }] });
    expect(await change({ kind: 'assign', memberId })).toEqual({ ok: false, code: 'not-found' });
  });

  it('with a fault of its own changes no tip at all', async () => {
    const before = await events();
    expect(await change({ kind: 'status', status: 'closed' })).toEqual({ ok: false, code: 'outcome-missing' });
    must(await harness.api['outcomes.retire']({ outcomeId: duplicate.outcomeId, isRetired: true }));
    expect(await change(closing)).toEqual({ ok: false, code: 'outcome-retired' });
    expect(await change({ kind: 'aside', reason: 'other', note: '' })).toEqual({ ok: false, code: 'bad-request' });
    expect(await change({ kind: 'assign', memberId: nobody })).toEqual({ ok: false, code: 'not-found' });
    expect(await change({ kind: 'bring-back' }, Array.from({ length: 1001 }, () => tip()))).toEqual({ ok: false, code: 'bad-request' });
    expect(await harness.api['many.undo']({ batchId: nobody })).toEqual({ ok: false, code: 'not-found' });
    expect(await events()).toBe(before + 1);
  });

  it('leaves what was deleted since, takes back no import, and is no matter for who only reads', async () => {
    const { batchId } = must(await change({ kind: 'status', status: 'waiting' }));
    must(await harness.api['deletion.begin']({ tipIds: [tip(0)], reason: 'test', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    expect(must(await harness.api['tips.list'](everything)).total).toBe(2);
    expect(await undo(batchId)).toEqual({ changed: 2, left: [{ why: 'not-there', tips: 1, numbers: [] }] });
    const reader = await memberSession(world, 'read');
    expect(await reader.api['many.change']({ tipIds: [tip(1)], change: { kind: 'bring-back' } })).toEqual({ ok: false, code: 'not-permitted' });
    expect(await reader.api['many.undo']({ batchId: batchId ?? '' })).toEqual({ ok: false, code: 'not-permitted' });
  });
});

describe('what was done to many tips in the last days', () => {
  const recent = async (on = harness, onlyOwn = false, limit = 10) => must(await on.api['many.recent']({ onlyOwn, limit }));

  it('is listed newest first, by whom and what, with how much of it can be taken back and why not the rest, also after a lock', async () => {
    expect(await recent()).toEqual({ total: 0, batches: [] });
    must(await change({ kind: 'status', status: 'waiting' }));
    harness.clock.wallMs += 1000;
    const due = must(await change({ kind: 'due', at: 2_000_000_000_000, note: 'Ring (invented)' }, [tip(0), tip(1)]));
    must(await harness.api['tips.setStatus']({ tipId: tip(2), status: 'new' }));
    const number = await numberOf(2);
    const triage = await memberSession(world, 'triage');
    const { total, batches } = await recent(triage);
    expect(total).toBe(2);
    expect(batches).toMatchObject([
      { batchId: due.batchId, kind: 'due', isOwn: false, isUndo: false, tips: 2, undoable: 2, left: [] },
      { kind: 'status', isOwn: false, isUndo: false, tips: 3, undoable: 2, left: [{ why: 'changed-since', tips: 1, numbers: [number] }] },
    ]);
    expect(batches[0]?.actor).not.toBe('');
    expect((await recent(triage, false, 1)).batches).toHaveLength(1);
    expect((await recent(triage, false, 1)).total).toBe(2);
    expect(await recent(triage, true)).toEqual({ total: 0, batches: [] });
    expect(must(await triage.api['many.undo']({ batchId: due.batchId ?? '' }))).toEqual({ changed: 2, left: [] });
    const [back, undone] = (await recent(triage)).batches;
    expect(back).toMatchObject({ kind: 'due', isOwn: true, isUndo: true, tips: 2, undoable: 2 });
    expect(undone).toMatchObject({ batchId: due.batchId, undoable: 0, left: [{ why: 'changed-since', tips: 2 }] });
  });

  it('says of setting aside and bringing back which it was, and which of them took the other back', async () => {
    const { batchId } = must(await change({ kind: 'aside', reason: 'spam', note: '' }));
    harness.clock.wallMs += 1000;
    await undo(batchId);
    expect((await recent()).batches.map(({ kind, isUndo }) => [kind, isUndo])).toEqual([['bring-back', true], ['aside', false]]);
  });

  it('is gone from the list after some days, has nothing that was not done to many, and is no matter for who only reads', async () => {
    must(await harness.api['tips.setStatus']({ tipId: tip(0), status: 'waiting' }));
    must(await harness.api['tags.add']({ tipIds: [...world.tipIds], name: 'Night (invented)' }));
    expect(await recent()).toEqual({ total: 0, batches: [] });
    must(await change({ kind: 'status', status: 'waiting' }));
    expect((await recent()).total).toBe(1);
    harness.clock.wallMs += (recentDays + 1) * 86_400_000;
    expect(await recent()).toEqual({ total: 0, batches: [] });
    expect(await harness.api['many.recent']({ onlyOwn: false, limit: recentBatchesAtMost + 1 })).toEqual({ ok: false, code: 'bad-request' });
    expect(await (await memberSession(world, 'read')).api['many.recent']({ onlyOwn: false, limit: 1 })).toEqual({ ok: false, code: 'not-permitted' });
  });
});
