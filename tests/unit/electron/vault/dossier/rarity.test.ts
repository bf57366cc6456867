import { describe, expect, it } from 'vitest';
import { rarityAtMost } from '#shared/contract/dossier-calls.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { atOnce } from '#shared/steps.ts';
import { createDossier } from '#vault/dossier/dossier-drafts.ts';
import { previewSteps } from '#vault/dossier/export-dossier.ts';
import { hidePassage } from '#vault/dossier/hide-passage.ts';
import { loadDossier, type LoadedDossier } from '#vault/dossier/load-dossier.ts';
import { raritySteps } from '#vault/dossier/rarity.ts';
import { SharedValues } from '#vault/dossier/shared-values.ts';
import { searchEntry } from '#vault/store/search/search-entry.ts';
import type { Database } from '#vault/store/database.ts';
import { draftVault, tipIdOf, type DraftTip } from '../../../../support/draft-vault.ts';

/** The invented tips with their words in the index. */
async function indexedVault(tips: readonly DraftTip[]) {
  const { tools } = await draftVault(tips);
  tips.forEach(({ narrative, place }, index) => tools.database.run('INSERT INTO search_index (docid, tokens) VALUES (?, ?)', [index + 1, searchEntry([narrative, ...(place === undefined ? [] : [place])], narrative).tokens]));
  return tools;
}

function decideIn(tools: Awaited<ReturnType<typeof indexedVault>>, narrative: string) {
  const made = createDossier(tools, { title: 'Invented', tipIds: [tipIdOf(0)] });
  if (!made.ok) throw new Error(made.code);
  const { dossierId, texts } = made.value;
  const at = (words: string) => ({ dossierId, textId: texts[0]?.textId ?? '', start: narrative.indexOf(words), end: narrative.indexOf(words) + words.length, everyOccurrence: false });
  const load = (): LoadedDossier => {
    const loaded = loadDossier(tools.database, dossierId);
    if (loaded === undefined) throw new Error('absent');
    return loaded;
  };
  return { dossierId, at, load };
}

/** Where people said that tips are; numbers from 1. */
const place = (database: Database, numbers: readonly number[], province: string, district: string | null): void =>
  numbers.forEach((number) => database.run("INSERT INTO placed_tip (link_id, tip_id, province, district, decision, decided_at) VALUES (?, ?, ?, ?, 'linked', 0)", [`${tipIdOf(number - 1)}${district ?? province}`, tipIdOf(number - 1), province, district]));
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

it('counts the tips that have the words of what is kept or generalised, in their order, and of nothing that is hidden', async () => {
  const narratives = ['A dentist from Kampot was taken on 3 May 2026.', 'Seen in Kampot: no dentist.', 'A dentist. From Kampot, they say.'];
  const tools = await indexedVault(narratives.map((narrative) => ({ narrative })));
  const { at, load } = decideIn(tools, narratives[0] ?? '');
  hidePassage(tools, { ...at('dentist from Kampot'), action: 'keep', role: 'victim', reason: 'known' });
  hidePassage(tools, { ...at('3 May 2026'), action: 'generalise', role: 'victim', instead: 'May 2026' });
  hidePassage(tools, { ...at('taken'), action: 'remove' });
  const loaded = load();
  expect(atOnce(raritySteps(tools.database, loaded))).toMatchObject({ entities: [{ tips: 2 }, { tips: 1 }], uncounted: 0 });
  const [text] = loaded.texts;
  const [kept] = text?.spans ?? [];
  if (text === undefined || kept === undefined) throw new Error('nothing was decided');
  const spans = Array.from({ length: rarityAtMost + 3 }, (_, index) => ({ ...kept, action: 'keep' as const, ownEntity: `entity ${index}` }));
  const many = atOnce(raritySteps(tools.database, { ...loaded, texts: [{ ...text, spans }] }));
  expect([many.entities.length, many.uncounted]).toEqual([rarityAtMost, 3]);
});

