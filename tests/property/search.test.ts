import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urgencies } from '#shared/domain/urgency.ts';
import { writeNote } from '#vault/store/commands/keep-work.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { foundNumbers, numbersByFragment, numbersByWords } from '#vault/store/search/found-numbers.ts';
import { foldForSearch, searchWords } from '#vault/store/search/search-folding.ts';
import { stampSearchIndex, unstampSearchIndex } from '#vault/store/search/search-index-stamp.ts';
import { searchQuery } from '#vault/store/search/search-query.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { setAside } from '#vault/triage/set-aside.ts';
import { setStatus } from '#vault/triage/set-status.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { inventedNarratives, inventedTip } from '../support/invented-tips.ts';
import { openMemoryVault } from '../support/memory-vault.ts';

const characters = fc.oneof(
  fc.constantFrom(...Object.values(inventedNarratives).flatMap((text) => Array.from(text))),
  fc.constantFrom('"', '*', '%', '_', '\\', '\0', '\u200b', '\u200d', '\u0301', '\ufeff', '\ud83d', '٣', '７', 'İ', 'ß', 'ﬁ', '💵', '\n', "'", '(', '-', ':'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const hostileText = fc.array(characters, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));

describe('folding for search', () => {
  it('folded twice is folded once', () => {
    fc.assert(fc.property(hostileText, (text) => { expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text)); }), { numRuns: 2000 });
  });

  it('turns every decimal digit of Unicode into its ASCII digit', () => {
    const zeros = [0x660, 0x6f0, 0x966, 0xe50, 0xed0, 0x1040, 0x1090, 0x17e0, 0xff10, 0x1d7ce, 0x1d7f6, 0x1fbf0, 0x11066, 0x1e950];
    for (const zero of zeros) expect(foldForSearch(String.fromCodePoint(...Array.from({ length: 10 }, (_, at) => zero + at)))).toBe('0123456789');
  });

  it('gives words of letters, marks and numbers only, which the tokenizer cannot split', () => {
    fc.assert(fc.property(hostileText, (text) => { for (const word of searchWords(foldForSearch(text))) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u); }));
  });
});

const noNames = { stretches: [], whole: undefined };

