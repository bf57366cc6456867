import { beforeEach, describe, expect, it } from 'vitest';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';
import { openedBytes } from '../../../../support/vault-bytes.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { everything, vaultWithTips } from '../../../../support/vault-with-tips.ts';

const indonesian = 'Mereka mengambil paspor saya dan mengunci kami di gedung';
const khmer = 'គេចាក់សោពួកយើងក្នុងអគារ';
const nobody = 'e'.repeat(32);

let files: MemoryFileSystem;
let harness: Harness;
let tipOf: (narrative: string) => string;

beforeEach(async () => {
  ({ files, harness, tipOf } = await vaultWithTips([indonesian, khmer]));
});

const of = async (narrative = indonesian) => must(await harness.api['language.ofTip']({ tipId: tipOf(narrative) }));
const written = (over: object = {}) => ({ tipId: tipOf(indonesian), kind: 'translation' as const, sourceId: null, language: 'en' as const, translator: '', text: 'They took my passport (invented).', ...over });
const history = async (narrative = indonesian) => must(await harness.api['tips.get']({ tipId: tipOf(narrative) })).history.slice(1).map(({ type, from, to }) => [type, from, to]);
const events = async () => must(await harness.api['vault.about']({})).events;
const found = async (search: string) => must(await harness.api['tips.list']({ ...everything, search })).rows.map(({ tipId, foundIn }) => [tipId === tipOf(indonesian) ? 'id' : 'km', ...foundIn]);
const reopened = async (): Promise<Harness> => {
  expect(harness.service.close()).toBe(true);
  const again = vaultHarness({ files });
  must(await again.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
  return again;
};

describe('the language of a tip', () => {
  it('is suggested, and set, changed and taken back by a person, each once in the history', async () => {
    expect(await of()).toMatchObject({ languageLikely: 'id', languageSet: null });
    expect(await of(khmer)).toMatchObject({ languageLikely: 'km', languageSet: null });
    const tipId = tipOf(indonesian);
    expect(must(await harness.api['language.set']({ tipId, language: 'ms' }))).toMatchObject({ languageLikely: 'id', languageSet: 'ms' });
    const before = await events();
    must(await harness.api['language.set']({ tipId, language: 'ms' }));
    expect(await events()).toBe(before);
    must(await harness.api['language.set']({ tipId, language: null }));
    expect(await history()).toEqual([['language-set', null, 'ms'], ['language-set', 'ms', null]]);
    expect(await harness.api['language.set']({ tipId: nobody, language: 'id' })).toEqual({ ok: false, code: 'not-found' });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  });
});

describe('summaries and translations', () => {
  it('stand in versions, newest first, signed by who wrote them or named after a person outside, and the original is as it was', async () => {
    const [source] = (await of()).sources;
    expect(source).toMatchObject({ from: 'narrative', text: indonesian });
    must(await harness.api['rendering.write'](written({ sourceId: source?.sourceId })));
    must(await harness.api['rendering.write'](written({ translator: ' Siti\n(invented) ', text: '\ufeffThey took my passport and locked us in. ឯកសារ' })));
    must(await harness.api['rendering.write'](written({ kind: 'summary', text: 'Passport taken, locked in (invented).' })));
    const { total, versions } = await of();
    expect(total).toBe(3);
    expect(versions.map(({ kind, sourceId, translator, text }) => [kind, sourceId, translator, text])).toEqual([
      ['summary', null, null, 'Passport taken, locked in (invented).'],
      ['translation', null, 'Siti (invented)', '\ufeffThey took my passport and locked us in. ឯកសារ'],
      ['translation', source?.sourceId, null, 'They took my passport (invented).'],
    ]);
    expect(versions.every(({ actor, isReturned }) => actor === 'Invented Member' && !isReturned)).toBe(true);
    expect(must(await harness.api['tips.get']({ tipId: tipOf(indonesian) })).narrative).toBe(indonesian);
    expect(await history()).toEqual([['translation-written', null, 'en'], ['translation-written', null, 'en'], ['summary-written', null, 'en']]);
    harness = await reopened();
    expect((await of()).versions.map(({ text }) => text)).toEqual(versions.map(({ text }) => text));
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  });

  it('are of a text or transcript of this tip only, of a tip that is there, and never empty', async () => {
    const [other] = (await of(khmer)).sources;
    expect(await harness.api['rendering.write'](written({ sourceId: other?.sourceId }))).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['rendering.draft'](written({ sourceId: other?.sourceId }))).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['rendering.write'](written({ tipId: nobody }))).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['rendering.write'](written({ text: ' \n ' }))).toEqual({ ok: false, code: 'bad-request' });
    expect(await harness.api['rendering.write'](written({ text: 'x'.repeat(50_001) }))).toEqual({ ok: false, code: 'bad-request' });
    expect((await of()).total).toBe(0);
  });

  it('have one draft of each kind, which outlives a lock, goes with the version it becomes, and is forgotten when it is emptied', async () => {
    must(await harness.api['rendering.draft'](written({ text: 'They to' })));
    must(await harness.api['rendering.draft'](written({ text: 'They took', translator: 'Siti (invented)' })));
    must(await harness.api['rendering.draft'](written({ kind: 'summary', text: 'Passp' })));
    harness = await reopened();
    expect((await of()).drafts).toEqual([
      { kind: 'summary', sourceId: null, language: 'en', translator: '', text: 'Passp' },
      { kind: 'translation', sourceId: null, language: 'en', translator: 'Siti (invented)', text: 'They took' },
    ]);
    must(await harness.api['rendering.write'](written()));
    expect((await of()).drafts.map(({ kind }) => kind)).toEqual(['summary']);
    must(await harness.api['rendering.draft'](written({ kind: 'summary', text: ' ' })));
    expect((await of()).drafts).toEqual([]);
    expect(await history()).toEqual([['translation-written', null, 'en']]);
  });
});

