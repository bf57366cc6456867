import * as v from 'valibot';
import { compoundLinks } from '../domain/compound.ts';
import { linksOfTipAtMost } from '../domain/list-limits.ts';
import { provinces } from '../domain/tip-answers.ts';
import { districtCode } from './place-filter.ts';
import { count, id, listOf, text } from './schema.ts';

/** Most suggestions that are shown of a tip: each takes five lines of the column beside it. */
export const placesSuggestedAtMost = 3;

/** A district, or with null a province as a whole. */
const place = v.strictObject({ province: v.picklist(provinces), district: v.nullable(districtCode) });
export type TipPlace = v.InferOutput<typeof place>;

/**
 * Why a place may be meant. `passage`: the words of the tip, empty for what the reporter chose. `province`: the words name its province as well; `chosen`: the reporter chose its
 * province. `other-province` speaks against it.
 */
const whys = ['name', 'spelling', 'province', 'chosen', 'other-province'] as const;
const reason = v.strictObject({ why: v.picklist(whys), passage: text(400) });
export type PlaceReason = v.InferOutput<typeof reason>;

const tipPlaces = v.strictObject({
  /** In the order in which they were confirmed. */
  confirmed: listOf(place, linksOfTipAtMost),
  /** The likeliest first; nothing is ever confirmed by itself. `total`: how many there are beyond those shown. */
  suggested: listOf(v.strictObject({ ...place.entries, reasons: listOf(reason, whys.length) }), placesSuggestedAtMost),
  suggestedTotal: count,
});
export type TipPlaces = v.InferOutput<typeof tipPlaces>;

/** In which provinces and districts a tip is, as people say. */
export const tipPlaceCalls = {
  'tipPlaces.ofTip': { request: v.strictObject({ tipId: id }), reply: tipPlaces },
  /** `refused`: it is not suggested any more; `none`: nobody decided. `before`: what had been decided until then, so that this can be taken back. */
  'tipPlaces.set': { request: v.strictObject({ tipId: id, place, to: v.picklist(compoundLinks) }), reply: v.strictObject({ ...tipPlaces.entries, before: v.picklist(compoundLinks) }) },
} as const;
