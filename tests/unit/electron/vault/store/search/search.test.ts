import { beforeEach, describe, expect, it } from 'vitest';
import { writeNote } from '#vault/store/commands/keep-work.ts';
import { tagTips } from '#vault/store/commands/keep-tags.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { numbersByWords } from '#vault/store/search/found-numbers.ts';
import { foldForSearch, searchWords } from '#vault/store/search/search-folding.ts';
import { rebuildSearchIndex } from '#vault/store/search/search-index.ts';
import { searchIndexIsStale, stampSearchIndex } from '#vault/store/search/search-index-stamp.ts';
import { searchQuery } from '#vault/store/search/search-query.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { deleteTip } from '../../../../../support/delete-tip.ts';
import { inventedNarratives, inventedTip } from '../../../../../support/invented-tips.ts';
import { openMemoryVault, type MemoryVault } from '../../../../../support/memory-vault.ts';

let vault: MemoryVault;
const languages = Object.keys(inventedNarratives) as (keyof typeof inventedNarratives)[];
const page = (search: string, more: object = {}): ReturnType<typeof listTips> => listTips(vault.context.database, vault.time.ms, { search, urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50, ...more });
/** Numbers of the tips found, lowest first. */
const found = (search: string): number[] => page(search).rows.map(({ number }) => number).sort((left, right) => left - right);
const receive = (...narratives: string[]): void => void receiveTips(vault.context, narratives.map((narrative) => inventedTip(narrative, { narrative })));
const indexed = (typed: string): boolean => {
  const query = searchQuery(typed);
  const words = query && numbersByWords(vault.context.database, query, { stretches: [], whole: undefined });
  return words !== undefined && words.size > 0;
};

beforeEach(async () => {
  vault = await openMemoryVault();
});

describe('the index finds', () => {
  beforeEach(() => receive(...languages.map((language) => inventedNarratives[language])));
  const number = (language: keyof typeof inventedNarratives): number => languages.indexOf(language) + 1;

  it.each([
    ['km', 'ផ្សារ', 'a Khmer word inside a sentence without spaces'],
    ['km', 'ក្រោយផ្សារ', 'two Khmer words written together'],
    ['th', 'ตลาด', 'a Thai word'],
    ['my', 'ဈေး', 'a Burmese word'],
    ['lo', 'ຕະຫຼາດ', 'a Lao word'],
    ['zh', '市场', 'a Chinese word'],
    ['vi', 'đồng sao', 'Vietnamese words in another case'],
    ['vi', 'dong sao', 'Vietnamese words typed without marks'],
    ['vi', 'dong sa', 'Vietnamese words typed without marks, the last one begun'],
    ['vi', 'Đồng Sao'.normalize('NFD'), 'Vietnamese words in decomposed form'],
    ['en', 'golden LANTERN', 'English words in another case'],
    ['en', 'ＧＯＬＤＥＮ', 'full-width letters'],
    ['en', 'lant', 'the beginning of a last word'],
    ['en', 'lantern golden', 'words in any order'],
    ['km', '0965550142', 'Khmer digits by ASCII digits'],
    ['km', '០៩៦៥', 'Khmer digits by Khmer digits, begun'],
    ['th', '7', 'a Thai digit by an ASCII digit'],
    ['zh', '５５５０１４２', 'ASCII digits by full-width digits'],
    ['km', 'ផ្\u200bសារ', 'a word with a zero-width space in the query'],
  ] as const)('in %s: %s (%s)', (language, typed, _what) => {
    expect(indexed(typed)).toBe(true);
    expect(found(typed)).toContain(number(language));
    expect(found(typed).length).toBeLessThan(languages.length);
  });

  it('every word of every text, by itself', () => {
    for (const language of languages) {
      for (const word of searchWords(foldForSearch(inventedNarratives[language]))) expect(found(word)).toContain(number(language));
    }
  });

  it('only tips with all the words', () => {
    expect(found('golden nowhereatall')).toEqual([]);
  });
});

