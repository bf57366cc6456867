import * as v from 'valibot';
import { savedSearchesAtMost } from '../domain/list-limits.ts';
import { listDetails } from '../domain/list-detail.ts';
import { count, id, listOf, nothing, text } from './schema.ts';
import { namedInSearch, searchUnits } from './tip-calls.ts';

/** Most UTF-16 units of the name of a saved search. */
export const savedSearchNameUnits = 60;
/** Most names that are suggested for what was typed. */
export const suggestedNamesAtMost = 8;

const savedName = v.pipe(text(savedSearchNameUnits), v.check((words) => words.trim() !== ''));
/** As it is typed into the search field. */
const typed = v.pipe(text(searchUnits * 2), v.check((words) => words.trim() !== ''));
const savedSearch = v.strictObject({ searchId: id, name: text(savedSearchNameUnits), typed: text(searchUnits * 2) });
export type SavedSearch = v.InferOutput<typeof savedSearch>;
/** By name. A vault has a hundred at most, so each call answers with all of them. */
const savedSearches = v.strictObject({ searches: listOf(savedSearch, savedSearchesAtMost) });

/** `only`: the one, where there is just one. */
const fitting = v.strictObject({ total: count, only: v.nullable(id) });

const leftOut = v.strictObject({ leftOut: v.pipe(v.array(v.picklist(listDetails)), v.maxLength(listDetails.length)) });

/** Finding tips again: names for the search field, what lies beside the tips, saved searches, and what each member has in their list. */
export const findingCalls = {
  /** Names that hold what was typed, those that begin with it first; `total`: with those that are not among them. */
  'search.names': { request: v.strictObject({ kind: v.picklist(namedInSearch), typed: text(searchUnits) }), reply: v.strictObject({ names: v.pipe(v.array(text(searchUnits)), v.maxLength(suggestedNamesAtMost)), total: count }) },
  /** How many compounds, incidents and organisations the words fit. */
  'search.beside': { request: v.strictObject({ words: text(searchUnits) }), reply: v.strictObject({ compounds: fitting, incidents: fitting, organisations: fitting }) },
  /** Somebody has gone to the search field: what any search reads is read before its words are there. */
  'search.prepare': { request: nothing, reply: nothing },
  'savedSearches.list': { request: nothing, reply: savedSearches },
  'savedSearches.save': { request: v.strictObject({ name: savedName, typed }), reply: savedSearches },
  'savedSearches.rename': { request: v.strictObject({ searchId: id, name: savedName }), reply: savedSearches },
  'savedSearches.delete': { request: v.strictObject({ searchId: id }), reply: savedSearches },
  /** What the caller left out of their list. Not in the log. */
  'listChoice.get': { request: nothing, reply: leftOut },
  'listChoice.set': { request: leftOut, reply: leftOut },
} as const;