describe('what stands instead is shared', () => {
  const narratives = ['She, 24 years old, from house 9 in Bavet, was taken on 3 May 2026.', 'Taken on 9 พ.ค. 69 in Poipet.', 'On 2026-05-30, aged 19.', 'ថ្ងៃទី ៣ ខែឧសភា ឆ្នាំ ២០២៦', 'May be 2026 of them.', '5月 2026年5月1日 在柴桢', 'June 2026: he is 25 years old.', 'In 2015 in Prey Veng'];
  const sharers = async (text: string, prepare: (database: Database) => void = () => undefined) => {
    const tools = await indexedVault(narratives.map((narrative) => ({ narrative })));
    prepare(tools.database);
    return [...(new SharedValues(tools.database).sharers(text) ?? [])];
  };

  it('of a month by tips that write it in any of the usual ways', async () => {
    expect(await sharers('May 2026')).toEqual([1, 2, 3, 4, 6]);
    expect(await sharers('second quarter of 2026')).toEqual([1, 2, 3, 4, 6, 7]);
    expect(await sharers('in the 2010s')).toEqual([8]);
  });

  it('of an age by tips that tell one of its band', async () => {
    expect(await sharers('a young adult')).toEqual([1, 3, 7]);
  });

  it('of a place by where people and reporters say a tip is, by its compound, and by its words', async () => {
    const set = (database: Database): void => {
      place(database, [3], 'KH-20', null);
      place(database, [4], 'KH-20', '2002');
      database.run("INSERT INTO tip_detail (tip_id, body, salt, sha256) VALUES (?, ?, ?, ?)", [tipIdOf(6), JSON.stringify({ answers: { country: 'KH', province: 'KH-20' } }), new Uint8Array(32), new Uint8Array(32)]);
      database.run("INSERT INTO tip_detail (tip_id, body, salt, sha256) VALUES (?, ?, ?, ?)", [tipIdOf(7), 'no JSON', new Uint8Array(32), new Uint8Array(32)]);
    };
    expect(await sharers('Svay Rieng province', set)).toEqual([1, 3, 4, 6, 7]);
    expect(await sharers('Cambodia', set)).toEqual([3, 4, 7]);
    expect(await sharers('Bavet district', set)).toEqual([1]);
  });

  it('is not counted where somebody wrote their own words, a number of people or days since another', async () => {
    const tools = await indexedVault(narratives.map((narrative) => ({ narrative })));
    const values = new SharedValues(tools.database);
    for (const text of ['a town near the border', 'more than 10, fewer than 51', 'day +12', 'an adult', '']) expect(values.sharers(text)).toBeUndefined();
  });

  it('together by as few tips as all of it fits', async () => {
    const narrative = narratives[0] ?? '';
    const tools = await indexedVault([...narratives, ...range(1, 20).map(() => 'May 2026, Svay Rieng'), 'aged 22, Svay Rieng, on 4 May 2026'].map((each) => (typeof each === 'string' ? { narrative: each } : each)));
    const { at, load } = decideIn(tools, narrative);
    hidePassage(tools, { ...at('24 years old'), action: 'generalise', role: 'victim', instead: 'a young adult' });
    expect(atOnce(raritySteps(tools.database, load())).together).toEqual([]);
    hidePassage(tools, { ...at('house 9 in Bavet'), action: 'generalise', role: 'place', instead: 'Svay Rieng province' });
    hidePassage(tools, { ...at('3 May 2026'), action: 'generalise', role: 'victim', instead: 'May 2026' });
    const rarity = atOnce(raritySteps(tools.database, load()));
    expect(rarity.together).toEqual([{ tipNumber: 1, tips: 2, values: ['a young adult', 'Svay Rieng province', 'May 2026'] }]);
    expect(rarity.values.map(({ instead, tips, forPublic }) => [instead, tips, forPublic])).toEqual([
      ['a young adult', 4, null],
      ['Svay Rieng province', 23, null],
      ['May 2026', 26, null],
    ]);
  });
});

