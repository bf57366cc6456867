import { beforeEach, describe, expect, it } from 'vitest';
import { versionsOfClaimAtMost, type ClaimAssessment } from '#shared/contract/claim-calls.ts';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';
import { openedBytes } from '../../../../support/vault-bytes.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { everything, vaultWithTips } from '../../../../support/vault-with-tips.ts';

const nobody = 'e'.repeat(32);
const said = {
  one: 'Invented: they are beaten when they do not meet the target. The gate is locked at night.',
  two: 'Invented: my sister writes that they are beaten, on the third floor.',
  three: 'គេវាយពួកយើង ពេលយើងមិនដល់គោលដៅ (invented) 👩‍👧 นี่คือเรื่องแต่ง',
  four: 'Invented: nobody is beaten there, it is a call centre.',
};
const f6: ClaimAssessment = { statement: '', reliability: 'F', credibility: '6', compoundId: null, stance: 'supports' };
const facts = { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1801', place: '' } as const;

let files: MemoryFileSystem;
let harness: Harness;
let tips: Readonly<Record<keyof typeof said, string>>;
let texts: Readonly<Record<keyof typeof said, string>>;

beforeEach(async () => {
  const vault = await vaultWithTips(Object.values(said));
  ({ files, harness } = vault);
  tips = Object.fromEntries(Object.entries(said).map(([name, narrative]) => [name, vault.tipOf(narrative)])) as typeof tips;
  texts = Object.fromEntries(await Promise.all(Object.entries(tips).map(async ([name, tipId]) => [name, must(await harness.api['tips.get']({ tipId })).textId]))) as typeof texts;
});

type Which = keyof typeof said;
const range = (which: Which, words: string) => ({ textId: texts[which], start: said[which].indexOf(words), end: said[which].indexOf(words) + words.length });
const mark = (which: Which, words: string, assessment: Partial<ClaimAssessment> = {}) => harness.api['claims.mark']({ tipId: tips[which], passage: range(which, words), assessment: { ...f6, ...assessment } });
const marked = async (which: Which, words: string, assessment: Partial<ClaimAssessment> = {}) => must(await mark(which, words, assessment)).claims.at(-1)?.claimId ?? '';
const claimsOf = async (which: Which) => must(await harness.api['claims.ofTip']({ tipId: tips[which] })).claims;
const claim = async (which: Which, claimId: string) => (await claimsOf(which)).find((each) => each.claimId === claimId);
const change = (claimId: string, assessment: Partial<ClaimAssessment>) => harness.api['claims.change']({ claimId, assessment: { ...f6, ...assessment } });
const relate = (claimId: string, otherClaimId: string, to: 'supports' | 'contradicts' | 'none' = 'supports') => harness.api['claims.relate']({ claimId, otherClaimId, to });
const compound = async (text = 'Golden Orchid Garden') => must(await harness.api['compounds.record']({ facts, name: { text, language: 'en', kind: 'official', source: 'invented' } })).compoundId;
const saidOf = async (compoundId: string) => must(await harness.api['claims.ofCompound']({ compoundId, offset: 0, limit: 100 }));
const events = async () => must(await harness.api['vault.about']({})).events;
const history = async (which: Which) => must(await harness.api['tips.get']({ tipId: tips[which] })).history.slice(1).map(({ type, to }) => [type, to]);
const whole = async () => expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });

async function deleteTip(which: Which): Promise<void> {
  must(await harness.api['deletion.begin']({ tipIds: [tips[which]], reason: 'test', note: '' }));
  harness.clock.monotonicMs += 31_000;
  harness.clock.wallMs += 31_000;
  harness.service.tick();
}