describe.each([
  ['all texts are read', false],
  ['signatures say which texts', true],
] as const)('without a hit in the index, where %s', (_what, isSigned) => {
  beforeEach(() => {
    if (isSigned) stampSearchIndex(vault.context.database, 'any');
  });

  it('a fragment is looked for in the texts', () => {
    receive(inventedNarratives.en, inventedNarratives.km);
    expect(indexed('olden Lan')).toBe(false);
    expect(found('OLDEN lan')).toEqual([1]);
    expect(found('5550142')).toEqual([2]);
  });

  it('in scripts without word spaces, beginnings and middles of words are found beside whole words', () => {
    receive('ផ្សារ', 'នៅក្រោយផ្សារធំ', '市场', '在大市场里面', 'ตลาด', 'หลังตลาดใหญ่');
    // None of these pieces is a word of its own in the longer texts.
    expect(found('ផ្សា')).toEqual([1, 2]);
    expect(found('场')).toEqual([3, 4]);
    expect(found('ลาด')).toEqual([5, 6]);
  });

  it('there, texts in which a word begins with what was typed are found though it is cut otherwise than the word, beside those that hold it within a word', () => {
    receive('ទូរស័ព្ទរបស់គាត់', 'លេខទូរស័ព្ទ', 'អគារ', 'ទូរ ស័');
    const [whole] = searchWords('ទូរស័ព្ទ');
    expect(whole).toBe('ទូរស័ព្ទ');
    for (const typed of ['ទូរស', 'ទូរស័', 'ទូរស័ព', 'ទូរស័ព្ទ']) expect(found(typed)).toEqual([1, 2]);
    expect(writeNote(vault.context, String(vault.context.database.get('SELECT tip_id FROM tip WHERE number = 3')?.['tip_id']), 'ទូរស័ព្ទ').ok).toBe(true);
    expect(found('ទូរស័')).toEqual([1, 2, 3]);
  });

  it('there, one letter or mark alone is found by the index wherever it stands, in what came, what staff wrote and what they named, and no text is read for it', () => {
    receive('护照', '他们把人打死了', 'ភ្នំពេញ', '\u1025\u102e\u1038', 'none of them');
    const { database } = vault.context;
    expect(writeNote(vault.context, String(database.get('SELECT tip_id FROM tip WHERE number = 5')?.['tip_id']), '再问死因').ok).toBe(true);
    expect(tagTips(vault.context, [String(database.get('SELECT tip_id FROM tip WHERE number = 1')?.['tip_id'])], '死亡').ok).toBe(true);
    expect(found('死')).toEqual([1, 2, 5]);
    stampSearchIndex(database, 'any');
    // Whoever reads texts asks first which may hold it.
    database.run('DELETE FROM pair_signature');
    expect(found('死')).toEqual([1, 2, 5]);
    expect(found('护')).toEqual([1]);
    expect(found('្')).toEqual([3]);
    // Two characters, of which folding makes a third.
    for (const typed of ['\u1025', '\u1026', '\u1038']) expect(found(typed)).toEqual([4]);
    expect(found('亡')).toEqual([1]);
    expect(found('生')).toEqual([]);
    expect(page('死').rows.map(({ number, foundIn }) => `${number} ${foundIn.join()}`).sort()).toEqual(['1 tag', '2 text', '5 note']);
    deleteTip(vault.context, String(database.get('SELECT tip_id FROM tip WHERE number = 2')?.['tip_id']));
    expect(found('死')).toEqual([1, 5]);
    expect(found('打')).toEqual([]);
  });

  it('there, letters that stand in one text apart make no word', () => {
    receive('人在死', '死人');
    stampSearchIndex(vault.context.database, 'any');
    expect(found('死人')).toEqual([2]);
    expect(found('人死')).toEqual([]);
  });

  it('signs and pictures are found as they stand', () => {
    receive('they paid with 💵💵 only', '100% of it', 'a_b and a\\b');
    expect(found('💵')).toEqual([1]);
    expect(found('%')).toEqual([2]);
    expect(found('_')).toEqual([3]);
    expect(found('\\')).toEqual([3]);
  });

  it('what staff wrote counts as long as it stands there, also in scripts without word spaces', () => {
    receive('one', 'two');
    const { database } = vault.context;
    const tipId = String(database.get('SELECT tip_id FROM tip WHERE number = 2')?.['tip_id']);
    expect(writeNote(vault.context, tipId, 'នៅក្រោយផ្សារធំ and wolfram').ok).toBe(true);
    expect(found('យផ្សា')).toEqual([2]);
    expect(found('olfra')).toEqual([2]);
    expect(found('one')).toEqual([1]);
    deleteTip(vault.context, tipId);
    expect(found('olfra')).toEqual([]);
    for (const table of ['pair_signature', 'unspaced_triple_signature', 'triple_signature']) expect(database.all(`SELECT number FROM ${table} WHERE number = 2`)).toEqual([]);
  });

  it('a text with a NUL or zero-width characters hides nothing behind them', () => {
    receive('before\0concealed', 'se\u200bcre\u00adted');
    expect(found('onceale')).toEqual([1]);
    expect(found('ecrete')).toEqual([2]);
  });

  it('a filter that leaves nothing does not turn the search into one for fragments', () => {
    receive('lantern', 'lanterns');
    setUrgency(vault.context, page('lanterns').rows[0]!.tipId, 'U1');
    expect(page('lantern', { urgencies: ['U4'] }).total).toBe(0);
    expect(page('lantern', { urgencies: ['U1'] }).rows.map(({ number }) => number)).toEqual([2]);
  });
});

