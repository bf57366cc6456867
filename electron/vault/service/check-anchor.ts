import { fail, ok, type Result } from '#shared/result.ts';
import { equalBytes } from '../crypto/hash.ts';
import type { Database } from '../store/database.ts';
import { chainHeadAfter, countEvents, logAnchor } from '../store/events/log-anchor.ts';

/**
 * Compares the event log with what the last clean lock wrote down. After a clean end nothing may have been added; after an
 * unclean one the log may have grown. Either way the chains must have stood where they stood when the log had as many events as then.
 */
export function checkAnchor(database: Database): Result<undefined, 'chain-damaged'> {
  const { unclean, anchored } = database.report;
  if (!unclean) {
    // The usual unlock: the heads as they are, without walking the log.
    const { eventCount, chainHead } = logAnchor(database);
    return eventCount === anchored.eventCount && equalBytes(chainHead, anchored.chainHead) ? ok(undefined) : fail('chain-damaged');
  }
  const hasGrown = countEvents(database) >= anchored.eventCount;
  return hasGrown && equalBytes(chainHeadAfter(database, anchored.eventCount), anchored.chainHead) ? ok(undefined) : fail('chain-damaged');
}
