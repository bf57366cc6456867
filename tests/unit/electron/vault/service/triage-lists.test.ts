import { beforeEach, describe, expect, it } from 'vitest';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { memberSession, unlockedAs } from '../../../../support/member-session.ts';
import { must, testPassphrase, type Harness } from '../../../../support/vault-harness.ts';
import { openedBytes } from '../../../../support/vault-bytes.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';
import { everything, vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

const nobody = 'e'.repeat(32);
const minuteMs = 60_000;

let world: VaultWithTips;
let harness: Harness;
beforeEach(async () => {
  world = await vaultWithTips(['Invented one', 'Invented two', 'Invented three ជួយ']);
  ({ harness } = world);
});

const tip = (at = 0): string => world.tipIds[at] ?? '';
const counts = async (on = harness) => must(await on.api['tips.counts']({}));
const found = async (request: object = {}, on = harness) => must(await on.api['tips.list']({ ...everything, ...request }));
const ids = async (request: object = {}, on = harness) => (await found(request, on)).rows.map(({ tipId }) => tipId);
const aside = (at: number, words: object = {}) => harness.api['aside.set']({ tipId: tip(at), reason: 'spam', note: '', isSure: false, ...words });
const history = async (at = 0) => must(await harness.api['tips.get']({ tipId: tip(at) })).history.slice(1).map(({ type, from, to }) => [type, from, to]);

describe('the time for assessing a tip', () => {
  it('is half an hour, and another one counts at once: for rows, counts, the view and the tip itself', async () => {
    expect(must(await harness.api['assessment.get']({}))).toEqual({ minutes: 30 });
    harness.clock.wallMs += 20 * minuteMs;
    expect((await counts()).overdue).toBe(0);
    must(await harness.api['assessment.set']({ minutes: 15 }));
    expect((await counts()).overdue).toBe(3);
    expect((await found({ onlyOverdue: true })).total).toBe(3);
    const [row] = (await found()).rows;
    expect(row).toMatchObject({ overdue: true, dueBy: (row?.receivedAt ?? 0) + 15 * minuteMs });
    expect(must(await harness.api['tips.get']({ tipId: tip() }))).toMatchObject({ overdue: true, dueBy: row?.dueBy });
    must(await harness.api['assessment.set']({ minutes: 24 * 60 }));
    expect((await counts()).overdue).toBe(0);
  });

  it('is from five minutes to a day, one event a change, and changed by whoever manages alone', async () => {
    for (const minutes of [4, 24 * 60 + 1, 7.5]) expect(await harness.api['assessment.set']({ minutes })).toEqual({ ok: false, code: 'bad-request' });
    const before = must(await harness.api['vault.about']({})).events;
    must(await harness.api['assessment.set']({ minutes: 60 }));
    must(await harness.api['assessment.set']({ minutes: 60 }));
    expect(must(await harness.api['vault.about']({})).events).toBe(before + 1);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
    const other = await memberSession(world, 'export');
    expect(await other.api['assessment.set']({ minutes: 10 })).toEqual({ ok: false, code: 'not-permitted' });
    expect(must(await other.api['assessment.get']({}))).toEqual({ minutes: 60 });
  });
});

describe('a tip that came', () => {
  it('is unread for everybody until they opened it themselves, outlives a lock, and leaves no trace in the log', async () => {
    const before = must(await harness.api['vault.about']({})).events;
    expect((await found()).rows.map(({ isUnread }) => isUnread)).toEqual([true, true, true]);
    expect(must(await harness.api['reading.mark']({ tipIds: [tip(1), tip(1), nobody], isUnread: false }))).toEqual({ changed: 1 });
    expect((await counts()).unread).toBe(2);
    expect(await ids({ onlyUnread: true })).toEqual([tip(0), tip(2)]);
    expect(must(await harness.api['vault.about']({})).events).toBe(before);
    const other = await memberSession(world, 'read');
    // They came before this colleague did, who is not told to read all that was here.
    expect((await counts(other)).unread).toBe(0);
    must(await other.api['reading.mark']({ tipIds: [tip(0)], isUnread: true }));
    expect(await ids({ onlyUnread: true }, other)).toEqual([tip(0)]);
    const first = await unlockedAs({ files: world.files, harness: other }, testPassphrase);
    expect(await ids({ onlyUnread: true }, first)).toEqual([tip(0), tip(2)]);
  });

  it('is marked unread again by hand, and is counted while it is open and not set aside', async () => {
    must(await harness.api['reading.mark']({ tipIds: [...world.tipIds], isUnread: false }));
    expect((await counts()).unread).toBe(0);
    must(await harness.api['reading.mark']({ tipIds: [...world.tipIds], isUnread: true }));
    expect(await ids({ onlyUnread: true, search: 'Invented', limit: 1, offset: 1 })).toEqual([tip(1)]);
    must(await harness.api['tips.setStatus']({ tipId: tip(0), status: 'closed', outcomeId: startingOutcomes.duplicate.outcomeId }));
    must(await aside(1));
    expect((await counts()).unread).toBe(1);
  });

  it('takes its mark along when it is deleted, and a colleague who leaves theirs', async () => {
    const numbers = await Promise.all([0, 1, 2].map(async (index) => must(await harness.api['tips.get']({ tipId: tip(index) })).number));
    must(await harness.api['deletion.begin']({ tipIds: [tip()], reason: 'test', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    expect((await counts()).unread).toBe(2);
    const other = await memberSession(world, 'read');
    must(await other.api['reading.mark']({ tipIds: [tip(1)], isUnread: true }));
    const first = await unlockedAs({ files: world.files, harness: other }, testPassphrase);
    const { people } = must(await first.api['people.list']({}));
    const memberId = people.find(({ name }) => name === 'Dara (invented)')?.memberId ?? '';
    must(await first.api['people.remove']({ memberId, secret: testPassphrase }));
    expect(must(await first.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0 });
    first.service.close();
    const { pages, frames } = await openedBytes(world.files, first.folder, testPassphrase, cheapArgon2);
    const all = Buffer.concat([pages, frames]);
    const self = people.find(({ isSelf }) => isSelf)?.memberId ?? '';
    // A row as SQLite writes it (database file format, 2.1): a header of three bytes, 32 characters, and a number in one byte, or for the number one in none.
    const row = (member: string, number: number): Buffer => Buffer.concat([Buffer.from([3, 77, number === 1 ? 9 : 1]), Buffer.from(member), Buffer.from(number === 1 ? [] : [number])]);
    const isKept = (member: string, index: number) => all.includes(row(member, numbers[index] ?? 0));
    expect([isKept(self, 1), isKept(self, 2), isKept(memberId, 1), isKept(self, 0)]).toEqual([true, true, false, false]);
  });
});

describe('a tip that was set aside', () => {
  it('is counted neither by its tag nor by its outcome nor among what speaks of an incident', async () => {
    const { tag } = must(await harness.api['tags.add']({ tipIds: [tip(0), tip(1)], name: 'Invented' }));
    for (const at of [0, 1]) must(await harness.api['tips.setStatus']({ tipId: tip(at), status: 'closed', outcomeId: startingOutcomes.actedOn.outcomeId }));
    const { incidentId } = must(await harness.api['incidents.record']({ facts: { kind: 'raid', date: '', agency: '', note: '', compoundIds: [] } }));
    for (const at of [0, 1]) must(await harness.api['incidents.setLink']({ tipId: tip(at), incidentId, to: 'linked' }));
    const counted = async () => ({
      tag: must(await harness.api['tags.list']({ search: '', limit: 1 })).tags.find(({ tagId }) => tagId === tag.tagId)?.tips,
      outcome: must(await harness.api['outcomes.list']({})).outcomes.find(({ outcomeId }) => outcomeId === startingOutcomes.actedOn.outcomeId)?.tips,
      incidents: must(await harness.api['incidents.list']({ kind: null, year: null, compoundId: null, offset: 0, limit: 1 })).rows[0]?.tips,
      incident: must(await harness.api['incidents.tips']({ incidentId, offset: 0, limit: 10 })).total,
      listed: (await found({ named: { tag: tag.name } })).total,
    });
    expect(await counted()).toEqual({ tag: 2, outcome: 2, incidents: 2, incident: 2, listed: 2 });
    must(await aside(0));
    expect(await counted()).toEqual({ tag: 1, outcome: 1, incidents: 1, incident: 1, listed: 1 });
  });

  it('leaves every list and count but its own, also what is overdue, due and somebody’s, and comes back as it was', async () => {
    const { people } = must(await harness.api['work.ofTip']({ tipId: tip() }));
    must(await harness.api['work.assign']({ tipId: tip(), memberId: people[0]?.memberId ?? '' }));
    must(await harness.api['work.setDue']({ tipId: tip(), at: harness.clock.wallMs, note: '' }));
    harness.clock.wallMs += 31 * minuteMs;
    const before = await counts();
    expect(before).toMatchObject({ overdue: 3, new: 3, open: 3, all: 3, unread: 3, aside: 0 });
    must(await aside(0));
    expect(await counts()).toEqual({ ...before, overdue: 2, new: 2, open: 2, all: 2, unread: 2, aside: 1 });
    expect(must(await harness.api['work.counts']({}))).toMatchObject({ mine: 0, due: 0 });
    for (const request of [{}, { onlyOverdue: true }, { onlyUnread: true }, { onlyDue: true }, { named: { assignee: people[0]?.name } }, { statuses: ['new'] }, { search: 'Invented' }]) expect(await ids(request)).not.toContain(tip(0));
    expect((await found({ onlyAside: true })).rows).toMatchObject([{ tipId: tip(0), setAside: 'spam', overdue: false, status: 'new' }]);
    must(await harness.api['aside.bringBack']({ tipId: tip(0) }));
    expect(await counts()).toEqual(before);
    expect(must(await harness.api['work.counts']({}))).toMatchObject({ mine: 1, due: 1 });
  });

  it('is not hidden from a search: it says how many lie there, whatever else was asked for', async () => {
    must(await aside(0, { reason: 'other', note: 'Not for us\n(invented)' }));
    expect(await found({ search: 'ជួយ', statuses: ['closed'] })).toMatchObject({ total: 0, aside: 1 });
    expect(await found({ search: 'Invented' })).toMatchObject({ total: 2, aside: 1 });
    expect((await found()).aside).toBeUndefined();
    expect(await ids({ search: 'ជួយ', onlyAside: true })).toEqual([tip(0)]);
    expect(must(await harness.api['tips.get']({ tipId: tip(0) })).setAside).toEqual({ reason: 'other', note: 'Not for us (invented)' });
    expect(await history(0)).toEqual([['set-aside', 'Not for us (invented)', 'other']]);
  });

  it('is about danger now only after one more question, and what becomes so comes back by itself', async () => {
    must(await harness.api['tips.setUrgency']({ tipId: tip(0), urgency: 'U1' }));
    expect(await aside(0)).toEqual({ ok: false, code: 'danger-unconfirmed' });
    must(await aside(0, { isSure: true }));
    expect((await counts()).danger).toBe(0);
    must(await harness.api['tips.setUrgency']({ tipId: tip(0), urgency: 'U1' }));
    expect((await counts()).danger).toBe(1);
    must(await aside(1));
    must(await harness.api['tips.setUrgency']({ tipId: tip(1), urgency: 'U2' }));
    expect((await counts()).aside).toBe(1);
    must(await harness.api['tips.setUrgency']({ tipId: tip(1), urgency: 'U1' }));
    expect(await history(1)).toEqual([['set-aside', null, 'spam'], ['urgency-set', 'U0', 'U2'], ['urgency-set', 'U2', 'U1'], ['brought-back', null, null]]);
  });

  it('needs words for another reason, writes down no change that is none, and is no matter for who only reads', async () => {
    expect(await aside(0, { reason: 'other', note: ' ' })).toEqual({ ok: false, code: 'bad-request' });
    expect(await aside(0, { note: 'x'.repeat(201) })).toEqual({ ok: false, code: 'bad-request' });
    expect(await harness.api['aside.set']({ tipId: nobody, reason: 'spam', note: '', isSure: true })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['aside.bringBack']({ tipId: nobody })).toEqual({ ok: false, code: 'not-found' });
    must(await harness.api['aside.bringBack']({ tipId: tip(0) }));
    must(await aside(0));
    must(await aside(0));
    must(await aside(0, { reason: 'test' }));
    expect(await history()).toEqual([['set-aside', null, 'spam'], ['set-aside', null, 'test']]);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0 });
    const reader = await memberSession(world, 'read');
    expect(await reader.api['aside.bringBack']({ tipId: tip(0) })).toEqual({ ok: false, code: 'not-permitted' });
  });

  it('speaks for no compound, and is deleted by the rules all the same, with the words that were said of it', async () => {
    const name = { text: 'Invented Garden', language: 'en', kind: 'official', source: '' } as const;
    const { compoundId } = must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name }));
    must(await harness.api['compounds.setLink']({ tipId: tip(0), compoundId, to: 'linked' }));
    must(await aside(0, { reason: 'other', note: 'zanzibarwords (invented)' }));
    const isWritten = async () => {
      const { pages, frames } = await openedBytes(world.files, harness.folder, testPassphrase, cheapArgon2);
      return Buffer.concat([pages, frames]).includes('zanzibarwords');
    };
    expect(await isWritten()).toBe(true);
    expect(must(await harness.api['compounds.get']({ compoundId }))).toMatchObject({ tips: 0, sources: 0 });
    expect(must(await harness.api['compounds.tips']({ compoundId, offset: 0, limit: 10 })).total).toBe(0);
    must(await harness.api['retention.setRule']({ status: 'new', days: 1 }));
    harness.clock.wallMs += 2 * 24 * 60 * minuteMs;
    expect(must(await harness.api['retention.due']({ offset: 0, limit: 10 })).tips.map(({ tipId }) => tipId)).toContain(tip(0));
    must(await harness.api['deletion.begin']({ tipIds: [tip(0)], reason: 'test', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    expect((await counts()).aside).toBe(0);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0 });
    harness.service.close();
    expect(await isWritten()).toBe(false);
  });
});
