import { handOverReasons } from '#shared/domain/hand-over.ts';
import { countShape, fields, hashShape, idShape, listOf, oneOf } from './payload-shape.ts';

/** Events about the end of a shift. Tips are named and not described, and the words of the note are content, named by their hash. */
export const shiftEvents = {
  /** `drafts`: texts that were begun and not finished. `totals`: how many tips there were for each reason, however many are named. */
  'shift-ended': {
    version: 1,
    subject: 'handOverId',
    shape: fields({
      handOverId: idShape,
      memberId: idShape,
      endedAt: countShape,
      drafts: countShape,
      totals: listOf(fields({ reason: oneOf(handOverReasons), tips: countShape })),
      tips: listOf(fields({ tipId: idShape, reason: oneOf(handOverReasons) })),
      noteSha256: hashShape,
    }),
  },
  'hand-over-taken': { version: 1, subject: 'handOverId', shape: fields({ handOverId: idShape, memberId: idShape, takenAt: countShape }) },
} as const;