describe('marking a passage as a claim', () => {
  it('keeps a reference to the passage, graded F6 and about nothing, and the history tells', async () => {
    const { claims } = must(await mark('one', 'The gate is locked at night.', { statement: 'Locked in\nat night' }));
    expect(claims).toMatchObject([{ number: 1, tipNumber: expect.any(Number) as number, ...range('one', 'The gate is locked at night.'), passage: 'The gate is locked at night.', statement: 'Locked in at night', reliability: 'F', credibility: '6', compound: null, sources: 1, against: 0, echo: 'once', isWithdrawn: false, relations: [] }]);
    expect(await history('one')).toEqual([['claim-marked', 'F6']]);
    await whole();
  });

  it('leaves out white space at the ends', async () => {
    const { claims } = must(await harness.api['claims.mark']({ tipId: tips.one, passage: { textId: texts.one, start: said.one.indexOf(' The gate'), end: said.one.indexOf('is locked') }, assessment: f6 }));
    expect(claims[0]?.passage).toBe('The gate');
  });

  it('cuts no letter in two: a Khmer syllable, an emoji of several people, a Thai vowel', async () => {
    const at = (part: string, from: number, to: number) => ({ textId: texts.three, start: said.three.indexOf(part) + from, end: said.three.indexOf(part) + to });
    const passageOf = async (part: string, from: number, to: number) => must(await harness.api['claims.mark']({ tipId: tips.three, passage: at(part, from, to), assessment: f6 })).claims.at(-1)?.passage;
    expect(await passageOf('គេវាយ', 1, 4)).toBe('គេវា');
    expect(await passageOf('👩‍👧', 1, 2)).toBe('👩‍👧');
    expect(await passageOf('นี่', 1, 2)).toBe('นี่');
  });

  it('refuses what is no passage of the tip, and keeps nothing of it', async () => {
    const before = await events();
    const passage = range('one', 'gate');
    for (const [request, code] of [
      [{ tipId: nobody, passage }, 'not-found'],
      [{ tipId: tips.two, passage }, 'not-found'],
      [{ tipId: tips.one, passage: { ...passage, textId: nobody } }, 'not-found'],
      [{ tipId: tips.one, passage: { ...passage, end: passage.start } }, 'bad-request'],
      [{ tipId: tips.one, passage: { ...passage, start: passage.end, end: passage.start } }, 'bad-request'],
      [{ tipId: tips.one, passage: { ...passage, end: said.one.length + 1 } }, 'bad-request'],
      [{ tipId: tips.one, passage: { ...passage, start: passage.start - 1, end: passage.start } }, 'bad-request'],
    ] as const) expect(await harness.api['claims.mark']({ ...request, assessment: f6 })).toEqual({ ok: false, code });
    expect(await mark('one', 'gate', { compoundId: nobody })).toEqual({ ok: false, code: 'not-found' });
    expect(await events()).toBe(before);
    expect(await claimsOf('one')).toEqual([]);
  });

  it('refuses more than one statement, and more claims than anybody reads', async () => {
    const long = await vaultWithTips(['Invented. '.repeat(300)]);
    const [tipId = ''] = long.tipIds;
    const { textId } = must(await long.harness.api['tips.get']({ tipId }));
    const wanted = (end: number) => long.harness.api['claims.mark']({ tipId, passage: { textId, start: 0, end }, assessment: f6 });
    expect(await wanted(2002)).toEqual({ ok: false, code: 'passage-too-long' });
    for (let index = 0; index < 200; index += 1) must(await wanted(8));
    expect(await wanted(8)).toEqual({ ok: false, code: 'too-many-claims' });
  });
});

