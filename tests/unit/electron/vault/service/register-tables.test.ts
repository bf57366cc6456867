import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import { pointOf } from '#shared/domain/compound-point.ts';
import { sha256, hex } from '#vault/crypto/hash.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { createTestVault, must, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';
import { rowsOf, sheetOf, workbookOf } from '../../../../support/workbook-builder.ts';

const nobody = 'e'.repeat(32);
const table = [
  'Name,AKA,Type,Province,District,Status,Status date,Source,Grade,Guards',
  'Golden Orchid Garden,"សួនអ័រគីដេមាស; 金兰花园",casino,Preah Sihanouk,Prey Nob,raided,2026-03,Newspaper (invented),B2,about 20',
  'Invented Hotel,,hotel,Kampot,,,,,,',
  ',,hotel,Kep,,,,,,',
  'សណ្ឋាគារទន្លេថ្មី (invented),,hotel,Atlantis,,gone fishing,03/04/2026,,Z9,',
].join('\r\n');

let files: MemoryFileSystem;
let harness: Harness;

beforeEach(async () => {
  files = memoryFileSystem();
  files.makeFolder('/carried');
  harness = vaultHarness({ files });
  await createTestVault(harness);
});

function put(content: string | Uint8Array, name = 'register.csv'): string {
  const descriptor = files.open(`/carried/${name}`, files.stat(`/carried/${name}`) === undefined ? 'create' : 'edit');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  files.truncate(descriptor, 0);
  files.write(descriptor, bytes, 0);
  files.close(descriptor);
  return `/carried/${name}`;
}
const bytesOf = (file: string): Uint8Array => {
  const descriptor = files.open(file, 'read');
  const bytes = new Uint8Array(files.statOpen(descriptor).sizeBytes);
  files.read(descriptor, bytes, 0);
  files.close(descriptor);
  return bytes;
};
const open = async (content: string | Uint8Array, name?: string) => must(await harness.api['register.open']({ handle: harness.grant('register-read', put(content, name)) }));
const rowsShown = async (previewId: string, filter: Request<'register.rows'>['filter'] = 'all') => must(await harness.api['register.rows']({ previewId, filter, offset: 0, limit: 50 })).rows;
const commit = async (previewId: string) => must(await harness.api['register.commit']({ previewId }));
const listed = async () => [...must(await harness.api['compounds.list']({ search: '', offset: 0, limit: 200 })).rows].sort((one, other) => one.number - other.number);
const compound = async (compoundId: string) => must(await harness.api['compounds.get']({ compoundId }));
const events = async () => must(await harness.api['vault.about']({})).events;
const save = async (name = 'out.csv') => must(await harness.api['register.save']({ handle: harness.grant('register-table', `/carried/${name}`) }));
const verified = async () => must(await harness.api['vault.verify']({}));
const facts = { kind: 'casino', standing: 'suspected', province: 'KH-18', district: null, place: '' } as const;
const named = (text: string, language: 'en' | 'km' = 'en') => ({ text, language, kind: 'official', source: '' }) as const;
const record = async (text: string, part: Partial<Request<'compounds.record'>['facts']> = {}) => must(await harness.api['compounds.record']({ facts: { ...facts, ...part }, name: named(text) })).compoundId;