describe('a search', () => {
  it('finds words that staff wrote, in every kind of text, and says where', async () => {
    const tipId = tipOf(indonesian);
    must(await harness.api['rendering.write'](written({ text: 'Zanzibarine passport' })));
    must(await harness.api['rendering.write'](written({ kind: 'summary', text: 'Quarzfeld summary' })));
    must(await harness.api['work.note']({ tipId, text: 'Obsidian note ជួបនៅផ្សារ' }));
    must(await harness.api['tags.add']({ tipIds: [tipId], name: 'Airport pickup' }));
    const { compoundId } = must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: 'KH-18', district: null, place: '' }, name: { text: 'Invented Lantern Garden', language: 'en', kind: 'official', source: '' } }));
    must(await harness.api['compounds.setLink']({ tipId, compoundId, to: 'linked' }));
    expect(await found('zanzibar')).toEqual([['id', 'translation']]);
    expect(await found('QUARZFELD')).toEqual([['id', 'summary']]);
    expect(await found('obsidian')).toEqual([['id', 'note']]);
    expect(await found('ផ្សារ')).toEqual([['id', 'note']]);
    expect(await found('airport')).toEqual([['id', 'tag']]);
    expect(await found('lantern gard')).toEqual([['id', 'compound']]);
    expect(await found('paspor')).toEqual([['id', 'text']]);
    expect(await found('nowhereatall')).toEqual([]);
  });

  it('takes words from what came, what staff wrote and tags together, and asks for all of them', async () => {
    const tipId = tipOf(indonesian);
    must(await harness.api['work.note']({ tipId, text: 'obsidian' }));
    must(await harness.api['tags.add']({ tipIds: [tipId], name: 'pickup' }));
    expect(await found('gedung obsidian')).toEqual([['id', 'text', 'note']]);
    expect(await found('pickup obsidian paspor')).toEqual([['id', 'text', 'note', 'tag']]);
    expect(await found('pickup obsidian nowhereatall')).toEqual([]);
  });

  it('finds a fragment that is no whole word, and one in a spelling that folding changes, and signs', async () => {
    must(await harness.api['work.note']({ tipId: tipOf(khmer), text: 'ＱＵＡＲＺ ០៩៦៥៥៥០ 💵💵' }));
    expect(await found('uarz')).toEqual([['km', 'note']]);
    expect(await found('6555')).toEqual([['km', 'note']]);
    expect(await found('💵')).toEqual([['km', 'note']]);
  });

  it('finds every kept version, and each once however many notes have the word', async () => {
    must(await harness.api['rendering.write'](written({ text: 'zanzibarine' })));
    must(await harness.api['rendering.write'](written({ text: 'corrected' })));
    for (const _ of [1, 2, 3]) must(await harness.api['work.note']({ tipId: tipOf(indonesian), text: 'zanzibarine again' }));
    expect(await found('zanzibarine')).toEqual([['id', 'translation', 'note']]);
    expect(await found('corrected')).toEqual([['id', 'translation']]);
  });

  it('finds what a tag or a compound is called now, and not what was taken away', async () => {
    const tipId = tipOf(indonesian);
    const { tag } = must(await harness.api['tags.add']({ tipIds: [tipId], name: 'pickup' }));
    must(await harness.api['tags.rename']({ tagId: tag.tagId, name: 'ទទួល (invented)' }));
    expect(await found('pickup')).toEqual([]);
    expect(await found('ទទួល')).toEqual([['id', 'tag']]);
    must(await harness.api['tags.remove']({ tipIds: [tipId], tagId: tag.tagId }));
    expect(await found('ទទួល')).toEqual([]);
    const facts = { kind: 'casino', standing: 'suspected', province: 'KH-18', district: null, place: '' } as const;
    const name = (text: string) => ({ text, language: 'en', kind: 'official', source: '' }) as const;
    const one = must(await harness.api['compounds.record']({ facts, name: name('Quarzfeld') })).compoundId;
    const other = must(await harness.api['compounds.record']({ facts, name: name('Obsidianwharf') })).compoundId;
    must(await harness.api['compounds.setLink']({ tipId, compoundId: one, to: 'linked' }));
    expect([await found('quarzfeld'), await found('obsidianwharf')]).toEqual([[['id', 'compound']], []]);
    must(await harness.api['compounds.merge']({ compoundId: one, into: other }));
    expect([await found('quarzfeld'), await found('obsidianwharf')]).toEqual([[['id', 'compound']], [['id', 'compound']]]);
    must(await harness.api['compounds.setLink']({ tipId, compoundId: other, to: 'refused' }));
    must(await harness.api['compounds.setLink']({ tipId, compoundId: one, to: 'none' }));
    expect(await found('quarzfeld')).toEqual([]);
  });

  it('still finds everything after the index was made anew for another word segmentation', async () => {
    const tipId = tipOf(indonesian);
    must(await harness.api['work.note']({ tipId, text: 'obsidian ０９６' }));
    must(await harness.api['rendering.write'](written({ text: 'zanzibarine' })));
    expect(harness.service.close()).toBe(true);
    harness = vaultHarness({ files, environment: { icuVersion: 'another' } });
    must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    await new Promise((resolve) => setImmediate(resolve));
    expect(await found('obsidian')).toEqual([['id', 'note']]);
    expect(await found('zanzibarine')).toEqual([['id', 'translation']]);
    expect(await found('96')).toEqual([['id', 'note']]);
    must(await harness.api['work.note']({ tipId, text: 'quarzfeld' }));
    expect(await found('quarzfeld')).toEqual([['id', 'note']]);
  });
});

