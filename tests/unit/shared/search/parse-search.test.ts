import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskLanguages } from '#shared/domain/desk-language.ts';
import { searchedLanguages } from '#shared/domain/searched-language.ts';
import { forcedLabourIndicators, indicatorAnswers } from '#shared/domain/indicators.ts';
import { statuses } from '#shared/domain/status.ts';
import { countries, provinces } from '#shared/domain/tip-answers.ts';
import { tipSorts } from '#shared/domain/tip-sort.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { districts } from '#shared/gazetteer/districts.ts';
import { dayAfter, spanDaysAtMost, type DaySpan } from '#shared/search/day-span.ts';
import { parseSearch, searchUnitsAtMost } from '#shared/search/parse-search.ts';
import { printSearch } from '#shared/search/print-search.ts';
import { anyTip, openStatuses, searchMarks, type TipSearch } from '#shared/search/tip-search.ts';

const parsed = (typed: string): TipSearch => parseSearch(typed).search;
const whyOf = (typed: string): readonly string[] => parseSearch(typed).problems.map(({ why }) => why);

const name = fc
  .oneof(fc.constantFrom('me', 'nobody', 'not-recorded', 'ខ្ញុំ', 'Sok "the tall" Dara', 'ក្រុមហ៊ុន កក', '“quoted”', 'a:b', '园区 一号', 'U1,U2', '-', 'unknown'), fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }))
  .map((text) => text.toWellFormed().replace(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => dayAfter('1970-01-01', days));
const span: fc.Arbitrary<DaySpan> = fc.oneof(
  day.map((from) => ({ from })),
  day.map((to) => ({ to })),
  fc.tuple(day, day).map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
  fc.integer({ min: 1, max: spanDaysAtMost }).map((days) => ({ days })),
);
const subset = <T>(values: readonly T[]): fc.Arbitrary<readonly T[]> => fc.subarray([...values]);
const place = fc.oneof(
  fc.constantFrom(...provinces).map((province) => ({ province })),
  fc.constantFrom(...provinces).map((province) => ({ province, district: null })),
  fc.constantFrom(...districts).map(({ code, province }) => ({ province, district: code })),
  fc.constantFrom(...countries, null).map((country) => ({ country })),
);
const word = fc.constantFrom('Poipet', 'ជំនួយ', 'ทดสอบ', 'အကူအညီ', '求救', '"two words"', '10:30', 'https://example.org/x', '+1', 'U1', '-');
const search = fc.record(
  {
    words: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
    urgencies: subset(urgencies),
    statuses: subset(statuses),
    marks: subset(searchMarks),
    assigned: fc.oneof(fc.constantFrom({ who: 'me' as const }, { who: 'nobody' as const }), name.map((each) => ({ name: each }))),
    outcome: fc.oneof(fc.constant({ name: null }), name.map((each) => ({ name: each }))),
    tag: name,
    compound: name,
    place,
    indicator: fc.record({ indicator: fc.constantFrom(...forcedLabourIndicators), answer: fc.constantFrom(...indicatorAnswers) }),
    language: fc.constantFrom(...searchedLanguages),
    due: span,
    received: span,
    sort: fc.constantFrom(...tipSorts),
    rest: fc.constant([]),
  },
  { requiredKeys: ['words', 'urgencies', 'statuses', 'marks', 'sort', 'rest'] },
) as fc.Arbitrary<TipSearch>;

describe('a search', () => {
  it('is the same after it was printed and read again, in every language of the desk', () => {
    fc.assert(
      fc.property(search, fc.constantFrom(...deskLanguages), (wanted, language) => {
        const typed = printSearch(wanted, language);
        fc.pre(typed.length <= searchUnitsAtMost);
        expect(parseSearch(typed)).toEqual({ search: wanted, problems: [] });
      }),
      { numRuns: 400 },
    );
  });

  it('is some search whatever is typed, and printing it loses nothing that was understood or not', () => {
    const piece = fc.oneof(word, fc.constantFrom('urgency:', 'urgency:U9', 'urgency:u1', 'status:new', 'status:closed', 'is:', 'is:unread', 'tag:"open', 'tag:x', 'foo:bar', '"', '“', ':', 'ជា:មិនទាន់អាន', 'place:"Ou Chrov', 'received:2026-13', 'sort:'), fc.string({ maxLength: 12, unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(...deskLanguages), (pieces, language) => {
        const first = parseSearch(pieces.join(' '));
        const typed = printSearch(first.search, language);
        fc.pre(typed.length <= searchUnitsAtMost);
        const again = parseSearch(typed);
        expect(again.search).toEqual(first.search);
        expect(again.problems.map(({ text }) => text).sort()).toEqual(first.problems.map(({ text }) => text).sort());
      }),
      { numRuns: 600 },
    );
  });

  it('reads every token in English and in Khmer, whatever the case and the digits', () => {
    expect(parsed('Urgency:u1 place:"Preah Sihanouk" is:unread រំដោះ')).toEqual({ ...anyTip, words: 'រំដោះ', urgencies: ['U1'], place: { province: 'KH-18' }, marks: ['unread'] });
    expect(parsed('បន្ទាន់:U1 ទីកន្លែង៖ព្រះសីហនុ ជា:មិនទាន់អាន')).toEqual({ ...anyTip, urgencies: ['U1'], place: { province: 'KH-18' }, marks: ['unread'] });
    expect(['language:indonesian', 'ភាសា:ម៉ាឡេ', 'language:english', 'language:latin', 'ភាសា:អក្សរឡាតាំង'].map((typed) => parsed(typed).language)).toEqual(['id', 'ms', 'en', 'latin', 'latin']);
    expect(parsed('urgency:U2,U1 status:open assigned:me language:burmese sort:newest')).toEqual({ ...anyTip, urgencies: ['U1', 'U2'], statuses: openStatuses, assigned: { who: 'me' }, language: 'my', sort: 'received' });
    expect(parsed('indicator:debt-bondage សូចនាករ:ឯកោ/គ្មាន')).toMatchObject({ indicator: { indicator: 'debt-bondage', answer: 'present' }, rest: ['សូចនាករ:ឯកោ/គ្មាន'] });
    expect(parsed('indicator:isolation/not-asked')).toEqual({ ...anyTip, indicator: { indicator: 'isolation', answer: 'not-asked' } });
    expect(parsed('indicator:isolation/perhaps indicator:isolation/absent/absent')).toEqual({ ...anyTip, rest: ['indicator:isolation/perhaps', 'indicator:isolation/absent/absent'] });
    expect(parsed('received:>=២០២៦-១១-០១ due:7d')).toEqual({ ...anyTip, received: { from: '2026-11-01' }, due: { days: 7 } });
    expect(parsed('is:mine is:closed outcome:not-recorded')).toEqual({ ...anyTip, assigned: { who: 'me' }, statuses: ['closed'], outcome: { name: null } });
    expect(parsed('tag:“night shift” compound:12')).toEqual({ ...anyTip, tag: 'night shift', compound: '12' });
  });

  it('takes a name in quotes for a name, also where the word means something', () => {
    expect(parsed('assigned:"me" outcome:"not-recorded"')).toEqual({ ...anyTip, assigned: { name: 'me' }, outcome: { name: 'not-recorded' } });
  });

  it('tells a district from its province, and asks which where several are called so', () => {
    expect(parsed('place:"Battambang"').place).toEqual({ province: 'KH-2' });
    expect(parsed('place:"Battambang, Battambang"').place).toMatchObject({ province: 'KH-2', district: expect.stringMatching(/^02/) as string });
    expect(parsed('place:"Ou Chrov"').place).toEqual({ province: 'KH-1', district: '0105' });
    const names = districts.map(({ en }) => en);
    const twice = names.find((each, index) => names.indexOf(each) !== index);
    if (twice !== undefined) expect(whyOf(`place:"${twice}"`)).toEqual(['several']);
    expect(whyOf('place:Nowhereville')).toEqual(['unknown-value']);
  });

  it('says which token it does not understand, and looks for what stands beside it', () => {
    expect(parseSearch('urgency:U9 Poipet')).toEqual({ search: { ...anyTip, words: 'Poipet', rest: ['urgency:U9'] }, problems: [{ why: 'unknown-value', key: 'urgency', text: 'urgency:U9' }] });
    expect(whyOf('urgency:')).toEqual(['unfinished']);
    expect(whyOf('urgency:U1 urgency:U2')).toEqual(['twice']);
    expect(parsed('urgency:U1 urgency:U2')).toMatchObject({ urgencies: ['U1'], rest: ['urgency:U2'] });
    expect(parseSearch('telegram:somebody')).toEqual({ search: { ...anyTip, words: 'telegram:somebody' }, problems: [{ why: 'unknown-key', text: 'telegram:somebody' }] });
    expect(whyOf('received:2026-02-30')).toEqual(['unknown-value']);
    expect(whyOf('received:2026-11-02..2026-11-01')).toEqual(['unknown-value']);
    expect(whyOf('10:30 https://example.org "tag:quoted words" +855:12')).toEqual([]);
  });

  it('reads days, months, years and what lies before or after them', () => {
    expect(parsed('received:2026-02').received).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(parsed('received:2026').received).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(parsed('received:>2026-12-31').received).toEqual({ from: '2027-01-01' });
    expect(parsed('received:<2026-03').received).toEqual({ to: '2026-02-28' });
    expect(parsed('received:2026-11-1..2026-11').received).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  });

  it('is cut where it is longer than a search may be', () => {
    expect(parsed('x'.repeat(searchUnitsAtMost * 3)).words).toHaveLength(searchUnitsAtMost);
  });
});
