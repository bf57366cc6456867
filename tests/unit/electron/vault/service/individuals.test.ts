import { beforeEach, describe, expect, it } from 'vitest';
import type { ToldIndividual } from '#shared/contract/individual-calls.ts';
import { individualsOfTipAtMost } from '#shared/domain/individual.ts';
import { memberSession } from '../../../../support/member-session.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';
import { openedBytes } from '../../../../support/vault-bytes.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

let world: VaultWithTips;
let harness: Harness;
beforeEach(async () => {
  world = await vaultWithTips(['Invented one', 'Invented two', 'Invented three', 'Invented four']);
  ({ harness } = world);
});

const tip = (at: number): string => world.tipIds[at] ?? '';
const ofTip = async (at: number) => must(await harness.api['individuals.ofTip']({ tipId: tip(at) })).individuals;
const tell = async (at: number, words: string, individualId: string | null = null): Promise<string> => {
  const before = new Set((await ofTip(at)).map((one) => one.individualId));
  const told = must(await harness.api['individuals.tell']({ tipId: tip(at), individualId, words })).individuals;
  return individualId ?? told.find((one) => !before.has(one.individualId))?.individualId ?? '';
};
const listed = async (search = '', exceptTipId: string | null = null) => must(await harness.api['individuals.list']({ exceptTipId, search, offset: 0, limit: 50 }));
const merge = (individualId: string, into: string | null) => harness.api['individuals.merge']({ individualId, into });
const whole = async () => expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });

describe('whom tips tell of', () => {
  it('are numbered, told of by several tips in the words of each, and counted by sources and not by tips', async () => {
    const person = await tell(0, 'the girl with\nthe burnt hand (invented)');
    await tell(1, 'ក្មេងស្រី (invented)', person);
    await tell(2, '', person);
    must(await harness.api['compounds.setSource']({ tipId: tip(2), sameAs: tip(1) }));
    expect(await ofTip(0)).toEqual([
      {
        individualId: person, number: 1, words: 'the girl with the burnt hand (invented)', othersTotal: 2, sources: 2, merged: [],
        others: expect.any(Array) as ToldIndividual['others'],
      },
    ]);
    expect((await ofTip(0))[0]?.others.map(({ tipId, words }) => `${tipId} ${words}`).sort()).toEqual([`${tip(1)} ក្មេងស្រី (invented)`, `${tip(2)} `].sort());
    expect(must(await harness.api['tips.get']({ tipId: tip(0) })).history.at(-1)).toMatchObject({ type: 'individual-told', to: '1' });
    await whole();
  });

  it('are decided apart from the source: tips of one source may tell of two people, and tips of two of one', async () => {
    must(await harness.api['compounds.setSource']({ tipId: tip(1), sameAs: tip(0) }));
    const [one, other] = [await tell(0, 'A (invented)'), await tell(1, 'B (invented)')];
    expect(one).not.toBe(other);
    expect((await ofTip(0))[0]).toMatchObject({ othersTotal: 0 });
    expect((await listed()).rows.map(({ individualId, tips }) => [individualId, tips])).toEqual([[other, 1], [one, 1]]);
  });

  it('are found by a part of what is said of them or by their number, and not offered again to a tip that tells of them', async () => {
    const one = await tell(0, 'Burnt hand 100% (invented)');
    const two = await tell(1, 'Tall driver (invented)');
    const found = async (...words: Parameters<typeof listed>): Promise<readonly string[]> => (await listed(...words)).rows.map(({ individualId }) => individualId);
    expect(await found('burnt')).toEqual([one]);
    expect(await found('0%')).toEqual([one]);
    expect(await found('2')).toEqual([two]);
    expect(await found('', tip(0))).toEqual([two]);
    expect(await found('nothing like it')).toEqual([]);
  });

  it('that are the same person stand as one, and as two again when that is taken back', async () => {
    const [one, two, three] = [await tell(0, 'A (invented)'), await tell(1, 'B (invented)'), await tell(2, 'C (invented)')];
    must(await merge(two, one));
    must(await merge(three, two).then((outcome) => (outcome.ok ? outcome : merge(three, one))));
    expect(await ofTip(1)).toEqual([expect.objectContaining({ individualId: one, number: 1, words: 'B (invented)', othersTotal: 2, sources: 3, merged: [{ individualId: two, number: 2 }, { individualId: three, number: 3 }] })]);
    expect((await listed()).rows.map(({ individualId, tips, sources }) => [individualId, tips, sources])).toEqual([[one, 3, 3]]);
    expect(await merge(two, three)).toEqual({ ok: false, code: 'not-found' });
    expect(await merge(one, one)).toEqual({ ok: false, code: 'not-found' });
    must(await merge(two, null));
    expect((await ofTip(1))[0]).toMatchObject({ individualId: two, othersTotal: 0, merged: [] });
    expect((await ofTip(0))[0]).toMatchObject({ individualId: one, othersTotal: 1 });
    expect(await merge(two, null)).toEqual({ ok: false, code: 'not-found' });
    await whole();
  });

  it('are told of no more by one press, also under the name of who stands for them', async () => {
    const [one, two] = [await tell(0, 'A (invented)'), await tell(1, 'B (invented)')];
    must(await merge(two, one));
    must(await harness.api['individuals.untell']({ tipId: tip(1), individualId: one }));
    expect(await ofTip(1)).toEqual([]);
    expect((await ofTip(0))[0]).toMatchObject({ othersTotal: 0 });
    expect(must(await harness.api['tips.get']({ tipId: tip(1) })).history.at(-1)).toMatchObject({ type: 'individual-untold', to: '2' });
    must(await harness.api['individuals.untell']({ tipId: tip(0), individualId: one }));
    expect(await listed()).toEqual({ total: 0, rows: [] });
  });

  it('of a tip that was set aside count for nothing, and stand in no list', async () => {
    const person = await tell(0, 'A (invented)');
    await tell(1, 'B (invented)', person);
    must(await harness.api['aside.set']({ tipId: tip(1), reason: 'spam', note: '', isSure: false }));
    expect((await ofTip(0))[0]).toMatchObject({ othersTotal: 0, others: [], sources: 1 });
    expect((await listed('B (inv')).total).toBe(0);
    must(await harness.api['aside.set']({ tipId: tip(0), reason: 'spam', note: '', isSure: false }));
    expect(await listed()).toEqual({ total: 0, rows: [] });
  });

  it('need no event for what is said already, and take new words in place of the old', async () => {
    const person = await tell(0, 'A (invented)');
    const events = async () => must(await harness.api['vault.about']({})).events;
    const before = await events();
    await tell(0, ' A  (invented) '.replace('  ', ' '), person);
    expect(await events()).toBe(before);
    await tell(0, 'A with a scar (invented)', person);
    expect((await ofTip(0)).map(({ words }) => words)).toEqual(['A with a scar (invented)']);
  });

  it('are not more than a hundred in one tip, and only of tips and people that are there', async () => {
    for (let count = 0; count < individualsOfTipAtMost; count += 1) must(await harness.api['individuals.tell']({ tipId: tip(0), individualId: null, words: `${count} (invented)` }));
    expect(await harness.api['individuals.tell']({ tipId: tip(0), individualId: null, words: '' })).toEqual({ ok: false, code: 'too-many-entries' });
    const nobody = 'e'.repeat(32);
    expect(await harness.api['individuals.tell']({ tipId: tip(1), individualId: nobody, words: '' })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['individuals.tell']({ tipId: nobody, individualId: null, words: '' })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['individuals.untell']({ tipId: nobody, individualId: nobody })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['individuals.tell']({ tipId: tip(1), individualId: null, words: 'x'.repeat(301) })).toEqual({ ok: false, code: 'bad-request' });
  });

  it('may be read by everybody, and told of by who triages', async () => {
    const person = await tell(0, 'A (invented)');
    const reader = await memberSession(world, 'read');
    expect(must(await reader.api['individuals.ofTip']({ tipId: tip(0) })).individuals).toHaveLength(1);
    for (const refused of [reader.api['individuals.tell']({ tipId: tip(0), individualId: null, words: '' }), reader.api['individuals.untell']({ tipId: tip(0), individualId: person }), reader.api['individuals.merge']({ individualId: person, into: null })]) expect(await refused).toEqual({ ok: false, code: 'not-permitted' });
  });

  it('leave with a tip that is deleted all that it said of them, and keep what others say', async () => {
    const person = await tell(0, 'zanzibarburn (invented)');
    await tell(1, 'the other words (invented)', person);
    expect(must(await harness.api['deletion.preview']({ tipIds: [tip(0), tip(1)] })).individuals).toBe(2);
    must(await harness.api['deletion.begin']({ tipIds: [tip(0)], reason: 'test', note: '' }));
    harness.service.close();
    harness = vaultHarness({ files: world.files });
    must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true }));
    expect(await ofTip(1)).toEqual([expect.objectContaining({ individualId: person, number: 1, words: 'the other words (invented)', othersTotal: 0 })]);
    await whole();
    harness.service.close();
    const { pages, frames } = await openedBytes(world.files, harness.folder, testPassphrase, cheapArgon2);
    expect(pages.includes('the other words')).toBe(true);
    for (const bytes of [pages, frames]) expect(bytes.includes('zanzibarburn')).toBe(false);
  });
});