describe('what is typed', () => {
  it.each(['"', '*', 'golden*', '"golden', 'NOT golden', 'golden OR nothing', 'tokens:golden', '^golden', '-golden', '(golden', 'NEAR/1', "'; DROP TABLE tip; --", '\\', '%', '_', '\ud800', 'a'.repeat(200), '" * '.repeat(50), 'ab '.repeat(66)])('%j is never syntax', (typed) => {
    receive(inventedNarratives.en, 'nothing of the sort');
    expect(() => page(typed)).not.toThrow();
    // None of them means "everything".
    expect(found(typed).length).toBeLessThan(2);
  });

  it('is no search when it holds nothing that can be seen', () => {
    receive('one', 'two');
    for (const typed of ['', '  ', '\0', '\u200b\u00ad']) expect(found(typed)).toEqual([1, 2]);
  });

  it('of one Latin letter must be a word, so that the first keystroke does not gather every tip', () => {
    receive('a tower', 'an apple');
    expect(found('a')).toEqual([1]);
    expect(found('ap')).toEqual([2]);
  });
});

describe('the result', () => {
  it('counts all and gives the page, most urgent first', () => {
    receive(...Array.from({ length: 7 }, (_, at) => `lantern ${at} of many`));
    setUrgency(vault.context, page('lantern').rows[4]!.tipId, 'U1');
    expect(page('lantern', { limit: 3 })).toMatchObject({ total: 7, rows: [{ number: 3 }, { number: 7 }, { number: 6 }] });
    expect(page('lantern', { offset: 5 })).toMatchObject({ total: 7, rows: [{ number: 2 }, { number: 1 }] });
    expect(page('lantern', { offset: 70 })).toEqual({ total: 7, rows: [], aside: 0 });
  });
});