describe('a table that is looked at', () => {
  it('shows what its columns hold and what each row would become, and writes nothing', async () => {
    const before = await events();
    const preview = await open(table);
    expect(preview).toMatchObject({ fileName: 'register.csv', kind: 'csv', encoding: 'utf-8', isEncodingGuessed: false, separator: ',', isOwn: false, rows: 4, problems: 2, matched: 0, taken: 0, choices: { new: 3, add: 0, skip: 1, undecided: 0 } });
    expect(preview.columns.map(({ field }) => field)).toEqual(['name', 'other-names', 'kind', 'province', 'district', 'status', 'since', 'source', 'grade', 'note']);
    const [first] = await rowsShown(preview.previewId);
    expect(first).toMatchObject({
      row: 2,
      names: [{ text: 'Golden Orchid Garden', language: 'en', kind: 'official' }, { text: 'សួនអ័រគីដេមាស', language: 'km', kind: 'nickname' }, { text: '金兰花园', language: 'zh', kind: 'nickname' }],
      kind: 'casino',
      province: 'KH-18',
      district: '1802',
      statuses: [{ state: 'raided', since: '2026-03', source: 'Newspaper (invented) · register.csv, row 2', reliability: 'B', credibility: '2' }],
      notes: 'Guards: about 20',
      problems: [],
      choice: 'new',
    });
    expect(await events()).toBe(before);
    expect(await listed()).toEqual([]);
  });

  it('says of each row in words what was not understood, and keeps that as a note', async () => {
    const { previewId } = await open(table);
    const [nameless, odd] = await rowsShown(previewId, 'problems');
    expect(nameless).toMatchObject({ row: 4, choice: 'skip', problems: [{ problem: 'no-name' }] });
    expect(odd).toMatchObject({ row: 5, province: null, statuses: [], choice: 'new' });
    expect(odd?.problems.map(({ problem, text }) => [problem, text])).toEqual([['province-unknown', 'Atlantis'], ['status-unknown', 'gone fishing']]);
    expect(odd?.notes.split('\n')).toEqual(['Province: Atlantis', 'Status: gone fishing', 'Status date: 03/04/2026', 'Grade: Z9']);
    expect(await harness.api['register.choose']({ previewId, row: 4, choice: 'new', target: null })).toEqual({ ok: false, code: 'not-found' });
  });

  it('never turns an empty cell into a fact: nothing is known, no status, and F6 where no grade stands', async () => {
    const { previewId } = await open('Name,Type,Province,Status,Date\nInvented,,,active,\nInvented two,,,unknown,\n');
    const [first, second] = await rowsShown(previewId);
    expect(first).toMatchObject({ kind: 'unknown', standing: 'suspected', province: null, district: null, place: '', statuses: [{ state: 'active', since: '', reliability: 'F', credibility: '6' }] });
    expect(second?.statuses).toEqual([{ state: 'unknown', since: '', source: 'register.csv, row 3', reliability: 'F', credibility: '6' }]);
  });

  it('is read anew as a person says: letters, sheet, columns', async () => {
    const chinese = new Uint8Array([...new TextEncoder().encode('Name,Place\n'), 0xbd, 0xf0, 0xc0, 0xbc, 0x2c, 0x78, 0x0a]);
    const guessed = await open(chinese);
    expect(guessed).toMatchObject({ isEncodingGuessed: true, encoding: 'windows-1252' });
    const asked = must(await harness.api['register.reread']({ previewId: guessed.previewId, encoding: 'gb18030', sheet: 0, columns: null }));
    expect((await rowsShown(asked.previewId))[0]?.names).toEqual([{ text: '金兰', language: 'zh', kind: 'official' }]);
    const swapped = must(await harness.api['register.reread']({ previewId: asked.previewId, encoding: 'gb18030', sheet: 0, columns: ['left-out', 'name-zh'] }));
    expect((await rowsShown(swapped.previewId))[0]).toMatchObject({ names: [{ text: 'x', language: 'zh' }], notes: '' });

    const workbook = await open(workbookOf({ First: sheetOf(rowsOf([['x']])), 'ទីពីរ': sheetOf(rowsOf([['Name', 'Date', 'Status'], ['Invented', { xml: '<c s="1"><v>46090</v></c>' }, 'active'], ['Two', 46090, 'closed']])) }, { formats: [17] }), 'book.xlsx');
    const second = must(await harness.api['register.reread']({ previewId: workbook.previewId, encoding: null, sheet: 1, columns: null }));
    expect(second).toMatchObject({ kind: 'xlsx', sheets: ['First', 'ទីពីរ'], sheet: 1, rows: 2 });
    expect((await rowsShown(second.previewId)).map(({ statuses }) => statuses[0]?.since)).toEqual(['2026-03', '2026-03-09']);
  });

  it('is refused with a word for what it is, and a handle counts once and for reading alone', async () => {
    expect(await harness.api['register.open']({ handle: harness.grant('register-read', put(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'old.xls')) })).toEqual({ ok: false, code: 'table-locked' });
    expect(await harness.api['register.open']({ handle: harness.grant('import-files', put(table)) })).toEqual({ ok: false, code: 'handle-invalid' });
    const handle = harness.grant('register-read', put(table));
    must(await harness.api['register.open']({ handle }));
    expect(await harness.api['register.open']({ handle })).toEqual({ ok: false, code: 'handle-invalid' });
    for (const reply of [await harness.api['register.rows']({ previewId: nobody, filter: 'all', offset: 0, limit: 5 }), await harness.api['register.commit']({ previewId: nobody }), await harness.api['register.choose']({ previewId: nobody, row: 2, choice: 'skip', target: null }), await harness.api['register.reread']({ previewId: nobody, encoding: null, sheet: 0, columns: null })]) expect(reply).toEqual({ ok: false, code: 'preview-gone' });
  });
});

