import * as v from 'valibot';
import { linksOfTipAtMost } from '../domain/list-limits.ts';
import { compoundLinks } from '../domain/compound.ts';
import { figureAtMost, isKnownFigure } from '../domain/figure.ts';
import { credibilities, reliabilities } from '../domain/grade.ts';
import { historyLinesAtMost } from '../domain/history-limit.ts';
import { incidentCounts, incidentKinds } from '../domain/incident.ts';
import { isPartialDate } from '../domain/partial-date.ts';
import { isPeriod } from '../domain/period.ts';
import { urgencies } from '../domain/urgency.ts';
import { compoundNameUnits, mergedAtOnce } from './compound-calls.ts';
import { count, handle, id, listOf, nothing, text, timeMs } from './schema.ts';

export const incidentAgencyUnits = 300;
export const incidentNoteUnits = 4000;
export const incidentSourceUnits = 300;
/** One raid may clear a whole street of them. */
export const incidentCompoundsAtMost = 20;
/** So many places of an incident are named in a line of the list. */
export const namedPlacesAtMost = 3;
/** Most suggestions that are shown: of a tip, or of an incident. */
export const incidentsSuggestedAtMost = 10;
/** Every year that a date can name (`isPartialDate`). */
const incidentYearsAtMost = 2000;
/** Most places of one incident with all that are merged into it that are given at once, and most figures. */
export const placesGivenAtMost = 200;
export const figuresAtOnce = 400;

const people = v.pipe(count, v.maxValue(figureAtMost));
/** `unknown` carries no number, and a known one both bounds: neither can be left out and read as none. */
const figure = v.variant('is', [v.strictObject({ is: v.literal('unknown') }), v.pipe(v.strictObject({ is: v.literal('known'), least: people, most: people }), v.check(({ least, most }) => isKnownFigure(least, most)))]);

const tally = v.variant('is', [v.strictObject({ is: v.literal('unknown') }), v.strictObject({ is: v.literal('known'), least: count, most: count, differs: v.boolean() })]);
const sum = v.variant('is', [v.strictObject({ is: v.literal('unknown'), unknown: count, of: count }), v.strictObject({ is: v.literal('known'), least: count, most: v.nullable(count), unknown: count, of: count, differing: count })]);
/** One for each count; none can be left out. */
const each = <S extends v.GenericSchema>(schema: S) => v.strictObject({ detained: schema, released: schema, screened: schema, identified: schema, referred: schema, deported: schema, charged: schema });
const tallies = each(tally);
export type Tallies = v.InferOutput<typeof tallies>;
const sums = each(sum);
export type Sums = v.InferOutput<typeof sums>;

const place = v.strictObject({ compoundId: id, number: count, name: text(compoundNameUnits) });
export type IncidentPlace = v.InferOutput<typeof place>;

const told = { kind: v.picklist(incidentKinds), date: v.pipe(text(10), v.check(isPartialDate)), agency: text(incidentAgencyUnits) };

const facts = v.strictObject({
  ...told,
  note: text(incidentNoteUnits),
  /** Where it happened; empty where nobody knows, or it happened elsewhere. */
  compoundIds: v.pipe(v.array(id), v.maxLength(incidentCompoundsAtMost)),
});

const statement = { counted: v.picklist(incidentCounts), figure, source: text(incidentSourceUnits), reliability: v.picklist(reliabilities), credibility: v.picklist(credibilities) };

const named = v.strictObject({ incidentId: id, number: count, kind: v.picklist(incidentKinds), date: text(10) });
export type NamedIncident = v.InferOutput<typeof named>;

const incidentRow = v.strictObject({
  ...named.entries,
  agency: text(incidentAgencyUnits),
  /** The first few, and how many there are. */
  places: v.pipe(v.array(place), v.maxLength(namedPlacesAtMost)),
  placesTotal: count,
  tallies,
  /** Tips that speak of it. */
  tips: count,
});
export type IncidentRow = v.InferOutput<typeof incidentRow>;

const incidentView = v.strictObject({
  ...named.entries,
  agency: text(incidentAgencyUnits),
  note: text(incidentNoteUnits),
  recordedAt: timeMs,
  /** Its own first. */
  places: v.pipe(v.array(v.strictObject({ ...place.entries, /** Of an incident that was merged into this one. */ isMerged: v.boolean() })), v.maxLength(placesGivenAtMost)),
  placesTotal: count,
  /** In the order of the counts, of one count in the order in which they were recorded; those of merged incidents among them. */
  figures: v.pipe(v.array(v.strictObject({ figureId: id, ...statement, /** A person said that it is shown first, and counted. */ isFirst: v.boolean(), recordedAt: timeMs, isMerged: v.boolean() })), v.maxLength(figuresAtOnce)),
  figuresTotal: count,
  tallies,
  /** Of `places`, those of a raid whose own status does not say so. Offered to a person, never set. */
  unmarked: v.pipe(v.array(place), v.maxLength(placesGivenAtMost)),
  mergedInto: v.nullable(named),
  merged: v.pipe(v.array(named), v.maxLength(mergedAtOnce)),
  mergedTotal: count,
  /** In the order in which it happened: the latest of all `historyTotal`. */
  history: v.pipe(v.array(
    v.strictObject({
      at: timeMs,
      /** What they are called now; empty for the recovery words. */
      actor: text(200),
      actorRemoved: v.boolean(),
      type: v.picklist(['recorded', 'changed', 'figure-recorded', 'figure-withdrawn', 'first-set', 'first-unset', 'merged', 'parted']),
      counted: v.nullable(v.picklist(incidentCounts)),
      /** The number of the incident that it is about; null where it is about none. */
      other: v.nullable(count),
    }),
  ), v.maxLength(historyLinesAtMost)),
  historyTotal: count,
});
export type IncidentView = v.InferOutput<typeof incidentView>;