describe('an index of other rules or another ICU', () => {
  const run = (icu: string): number[] => Array.from(rebuildSearchIndex(vault.context.database, icu), ({ done }) => done);

  it('is stale until it was made again, and finds everything after', () => {
    receive(...languages.map((language) => inventedNarratives[language]));
    const { database } = vault.context;
    expect(searchIndexIsStale(database, '78.2')).toBe(true);
    run('78.2');
    expect(searchIndexIsStale(database, '78.2')).toBe(false);
    expect(searchIndexIsStale(database, '79.1')).toBe(true);
    database.run('DROP TABLE search_index');
    database.run('CREATE VIRTUAL TABLE search_index USING fts4(content="search_source", tokens, tokenize=simple)');
    database.run('DELETE FROM folded_text');
    expect(indexed('ផ្សារ')).toBe(false);
    run('79.1');
    expect(indexed('ផ្សារ')).toBe(true);
    expect(found('555014')).toEqual([languages.indexOf('zh') + 1]);
    expect(found('golden lantern')).toEqual([1]);
  });

  it('keeps what language a tip looks like, makes it anew, and lets go of it with the tip', () => {
    receive(inventedNarratives.th, 'Lantern gate', inventedNarratives.km);
    const { database } = vault.context;
    const kept = () => database.all('SELECT number, language FROM likely_language ORDER BY number');
    const both = [{ number: 1, language: 'th' }, { number: 3, language: 'km' }];
    expect(kept()).toEqual(both);
    database.run("UPDATE likely_language SET language = 'lo'");
    run('78.2');
    expect(kept()).toEqual(both);
    deleteTip(vault.context, String(database.get('SELECT tip_id FROM tip WHERE number = 3')?.['tip_id']));
    expect(kept()).toEqual(both.slice(0, 1));
  });

  it('is rebuilt some tips at a time, with new tips arriving in between, and stays stale when that stops half way', () => {
    receive(...Array.from({ length: 450 }, (_, at) => `old ${at}`));
    const { database } = vault.context;
    const rebuild = rebuildSearchIndex(database, '78.2');
    expect(rebuild.next().value).toEqual({ done: 200, total: 450 });
    receive('new one');
    expect(searchIndexIsStale(database, '78.2')).toBe(true);
    expect(Array.from(rebuild, ({ done }) => done)).toEqual([400, 450]);
    expect(searchIndexIsStale(database, '78.2')).toBe(false);
    expect(page('old').total).toBe(450);
    expect(found('new one')).toEqual([451]);
  });

  it('has what staff write meanwhile once, about tips it has come to, has not come to, and that arrive, and lets go of it with the tip', () => {
    receive(...Array.from({ length: 450 }, (_, at) => `old ${at}`));
    const { database } = vault.context;
    const note = (number: number, text: string): void => {
      const tipId = String(database.get('SELECT tip_id FROM tip WHERE number = ?', [number])?.['tip_id']);
      expect(writeNote(vault.context, tipId, text).ok).toBe(true);
    };
    note(300, 'before quarzfeld');
    const rebuild = rebuildSearchIndex(database, '78.2');
    rebuild.next();
    receive('new one');
    for (const number of [10, 300, 400, 451]) note(number, `meanwhile obsidian ${number}`);
    note(10, 'again obsidian');
    while (rebuild.next().done !== true);
    expect(found('obsidian')).toEqual([10, 300, 400, 451]);
    expect(found('quarzfeld')).toEqual([300]);
    expect(page('obsidian').rows.every(({ foundIn }) => foundIn.join() === 'note')).toBe(true);
    const indexed = (): readonly unknown[] => database.all('SELECT docid FROM staff_index WHERE staff_index MATCH ?', ['obsidian']).map(({ docid }) => docid);
    expect(indexed()).toEqual([10, 300, 400, 451]);
    for (const number of [10, 400]) deleteTip(vault.context, String(database.get('SELECT tip_id FROM tip WHERE number = ?', [number])?.['tip_id']));
    expect(indexed()).toEqual([300, 451]);
    note(300, 'after');
    expect(found('after quarzfeld')).toEqual([300]);
  });

  it('is made at once for an empty vault', () => {
    expect(run('78.2')).toEqual([]);
    expect(searchIndexIsStale(vault.context.database, '78.2')).toBe(false);
  });
});