describe('of more values than are counted', () => {
  const narrative = 'Aged 24 and taken on 3 May 2026.';
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  const manyMonths = range(0, rarityAtMost + 9).map((at) => `${months[at % 12] ?? ''} ${String(1990 + Math.floor(at / 12))}`);
  const decided = async () => {
    const tools = await indexedVault([{ narrative }, { narrative }]);
    const { at, load } = decideIn(tools, narrative);
    hidePassage(tools, { ...at('24'), action: 'generalise', role: 'victim', instead: 'a young adult' });
    const loaded = load();
    const [text] = loaded.texts;
    const [span] = text?.spans ?? [];
    if (text === undefined || span === undefined) throw new Error('nothing was decided');
    /** With these values in each report. */
    const rarity = (reports: readonly (readonly string[])[], database = tools.database, entityOf = (report: number, place: number) => `${String(report)} ${String(place)}`) => {
      const texts = reports.map((values, report) => ({ ...text, tipNumber: report + 1, spans: values.map((instead, place) => ({ ...span, instead, ownEntity: entityOf(report, place) })) }));
      return raritySteps(database, { ...loaded, texts });
    };
    return { database: tools.database, rarity };
  };

  it('those that were counted are answered however often they come, and others are not', async () => {
    const { rarity } = await decided();
    const [first = '', second = ''] = manyMonths;
    const { values, together } = atOnce(rarity([manyMonths, [first, second, 'a child']]));
    expect(values.map(({ instead }) => instead)).toEqual([...manyMonths.slice(0, rarityAtMost), first, second]);
    expect(together.find(({ tipNumber }) => tipNumber === 2)?.values).toEqual([first, second]);
  });

  it('what nobody can count takes no place of what can be', async () => {
    const { rarity } = await decided();
    const own = range(1, rarityAtMost + 5).map((at) => `a town of my own, ${String(at)}`);
    const { values, together } = atOnce(rarity([own, [...own.slice(0, 15), 'a young adult', 'May 2026']]));
    expect(values.slice(-2).map(({ instead, tips }) => [instead, tips])).toEqual([['a young adult', 2], ['May 2026', 2]]);
    expect(together.map(({ tipNumber }) => tipNumber)).toEqual([2]);
  });

  it('others get a turn after each that is counted', async () => {
    const { database, rarity } = await decided();
    let questions = 0;
    const asked = new Proxy(database, { get: (of, name) => (name === 'get' ? (...given: Parameters<Database['get']>) => ((questions += 1), of.get(...given)) : (Reflect.get(of, name, of) as unknown)) });
    // Of one entity the list has one value; for the report each is counted.
    const steps = rarity([manyMonths.slice(0, 10)], asked, () => 'one');
    let most = 0;
    for (let before = questions; steps.next().done !== true; before = questions) most = Math.max(most, questions - before);
    expect([questions > 10, most]).toEqual([true, 1]);
  });
});

describe('for the public', () => {
  const narrative = 'Held in house 9 in Bavet.';
  const stands = async (instead: string, inDistrict: number, inProvince: number, words = 'house 9 in Bavet') => {
    const tools = await indexedVault([narrative, ...range(2, 40).map(() => 'Nothing of note.')].map((each) => ({ narrative: each })));
    if (inDistrict > 0) place(tools.database, range(2, 1 + inDistrict), 'KH-20', '2008');
    if (inProvince > inDistrict) place(tools.database, range(2 + inDistrict, 1 + inProvince), 'KH-20', null);
    const { dossierId, at, load } = decideIn(tools, narrative);
    const hidden = hidePassage(tools, { ...at(words), action: 'generalise', role: 'place', instead });
    if (!hidden.ok) throw new Error(hidden.code);
    const label = (preset: 'public' | 'partner-organisation'): string => {
      const preview = atOnce(previewSteps(tools.database, dossierId, viewOf(preset, true)));
      if (!preview.ok) throw new Error(preview.code);
      return preview.value.shown[0]?.label ?? '';
    };
    return { public: label('public'), partner: label('partner-organisation'), told: atOnce(raritySteps(tools.database, load())).values[0]?.forPublic };
  };

  it('a place stands that eleven tips share', async () => {
    expect(await stands('Bavet district', 10, 10)).toEqual({ public: '[Bavet district]', partner: '[Bavet district]', told: null });
  });

  it('a place that fewer share is widened until eleven do, and readers who may count get it as it was given', async () => {
    expect(await stands('Bavet district', 9, 10)).toEqual({ public: '[Svay Rieng province]', partner: '[Bavet district]', told: 'Svay Rieng province' });
    expect(await stands('Svay Rieng province', 3, 9)).toEqual({ public: '[removed]', partner: '[Svay Rieng province]', told: '' });
  });

  it('a place in words of somebody’s own stands, since nobody can count it', async () => {
    expect(await stands('a town near the border', 0, 0)).toEqual({ public: '[a town near the border]', partner: '[a town near the border]', told: null });
  });

  it('nothing wider stands that says the passage itself', async () => {
    expect((await stands('Bavet district', 2, 30, 'in Bavet')).public).toBe('[Svay Rieng province]');
  });
});
