import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { contract } from '#shared/contract/contract.ts';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { assessWithinMs } from '#shared/domain/urgency.ts';
import { tagTips } from '#vault/store/commands/keep-tags.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { recordDisclosure } from '#vault/store/commands/record-disclosure.ts';
import { recordAttachmentSaved } from '#vault/store/commands/record-leaving.ts';
import { withRoots } from '#vault/triage/compound-roots.ts';
import { countHinted, countTips } from '#vault/triage/count-tips.ts';
import { tipRowColumns } from '#vault/triage/tip-row.ts';
import { getTip } from '#vault/triage/get-tip.ts';
import { inboxBands } from '#vault/triage/inbox-bands.ts';
import { sourcesOfOne } from '#vault/triage/list-compounds.ts';
import { listTips, partsOf } from '#vault/triage/list-tips.ts';
import { countReadByOne } from '#vault/triage/second-reading.ts';
import { setStatus } from '#vault/triage/set-status.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { listTags } from '#vault/triage/tags.ts';
import { countUnread } from '#vault/triage/unread-tips.ts';
import { countWork, openOfMember } from '#vault/triage/work-of-tip.ts';
import { disclosedFile, nothingHeld } from '../../../../support/disclosed-file.ts';
import { inventedNarratives, inventedTip } from '../../../../support/invented-tips.ts';
import { inventedStartMs, openMemoryVault, type MemoryVault } from '../../../../support/memory-vault.ts';

const hourMs = 60 * 60 * 1000;
const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 };
let vault: MemoryVault;
const receive = (...tips: Parameters<typeof inventedTip>[]): string[] => receiveTips(vault.context, tips.map((tip) => inventedTip(...tip))).map(({ tipId }) => tipId);
const eventCount = (): number => Number(vault.context.database.get('SELECT count(*) AS events FROM event')?.['events']);
const list = (request: Partial<Parameters<typeof listTips>[2]> = {}): ReturnType<typeof listTips> => listTips(vault.context.database, vault.time.ms, { ...everything, ...request });

beforeEach(async () => {
  vault = await openMemoryVault();
});

