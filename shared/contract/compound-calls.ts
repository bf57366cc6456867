import * as v from 'valibot';
import { linksOfTipAtMost } from '../domain/list-limits.ts';
import { compoundKinds, compoundLinks, compoundNameKinds, compoundNameLanguages, compoundStates, sourceGroups, standings, stateOrNone } from '../domain/compound.ts';
import { credibilities, reliabilities } from '../domain/grade.ts';
import { historyLinesAtMost } from '../domain/history-limit.ts';
import { rowNoteUnits, tableNameUnits } from '../domain/register-table.ts';
import { isPartialDate } from '../domain/partial-date.ts';
import { urgencies } from '../domain/urgency.ts';
import { districtCode, placeFilter, provinceCode } from './place-filter.ts';
import { count, id, listOf, nothing, text, timeMs } from './schema.ts';

/** Most characters of a name: the longest that a sign on a gate has room for, several times over. */
export const compoundNameUnits = 300;
export const compoundPlaceUnits = 500;
export const compoundSourceUnits = 300;
/** Rows of tables that are shown of one compound. */
export const tableRowsShown = 50;
/** Further names that a line of a list holds. */
export const otherNamesShown = 20;
/** Names, entries of the status history and merged compounds of one compound in one answer. */
export const namesAtOnce = 100;
export const statusesAtOnce = 100;
export const mergedAtOnce = 100;

const filled = (units: number) => v.pipe(text(units), v.check((words) => words.trim() !== ''));

const facts = v.strictObject({
  kind: v.picklist(compoundKinds),
  standing: v.picklist(standings),
  /** Both may be of an earlier gazetteer or a later one: what was recorded stays as it is until somebody chooses another place. */
  province: v.nullable(provinceCode),
  /** A code of the gazetteer (shared/gazetteer/districts.ts), of that province. */
  district: v.nullable(districtCode),
  /** What else is known of where it is. */
  place: text(compoundPlaceUnits),
});
export type CompoundFactsView = v.InferOutput<typeof facts>;

const nameRequest = v.strictObject({ text: filled(compoundNameUnits), language: v.picklist(compoundNameLanguages), kind: v.picklist(compoundNameKinds), source: text(compoundSourceUnits) });

const statusRequest = v.strictObject({
  state: v.picklist(compoundStates),
  since: v.pipe(text(10), v.check(isPartialDate)),
  relocatedTo: v.nullable(id),
  source: text(compoundSourceUnits),
  reliability: v.picklist(reliabilities),
  credibility: v.picklist(credibilities),
});

const named = v.strictObject({ compoundId: id, number: count, name: text(compoundNameUnits) });
export type NamedCompound = v.InferOutput<typeof named>;

const compoundRow = v.strictObject({
  ...named.entries,
  /** The first of them; `otherNamesTotal` counts all. */
  otherNames: v.pipe(v.array(text(compoundNameUnits)), v.maxLength(otherNamesShown)),
  otherNamesTotal: count,
  ...facts.entries,
  /** The latest entry of its status history; null: none yet. */
  state: v.nullable(v.strictObject({ state: v.picklist(compoundStates), since: text(10) })),
  /** Tips that speak of it, and the independent sources behind them. */
  tips: count,
  sources: count,
});
export type CompoundRow = v.InferOutput<typeof compoundRow>;

const compoundView = v.strictObject({
  ...compoundRow.entries,
  recordedAt: timeMs,
  names: v.pipe(v.array(v.strictObject({ nameId: id, text: text(compoundNameUnits), language: v.picklist(compoundNameLanguages), kind: v.picklist(compoundNameKinds), source: text(compoundSourceUnits), /** Of a compound that was merged into this one. */ isMerged: v.boolean() })), v.maxLength(namesAtOnce)),
  namesTotal: count,
  /** Latest first; those of merged compounds among them. */
  statuses: v.pipe(v.array(v.strictObject({ entryId: id, ...statusRequest.entries, since: text(10), relocatedTo: v.nullable(named), recordedAt: timeMs, isMerged: v.boolean() })), v.maxLength(statusesAtOnce)),
  statusesTotal: count,
  /** The one that this is the same as; null: it stands for itself. */
  mergedInto: v.nullable(named),
  /** Those that are the same as this one. */
  merged: v.pipe(v.array(named), v.maxLength(mergedAtOnce)),
  mergedTotal: count,
  /** Rows of tables that it is from, the first fifty. `kept`: what the row said beside, a line each. */
  /** The first of them; `tableRowsTotal` counts all. */
  tableRows: v.pipe(v.array(v.strictObject({ fileName: text(tableNameUnits), row: count, kept: text(rowNoteUnits), takenAt: timeMs })), v.maxLength(tableRowsShown)),
  tableRowsTotal: count,
  /** In the order in which it happened: the latest of all `historyTotal`. */
  history: v.pipe(v.array(
    v.strictObject({
      at: timeMs,
      /** What they are called now; empty for the recovery words. */
      actor: text(200),
      actorRemoved: v.boolean(),
      type: v.picklist(['recorded', 'changed', 'name-added', 'name-removed', 'status-recorded', 'status-withdrawn', 'merged', 'parted', 'row-taken', 'row-undone', 'building-recorded', 'building-changed', 'building-withdrawn', 'building-restored', 'point-set', 'point-removed']),
      /** The name, the state or the building that it is about; null where it is about neither. */
      what: v.nullable(text(compoundNameUnits)),
    }),
  ), v.maxLength(historyLinesAtMost)),
  historyTotal: count,
});
export type CompoundView = v.InferOutput<typeof compoundView>;

