import { fail, ok, type Result } from '#shared/result.ts';
import { equalBytes } from '../crypto/hash.ts';
import type { Database } from '../store/database.ts';
import { chainHeadAfter, countEvents } from '../store/events/log-anchor.ts';

/**
 * Compares the event log with what the last clean lock wrote down. After a clean end nothing may have been added; after an
 * unclean one the log may have grown. Either way the chains must have stood where they stood when the log had as many events as then.
 */
export function checkAnchor(database: Database): Result<undefined, 'chain-damaged'> {
  const { unclean, anchored } = database.report;
  const events = countEvents(database);
  const grewAsItMay = unclean ? events >= anchored.eventCount : events === anchored.eventCount;
  return grewAsItMay && equalBytes(chainHeadAfter(database, anchored.eventCount), anchored.chainHead) ? ok(undefined) : fail('chain-damaged');
}