const speakingTip = v.strictObject({ tipId: id, number: count, urgency: v.picklist(urgencies), receivedAt: timeMs, excerpt: text(400) });
export type SpeakingTip = v.InferOutput<typeof speakingTip>;

const tipIncidents = v.strictObject({
  linked: listOf(named, linksOfTipAtMost),
  /** At a place that the tip speaks of, near to when it was written; nothing is ever linked by itself. */
  suggested: listOf(named, incidentsSuggestedAtMost),
  suggestedTotal: count,
});
export type TipIncidents = v.InferOutput<typeof tipIncidents>;

const partialDate = v.pipe(text(10), v.check(isPartialDate));
const period = v.pipe(v.strictObject({ from: partialDate, until: partialDate }), v.check(isPeriod));
/** Incidents of which this count is known, or is not. */
const figureFilter = v.strictObject({ counted: v.picklist(incidentCounts), is: v.picklist(['known', 'unknown']) });
export type FigureFilter = v.InferOutput<typeof figureFilter>;

const ofIncident = v.strictObject({ incidentId: id });
const page = { offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(200)) };

/** Raids, releases and what else happened. Every call that changes one answers with how it is then. */
export const incidentCalls = {
  /** Latest first. `year`: four digits, or empty for those of which not even the year is known. `period`: certainly within it. `compoundId`: at this place, or at one that is the same. `sums` are over all that fit, not over one page. */
  'incidents.list': {
    request: v.strictObject({ kind: v.nullable(v.picklist(incidentKinds)), year: v.nullable(v.pipe(v.string(), v.regex(/^(?:[12]\d{3})?$/))), compoundId: v.nullable(id), period: v.exactOptional(period), figure: v.exactOptional(figureFilter), /** Part of a name of its compounds or of who acted, or its number. Absent: all. */ search: v.exactOptional(text(200)), ...page }),
    reply: v.strictObject({ total: count, rows: listOf(incidentRow, 200), sums, /** Of those that fit but for the period: so many have a date that is not exact enough to say whether they lie in it. They are not among `total`. */ undecided: count, /** Of all incidents, the latest first. */ years: listOf(text(4), incidentYearsAtMost) }),
  },
  'incidents.count': { request: nothing, reply: v.strictObject({ incidents: count }) },
  /** The offsets: how many lines of that list are left out, the first ones. */
  'incidents.get': { request: v.strictObject({ ...ofIncident.entries, figuresOffset: v.exactOptional(count), mergedOffset: v.exactOptional(count) }), reply: incidentView },
  /** Linked ones newest first; suggested ones, the nearest in time first, at most ten. */
  'incidents.tips': { request: v.strictObject({ incidentId: id, ...page }), reply: v.strictObject({ total: count, sources: count, rows: listOf(speakingTip, 200), suggested: listOf(speakingTip, incidentsSuggestedAtMost), suggestedTotal: count }) },
  'incidents.record': { request: v.strictObject({ facts }), reply: incidentView },
  'incidents.change': { request: v.strictObject({ incidentId: id, facts }), reply: incidentView },
  'incidents.recordFigure': { request: v.strictObject({ incidentId: id, statement: v.strictObject(statement) }), reply: incidentView },
  'incidents.withdrawFigure': { request: v.strictObject({ incidentId: id, figureId: id }), reply: incidentView },
  /** Which figure is shown first, and counted; null: none of them. */
  'incidents.setFirst': { request: v.strictObject({ incidentId: id, counted: v.picklist(incidentCounts), figureId: v.nullable(id) }), reply: incidentView },
  /** Answers with the one that stands for both. */
  'incidents.merge': { request: v.strictObject({ incidentId: id, into: id }), reply: incidentView },
  /** Takes a merge back; answers with the one that was merged. */
  'incidents.part': { request: ofIncident, reply: incidentView },
  'incidents.ofTip': { request: v.strictObject({ tipId: id }), reply: tipIncidents },
  'incidents.setLink': { request: v.strictObject({ tipId: id, incidentId: id, to: v.picklist(compoundLinks) }), reply: tipIncidents },
  /** A table of all incidents and every figure, for a spreadsheet, unencrypted. `handle`: where to. */
  'incidents.save': { request: v.strictObject({ handle }), reply: v.strictObject({ savedAs: text(255), incidents: count, sizeBytes: count, sha256: text(64) }) },
} as const;
