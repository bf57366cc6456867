import { beforeEach, describe, expect, it } from 'vitest';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';
import { memberSession, unlockedAs } from '../../../../support/member-session.ts';
import { openedBytes } from '../../../../support/vault-bytes.ts';
import { must, testMember, testPassphrase, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const first = { onlyWaiting: false, offset: 0, limit: 10 } as const;

let world: VaultWithTips;
let harness: Harness;
beforeEach(async () => {
  world = await vaultWithTips(['Invented one', 'Invented two', 'Invented three', 'Invented four', 'Invented five', 'Invented six', 'Invented seven']);
  ({ harness } = world);
});

const tip = (at: number): string => world.tipIds[at] ?? '';
const list = async (on: Harness, request: object = {}) => must(await on.api['shift.list']({ ...first, ...request }));

/** One tip for every reason, one closed, one set aside; the last is merely new. */
async function aShift(): Promise<void> {
  const { api, clock } = harness;
  must(await api['tips.setUrgency']({ tipId: tip(0), urgency: 'U1' }));
  must(await api['tips.setUrgency']({ tipId: tip(1), urgency: 'U2' }));
  must(await api['tips.setUrgency']({ tipId: tip(2), urgency: 'U3' }));
  must(await api['work.setDue']({ tipId: tip(2), at: clock.wallMs + 20 * hourMs, note: 'Ring back, zanzibarpromise (invented)' }));
  must(await api['tips.setUrgency']({ tipId: tip(3), urgency: 'U4' }));
  must(await api['work.setDue']({ tipId: tip(3), at: clock.wallMs + 72 * hourMs, note: 'Write to the lawyer (invented)' }));
  must(await api['tips.setUrgency']({ tipId: tip(4), urgency: 'U1' }));
  must(await api['tips.setStatus']({ tipId: tip(4), status: 'closed', outcomeId: startingOutcomes.reachedSafety.outcomeId }));
  must(await api['aside.set']({ tipId: tip(5), reason: 'spam', note: '', isSure: false }));
  must(await api['work.noteDraft']({ tipId: tip(0), text: 'Invented, not finished' }));
}

describe('ending a shift', () => {
  it('names each open tip that cannot wait once, under the first reason that fits, and counts what is unfinished', async () => {
    await aShift();
    harness.clock.wallMs += 31 * minuteMs;
    const expected = [{ reason: 'danger', tips: 1 }, { reason: 'overdue', tips: 1 }, { reason: 'day', tips: 1 }, { reason: 'due', tips: 1 }, { reason: 'promised', tips: 1 }];
    expect(must(await harness.api['shift.preview']({}))).toMatchObject({ totals: expected, drafts: 1 });
    const begun = { kind: 'summary', sourceId: null, language: 'en', translator: '' } as const;
    must(await harness.api['rendering.draft']({ tipId: tip(4), ...begun, text: 'Half a summary (invented)' }));
    expect(must(await harness.api['shift.preview']({})).drafts).toBe(2);
    must(await harness.api['rendering.draft']({ tipId: tip(4), ...begun, text: '' }));
    must(await harness.api['shift.end']({ note: '\ufeffប្រយ័ត្ន (invented)\nsecond line' }));
    const { total, waiting, handOvers } = await list(harness);
    expect([total, waiting]).toEqual([1, 0]);
    expect(handOvers[0]).toMatchObject({ by: testMember, isOwn: true, endedAt: harness.clock.wallMs, drafts: 1, note: 'ប្រយ័ត្ន (invented)\nsecond line', taken: null, totals: expected });
    expect(handOvers[0]?.tips.map(({ tipId, reason, due }) => [tipId, reason, due?.note ?? null])).toEqual([
      [tip(0), 'danger', null],
      [tip(6), 'overdue', null],
      [tip(1), 'day', null],
      [tip(2), 'due', 'Ring back, zanzibarpromise (invented)'],
      [tip(3), 'promised', 'Write to the lawyer (invented)'],
    ]);
  });

  it('names what nobody acted on within 72 hours, before what is due by a date', async () => {
    const { api, clock } = harness;
    for (const at of [0, 1, 2]) must(await api['tips.setUrgency']({ tipId: tip(at), urgency: 'U3' }));
    for (const at of [3, 4, 5, 6]) must(await api['tips.setUrgency']({ tipId: tip(at), urgency: 'U4' }));
    must(await api['work.setDue']({ tipId: tip(1), at: clock.wallMs + 80 * hourMs, note: '' }));
    must(await api['tips.setStatus']({ tipId: tip(2), status: 'referred' }));
    clock.wallMs += 73 * hourMs;
    expect(must(await api['shift.preview']({})).totals).toEqual([{ reason: 'late', tips: 2 }]);
    must(await api['shift.end']({ note: '' }));
    expect((await list(harness)).handOvers[0]?.tips.map(({ tipId, reason }) => `${reason} ${tipId}`).sort()).toEqual([`late ${tip(0)}`, `late ${tip(1)}`].sort());
  });

  it('keeps what is being written over a lock, for whoever writes it alone, and forgets it at the end', async () => {
    must(await harness.api['shift.keepDraft']({ note: 'Half a sent (invented)' }));
    const other = await memberSession(world, 'triage');
    expect(must(await other.api['shift.preview']({})).draft).toBe('');
    const again = await unlockedAs({ files: world.files, harness: other }, testPassphrase);
    expect(must(await again.api['shift.preview']({})).draft).toBe('Half a sent (invented)');
    must(await again.api['shift.end']({ note: '' }));
    expect(must(await again.api['shift.preview']({})).draft).toBe('');
    expect((await list(again)).handOvers[0]).toMatchObject({ note: '', tips: [], totals: [] });
  });

  it('is no matter for who only reads, and takes no more words than it holds', async () => {
    expect(await harness.api['shift.end']({ note: 'x'.repeat(4001) })).toEqual({ ok: false, code: 'bad-request' });
    const reader = await memberSession(world, 'read');
    expect(await reader.api['shift.end']({ note: '' })).toEqual({ ok: false, code: 'not-permitted' });
    expect((await list(reader)).total).toBe(0);
  });
});

describe('a hand-over', () => {
  it('waits for somebody else, is taken by them once, and never by whoever left it', async () => {
    await aShift();
    must(await harness.api['shift.end']({ note: 'Invented' }));
    const [own] = (await list(harness)).handOvers;
    const handOverId = own?.handOverId ?? '';
    expect(await harness.api['shift.take']({ handOverId })).toEqual({ ok: false, code: 'hand-over-own' });
    expect(await harness.api['shift.take']({ handOverId: 'e'.repeat(32) })).toEqual({ ok: false, code: 'not-found' });
    const other = await memberSession(world, 'triage');
    expect(await list(other, { onlyWaiting: true })).toMatchObject({ total: 1, waiting: 1, handOvers: [{ by: testMember, isOwn: false, taken: null }] });
    other.clock.wallMs += hourMs;
    must(await other.api['shift.take']({ handOverId }));
    const before = must(await other.api['vault.about']({})).events;
    must(await other.api['shift.take']({ handOverId }));
    expect(must(await other.api['vault.about']({})).events).toBe(before);
    expect(await list(other, { onlyWaiting: true })).toMatchObject({ total: 0, waiting: 0, handOvers: [] });
    expect((await list(other)).handOvers[0]?.taken).toEqual({ by: 'Dara (invented)', at: other.clock.wallMs });
    expect(must(await other.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
  });

  it('shows tips in the words of now, and nothing of one that was deleted, not on any page either', async () => {
    await aShift();
    must(await harness.api['shift.end']({ note: '' }));
    const isTraced = async () => {
      const { pages, frames } = await openedBytes(world.files, harness.folder, testPassphrase, cheapArgon2);
      return pages.includes('zanzibarpromise') || frames.includes('zanzibarpromise');
    };
    expect(await isTraced()).toBe(true);
    must(await harness.api['tips.setUrgency']({ tipId: tip(1), urgency: 'U1' }));
    must(await harness.api['deletion.begin']({ tipIds: [tip(2)], reason: 'test', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    const [handOver] = (await list(harness)).handOvers;
    expect(handOver?.tips.find(({ tipId }) => tipId === tip(1))).toMatchObject({ urgency: 'U1', reason: 'day' });
    expect(handOver?.tips.map(({ tipId }) => tipId)).not.toContain(tip(2));
    expect(handOver?.totals).toContainEqual({ reason: 'due', tips: 1 });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0 });
    harness.service.close();
    expect(await isTraced()).toBe(false);
  });

  it('is listed newest first, a page at a time', async () => {
    for (const note of ['one', 'two', 'three']) {
      must(await harness.api['shift.end']({ note: `${note} (invented)` }));
      harness.clock.wallMs += hourMs;
    }
    expect((await list(harness, { offset: 1, limit: 1 })).handOvers.map(({ note }) => note)).toEqual(['two (invented)']);
    expect((await list(harness)).total).toBe(3);
  });
});
