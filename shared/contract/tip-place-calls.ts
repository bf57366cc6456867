import * as v from 'valibot';
import { compoundLinks } from '../domain/compound.ts';
import { provinces } from '../domain/tip-answers.ts';
import { districtCode } from './place-filter.ts';
import { count, id, text } from './schema.ts';

/** A district, or with null a province as a whole. */
const place = v.strictObject({ province: v.picklist(provinces), district: v.nullable(districtCode) });
export type TipPlace = v.InferOutput<typeof place>;

/**
 * Why a place may be meant. `passage`: the words of the tip, empty for what the reporter chose. `province`: the words name its province as well; `chosen`: the reporter chose its
 * province. `other-province` speaks against it.
 */
const reason = v.strictObject({ why: v.picklist(['name', 'spelling', 'province', 'chosen', 'other-province']), passage: text(400) });
export type PlaceReason = v.InferOutput<typeof reason>;

const tipPlaces = v.strictObject({
  /** In the order in which they were confirmed. */
  confirmed: v.array(place),
  /** The likeliest first; nothing is ever confirmed by itself. `total`: how many there are beyond those shown. */
  suggested: v.array(v.strictObject({ ...place.entries, reasons: v.array(reason) })),
  suggestedTotal: count,
});
export type TipPlaces = v.InferOutput<typeof tipPlaces>;

/** In which provinces and districts a tip is, as people say. */
export const tipPlaceCalls = {
  'tipPlaces.ofTip': { request: v.strictObject({ tipId: id }), reply: tipPlaces },
  /** `refused`: it is not suggested any more; `none`: nobody decided. `before`: what had been decided until then, so that this can be taken back. */
  'tipPlaces.set': { request: v.strictObject({ tipId: id, place, to: v.picklist(compoundLinks) }), reply: v.strictObject({ ...tipPlaces.entries, before: v.picklist(compoundLinks) }) },
} as const;
