import { beforeEach, describe, expect, it } from 'vitest';
import { must, type Harness } from '../../../../support/vault-harness.ts';
import { everything, vaultWithTips } from '../../../../support/vault-with-tips.ts';

const nobody = 'e'.repeat(32);

let harness: Harness;
let tipIds: readonly string[];

beforeEach(async () => {
  ({ harness, tipIds } = await vaultWithTips(['Invented one', 'Invented two', 'Invented three']));
});

const tip = (at = 0): string => tipIds[at] ?? '';
const add = async (name: string, ...at: readonly number[]) => must(await harness.api['tags.add']({ tipIds: at.map(tip), name }));
const namesOf = async (at = 0) => must(await harness.api['tags.ofTip']({ tipId: tip(at) })).tags.map(({ name }) => name);
const known = async (search = '') => must(await harness.api['tags.list']({ search, limit: 50 })).tags.map(({ name, tips }) => [name, tips]);
const events = async () => must(await harness.api['vault.about']({})).events;

describe('tags', () => {
  it('are put on a tip, many of them, shown by name, and told in its history', async () => {
    await add('needs interpreter', 0);
    await add('ផ្ទុះ', 0);
    await add('a forward', 0);
    expect(await namesOf()).toEqual(['a forward', 'needs interpreter', 'ផ្ទុះ']);
    const { history } = must(await harness.api['tips.get']({ tipId: tip() }));
    expect(history.slice(1).map(({ type, to }) => [type, to])).toEqual([['tagged', 'needs interpreter'], ['tagged', 'ផ្ទុះ'], ['tagged', 'a forward']]);
    expect(must(await harness.api['tips.list'](everything)).rows.find((row) => row.tipId === tip())?.tags).toEqual(['a forward', 'needs interpreter', 'ផ្ទុះ']);
  });

  it('are one whatever the case, the width and the spaces', async () => {
    const { tag } = await add('Needs  interpreter', 0);
    expect(tag.name).toBe('Needs interpreter');
    for (const name of ['needs interpreter', ' NEEDS INTERPRETER ', 'ｎｅｅｄｓ interpreter']) expect((await add(name, 1)).tag.tagId).toBe(tag.tagId);
    expect(await known()).toEqual([['Needs interpreter', 2]]);
  });

  it('are put on many tips at once, and say on which that changed anything, so that undoing takes away no more', async () => {
    await add('forward', 1);
    const before = await events();
    const { changed, tag } = await add('forward', 0, 1, 2);
    expect(changed).toEqual([tip(0), tip(2)]);
    expect(await events()).toBe(before + 2);
    must(await harness.api['tags.remove']({ tipIds: changed, tagId: tag.tagId }));
    expect([await namesOf(0), await namesOf(1), await namesOf(2)]).toEqual([[], ['forward'], []]);
    expect((await add('forward', 1)).changed).toEqual([]);
  });

  it('narrow the list, also beside words', async () => {
    await add('forward', 0, 2);
    const listed = async (request: object) => must(await harness.api['tips.list']({ ...everything, named: { tag: 'forward' }, ...request }));
    expect(await listed({})).toMatchObject({ total: 2, rows: [{ tipId: tip(0) }, { tipId: tip(2) }] });
    expect((await listed({ limit: 1, offset: 1 })).rows.map(({ tipId }) => tipId)).toEqual([tip(2)]);
    expect((await listed({ search: 'Invented' })).total).toBe(2);
    expect((await listed({ named: { tag: 'nobody' } })).total).toBe(0);
  });

  it('are offered by a part of their name, those of most tips first, with how many there are in all', async () => {
    await add('forward', 0, 1);
    await add('for the lawyer', 0);
    await add('100%', 2);
    expect(await known('FOR')).toEqual([['forward', 2], ['for the lawyer', 1]]);
    expect(await known('%')).toEqual([['100%', 1]]);
    expect(must(await harness.api['tags.list']({ search: '', limit: 1 }))).toMatchObject({ total: 3, tags: [{ name: 'forward' }] });
    expect(must(await harness.api['tags.list']({ search: '', offset: 1, limit: 1 }))).toMatchObject({ total: 3, tags: [{ name: '100%' }] });
    expect(must(await harness.api['tags.list']({ search: '', offset: 3, limit: 1 }))).toMatchObject({ total: 3, tags: [] });
  });

  it('are renamed on all tips, but never to a name that another one has', async () => {
    const { tag } = await add('forward', 0, 1);
    await add('sent on', 2);
    expect(await harness.api['tags.rename']({ tagId: tag.tagId, name: 'Sent On' })).toEqual({ ok: false, code: 'tag-exists' });
    expect(must(await harness.api['tags.rename']({ tagId: tag.tagId, name: 'Forward' }))).toEqual({ tagId: tag.tagId, name: 'Forward' });
    expect(await namesOf(1)).toEqual(['Forward']);
    expect(await harness.api['tags.rename']({ tagId: nobody, name: 'x' })).toEqual({ ok: false, code: 'not-found' });
  });

  it('are fifty on one tip at most, and the fifty-first changes no tip at all', async () => {
    for (let index = 0; index < 50; index += 1) await add(`tag ${index} (invented)`, 0);
    expect(await harness.api['tags.add']({ tipIds: [tip(1), tip(0)], name: 'one more' })).toEqual({ ok: false, code: 'too-many-tags' });
    expect(await namesOf(1)).toEqual([]);
    expect(await known('one more')).toEqual([]);
  });

  it('say not-found for a tip or a tag that is not there, and change nothing', async () => {
    expect(await harness.api['tags.add']({ tipIds: [tip(), nobody], name: 'forward' })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['tags.remove']({ tipIds: [tip()], tagId: nobody })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['tags.ofTip']({ tipId: nobody })).toEqual({ ok: false, code: 'not-found' });
    expect(await known()).toEqual([]);
  });

  it('go with a tip that is deleted, and the log still gives what there is', async () => {
    await add('forward', 0, 1);
    must(await harness.api['deletion.begin']({ tipIds: [tip()], reason: 'test', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    expect(await known()).toEqual([['forward', 1]]);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });
});