const linkedTip = v.strictObject({
  tipId: id,
  number: count,
  urgency: v.picklist(urgencies),
  receivedAt: timeMs,
  excerpt: text(400),
  /** Which of the independent sources it goes back to: 1 for the first, and so on, the same for all tips of the compound. */
  source: count,
  /** The first other tip of the same source, whatever page it is on; null: it is a source of its own. */
  sameAs: v.nullable(v.strictObject({ tipId: id, number: count })),
});
export type LinkedTip = v.InferOutput<typeof linkedTip>;

/** Most suggestions that are shown of a tip. */
export const compoundsSuggestedAtMost = 6;

/** Why a compound may be meant. `passage`: the words of the tip. `other-province` speaks against it. */
const whys = ['name', 'spelling', 'district', 'province', 'other-province'] as const;
const reason = v.strictObject({ why: v.picklist(whys), passage: text(400) });
export type CompoundReason = v.InferOutput<typeof reason>;

const tipCompounds = v.strictObject({
  linked: listOf(v.strictObject({ ...named.entries, sources: count }), linksOfTipAtMost),
  /** The likeliest first; nothing is ever linked by itself. `total`: how many there are beyond those shown. */
  suggested: listOf(v.strictObject({ ...named.entries, reasons: listOf(reason, whys.length) }), compoundsSuggestedAtMost),
  suggestedTotal: count,
  /** Whether the register has any. */
  isRegisterEmpty: v.boolean(),
});
export type TipCompounds = v.InferOutput<typeof tipCompounds>;

const ofCompound = v.strictObject({ compoundId: id });

/** The register of places where people are held, and which tips speak of them. Every call that changes one answers with how it is then. */
export const compoundCalls = {
  /** Those with most independent sources first. `search`: part of a name, in any script. Merged ones are found by the one they are the same as. `place`: only those that are there; `state`, `sources`: only those that figures count so. */
  'compounds.list': { request: v.strictObject({ search: text(200), place: v.exactOptional(placeFilter), state: v.exactOptional(v.picklist(stateOrNone)), sources: v.exactOptional(v.picklist(sourceGroups)), offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(200)) }), reply: v.strictObject({ total: count, rows: listOf(compoundRow, 200) }) },
  'compounds.count': { request: nothing, reply: v.strictObject({ compounds: count }) },
  /** The offsets: how many lines of that list are left out, the first ones. */
  'compounds.get': { request: v.strictObject({ ...ofCompound.entries, namesOffset: v.exactOptional(count), statusesOffset: v.exactOptional(count), mergedOffset: v.exactOptional(count) }), reply: compoundView },
  /** Tips that speak of it, of merged ones too, newest first. */
  'compounds.tips': { request: v.strictObject({ compoundId: id, offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(200)) }), reply: v.strictObject({ total: count, rows: listOf(linkedTip, 200) }) },
  'compounds.record': { request: v.strictObject({ facts, name: nameRequest }), reply: compoundView },
  'compounds.change': { request: v.strictObject({ compoundId: id, facts }), reply: compoundView },
  'compounds.addName': { request: v.strictObject({ compoundId: id, name: nameRequest }), reply: compoundView },
  'compounds.removeName': { request: v.strictObject({ compoundId: id, nameId: id }), reply: compoundView },
  /** `ofForm`: it is what the half-filled form of this compound holds, which is then forgotten. */
  'compounds.recordStatus': { request: v.strictObject({ compoundId: id, status: statusRequest, ofForm: v.exactOptional(v.literal(true)) }), reply: compoundView },
  'compounds.withdrawStatus': { request: v.strictObject({ compoundId: id, entryId: id }), reply: compoundView },
  /** Answers with the one that stands for both. */
  'compounds.merge': { request: v.strictObject({ compoundId: id, into: id }), reply: compoundView },
  /** Takes a merge back; answers with the one that was merged. */
  'compounds.part': { request: ofCompound, reply: compoundView },
  'compounds.ofTip': { request: v.strictObject({ tipId: id }), reply: tipCompounds },
  'compounds.setLink': { request: v.strictObject({ tipId: id, compoundId: id, to: v.picklist(compoundLinks) }), reply: tipCompounds },
  /** `sameAs`: another tip of the same source; null: a source of its own. */
  'compounds.setSource': { request: v.strictObject({ tipId: id, sameAs: v.nullable(id) }), reply: nothing },
} as const;