describe('Burmese in Zawgyi', () => {
  it('is found by what it says in Unicode, whole or in part, as well as by how it came, and is kept as it came', async () => {
    const narrative = 'သူတို႔က ကြၽန္ေတာ့္ကို တိုက္ထဲမွာ ေသာ့ခတ္ထားတယ္။ ကူညီပါ ေစ်းေနာက္မွာ';
    const world = await vaultWithTips([narrative, 'invented other']);
    const search = async (typed: string) => must(await world.harness.api['tips.list']({ ...everything, search: typed })).rows.map(({ tipId, foundIn }) => [tipId === world.tipOf(narrative), ...foundIn]);
    expect(await search('ဈေးနောက်')).toEqual([[true, 'text']]);
    expect(await search('သော့ခတ်')).toEqual([[true, 'text']]);
    expect(await search('ေသာ့ခတ္')).toEqual([[true, 'text']]);
    expect(must(await world.harness.api['tips.get']({ tipId: world.tipOf(narrative) })).narrative).toBe(narrative);
    expect(must(await world.harness.api['language.ofTip']({ tipId: world.tipOf(narrative) })).languageLikely).toBe('my');
    expect(must(await world.harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  });

  it('is found in the same way where a member of staff wrote it', async () => {
    const world = await vaultWithTips(['invented one', 'invented other']);
    const tipId = world.tipOf('invented one');
    must(await world.harness.api['work.note']({ tipId, text: 'သူတို႔က ကြၽန္ေတာ့္ကို တိုက္ထဲမွာ ေသာ့ခတ္ထားတယ္။ ကူညီပါ ေစ်းေနာက္မွာ' }));
    for (const typed of ['ဈေးနောက်', 'သော့ခတ်', 'ေသာ့ခတ္']) {
      expect(must(await world.harness.api['tips.list']({ ...everything, search: typed })).rows.map((row) => [row.tipId === tipId, ...row.foundIn])).toEqual([[true, 'note']]);
    }
  });
});

describe('deleting a tip', () => {
  it('leaves nothing of what staff wrote about it on any page, and nothing is found', async () => {
    const tipId = tipOf(indonesian);
    must(await harness.api['rendering.write'](written({ text: 'Zanzibarine ꜱᴍᴀʟʟ', translator: 'Interpretrix (invented)' })));
    must(await harness.api['rendering.write'](written({ kind: 'summary', text: 'Quarzfeld ព្រះច័ន្ទអណ្តែត' })));
    must(await harness.api['rendering.draft'](written({ text: 'Halfwritten', translator: 'Draftling (invented)' })));
    must(await harness.api['work.note']({ tipId, text: 'Obsidianwharf' }));
    must(await harness.api['language.set']({ tipId, language: 'id' }));
    const traces = ['Zanzibarine', 'zanzibarine', 'ꜱᴍᴀʟʟ', 'Interpretrix', 'Quarzfeld', 'quarzfeld', 'អណ្តែត', 'Halfwritten', 'Draftling', 'Obsidianwharf', 'obsidianwharf'];
    const before = await openedBytes(files, harness.folder, testPassphrase, cheapArgon2);
    const all = Buffer.concat([before.pages, before.frames]);
    expect(traces.filter((trace) => !all.includes(trace))).toEqual([]);
    expect(must(await harness.api['deletion.preview']({ tipIds: [tipId] }))).toMatchObject({ renderings: 2, notes: 1 });
    must(await harness.api['deletion.begin']({ tipIds: [tipId], reason: 'asked-to', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    const after = await openedBytes(files, harness.folder, testPassphrase, cheapArgon2);
    expect(after.frameCount).toBe(0);
    for (const encoding of ['utf8', 'utf16le'] as const) expect(traces.filter((trace) => after.pages.includes(Buffer.from(trace, encoding)))).toEqual([]);
    for (const word of ['zanzibarine', 'quarzfeld', 'obsidianwharf']) expect(await found(word)).toEqual([]);
    expect(await harness.api['language.ofTip']({ tipId })).toEqual({ ok: false, code: 'not-found' });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  });
});
