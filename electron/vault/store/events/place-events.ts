import { compoundLinks } from '#shared/domain/compound.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { countShape, fields, idShape, nullable, oneOf, textShape } from './payload-shape.ts';

/** Events about where a tip is, as people decided. */
export const placeEvents = {
  /** This tip speaks of this district, or with null of this province as a whole, or does not; `none` takes that back. */
  'tip-place-set': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, province: oneOf(provinces), district: nullable(textShape), from: oneOf(compoundLinks), to: oneOf(compoundLinks), decidedAt: countShape }) },
} as const;