describe('a claim', () => {
  it('is graded anew with every version kept, and nothing is written down when nothing changed', async () => {
    const claimId = await marked('one', 'they are beaten');
    const before = await events();
    must(await change(claimId, {}));
    expect(await events()).toBe(before);
    must(await change(claimId, { reliability: 'C', credibility: '2', statement: 'Beatings' }));
    const now = await claim('one', claimId);
    expect(now).toMatchObject({ reliability: 'C', credibility: '2', statement: 'Beatings' });
    expect(now?.versions.map(({ type, reliability, credibility, statement }) => [type, reliability, credibility, statement])).toEqual([['marked', 'F', '6', ''], ['changed', 'C', '2', 'Beatings']]);
    expect(await history('one')).toEqual([['claim-marked', 'F6'], ['claim-changed', 'C2']]);
  });

  it('is withdrawn, stays in sight, and is taken back in', async () => {
    const claimId = await marked('one', 'they are beaten');
    const { claims } = must(await harness.api['claims.withdraw']({ claimId }));
    expect(claims).toMatchObject([{ claimId, isWithdrawn: true, passage: 'they are beaten' }]);
    must(await harness.api['claims.restore']({ claimId }));
    expect((await claim('one', claimId))?.versions.map(({ type }) => type)).toEqual(['marked', 'withdrawn', 'restored']);
    await whole();
  });

  it('gives its newest versions, with how many there are', async () => {
    const claimId = await marked('one', 'they are beaten');
    for (let changed = 0; changed < versionsOfClaimAtMost / 2; changed += 1) {
      must(await harness.api['claims.withdraw']({ claimId }));
      must(await harness.api['claims.restore']({ claimId }));
    }
    const now = await claim('one', claimId);
    expect([now?.versionsTotal, now?.versions.length, now?.versions[0]?.type, now?.versions.at(-1)?.type]).toEqual([versionsOfClaimAtMost + 1, versionsOfClaimAtMost, 'withdrawn', 'restored']);
  });

  it('about a compound links its tip to it, once, and says when that link is gone', async () => {
    const compoundId = await compound();
    const claimId = await marked('one', 'they are beaten', { compoundId });
    expect(await history('one')).toEqual([['claim-marked', 'F6'], ['compound-linked', 'Golden Orchid Garden']]);
    expect((await claim('one', claimId))?.compound).toEqual({ compoundId, name: 'Golden Orchid Garden', isLinked: true });
    await marked('one', 'The gate is locked', { compoundId });
    expect(await history('one')).toHaveLength(3);
    must(await harness.api['compounds.setLink']({ tipId: tips.one, compoundId, to: 'refused' }));
    expect((await claim('one', claimId))?.compound).toMatchObject({ isLinked: false });
    expect(await saidOf(compoundId)).toMatchObject({ total: 0, rows: [] });
  });

  it('says not-found where it, or the other one, is not there', async () => {
    const claimId = await marked('one', 'they are beaten');
    for (const reply of [
      await change(nobody, {}),
      await change(claimId, { compoundId: nobody }),
      await harness.api['claims.withdraw']({ claimId: nobody }),
      await harness.api['claims.restore']({ claimId: nobody }),
      await relate(claimId, nobody),
      await relate(nobody, claimId),
      await relate(claimId, claimId),
      await harness.api['claims.others']({ claimId: nobody, tipNumber: null, offset: 0, limit: 5 }),
      await harness.api['claims.ofCompound']({ compoundId: nobody, offset: 0, limit: 5 }),
      await harness.api['claims.ofTip']({ tipId: nobody }),
      await harness.api['claims.keepDraft']({ tipId: nobody, draft: null }),
    ]) expect(reply).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('credibility 1', () => {
  it('is refused until a claim of another independent source supports it, and says so when that is over', async () => {
    const [one, again, two] = [await marked('one', 'they are beaten'), await marked('one', 'The gate is locked'), await marked('two', 'they are beaten')];
    expect(await mark('one', 'night', { credibility: '1' })).toEqual({ ok: false, code: 'one-source' });
    expect(await change(one, { credibility: '1' })).toEqual({ ok: false, code: 'one-source' });
    // The same tip, and another one of the same source, are no second source.
    must(await relate(one, again));
    expect(await change(one, { credibility: '1' })).toEqual({ ok: false, code: 'one-source' });
    must(await relate(one, two));
    must(await harness.api['compounds.setSource']({ tipId: tips.two, sameAs: tips.one }));
    expect(await change(one, { credibility: '1' })).toEqual({ ok: false, code: 'one-source' });
    must(await harness.api['compounds.setSource']({ tipId: tips.two, sameAs: null }));
    must(await change(one, { credibility: '1' }));
    expect(await claim('one', one)).toMatchObject({ credibility: '1', sources: 2, echo: 'several', lacksSource: false });
    must(await harness.api['claims.withdraw']({ claimId: two }));
    expect(await claim('one', one)).toMatchObject({ credibility: '1', sources: 1, echo: 'once', lacksSource: true });
    await whole();
  });

  it('is not given by what contradicts, nor by what supports the supporting one', async () => {
    const [one, two, four] = [await marked('one', 'they are beaten'), await marked('two', 'they are beaten'), await marked('four', 'nobody is beaten')];
    must(await relate(four, one, 'contradicts'));
    must(await relate(four, two, 'supports'));
    expect(await change(one, { credibility: '1' })).toEqual({ ok: false, code: 'one-source' });
    expect(await claim('one', one)).toMatchObject({ sources: 1, against: 1, echo: 'contradicted' });
  });
});

describe('two claims', () => {
  it('say something to each other in both tips, whoever said it, and that is taken back', async () => {
    const [one, two] = [await marked('one', 'they are beaten'), await marked('two', 'they are beaten')];
    must(await relate(one, two));
    const before = await events();
    must(await relate(two, one));
    expect(await events()).toBe(before);
    expect((await claim('two', two))?.relations).toMatchObject([{ claimId: one, relation: 'supports', tipId: tips.one, passage: 'they are beaten' }]);
    must(await relate(two, one, 'contradicts'));
    expect(await claim('one', one)).toMatchObject({ sources: 1, against: 1, relations: [{ relation: 'contradicts' }] });
    must(await relate(one, two, 'none'));
    expect((await claim('two', two))?.relations).toEqual([]);
    expect(await history('one')).toEqual([['claim-marked', 'F6'], ['claim-related', 'supports'], ['claim-unrelated', null]]);
    await whole();
  });

  it('are not held against each other once one is withdrawn', async () => {
    const [one, two] = [await marked('one', 'they are beaten'), await marked('two', 'they are beaten')];
    must(await harness.api['claims.withdraw']({ claimId: two }));
    expect(await relate(one, two)).toEqual({ ok: false, code: 'not-found' });
  });

  it('are offered with those about the same compound first, of one tip alone where it is named, a page at a time', async () => {
    const compoundId = await compound();
    const [one, two, four, more] = [await marked('one', 'they are beaten', { compoundId }), await marked('two', 'they are beaten', { compoundId }), await marked('four', 'nobody is beaten'), await marked('one', 'The gate is locked')];
    const offered = async (tipNumber: number | null = null, offset = 0, limit = 10) => must(await harness.api['claims.others']({ claimId: one, tipNumber, offset, limit }));
    const { total, rows } = await offered();
    expect([total, rows.map(({ claimId, isSameCompound, isSameSource }) => [claimId, isSameCompound, isSameSource])]).toEqual([3, [[two, true, false], [more, false, true], [four, false, false]]]);
    expect((await offered(rows[2]?.tipNumber)).rows.map(({ claimId }) => claimId)).toEqual([four]);
    expect((await offered(null, 1, 1)).rows.map(({ claimId }) => claimId)).toEqual([more]);
    must(await relate(one, two));
    must(await harness.api['claims.withdraw']({ claimId: four }));
    expect((await offered()).rows.map(({ claimId }) => claimId)).toEqual([more]);
  });
});

describe('what is said of a compound', () => {
  it('has what is contradicted first, then what most sources say; sources are counted, not tips', async () => {
    const compoundId = await compound();
    const [once, one, two] = [await marked('one', 'The gate is locked', { compoundId }), await marked('one', 'they are beaten', { compoundId }), await marked('two', 'they are beaten', { compoundId })];
    must(await relate(one, two));
    const four = await marked('four', 'it is a call centre', { compoundId, stance: 'contradicts' });
    const { total, sources, rows } = await saidOf(compoundId);
    expect([total, sources]).toEqual([4, 3]);
    expect(rows.map(({ claimId, echo, sources: each }) => [claimId, echo, each])).toEqual([[four, 'contradicted', 1], [one, 'several', 2], [two, 'several', 2], [once, 'once', 1]]);
    expect(rows.find(({ claimId }) => claimId === one)?.source).toBe(rows.find(({ claimId }) => claimId === once)?.source);
    must(await harness.api['compounds.setSource']({ tipId: tips.two, sameAs: tips.one }));
    expect(await saidOf(compoundId)).toMatchObject({ total: 4, sources: 2, rows: [{ claimId: four }, { echo: 'once' }, { echo: 'once' }, { echo: 'once' }] });
    expect(must(await harness.api['claims.ofCompound']({ compoundId, offset: 1, limit: 2 }))).toMatchObject({ total: 4, rows: [{ claimId: once }, { claimId: one }] });
  });

  it('has what is said of a merged one, and loses it again when they part', async () => {
    const [kept, other] = [await compound(), await compound('Golden Orkid Gardens')];
    const claimId = await marked('one', 'they are beaten', { compoundId: other });
    must(await harness.api['compounds.merge']({ compoundId: other, into: kept }));
    expect((await saidOf(kept)).rows).toMatchObject([{ claimId }]);
    expect((await claim('one', claimId))?.compound).toEqual({ compoundId: kept, name: 'Golden Orchid Garden', isLinked: true });
    // Graded anew under the name of the one that stands for it, it still goes with its own.
    must(await change(claimId, { compoundId: kept, credibility: '2' }));
    must(await harness.api['compounds.part']({ compoundId: other }));
    expect((await saidOf(kept)).rows).toEqual([]);
    expect((await saidOf(other)).rows).toMatchObject([{ claimId }]);
  });
});

describe('a draft of a claim', () => {
  it('outlives a lock, belongs to its tip, and goes when the claim is marked', async () => {
    const draft = { claimId: null, passage: range('one', 'they are beaten'), assessment: { ...f6, statement: 'ការវាយ' } };
    must(await harness.api['claims.keepDraft']({ tipId: tips.one, draft }));
    harness.service.close();
    harness = vaultHarness({ files });
    must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(must(await harness.api['claims.ofTip']({ tipId: tips.one })).draft).toEqual(draft);
    expect(must(await harness.api['claims.ofTip']({ tipId: tips.two })).draft).toBeNull();
    expect(must(await mark('one', 'they are beaten')).draft).toBeNull();
    must(await harness.api['claims.keepDraft']({ tipId: tips.two, draft }));
    must(await harness.api['claims.keepDraft']({ tipId: tips.two, draft: null }));
    expect(must(await harness.api['claims.ofTip']({ tipId: tips.two })).draft).toBeNull();
  });
});

describe('the claims of a tip that is set aside', () => {
  it('speak for no compound and confirm nothing, until it is brought back', async () => {
    const compoundId = await compound();
    const [one, two] = [await marked('one', 'they are beaten', { compoundId }), await marked('two', 'they are beaten', { compoundId })];
    must(await relate(one, two));
    expect(await saidOf(compoundId)).toMatchObject({ total: 2, sources: 2 });
    must(await harness.api['aside.set']({ tipId: tips.one, reason: 'spam', note: '', isSure: false }));
    expect(await saidOf(compoundId)).toMatchObject({ total: 1, sources: 1, rows: [{ claimId: two, sources: 1, source: 1 }] });
    expect(await change(two, { compoundId, credibility: '1' })).toEqual({ ok: false, code: 'one-source' });
    must(await harness.api['aside.bringBack']({ tipId: tips.one }));
    must(await change(two, { compoundId, credibility: '1' }));
    expect(await saidOf(compoundId)).toMatchObject({ total: 2, sources: 2 });
  });
});

describe('the claims of a tip that is deleted', () => {
  it('go with it, also from what other tips say, and from every page of the vault', async () => {
    const compoundId = await compound();
    const [one, two] = [await marked('one', 'they are beaten', { compoundId, statement: 'quintessenzwort' }), await marked('two', 'they are beaten', { compoundId, credibility: '2' })];
    must(await relate(one, two));
    must(await change(two, { compoundId, credibility: '1' }));
    must(await harness.api['claims.keepDraft']({ tipId: tips.one, draft: { claimId: null, passage: range('one', 'gate'), assessment: { ...f6, statement: 'entwurfwort' } } }));
    const words = ['quintessenzwort', 'entwurfwort', one];
    const traces = async () => {
      const { pages, frames } = await openedBytes(files, harness.folder, testPassphrase, cheapArgon2);
      return words.filter((word) => pages.includes(word) || frames.includes(word));
    };
    expect(await traces()).toEqual(words);
    expect(must(await harness.api['deletion.preview']({ tipIds: [tips.one] }))).toMatchObject({ claims: 1, screenings: 0 });
    await deleteTip('one');
    expect(must(await harness.api['tips.list'](everything)).total).toBe(3);
    expect(await claim('two', two)).toMatchObject({ sources: 1, lacksSource: true, relations: [] });
    expect(await saidOf(compoundId)).toMatchObject({ total: 1, sources: 1, rows: [{ claimId: two }] });
    await whole();
    harness.service.close();
    expect(await traces()).toEqual([]);
  });
});
