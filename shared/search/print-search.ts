import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import { statuses } from '#shared/domain/status.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { printDaySpan } from './day-span.ts';
import { printPlace } from './place-words.ts';
import { quoted } from './search-pieces.ts';
import type { SearchKey } from './search-vocabulary.ts';
import { keyWord, meaningOf, wordFor } from './search-words.ts';
import { openStatuses, searchMarks, type TipSearch } from './tip-search.ts';

const needsNoQuotes = /^[\p{L}\p{M}\p{N}_-]+$/u;

/** A search as it is typed in this language: words first, then tokens in their order. Parsing what is printed gives the same search. */
export function printSearch(search: TipSearch, language: DeskLanguage): string {
  const token = (key: SearchKey, value: string): string => `${keyWord(key, language)}:${value}`;
  const { words, urgencies: chosenUrgencies, statuses: chosenStatuses, marks, assigned, outcome, tag, compound, place, language: written, indicator, due, received, sort, rest } = search;
  return [
    words,
    ...(chosenUrgencies.length === 0 ? [] : [token('urgency', urgencies.filter((urgency) => chosenUrgencies.includes(urgency)).map((urgency) => wordFor('urgencies', urgency, language)).join(','))]),
    ...(chosenStatuses.length === 0 ? [] : [token('status', printStatuses(chosenStatuses, language))]),
    ...searchMarks.filter((mark) => marks.includes(mark)).map((mark) => token('is', wordFor('marks', mark, language))),
    ...(assigned === undefined ? [] : [token('assigned', 'who' in assigned ? wordFor('assigned', assigned.who, language) : nameValue(assigned.name, meaningOf('assigned', assigned.name) !== undefined))]),
    ...(outcome === undefined ? [] : [token('outcome', outcome.name === null ? wordFor('outcomes', 'none', language) : nameValue(outcome.name, meaningOf('outcomes', outcome.name) !== undefined))]),
    ...(tag === undefined ? [] : [token('tag', nameValue(tag))]),
    ...(compound === undefined ? [] : [token('compound', nameValue(compound))]),
    ...(place === undefined ? [] : [token('place', nameValue(printPlace(place, language)))]),
    ...(written === undefined ? [] : [token('language', wordFor('languages', written, language))]),
    ...(indicator === undefined ? [] : [token('indicator', `${wordFor('indicators', indicator.indicator, language)}${indicator.answer === 'present' ? '' : `/${wordFor('answers', indicator.answer, language)}`}`)]),
    ...(due === undefined ? [] : [token('due', printDaySpan(due))]),
    ...(received === undefined ? [] : [token('received', printDaySpan(received))]),
    ...(sort === 'urgency' ? [] : [token('sort', wordFor('sorts', sort, language))]),
    ...rest,
  ]
    .filter((piece) => piece !== '')
    .join(' ');
}

/** A name as the value of a token; in quotes where it would be read as something else. */
export function nameValue(name: string, mustBeQuoted = false): string {
  return mustBeQuoted || !needsNoQuotes.test(name) ? quoted(name) : name;
}

function printStatuses(chosen: TipSearch['statuses'], language: DeskLanguage): string {
  if (chosen.length === openStatuses.length && openStatuses.every((status) => chosen.includes(status))) return wordFor('statuses', 'open', language);
  return statuses.filter((status) => chosen.includes(status)).map((status) => wordFor('statuses', status, language)).join(',');
}
