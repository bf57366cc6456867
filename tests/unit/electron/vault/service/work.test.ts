import { beforeEach, describe, expect, it } from 'vitest';
import { notesAtOnce } from '#shared/contract/work-calls.ts';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { everything, vaultWithTips } from '../../../../support/vault-with-tips.ts';

const hourMs = 3_600_000;
const nobody = 'e'.repeat(32);

let files: MemoryFileSystem;
let harness: Harness;
let tipIds: readonly string[];

beforeEach(async () => {
  ({ files, harness, tipIds } = await vaultWithTips(['Invented one', 'Invented two', 'Invented three']));
});

const tip = (at = 0): string => tipIds[at] ?? '';
const work = async (at = 0) => must(await harness.api['work.ofTip']({ tipId: tip(at) }));
const listed = async (request: object) => must(await harness.api['tips.list']({ ...everything, ...request })).rows.map(({ tipId }) => tipId);
const history = async (at = 0) => must(await harness.api['tips.get']({ tipId: tip(at) })).history.slice(1).map(({ type, from, to }) => [type, from, to]);
const events = async () => must(await harness.api['vault.about']({})).events;
const self = async () => (await work()).people.find(({ isSelf }) => isSelf) ?? { memberId: '', name: '' };

describe('who sees to a tip', () => {
  it('is nobody at first, then a member, and the list, the counts and the history say so', async () => {
    expect(await work()).toMatchObject({ assignee: null, due: null, notes: [], draft: null });
    const { memberId, name } = await self();
    expect(must(await harness.api['work.assign']({ tipId: tip(), memberId }))).toMatchObject({ assignee: { memberId, name, isRemoved: false } });
    expect(await listed({ named: { assignee: name } })).toEqual([tip()]);
    expect(await listed({ named: { assignee: name }, search: 'Invented' })).toEqual([tip()]);
    expect(await listed({ named: { assignee: 'nobody (invented)' } })).toEqual([]);
    expect(must(await harness.api['work.counts']({}))).toEqual({ self: memberId, mine: 1, due: 0 });
    expect(must(await harness.api['tips.list'](everything)).rows.map((row) => row.assignee)).toEqual([name, null, null]);
    must(await harness.api['work.assign']({ tipId: tip(), memberId: null }));
    expect(await history()).toEqual([['assigned', null, name], ['unassigned', name, null]]);
    expect(must(await harness.api['work.counts']({}))).toMatchObject({ mine: 0 });
  });

  it('leaves closed tips out of the counts, and writes down no change that is none', async () => {
    const { memberId } = await self();
    must(await harness.api['work.assign']({ tipId: tip(), memberId }));
    const before = await events();
    must(await harness.api['work.assign']({ tipId: tip(), memberId }));
    expect(await events()).toBe(before);
    must(await harness.api['tips.setStatus']({ tipId: tip(), status: 'closed', outcomeId: startingOutcomes.actedOn.outcomeId }));
    expect(must(await harness.api['work.counts']({}))).toMatchObject({ mine: 0 });
  });

  it('is never somebody whom the vault does not know', async () => {
    expect(await harness.api['work.assign']({ tipId: tip(), memberId: nobody })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['work.assign']({ tipId: nobody, memberId: null })).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('somebody who left', () => {
  it('still stands at what they saw to, marked so, and is given nothing more', async () => {
    const secret = testPassphrase;
    const { people } = must(await harness.api['people.add']({ name: 'Dara', role: 'triage', passphrase: 'invented lantern quarry willow anchor thimble', secret }));
    const memberId = people.find(({ name }) => name === 'Dara')?.memberId ?? '';
    must(await harness.api['work.assign']({ tipId: tip(), memberId }));
    must(await harness.api['people.remove']({ memberId, secret }));
    expect(await work()).toMatchObject({ assignee: { memberId, name: 'Dara', isRemoved: true } });
    expect((await work()).people.map(({ name }) => name)).not.toContain('Dara');
    expect(await harness.api['work.assign']({ tipId: tip(1), memberId })).toEqual({ ok: false, code: 'not-found' });
    must(await harness.api['work.assign']({ tipId: tip(), memberId: (await self()).memberId }));
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  });
});

describe('what is due', () => {
  it('is listed once its time has come, as long as the tip is open, until it is taken away', async () => {
    const at = harness.clock.wallMs + hourMs;
    expect(must(await harness.api['work.setDue']({ tipId: tip(1), at, note: '  Ask\nthe cook\u0000 again ' }))).toMatchObject({ due: { at, note: 'Ask the cook again' } });
    expect(await listed({ onlyDue: true })).toEqual([]);
    harness.clock.wallMs += 2 * hourMs;
    expect(await listed({ onlyDue: true })).toEqual([tip(1)]);
    expect(await listed({ onlyDue: true, onlyHinted: true })).toEqual([]);
    expect(must(await harness.api['work.counts']({}))).toMatchObject({ due: 1 });
    const before = await events();
    must(await harness.api['work.setDue']({ tipId: tip(1), at, note: 'Ask the cook again' }));
    expect(await events()).toBe(before);
    must(await harness.api['work.setDue']({ tipId: tip(1), at: null, note: 'left over' }));
    expect(await work(1)).toMatchObject({ due: null });
    expect(await listed({ onlyDue: true })).toEqual([]);
    expect(await history(1)).toEqual([['due-set', null, String(at)], ['due-cleared', null, null]]);
  });
});

describe('notes', () => {
  it('are signed, newest first, never changed, and hold any text', async () => {
    must(await harness.api['work.note']({ tipId: tip(), text: '\ufeffInvented: គ្មាននរណាឆ្លើយទេ\n\u202e👩‍👩‍👧' }));
    harness.clock.wallMs += 1000;
    const { notes } = must(await harness.api['work.note']({ tipId: tip(), text: 'Invented, later' }));
    expect(notes.map(({ text }) => text)).toEqual(['Invented, later', '\ufeffInvented: គ្មាននរណាឆ្លើយទេ\n\u202e👩‍👩‍👧']);
    expect(notes[0]?.actor).toBe((await self()).name);
    expect(await history()).toEqual([['note-written', null, null], ['note-written', null, null]]);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  });

  it('that are being written outlive a lock, and go when they are added or emptied', async () => {
    must(await harness.api['work.noteDraft']({ tipId: tip(), text: 'Invented, half' }));
    harness.service.close();
    harness = vaultHarness({ files });
    must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(await work()).toMatchObject({ draft: 'Invented, half' });
    expect(must(await harness.api['work.note']({ tipId: tip(), text: 'Invented, whole' }))).toMatchObject({ draft: null, notes: [{ text: 'Invented, whole' }] });
    must(await harness.api['work.noteDraft']({ tipId: tip(), text: 'Invented' }));
    must(await harness.api['work.noteDraft']({ tipId: tip(), text: ' ' }));
    expect(await work()).toMatchObject({ draft: null });
  });

  it('go with their tip, and the preview of a deletion counts them', async () => {
    must(await harness.api['work.note']({ tipId: tip(), text: 'Invented zanzibarquokka' }));
    must(await harness.api['work.noteDraft']({ tipId: tip(), text: 'Invented zanzibarquokka' }));
    must(await harness.api['work.setDue']({ tipId: tip(), at: 1, note: 'Invented zanzibarquokka' }));
    expect(must(await harness.api['deletion.preview']({ tipIds: [tip()] }))).toMatchObject({ notes: 1 });
    must(await harness.api['deletion.begin']({ tipIds: [tip()], reason: 'asked-to', note: '' }));
    harness.clock.monotonicMs += 60_000;
    harness.clock.wallMs += 60_000;
    harness.service.tick();
    expect(await harness.api['work.ofTip']({ tipId: tip() })).toEqual({ ok: false, code: 'not-found' });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  });

  it('come so many at a time, the newest first, each time with how many there are', async () => {
    const written = Array.from({ length: notesAtOnce + 2 }, (_, index) => `Invented note ${index + 1}`);
    for (const text of written) must(await harness.api['work.note']({ tipId: tip(), text }));
    must(await harness.api['work.note']({ tipId: tip(1), text: 'Of another tip, invented' }));
    const first = await work();
    expect([first.notesTotal, first.notes.map(({ text }) => text)]).toEqual([notesAtOnce + 2, written.toReversed().slice(0, notesAtOnce)]);
    const rest = must(await harness.api['work.ofTip']({ tipId: tip(), notesOffset: notesAtOnce }));
    expect([rest.notesTotal, rest.notes.map(({ text }) => text)]).toEqual([notesAtOnce + 2, ['Invented note 2', 'Invented note 1']]);
  });

  it('of a text that is blank, too long or to no tip are refused', async () => {
    expect(await harness.api['work.note']({ tipId: tip(), text: ' \n ' })).toMatchObject({ ok: false });
    expect(await harness.api['work.note']({ tipId: tip(), text: 'x'.repeat(20_001) })).toMatchObject({ ok: false });
    expect(await harness.api['work.note']({ tipId: nobody, text: 'Invented' })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['work.noteDraft']({ tipId: nobody, text: 'Invented' })).toEqual({ ok: false, code: 'not-found' });
  });
});
