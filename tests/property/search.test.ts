import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeNote } from '#vault/store/commands/keep-work.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { foldForSearch, searchWords } from '#vault/store/search/search-folding.ts';
import { stampSearchIndex, unstampSearchIndex } from '#vault/store/search/search-index-stamp.ts';
import { fragmentCondition, searchQuery } from '#vault/store/search/search-query.ts';
import { listTips } from '#vault/triage/list-tips.ts';
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

describe('signatures of texts', () => {
  it('hide no tip in which what was typed stands', async () => {
    const { context } = await openMemoryVault();
    const { database } = context;
    let number = 0;
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, fc.nat(), fc.nat(), (narrative, note, typed, from, length) => {
        receiveTips(context, [inventedTip(`${number} ${narrative}`, { narrative })]);
        number += 1;
        expect(writeNote(context, String(database.get('SELECT tip_id FROM tip WHERE number = ?', [number])?.['tip_id']), note).ok || note.trim() === '').toBe(true);
        const cut = (text: string): string => text.slice(from % text.length).slice(0, 1 + (length % 12));
        for (const looked of [typed, cut(narrative), cut(note), cut(foldForSearch(narrative) || narrative)]) {
          const query = searchQuery(looked);
          if (query === undefined) continue;
          const numbers = (): readonly unknown[] => {
            const condition = fragmentCondition(database, query, { stretches: [], whole: undefined });
            return database.all(`SELECT number FROM tip WHERE ${condition.sql} ORDER BY number`, condition.parameters).map((row) => row['number']);
          };
          unstampSearchIndex(database);
          const all = numbers();
          stampSearchIndex(database, 'any');
          expect(numbers()).toEqual(all);
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
});