describe('signatures of texts', () => {
  it('hide no tip in which what was typed stands, and a search finds what words and fragment find, each tip once', async () => {
    const { context } = await openMemoryVault();
    const { database } = context;
    let number = 0;
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, fc.nat(), fc.nat(), (narrative, note, typed, from, length) => {
        receiveTips(context, [inventedTip(`${number} ${narrative}`, { narrative })]);
        number += 1;
        expect(writeNote(context, String(database.get('SELECT tip_id FROM tip WHERE number = ?', [number])?.['tip_id']), note).ok || note.trim() === '').toBe(true);
        const cut = (text: string): string => text.slice(from % text.length).slice(0, 1 + (length % 12));
        const letters = [narrative, note, typed].map((text) => Array.from(text)).flatMap((all) => [all[from % all.length] ?? '', foldForSearch(all[length % all.length] ?? '')]);
        for (const looked of [typed, cut(narrative), cut(note), cut(foldForSearch(narrative) || narrative), ...letters]) {
          const query = searchQuery(looked);
          if (query === undefined) continue;
          const numbers = (): readonly number[] => [...numbersByFragment(database, query, undefined)].sort((one, other) => one - other);
          unstampSearchIndex(database);
          const all = numbers();
          stampSearchIndex(database, 'any');
          expect(numbers()).toEqual(all);
          const byWords = [...(numbersByWords(database, query, noNames) ?? [])];
          const wanted = query.both ? [...new Set([...byWords, ...all])] : byWords.length > 0 ? byWords : all;
          const found = foundNumbers(database, query, noNames);
          expect([...found].sort((one, other) => one - other)).toEqual([...wanted].sort((one, other) => one - other));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('search', () => {
  it('finds a tip by each of its own words, whatever the text is made of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 3 }), async (texts) => {
        const { context, time } = await openMemoryVault();
        const unique = [...new Set(texts)];
        receiveTips(context, unique.map((narrative, at) => inventedTip(`${at} ${narrative}`, { narrative })));
        unique.forEach((narrative, at) => {
          for (const word of searchWords(foldForSearch(narrative))) {
            const { rows } = listTips(context.database, time.ms, { search: word, urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 });
            expect(rows.map(({ number }) => number)).toContain(at + 1);
          }
        });
        context.database.abandon();
      }),
      { numRuns: 40 },
    );
  });

  it('never fails, and finds a fragment by the very characters of the text', async () => {
    const { context, time } = await openMemoryVault();
    let number = 0;
    fc.assert(
      fc.property(hostileText, hostileText, fc.nat(), fc.nat(), (narrative, typed, from, length) => {
        receiveTips(context, [inventedTip(`${number} ${narrative}`, { narrative })]);
        number += 1;
        const search = (text: string): ReturnType<typeof listTips> => listTips(context.database, time.ms, { search: text, urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 });
        search(typed);
        const folded = foldForSearch(narrative.toWellFormed());
        const fragment = Array.from(folded).slice(from % Array.from(folded).length).slice(0, 1 + (length % 10)).join('');
        // What the index knows by itself may be another tip's word; only then may this tip be left out.
        const { rows, total } = search(fragment);
        expect(total).toBeGreaterThan(0);
        if (searchWords(foldForSearch(fragment)).length === 0) expect(total > 200 || rows.some((row) => row.number === number)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('gives of the whole list, in its order, exactly the tips that hold a word, however rare the word and wherever the page lies', async () => {
    const { context, time } = await openMemoryVault();
    const tips = 120;
    const narratives = Array.from({ length: tips }, (_, at) => ['common', at % 4 === 0 ? 'frequent' : '', at % 40 === 7 ? 'seldom' : '', at === 53 ? 'alone' : ''].filter((word) => word !== '').join(' '));
    const days = fc.sample(fc.nat({ max: 40 }), { numRuns: tips, seed: 1 });
    narratives.forEach((narrative, at) => {
      time.ms += (days[at] ?? 0) * 3_600_000;
      receiveTips(context, [inventedTip(`${at} ${narrative}`, { narrative })]);
    });
    const ids = context.database.all('SELECT tip_id FROM tip ORDER BY number').map((row) => String(row['tip_id']));
    const choose = fc.sample(fc.record({ urgency: fc.constantFrom(...urgencies), isOpen: fc.boolean(), isAside: fc.nat({ max: 5 }) }), { numRuns: tips, seed: 2 });
    for (const [at, tipId] of ids.entries()) {
      const { urgency, isOpen, isAside } = choose[at] ?? { urgency: 'U0', isOpen: false, isAside: 1 };
      setUrgency(context, tipId, urgency);
      if (isOpen) setStatus(context, tipId, 'in-review');
      if (isAside === 0) setAside(context, tipId, { reason: 'spam', note: '', isSure: true });
    }
    context.database.run("INSERT INTO tip_unopened (member_id, number) SELECT 'x', number FROM tip WHERE number % 3 <> 0");
    const request = fc.record({
      onlyUnread: fc.boolean(),
      urgencies: fc.subarray([...urgencies]),
      statuses: fc.subarray(['new', 'in-review'] as const),
      onlyOverdue: fc.boolean(),
      onlyAside: fc.boolean(),
      sort: fc.constantFrom('urgency' as const, 'received' as const, 'oldest' as const),
      word: fc.constantFrom('common', 'frequent', 'seldom', 'alone', 'frequent common'),
      offset: fc.nat({ max: 60 }),
      limit: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(request, ({ word, offset, limit, ...narrowed }) => {
        const whole = listTips(context.database, time.ms, { ...narrowed, search: '', offset: 0, limit: tips }, 'x').rows;
        const wanted = whole.filter(({ number }) => word.split(' ').every((each) => narratives[number - 1]?.includes(each) === true));
        const { total, rows } = listTips(context.database, time.ms, { ...narrowed, search: word, offset, limit }, 'x');
        expect(total).toBe(wanted.length);
        expect(rows.map(({ number }) => number)).toEqual(wanted.slice(offset, offset + limit).map(({ number }) => number));
      }),
      { numRuns: 150 },
    );
  });
});