describe('a table that is taken', () => {
  it('makes compounds with their names, history and notes, each with the row and the file it is from', async () => {
    const { previewId, sha256: hash } = await open(table);
    expect(await commit(previewId)).toMatchObject({ made: 3, added: 0, skipped: 1, undecided: 0, left: 0, isStopped: false });
    const rows = await listed();
    expect(rows.map(({ number, name, state }) => [number, name, state])).toEqual([[1, 'Golden Orchid Garden', { state: 'raided', since: '2026-03' }], [2, 'Invented Hotel', null], [3, 'សណ្ឋាគារទន្លេថ្មី (invented)', null]]);
    const first = await compound(rows[0]?.compoundId ?? '');
    expect(first.names.map(({ text, source }) => [text, source])).toEqual([['Golden Orchid Garden', 'Newspaper (invented) · register.csv, row 2'], ['សួនអ័រគីដេមាស', 'Newspaper (invented) · register.csv, row 2'], ['金兰花园', 'Newspaper (invented) · register.csv, row 2']]);
    expect(first.tableRows).toEqual([{ fileName: 'register.csv', row: 2, kept: 'Guards: about 20', takenAt: harness.clock.wallMs }]);
    expect(first.history.map(({ type }) => type)).toEqual(['recorded', 'name-added', 'name-added', 'name-added', 'status-recorded', 'row-taken']);
    expect(must(await harness.api['register.imports']({ offset: 0, limit: 5 })).imports).toMatchObject([{ fileName: 'register.csv', sha256: hash, rows: 3, actor: 'Invented Member', undoneAt: null }]);
    expect(hash).toBe(hex(sha256(new TextEncoder().encode(table))));
    expect(await verified()).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
    expect(await harness.api['register.commit']({ previewId })).toEqual({ ok: false, code: 'preview-gone' });
  });

  it('finds what is there by name across scripts and spellings, and takes nothing that is only alike without a person', async () => {
    const orchid = await record('សួនអ័រគីដេមាស');
    const villa = await record('Tuol Kouk Villa', { province: 'KH-12' });
    await record('Invented Hotel', { province: 'KH-7' });
    const { previewId, choices } = await open('Name,Other names,Province\nSomething else,សួនអ័រគីដេមាស,Preah Sihanouk\nToul Kork Villa,,Phnom Penh\nInvented Hotel,,Kep\nInvented Hotel Annex,,Kampot\nOf its own,,Kep\nOf its own,,Kep\n');
    const rows = await rowsShown(previewId);
    expect(rows.map(({ matches, choice }) => [matches.map(({ number, row, reason, isElsewhere }) => [number ?? `row ${row}`, reason, isElsewhere]), choice])).toEqual([
      [[[1, 'same-name', false]], 'add'],
      [[[2, 'spelling', false]], null],
      [[[3, 'same-name', true]], null],
      [[[3, 'name-inside', false]], null],
      [[], 'new'],
      [[['row 6', 'same-name', false]], 'add'],
    ]);
    expect(choices).toEqual({ new: 1, add: 2, skip: 0, undecided: 3 });
    expect(await harness.api['register.choose']({ previewId, row: 3, choice: 'add', target: orchid })).toEqual({ ok: false, code: 'not-found' });
    must(await harness.api['register.choose']({ previewId, row: 3, choice: 'add', target: villa }));
    must(await harness.api['register.choose']({ previewId, row: 4, choice: 'new', target: null }));
    expect(await commit(previewId)).toMatchObject({ made: 2, added: 3, undecided: 1 });
    expect((await compound(orchid)).names.map(({ text }) => text)).toEqual(['សួនអ័រគីដេមាស', 'Something else']);
    expect((await compound(villa)).otherNames).toEqual(['Toul Kork Villa']);
    expect((await compound(villa)).tableRows[0]?.kept).toBe('Province: Phnom Penh');
    expect((await listed()).map(({ name }) => name)).toEqual(['សួនអ័រគីដេមាស', 'Tuol Kouk Villa', 'Invented Hotel', 'Invented Hotel', 'Of its own']);
    expect((await listed()).at(-1)?.otherNames).toEqual([]);
  });

  it('knows a row that it took before, in the same file and in one that was edited, and proposes to leave it', async () => {
    await commit((await open(table)).previewId);
    const again = await open(table);
    expect(again).toMatchObject({ taken: 3, choices: { new: 0, add: 0, skip: 4, undecided: 0 } });
    expect(await commit(again.previewId)).toMatchObject({ importId: null, made: 0, added: 0, skipped: 4 });
    const edited = await open(`${table.replace('about 20', 'about 30')}\r\nA new one,,,,,,,,,\r\n`, 'edited.csv');
    expect(edited).toMatchObject({ taken: 2, choices: { new: 1, add: 1, skip: 3, undecided: 0 } });
    await commit(edited.previewId);
    const [orchid] = await listed();
    // What was said already is not said twice; the other source is.
    expect((await compound(orchid?.compoundId ?? '')).names).toHaveLength(3);
    expect((await compound(orchid?.compoundId ?? '')).tableRows.map(({ fileName, row }) => [fileName, row])).toEqual([['register.csv', 2], ['edited.csv', 2]]);
    expect(await listed()).toHaveLength(4);
  });

  it('stops when it is told to, keeps what was taken, and goes on with the same file', async () => {
    const many = `Name\n${Array.from({ length: 400 }, (_unused, at) => `Invented ${String(at).padStart(4, '0')} place`).join('\n')}\n`;
    const { previewId } = await open(many);
    let monotonicMs = 10_000;
    Object.defineProperty(harness.clock, 'monotonicMs', { get: () => (monotonicMs += 50) });
    const running = harness.api['register.commit']({ previewId });
    expect(await harness.api['register.choose']({ previewId, row: 2, choice: 'skip', target: null })).toEqual({ ok: false, code: 'busy' });
    must(await harness.api['register.cancel']({}));
    const stopped = must(await running);
    expect(stopped.isStopped).toBe(true);
    expect(stopped.made).toBeGreaterThan(0);
    expect(stopped.made + stopped.left).toBe(400);
    expect(await listed()).toHaveLength(Math.min(200, stopped.made));
    expect(harness.notices.filter(({ notice }) => notice === 'register.progress').length).toBeGreaterThan(0);
    const rest = await open(many);
    expect(rest).toMatchObject({ taken: stopped.made, choices: { new: stopped.left } });
    expect(await commit(rest.previewId)).toMatchObject({ made: stopped.left });
    expect(must(await harness.api['compounds.count']({}))).toEqual({ compounds: 400 });
  });

  it('tells every screen, and tips are suggested what came with it', async () => {
    const vault = await vaultWithTips(['They are held in Golden Orchid Garden (invented)']);
    files = vault.files;
    harness = vault.harness;
    const tipId = vault.tipIds[0] ?? '';
    expect(must(await harness.api['compounds.ofTip']({ tipId })).suggested).toEqual([]);
    await commit((await open(table)).previewId);
    expect(must(await harness.api['compounds.ofTip']({ tipId })).suggested).toMatchObject([{ name: 'Golden Orchid Garden' }]);
    expect(harness.notices.map(({ notice }) => notice)).toContain('compounds.changed');
  });

  it('leaves a row whose compound was taken away meanwhile', async () => {
    const { previewId } = await open('Name\nInvented Hotel\n');
    const first = await commit(previewId);
    const { previewId: later } = await open('Name,Guards\nInvented Hotel,many\n', 'later.csv');
    must(await harness.api['register.undo']({ importId: first.importId ?? '' }));
    expect(await commit(later)).toMatchObject({ made: 0, added: 0, left: 1 });
    expect(await listed()).toEqual([]);
  });
});

