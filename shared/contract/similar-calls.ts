import * as v from 'valibot';
import { count, id } from './schema.ts';

/** Most of them in one answer. */
export const similarAtMost = 10;

export const similarCalls = {
  /** Tips with much the same words, the most alike first: suggestions, nothing is ever joined. */
  'tips.similar': {
    request: v.strictObject({ tipId: id }),
    reply: v.strictObject({
      /** All that were found alike. `isAtLeast`: more may be, since only the likeliest are compared word by word. */
      total: count,
      isAtLeast: v.boolean(),
      similar: v.pipe(
        v.array(
        v.strictObject({
          tipId: id,
          number: count,
          /** Shingles in common, in a hundred: of both texts, or for `in-this` and `in-that` of the shorter one. */
          percent: count,
          /** `same`: every word; `in-this`: most of the other stands in this one; `in-that`: the other way round. */
          reason: v.picklist(['same', 'alike', 'in-this', 'in-that']),
        }),
        ),
        v.maxLength(similarAtMost),
      ),
      /** Some tips have not been compared yet: that goes on by itself. */
      isWaiting: v.boolean(),
    }),
  },
} as const;
