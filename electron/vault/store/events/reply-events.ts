import { replyStatuses } from '#shared/domain/reply.ts';
import { countShape, fields, hashShape, idShape, oneOf, textShape } from './payload-shape.ts';

/** Events about answers to reporters. The text of one is content, so it is named by its hash. */
export const replyEvents = {
  'reply-written': {
    version: 1,
    subject: 'tipId',
    shape: fields({ tipId: idShape, replyId: idShape, status: oneOf(replyStatuses), day: textShape, sequence: countShape, textSha256: hashShape, writtenAt: countShape }),
  },
  /** It leaves the bundles that are saved from now on. */
  'reply-withdrawn': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, replyId: idShape, withdrawnAt: countShape }) },
  /** A bundle of all open replies left. `replies`: how many are in it. */
  'replies-exported': { version: 1, subject: 'bundleId', shape: fields({ bundleId: idShape, replies: countShape, sizeBytes: countShape, sha256: hashShape, exportedAt: countShape }) },
  /** After so many days a reply leaves the bundle. */
  'reply-term-set': { version: 1, subject: 'scope', shape: fields({ scope: oneOf(['replies']), days: countShape }) },
} as const;