describe('an import that is taken back', () => {
  it('leaves the register as it was: what it made goes, and what it added to others', async () => {
    const orchid = await record('Golden Orchid Garden');
    const before = await save('before.csv');
    const { importId } = await commit((await open(table)).previewId);
    expect(await listed()).toHaveLength(3);
    expect(must(await harness.api['register.undo']({ importId: importId ?? '' }))).toEqual({ compounds: 3 });
    expect((await listed()).map(({ compoundId }) => compoundId)).toEqual([orchid]);
    expect((await save('after.csv')).sha256).toBe(before.sha256);
    expect((await compound(orchid)).history.slice(-5).map(({ type }) => type)).toEqual(['row-taken', 'name-removed', 'name-removed', 'status-withdrawn', 'row-undone']);
    expect(must(await harness.api['register.imports']({ offset: 0, limit: 5 })).imports).toMatchObject([{ importId, undoneAt: harness.clock.wallMs }]);
    expect(await harness.api['register.undo']({ importId: importId ?? '' })).toEqual({ ok: false, code: 'not-found' });
    expect(await verified()).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
    // Nothing counts as taken any more.
    expect(await open(table)).toMatchObject({ taken: 0 });
  });

  it('is refused as soon as somebody changed anything of it, and then nothing is taken back', async () => {
    const changes: readonly ((compoundId: string, other: string) => Promise<{ ok: boolean }>)[] = [
      (compoundId) => harness.api['compounds.addName']({ compoundId, name: named('Another') }),
      (compoundId) => harness.api['compounds.change']({ compoundId, facts: { ...facts, place: 'elsewhere' } }),
      (compoundId) => harness.api['compounds.recordStatus']({ compoundId, status: { state: 'closed', since: '', relocatedTo: null, source: '', reliability: 'F', credibility: '6' } }),
      (compoundId, other) => harness.api['compounds.merge']({ compoundId, into: other }),
      (compoundId, other) => harness.api['compounds.merge']({ compoundId: other, into: compoundId }),
      (compoundId, other) => harness.api['compounds.recordStatus']({ compoundId: other, status: { state: 'relocated', since: '', relocatedTo: compoundId, source: '', reliability: 'F', credibility: '6' } }),
    ];
    for (const [at, change] of changes.entries()) {
      const other = await record(['Maple', 'Willow', 'Cedar', 'Juniper', 'Banyan', 'Acacia'][at] ?? '');
      const name = ['Marble Tower', 'Silver Gate', 'Copper Field', 'Amber Wharf', 'Velvet Court', 'Granite Yard'][at] ?? '';
      const { importId } = await commit((await open(`Name\n${name}\n`, `${at}.csv`)).previewId);
      const made = (await listed()).find((row) => row.name === name)?.compoundId ?? '';
      expect((await change(made, other)).ok, String(at)).toBe(true);
      const count = await events();
      expect(await harness.api['register.undo']({ importId: importId ?? '' }), String(at)).toEqual({ ok: false, code: 'import-changed' });
      expect(await events()).toBe(count);
    }
  });

  it('takes half-filled forms of what it takes away along, and leaves others', async () => {
    const stays = await record('Invented Hotel');
    const { importId } = await commit((await open(table)).previewId);
    const made = (await listed()).find(({ compoundId }) => compoundId !== stays)?.compoundId ?? '';
    const name = { form: 'compound-name', draft: { text: 'ឈ្មោះ', language: 'km', kind: 'official', source: '' } } as const;
    for (const subject of [made, stays]) {
      must(await harness.api['formDrafts.keep']({ subject, kept: name }));
      must(await harness.api['formDrafts.keep']({ subject, kept: { form: 'point', draft: { typed: '11', precision: null, source: '' } } }));
    }
    expect(must(await harness.api['shift.preview']({})).drafts).toBe(4);
    must(await harness.api['register.undo']({ importId: importId ?? '' }));
    expect((await listed()).map(({ compoundId }) => compoundId)).toEqual([stays]);
    for (const form of ['compound-name', 'point'] as const) {
      expect(must(await harness.api['formDrafts.get']({ form, subject: made })).kept).toBeNull();
      expect(must(await harness.api['formDrafts.get']({ form, subject: stays })).kept).not.toBeNull();
    }
    expect(must(await harness.api['shift.preview']({})).drafts).toBe(2);
    expect(await harness.api['formDrafts.keep']({ subject: made, kept: name })).toEqual({ ok: false, code: 'not-found' });
    expect(await verified()).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });

  it('is refused when a tip was linked to a compound that came with it', async () => {
    const vault = await vaultWithTips(['They are held in Golden Orchid Garden (invented)']);
    files = vault.files;
    harness = vault.harness;
    const { importId } = await commit((await open(table)).previewId);
    const orchid = (await listed()).find(({ name }) => name === 'Golden Orchid Garden')?.compoundId ?? '';
    must(await harness.api['compounds.setLink']({ tipId: vault.tipIds[0] ?? '', compoundId: orchid, to: 'linked' }));
    expect(await harness.api['register.undo']({ importId: importId ?? '' })).toEqual({ ok: false, code: 'import-changed' });
    must(await harness.api['compounds.setLink']({ tipId: vault.tipIds[0] ?? '', compoundId: orchid, to: 'none' }));
    must(await harness.api['register.undo']({ importId: importId ?? '' }));
    expect(await listed()).toEqual([]);
  });

  it('is refused while an incident or a claim names a compound that came with it', async () => {
    const narrative = 'They are held in Golden Orchid Garden (invented)';
    const vault = await vaultWithTips([narrative]);
    files = vault.files;
    harness = vault.harness;
    const tipId = vault.tipIds[0] ?? '';
    const undo = async (importId: string | null) => harness.api['register.undo']({ importId: importId ?? '' });
    const first = await commit((await open(table)).previewId);
    const idOf = async (name: string) => (await listed()).find((row) => row.name === name)?.compoundId ?? '';
    const raid = { kind: 'raid', date: '2026-05-30', agency: '', note: '' } as const;
    const { incidentId } = must(await harness.api['incidents.record']({ facts: { ...raid, compoundIds: [await idOf('Invented Hotel')] } }));
    expect(await undo(first.importId)).toEqual({ ok: false, code: 'import-changed' });
    must(await harness.api['incidents.change']({ incidentId, facts: { ...raid, compoundIds: [] } }));

    const { textId } = must(await harness.api['tips.get']({ tipId }));
    const compoundId = await idOf('Golden Orchid Garden');
    const assessment = { statement: '', reliability: 'F', credibility: '6', stance: 'supports' } as const;
    const { claims } = must(await harness.api['claims.mark']({ tipId, passage: { textId, start: 0, end: 13 }, assessment: { ...assessment, compoundId } }));
    must(await harness.api['compounds.setLink']({ tipId, compoundId, to: 'none' }));
    expect(await undo(first.importId)).toEqual({ ok: false, code: 'import-changed' });
    must(await harness.api['claims.change']({ claimId: claims[0]?.claimId ?? '', assessment: { ...assessment, compoundId: null } }));
    must(await undo(first.importId));
    expect(await listed()).toEqual([]);
    expect(await verified()).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });
});

