import * as v from 'valibot';
import { countries, provinces } from '../domain/tip-answers.ts';

/** A code of the gazetteer (shared/gazetteer/districts.ts). */
export const districtCode = v.pipe(v.string(), v.regex(/^\d{4}$/));

/** A code of a province (ISO 3166-2), also of one that this version does not know. */
export const provinceCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}-[0-9A-Z]{1,3}$/));

/**
 * Where something is, as far as that is known. With a province: anywhere in it, in one of its districts, or (null) where its district is not known.
 * With a country: its province is not known; null: nothing is known of where it is. A compound that is not in a province is nowhere: its country is not recorded.
 */
export const placeFilter = v.union([
  v.strictObject({ province: v.picklist(provinces), district: v.exactOptional(v.nullable(districtCode)) }),
  v.strictObject({ country: v.nullable(v.picklist(countries)) }),
]);
export type PlaceFilter = v.InferOutput<typeof placeFilter>;
