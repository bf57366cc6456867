import * as v from 'valibot';
import { stateOrNone } from '../domain/compound.ts';
import { openAges } from '../domain/open-age.ts';
import { countries, provinces } from '../domain/tip-answers.ts';
import { districtCode } from './place-filter.ts';
import { count, listOf, nothing, text, timeMs } from './schema.ts';

/** Tips by their present urgency. */
const byUrgency = v.strictObject({ U0: count, U1: count, U2: count, U3: count, U4: count });
export type ByUrgency = v.InferOutput<typeof byUrgency>;

/** Compounds by the latest entry of their status history. */
const byState = listOf(v.strictObject({ state: v.picklist(stateOrNone), compounds: count }), stateOrNone.length);
export type ByState = v.InferOutput<typeof byState>;

/** More than the gazetteer has provinces and districts together. */
export const placesAtMost = 400;

const placed = v.strictObject({
  province: v.picklist(provinces),
  /** null: not known, or not asked for. */
  district: v.nullable(districtCode),
  compounds: count,
  states: byState,
  tips: count,
  urgencies: byUrgency,
});
export type PlacedCounts = v.InferOutput<typeof placed>;

/** Tips of which no province is known, by the country that the reporter chose; null: none was chosen. */
const elsewhere = v.strictObject({ country: v.nullable(v.picklist(countries)), tips: count, urgencies: byUrgency });

const places = v.strictObject({
  asOf: timeMs,
  /** Those with most compounds and tips together first. */
  places: v.pipe(v.array(placed), v.maxLength(placesAtMost)),
  /** How many places there are, also beyond those given. */
  placesTotal: count,
  elsewhere: listOf(elsewhere, countries.length + 1),
  /** Compounds without a province. */
  unplaced: v.strictObject({ compounds: count, states: byState }),
  /** All that were counted, each once. */
  compounds: count,
  tips: count,
  /** Of the tips, those that count in more than one place: they are linked to compounds in several. */
  tipsInSeveral: count,
});
export type Places = v.InferOutput<typeof places>;

/** So many ISO weeks are told, the one that runs last: half a year. */
export const weeksTold = 26;

const figures = v.strictObject({
  asOf: timeMs,
  /** Of the laptop: weeks begin there on Monday at midnight. */
  timeZone: text(100),
  /** All tips by the week in which they were received, the earliest week first, without a gap. `until` is the next Monday. */
  weeks: v.pipe(v.array(v.strictObject({ from: timeMs, until: timeMs, year: count, week: count, urgencies: byUrgency })), v.length(weeksTold)),
  /** Received before the first of these weeks; after the last, which no clock allows that was never set back. */
  earlier: byUrgency,
  ahead: byUrgency,
  tips: count,
  compounds: count,
  states: byState,
  /** Compounds by how many independent sources speak of them. */
  sources: v.strictObject({ none: count, one: count, several: count }),
  /** Tips that are not closed by how long ago they were received, the newest first. */
  openAges: listOf(v.strictObject({ age: v.picklist(openAges), urgencies: byUrgency }), openAges.length),
});
export type Figures = v.InferOutput<typeof figures>;

/** What the register and the tips come to, for a map and for charts. Nothing in it is from the words of a tip. */
export const overviewCalls = {
  /** A tip counts where the compounds are to which it is linked, and in the places that people confirmed for it; where there is neither, in the province that the reporter chose. `closedToo`: closed tips as well. */
  'overview.places': { request: v.strictObject({ level: v.picklist(['province', 'district']), closedToo: v.boolean() }), reply: places },
  'overview.figures': { request: nothing, reply: figures },
} as const;
