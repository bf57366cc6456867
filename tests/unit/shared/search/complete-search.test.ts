import { describe, expect, it } from 'vitest';
import { completeSearch, possibleValues } from '#shared/search/complete-search.ts';
import { parseSearch } from '#shared/search/parse-search.ts';
import { searchKeys, searchVocabularies } from '#shared/search/search-vocabulary.ts';
import { keyWord } from '#shared/search/search-words.ts';

const texts = (typed: string, language: 'en' | 'km' = 'en'): readonly string[] => completeSearch(typed, language)?.texts ?? [];

describe('what a search may go on as', () => {
  it('is a token from its second letter on, and nothing for an ordinary word', () => {
    expect(texts('ur')).toEqual(['urgency:']);
    expect(completeSearch('help ur', 'en')).toMatchObject({ start: 5, texts: ['urgency:'] });
    expect(texts('u')).toEqual([]);
    expect(texts('help')).toEqual([]);
    expect(texts('urgency ')).toEqual([]);
    expect(texts('ur', 'km')).toEqual(['បន្ទាន់:']);
    expect(texts('ស្ថា', 'km')).toEqual(['ស្ថានភាព:']);
  });

  it('is a value that begins so, behind what stands before a comma', () => {
    expect(texts('status:')).toEqual(['status:open', 'status:new', 'status:in-review', 'status:waiting', 'status:referred', 'status:closed']);
    expect(texts('status:new,in')).toEqual(['status:new,in-review']);
    expect(texts('place:preah s')).toEqual([]);
    expect(texts('place:"preah s')).toContain('place:"Preah Sihanouk"');
    expect(texts('is:over')).toEqual(['is:overdue']);
    expect(texts('is:overdue')).toEqual([]);
  });

  it('are eight at most, and it is told how many there are', () => {
    const places = completeSearch('place:kamp', 'en');
    expect(places?.texts).toHaveLength(8);
    expect(places?.textsTotal).toBeGreaterThan(8);
    expect(completeSearch('status:', 'en')?.textsTotal).toBe(6);
    expect(completeSearch('is:overdue', 'en')).toMatchObject({ texts: [], textsTotal: 0 });
  });

  it('asks the vault for names', () => {
    expect(completeSearch('tag:ni', 'en')).toMatchObject({ start: 0, texts: [], names: { key: 'tag', typed: 'ni' } });
    expect(completeSearch('assigned:', 'en')).toMatchObject({ texts: ['assigned:me', 'assigned:nobody'], names: { key: 'assigned', typed: '' } });
    expect(completeSearch('tag:"night"', 'en')).toBeUndefined();
  });

  it('says of every token what is possible, and all of that is understood', () => {
    for (const language of ['en', 'km'] as const) {
      for (const key of searchKeys) {
        for (const value of possibleValues(key, language)) expect(parseSearch(`${keyWord(key, language)}:${value}`).problems, `${key}:${value}`).toEqual([]);
      }
    }
    expect(possibleValues('urgency', 'en')).toEqual(['U0', 'U1', 'U2', 'U3', 'U4']);
  });

  it('has words without spaces, colons and commas, and none of one group twice', () => {
    for (const { keys, countries, ...groups } of Object.values(searchVocabularies)) {
      // A country is written in quotes, as a district is.
      for (const word of Object.values(countries).flat()) expect(word).not.toMatch(/[:,]/u);
      for (const group of [keys, ...Object.values(groups)] as readonly Readonly<Record<string, readonly string[]>>[]) {
        const words = Object.values(group).flat();
        expect(new Set(words).size).toBe(words.length);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
      }
    }
  });
});