describe('the inbox', () => {
  it('gives lines that the contract accepts', () => {
    receive(['one', { narrative: 'ផ្សារ\n\n'.repeat(200), place: 'Behind the market (invented)' }], ['two', { narrative: '👩‍👩‍👧'.repeat(300) }]);
    const reply = v.parse(contract['tips.list'].reply, list());
    expect(reply.total).toBe(2);
    expect(reply.rows.map(({ number, language, place }) => ({ number, language, place }))).toEqual([
      { number: 2, language: 'und', place: null },
      { number: 1, language: 'km', place: 'Behind the market (invented)' },
    ]);
    expect(reply.rows[1]!.excerpt).not.toMatch(/\n/);
    expect(Array.from(reply.rows[0]!.excerpt)).toHaveLength(200);
  });

  it('puts danger first, an overdue tip above 72 hours, and a tip in time above mere information', () => {
    const [danger, information, threeDays, late, day] = receive(...['a', 'b', 'c', 'd', 'e'].map((name): Parameters<typeof inventedTip> => [name]));
    setUrgency(vault.context, danger!, 'U1');
    setUrgency(vault.context, information!, 'U4');
    setUrgency(vault.context, threeDays!, 'U3');
    setUrgency(vault.context, day!, 'U2');
    vault.time.ms += assessWithinMs + 1;
    const [fresh] = receive(['f', {}, { receivedAt: vault.time.ms }]);
    expect(list().rows.map(({ tipId }) => tipId)).toEqual([danger, day, late, threeDays, fresh, information]);
    expect(list().rows.map(({ overdue }) => overdue)).toEqual([false, false, true, false, false, false]);
  });

  it('puts what nobody acted on in time first within its urgency, counts it as overdue, and lets it be when something was done', () => {
    const [early, later, early3, later3] = receive(...['a', 'b', 'c', 'd'].map((name): Parameters<typeof inventedTip> => [name, {}, { receivedAt: inventedStartMs }]));
    for (const tipId of [early!, later!]) setUrgency(vault.context, tipId, 'U2');
    for (const tipId of [early3!, later3!]) setUrgency(vault.context, tipId, 'U3');
    const order = (): unknown[] => list().rows.map(({ tipId, overdue }) => [tipId, overdue]);
    const { database } = vault.context;
    vault.time.ms = inventedStartMs + 24 * hourMs;
    const [fresh] = receive(['e', {}, { receivedAt: vault.time.ms }]);
    setUrgency(vault.context, fresh!, 'U2');
    expect(countTips(database, vault.time.ms).overdue).toBe(0);
    expect(order()).toEqual([[fresh, false], [later, false], [early, false], [later3, false], [early3, false]]);
    vault.time.ms += 1;
    expect(countTips(database, vault.time.ms).overdue).toBe(2);
    expect(order()).toEqual([[later, true], [early, true], [fresh, false], [later3, false], [early3, false]]);
    setStatus(vault.context, later!, 'in-review');
    expect(list({ onlyOverdue: true }).rows.map(({ tipId }) => tipId)).toEqual([later, early]);
    setStatus(vault.context, later!, 'referred');
    expect(list({ onlyOverdue: true }).rows.map(({ tipId }) => tipId)).toEqual([early]);
    expect(getTip(database, vault.time.ms, later!)).toMatchObject({ ok: true, value: { dueBy: null, overdue: false } });
    expect(getTip(database, vault.time.ms, early!)).toMatchObject({ ok: true, value: { dueBy: inventedStartMs + 24 * hourMs, overdue: true } });
    vault.time.ms = inventedStartMs + 72 * hourMs + 1;
    expect(list({ onlyOverdue: true }).rows.map(({ tipId }) => tipId)).toEqual([fresh, early, later3, early3]);
  });

  it('says of danger to life that it is due from the moment of its receipt, above all that is overdue', () => {
    const [late, danger] = receive(['a', {}, { receivedAt: inventedStartMs }], ['b', {}, { receivedAt: inventedStartMs }]);
    setUrgency(vault.context, late!, 'U2');
    setUrgency(vault.context, danger!, 'U1');
    vault.time.ms = inventedStartMs + 48 * hourMs;
    expect(list().rows.map(({ tipId, dueBy, overdue }) => [tipId, dueBy, overdue])).toEqual([[danger, inventedStartMs, false], [late, inventedStartMs + 24 * hourMs, true]]);
    setStatus(vault.context, danger!, 'waiting');
    expect(list().rows[0]).toMatchObject({ tipId: danger, dueBy: null });
  });

  it('falls due only after the last millisecond', () => {
    receive(['one']);
    vault.time.ms = inventedStartMs + assessWithinMs;
    expect(list().rows[0]).toMatchObject({ overdue: false, dueBy: vault.time.ms });
    expect(countTips(vault.context.database, vault.time.ms).overdue).toBe(0);
    vault.time.ms += 1;
    expect(list().rows[0]!.overdue).toBe(true);
    expect(countTips(vault.context.database, vault.time.ms).overdue).toBe(1);
  });

  it('lists as overdue exactly the tips it counts as overdue', () => {
    const [late, closed, assessed] = receive(['a'], ['b'], ['c']);
    setStatus(vault.context, closed!, 'closed', startingOutcomes.actedOn.outcomeId);
    setUrgency(vault.context, assessed!, 'U2');
    vault.time.ms += assessWithinMs + 1;
    receive(['d', {}, { receivedAt: vault.time.ms }]);
    const overdue = list({ onlyOverdue: true });
    expect(overdue.rows.map(({ tipId }) => tipId)).toEqual([late]);
    expect(overdue.total).toBe(1);
    expect(countTips(vault.context.database, vault.time.ms).overdue).toBe(1);
    expect(list({ onlyOverdue: true, urgencies: ['U1'] })).toEqual({ total: 0, rows: [] });
  });

  it('counts a closed tip neither as overdue nor as danger', () => {
    const [forgotten, danger] = receive(['one'], ['two']);
    setUrgency(vault.context, danger!, 'U1');
    setStatus(vault.context, forgotten!, 'closed', startingOutcomes.actedOn.outcomeId);
    setStatus(vault.context, danger!, 'closed', startingOutcomes.actedOn.outcomeId);
    vault.time.ms += assessWithinMs * 2;
    expect(list().rows.some(({ overdue }) => overdue)).toBe(false);
    expect(countTips(vault.context.database, vault.time.ms)).toEqual({ danger: 0, second: 0, hinted: 0, overdue: 0, unread: 0, new: 0, open: 0, closed: 2, all: 2, aside: 0, quarantine: 0 });
  });

  it.each([
    ['urgency', /^SEARCH tip USING INDEX tip_inbox \(urgency=\?/],
    ['received', /^SCAN tip USING INDEX tip_by_received$/],
    ['oldest', /^SCAN tip USING INDEX tip_by_received$/],
    ['due', /^(?:SEARCH tip USING INDEX tip_by_due \(due_at>\?\)|SCAN tip USING INDEX tip_by_(?:received|due))$/],
    ['place', /^(?:SEARCH|SCAN) tip USING INDEX tip_by_(?:received|place)/],
    ['changed', /^SCAN event USING INDEX event_by_clock$/],
  ] as const)('reads every page along an index, without sorting, by %s', (sort, walk) => {
    receive(['one']);
    for (const statuses of [[], ['new', 'waiting'] as const]) {
      for (const { sql, parameters, order } of partsOf(inboxBands(vault.time.ms, assessWithinMs), { sort, statuses: [...statuses], urgencies: [], onlyOverdue: false })) {
        const plan = vault.context.database.all(`EXPLAIN QUERY PLAN SELECT ${tipRowColumns} FROM ${sql} ORDER BY ${order} LIMIT 50 OFFSET 0`, parameters).map((step) => String(step['detail']));
        expect(plan[0]).toMatch(walk);
        // Whether a deletion is under way is a look into a table that is nearly always empty; the name of who sees to it, the tip of an event and whether a later one is about it, one by its key.
        const looks = plan.slice(1).filter((step) => !/pending_deletion|^SEARCH member USING INDEX|^CORRELATED|^SEARCH tip USING INDEX sqlite_autoindex_tip_1|^SEARCH later USING COVERING INDEX event_by_subject/.test(step));
        expect(looks).toEqual([]);
      }
    }
  });
});

describe('the side bar', () => {
  it.each([
    ['mine', openOfMember],
  ])('counts what is %s from indexes alone: no row is read, however many there are', (_what, sql) => {
    const plan = vault.context.database.all(`EXPLAIN QUERY PLAN ${sql}`, ['x']).map((step) => String(step['detail']));
    const reading = plan.filter((step) => /^(?:SEARCH|SCAN) /.test(step));
    expect(reading.length).toBeGreaterThan(1);
    expect(reading.filter((step) => !step.includes('USING COVERING INDEX'))).toEqual([]);
  });
});

it.each([
  ['wants a second reader', countReadByOne],
  ['may be urgent', countHinted],
])('the side bar counts what %s without reading a row of a tip', (_what, sql) => {
  const { database } = vault.context;
  const root = database.get("SELECT rootpage FROM sqlite_schema WHERE name = 'tip'")?.['rootpage'];
  const steps = database.all(`EXPLAIN ${sql}`);
  const cursors = steps.filter((step) => step['opcode'] === 'OpenRead' && step['p2'] === root).map((step) => step['p1']);
  expect(cursors.length).toBeGreaterThan(0);
  expect(steps.filter((step) => step['opcode'] === 'Column' && cursors.includes(step['p1']))).toEqual([]);
});

it('what is set aside is counted neither as maybe urgent, nor for a second reader, nor under its tag', () => {
  const { context } = vault;
  const { database } = context;
  const [hinted, danger, aside, dangerAside] = receive(['one'], ['two'], ['three'], ['four']);
  database.run("UPDATE tip SET hint = 'U1', urgency = 'U0', status = 'new' WHERE tip_id IN (?, ?)", [hinted!, aside!]);
  database.run("UPDATE tip SET urgency = 'U1', status = 'new' WHERE tip_id IN (?, ?)", [danger!, dangerAside!]);
  expect(tagTips(context, [hinted!, aside!, danger!], 'invented')).toMatchObject({ ok: true });
  const counted = () => [database.get(countHinted), database.get(countReadByOne), listTags(database, { search: '', limit: 5 }).tags.map(({ tips }) => tips)];
  expect(counted()).toEqual([{ items: 2 }, { items: 2 }, [3]]);
  database.run("UPDATE tip SET set_aside = 'spam' WHERE tip_id IN (?, ?)", [aside!, dangerAside!]);
  expect(counted()).toEqual([{ items: 1 }, { items: 1 }, [2]]);
});

it('the side bar counts what is open and not set aside, however it is counted', () => {
  const { database } = vault.context;
  const [open, closed, aside, opened] = receive(['one'], ['two'], ['three'], ['four']);
  database.run("INSERT INTO tip_unopened (member_id, number) SELECT 'x', number FROM tip WHERE tip_id <> ?", [opened!]);
  database.run("UPDATE tip SET assignee = 'x'");
  database.run("UPDATE tip SET status = 'closed' WHERE tip_id = ?", [closed!]);
  database.run("UPDATE tip SET set_aside = 'spam' WHERE tip_id = ?", [aside!]);
  expect(open).toBeDefined();
  expect(countUnread(database, 'x')).toBe(1);
  expect(countWork(database, 'x', vault.time.ms).mine).toBe(2);
});

it('the sources of one compound are counted along its own tips', () => {
  const plan = vault.context.database.all(`EXPLAIN QUERY PLAN ${withRoots} ${sourcesOfOne}`, ['x']).map((step) => String(step['detail']));
  expect(plan.filter((step) => /^(?:SEARCH|SCAN) tip(?:_compound)? /.test(step))).toEqual(['SEARCH tip_compound USING COVERING INDEX tip_compound_by_compound (compound_id=? AND decision=?)', 'SEARCH tip USING INDEX sqlite_autoindex_tip_1 (tip_id=?)']);
});

describe('a tip', () => {
  it('is shown whole, as the contract says', () => {
    const [tipId] = receive(['one', { narrative: `\uFEFF${inventedNarratives.my}\0 after a NUL`, place: 'ផ្ទះ', when: 'last week', writtenAt: '2031-03-14T10:00:00Z', attachments: [{ mediaType: 'image/jpeg', sizeBytes: 7 }] }]);
    const got = getTip(vault.context.database, vault.time.ms, tipId!);
    expect(got.ok && v.parse(contract['tips.get'].reply, got.value)).toMatchObject({
      narrative: `\uFEFF${inventedNarratives.my}\0 after a NUL`,
      place: 'ផ្ទះ',
      when: 'last week',
      writtenAt: '2031-03-14T10:00:00Z',
      language: 'my',
      attachments: [{ mediaType: 'image/jpeg', sizeBytes: 7 }],
      history: [{ at: inventedStartMs, actor: 'Dara (invented)', type: 'received', from: null, to: null }],
    });
  });

  it('remembers who did what, in order', () => {
    const [tipId] = receive(['one', { attachments: [{ mediaType: 'image/png', sizeBytes: 3 }] }]);
    const { database } = vault.context;
    vault.time.ms += 1000;
    setUrgency(vault.context, tipId!, 'U1');
    setStatus(vault.context, tipId!, 'in-review');
    recordDisclosure(
      vault.context,
      { dossierId: '0'.repeat(32), preset: 'internal', receiverId: null, purpose: null, tips: [{ tipId: tipId!, consentId: null, withoutConsent: null }], words: { purposeWords: '', withoutConsentWords: '', shownBecause: '' } },
      disclosedFile,
      { kind: 'none' },
      nothingHeld,
    );
    recordAttachmentSaved(vault.context, tipId!, '1'.repeat(32), { sizeBytes: 3, sha256: new Uint8Array(32) });
    const got = getTip(database, vault.time.ms, tipId!);
    expect(got.ok && got.value.history.map(({ type, from, to }) => [type, from, to])).toEqual([
      ['received', null, null],
      ['urgency-set', 'U0', 'U1'],
      ['status-set', 'new', 'in-review'],
      ['exported', null, 'pdf'],
      ['attachment-saved', null, null],
    ]);
  });

  it('gets no event when it is already so', () => {
    const [tipId] = receive(['one']);
    const before = eventCount();
    expect(setUrgency(vault.context, tipId!, 'U0').ok).toBe(true);
    expect(setStatus(vault.context, tipId!, 'new').ok).toBe(true);
    expect(eventCount()).toBe(before);
  });

  it('that is not there is not found, and nothing is written', () => {
    const before = eventCount();
    expect(setUrgency(vault.context, 'f'.repeat(32), 'U1')).toEqual({ ok: false, code: 'not-found' });
    expect(setStatus(vault.context, 'f'.repeat(32), 'closed')).toEqual({ ok: false, code: 'not-found' });
    expect(getTip(vault.context.database, vault.time.ms, 'f'.repeat(32))).toEqual({ ok: false, code: 'not-found' });
    expect(eventCount()).toBe(before);
  });
});
