import * as v from 'valibot';
import { isCompoundPoint, pointPrecisions } from '../domain/compound-point.ts';
import { figureAtMost, isKnownFigure } from '../domain/figure.ts';
import { credibilities, reliabilities } from '../domain/grade.ts';
import { compoundNameUnits, compoundSourceUnits } from './compound-calls.ts';
import { count, id, text, timeMs } from './schema.ts';

export const buildingNameUnits = compoundNameUnits;
export const buildingNoteUnits = 500;
/** Longer texts are no coordinates. */
export const typedPointUnits = 300;
/** Nothing in the region has more. */
export const storeysAtMost = 150;
/** Most buildings of one compound with all that are merged into it that are given at once. */
export const buildingsGivenAtMost = 400;

const people = v.pipe(count, v.maxValue(figureAtMost));
const figure = v.variant('is', [v.strictObject({ is: v.literal('unknown') }), v.pipe(v.strictObject({ is: v.literal('known'), least: people, most: people }), v.check(({ least, most }) => isKnownFigure(least, most)))]);

const building = v.strictObject({
  /** Or its number. */
  name: v.pipe(text(buildingNameUnits), v.check((words) => words.trim() !== '')),
  /** null: nobody says. A number of storeys or of people needs a source: `source-missing`. */
  storeys: v.nullable(v.pipe(count, v.minValue(1), v.maxValue(storeysAtMost))),
  people: figure,
  source: text(compoundSourceUnits),
  reliability: v.picklist(reliabilities),
  credibility: v.picklist(credibilities),
  note: text(buildingNoteUnits),
});

const units = v.pipe(v.number(), v.integer(), v.minValue(-18_000_000), v.maxValue(18_000_000));
/** Whole hundred-thousandths of a degree, WGS 84, with no more digits than the precision has (shared/domain/compound-point.ts). */
const point = v.pipe(v.strictObject({ latitude: units, longitude: units, precision: v.picklist(pointPrecisions) }), v.check(isCompoundPoint));

const shownBuilding = v.strictObject({ buildingId: id, ...building.entries, name: text(buildingNameUnits), isMerged: v.boolean(), isWithdrawn: v.boolean(), recordedAt: timeMs });
export type BuildingView = v.InferOutput<typeof shownBuilding>;

const shownPoint = v.strictObject({ ...v.strictObject({ latitude: units, longitude: units, precision: v.picklist(pointPrecisions) }).entries, source: text(compoundSourceUnits), recordedAt: timeMs, /** Kilometres from the middle of the district, or of the province where no district is known; null: neither is. */ fromMiddleKm: v.nullable(count) });
export type PointView = v.InferOutput<typeof shownPoint>;

const site = v.strictObject({
  /** null: none is known. Of a merged compound only where the one that stands for it has none. */
  point: v.nullable(shownPoint),
  buildings: v.pipe(v.array(shownBuilding), v.maxLength(buildingsGivenAtMost)),
  buildingsTotal: count,
  /** Whether anybody has said so, in a claim or in the register: how many people are held, who runs it, how one gets in or out. */
  known: v.strictObject({ people: v.boolean(), operator: v.boolean(), wayIn: v.boolean() }),
});
export type SiteView = v.InferOutput<typeof site>;

/** What of a compound stands where. Every call that changes something answers with how it is then. */
export const siteCalls = {
  'site.ofCompound': { request: v.strictObject({ compoundId: id }), reply: site },
  'site.setPoint': { request: v.strictObject({ compoundId: id, point: v.nullable(point), source: text(compoundSourceUnits) }), reply: site },
  'site.recordBuilding': { request: v.strictObject({ compoundId: id, building }), reply: site },
  'site.changeBuilding': { request: v.strictObject({ buildingId: id, building }), reply: site },
  'site.withdrawBuilding': { request: v.strictObject({ buildingId: id }), reply: site },
  /** Takes a withdrawal back. */
  'site.restoreBuilding': { request: v.strictObject({ buildingId: id }), reply: site },
} as const;
