import { fail, ok, type Result } from '#shared/result.ts';
import { equalBytes } from '../crypto/hash.ts';
import type { Database } from '../store/database.ts';
import { logAnchor } from '../store/events/log-anchor.ts';

/**
 * Compares the event log with what the last clean lock wrote down. After a clean end they are equal; after an unclean one the
 * log may have grown, never shrunk.
 */
export function checkAnchor(database: Database): Result<undefined, 'chain-damaged'> {
  const { unclean, anchored } = database.report;
  const current = logAnchor(database);
  if (unclean) return current.eventCount >= anchored.eventCount ? ok(undefined) : fail('chain-damaged');
  return current.eventCount === anchored.eventCount && equalBytes(current.chainHead, anchored.chainHead) ? ok(undefined) : fail('chain-damaged');
}