describe('the register that is saved', () => {
  it('leaves a note of who, when and which bytes before the file is there', async () => {
    await record('Invented Hotel');
    const before = await events();
    const saved = await save();
    expect(saved).toMatchObject({ savedAs: 'out.csv', compounds: 1, sha256: hex(sha256(bytesOf('/carried/out.csv'))) });
    expect(await events()).toBe(before + 1);
    expect(await verified()).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
    expect(await harness.api['register.save']({ handle: harness.grant('dossier', '/carried/x.csv') })).toEqual({ ok: false, code: 'handle-invalid' });
  });

  it('comes back equal in another vault: names, history, grades, notes, merges and where a place went', async () => {
    await commit((await open(table)).previewId);
    const [orchid, hotel, river] = (await listed()).map(({ compoundId }) => compoundId);
    must(await harness.api['compounds.addName']({ compoundId: hotel ?? '', name: { text: '=HYPERLINK("http://example.invalid")', language: 'other', kind: 'former', source: '@invented; +1 202 555 0143' } }));
    must(await harness.api['compounds.recordStatus']({ compoundId: orchid ?? '', status: { state: 'relocated', since: '2026-05-01', relocatedTo: river ?? '', source: "-'\"quoted\", invented", reliability: 'A', credibility: '1' } }));
    must(await harness.api['compounds.merge']({ compoundId: hotel ?? '', into: river ?? '' }));
    const last = await record('Fourth place here');
    must(await harness.api['compounds.merge']({ compoundId: river ?? '', into: last }));
    const saved = await save();
    const bytes = bytesOf('/carried/out.csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('"\'=HYPERLINK(""http://example.invalid"")"');

    const disk = memoryFileSystem();
    const elsewhere = vaultHarness({ files: disk });
    await createTestVault(elsewhere);
    disk.makeFolder('/carried');
    files = disk;
    harness = elsewhere;
    const preview = await open(bytes, 'out.csv');
    expect(preview).toMatchObject({ isOwn: true, rows: 4, problems: 0, choices: { new: 4, add: 0, skip: 0, undecided: 0 } });
    expect(await commit(preview.previewId)).toMatchObject({ made: 4 });
    expect((await save('again.csv')).sha256).toBe(saved.sha256);
    expect(await verified()).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });

  it('carries points with how exactly they are known, buildings and organisations; all but the last come back, and go when they are taken back', async () => {
    const compoundId = await record('Invented Hotel');
    must(await harness.api['site.setPoint']({ compoundId, point: pointOf(10.63456, 103.51234, 'kilometre'), source: 'A tip (invented)' }));
    const building = { name: '=អគារ B', storeys: 7, people: { is: 'known', least: 80, most: 120 }, source: 'A tip (invented)', reliability: 'C', credibility: '3', note: '' } as const;
    const { buildings } = must(await harness.api['site.recordBuilding']({ compoundId, building: { ...building, name: 'A mistake' } }));
    must(await harness.api['site.withdrawBuilding']({ buildingId: buildings[0]?.buildingId ?? '' }));
    must(await harness.api['site.recordBuilding']({ compoundId, building }));
    must(await harness.api['site.recordBuilding']({ compoundId, building: { ...building, name: 'C', storeys: null, people: { is: 'unknown' }, source: '' } }));
    const { organisationId } = must(await harness.api['organisations.record']({ facts: { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' }, name: named('Lantern Holdings') }));
    const link = { part: 'owner', standing: 'suspected', since: '2025', until: '', source: '', reliability: 'F', credibility: '6', note: '' } as const;
    must(await harness.api['organisations.link']({ organisationId, compoundId, link }));
    await save();
    const bytes = bytesOf('/carried/out.csv');
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('"10.63","103.51","kilometre"');
    expect(text).not.toContain('10.634');
    expect(text).not.toContain('A mistake');
    expect(text).toContain('"7","80","120"');
    expect(text).toContain('"Lantern Holdings","owner","unknown"');
    expect(text).toMatch(/"organisation","1","Invented Hotel",[^\r]*"suspected"/u);

    files = memoryFileSystem();
    files.makeFolder('/carried');
    harness = vaultHarness({ files });
    await createTestVault(harness);
    const preview = await open(bytes, 'out.csv');
    expect(preview).toMatchObject({ isOwn: true, rows: 1, problems: 0 });
    expect(await rowsShown(preview.previewId)).toMatchObject([{ hasPoint: true, buildings: 2 }]);
    const { importId } = await commit(preview.previewId);
    const [made] = await listed();
    const site = must(await harness.api['site.ofCompound']({ compoundId: made?.compoundId ?? '' }));
    expect(site).toMatchObject({ point: { latitude: 1_063_000, longitude: 10_351_000, precision: 'kilometre', source: 'A tip (invented)' }, buildings: [building, { name: 'C', storeys: null, people: { is: 'unknown' } }] });
    expect((await compound(made?.compoundId ?? '')).tableRows.map(({ kept }) => kept)).toEqual(['Organisation: Lantern Holdings, Part: owner, Is it one: suspected, Since: 2025, Until: unknown, Grade: F6']);
    // Half-filled, about a building of it.
    must(await harness.api['formDrafts.keep']({ subject: site.buildings[0]?.buildingId ?? '', kept: { form: 'building-facts', draft: { name: 'B', storeys: '', kind: 'unknown', least: '', most: '', source: '', reliability: 'F', credibility: '6', note: '' } } }));
    must(await harness.api['register.undo']({ importId: importId ?? '' }));
    expect(await listed()).toEqual([]);
    expect(must(await harness.api['formDrafts.get']({ form: 'building-facts', subject: site.buildings[0]?.buildingId ?? '' })).kept).toBeNull();
    expect(await verified()).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
  });

  it('brings to a compound that is there only what it has not yet, and leaves that as it was when it is taken back', async () => {
    const compoundId = await record('Invented Hotel');
    const point = { ...pointOf(10.6, 103.5, 'district') };
    must(await harness.api['site.setPoint']({ compoundId, point, source: 'Staff' }));
    const known = { name: 'B', storeys: null, people: { is: 'unknown' }, source: '', reliability: 'F', credibility: '6', note: 'Ours' } as const;
    must(await harness.api['site.recordBuilding']({ compoundId, building: known }));
    const headers = 'Record,Number,Name,Language,Kind of name,What it is,Is it one,Province,District,Place,Status,Since,Relocated to,Source,Grade,Same as,Note,Building,Latitude,Longitude,Precision';
    const rows = [`compound,1,Invented Hotel${','.repeat(18)}`, `point,1${','.repeat(17)}10.12345,103.1,exact`, `building,1${','.repeat(15)}Theirs,B,,,`, `building,1${','.repeat(16)}C,,,`];
    const preview = await open([headers, ...rows].join('\n'));
    const [row] = await rowsShown(preview.previewId);
    must(await harness.api['register.choose']({ previewId: preview.previewId, row: row?.row ?? 0, choice: 'add', target: compoundId }));
    const { importId } = await commit(preview.previewId);
    const site = async () => must(await harness.api['site.ofCompound']({ compoundId }));
    expect((await site()).point).toMatchObject(point);
    expect((await site()).buildings.map(({ name, note }) => [name, note])).toEqual([['B', 'Ours'], ['C', '']]);
    must(await harness.api['register.undo']({ importId: importId ?? '' }));
    expect((await site()).buildings.map(({ name, isWithdrawn }) => [name, isWithdrawn])).toEqual([['B', false], ['C', true]]);
    expect((await site()).point).toMatchObject(point);
    // The same table again brings again what was taken back.
    const again = await open([headers, ...rows].join('\n'));
    const [sameRow] = await rowsShown(again.previewId);
    must(await harness.api['register.choose']({ previewId: again.previewId, row: sameRow?.row ?? 0, choice: 'add', target: compoundId }));
    await commit(again.previewId);
    expect((await site()).buildings.filter(({ isWithdrawn }) => !isWithdrawn).map(({ name }) => name)).toEqual(['B', 'C']);
  });

  it('takes no point without its precision, no number without who says it, and reads a table of before points existed', async () => {
    const before = 'Record,Number,Name,Language,Kind of name,What it is,Is it one,Province,District,Place,Status,Since,Relocated to,Source,Grade,Same as,Note';
    expect(await open(`${before}\ncompound,1,Invented${','.repeat(14)}\n`)).toMatchObject({ isOwn: true, problems: 0, choices: { new: 1 } });
    const odd = [`${before},Building,Storeys,People from,People to,Latitude,Longitude,Precision`, `compound,1,Invented${','.repeat(21)}`, `point,1${','.repeat(20)}11.5,104.9,`, `point,1${','.repeat(20)}98.5,104.9,exact`, `building,1${','.repeat(16)}B,7,,,,,`, `building,1${','.repeat(12)}A tip,,,,C,0,9,8,,,`];
    const preview = await open(odd.join('\n'));
    const [row] = await rowsShown(preview.previewId);
    expect(row?.hasPoint).toBe(false);
    expect(row?.problems.map(({ problem }) => problem)).toEqual(['point-unknown', 'point-unknown', 'number-unknown', 'number-unknown', 'number-unknown']);
    await commit(preview.previewId);
    const [made] = await listed();
    const site = must(await harness.api['site.ofCompound']({ compoundId: made?.compoundId ?? '' }));
    expect(site).toMatchObject({ point: null, buildings: [{ name: 'B', storeys: null, people: { is: 'unknown' } }, { name: 'C', storeys: null, people: { is: 'unknown' }, source: 'A tip' }] });
  });

  it('is asked of an exporter, and a table of somebody who triages', async () => {
    const { neededRole } = await import('#shared/contract/needed-role.ts');
    expect([neededRole['register.save'], neededRole['register.commit'], neededRole['register.undo'], neededRole['register.imports']]).toEqual(['export', 'triage', 'triage', 'read']);
  });
});
