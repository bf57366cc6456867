import type { Database, SqlValue } from '#vault/store/database.ts';
import { isOpenReply, oldestOpenReply } from './list-replies.ts';

/** What came and was asked under one receipt, whichever of its tips it is about: for its holder it is one talk. */
export interface ReceiptThread {
  /** When the newest tip under it came, in milliseconds since 1970. */
  readonly newestAt: number;
  /** Staff asked something that can still be read. */
  readonly hasOpenQuestion: boolean;
}

/** Looks threads up at `now` (milliseconds since 1970), each once: whoever sends thousands of tips under one receipt does not make every one of them be asked about all. */
export function receiptThreads(database: Database, now: number): (receiptId: SqlValue) => ReceiptThread | undefined {
  const known = new Map<SqlValue, ReceiptThread>();
  const since = oldestOpenReply(database, now);
  return (receiptId) => {
    if (receiptId === null) return undefined;
    const found = known.get(receiptId) ?? threadOf(database, receiptId, since);
    known.set(receiptId, found);
    return found;
  };
}

function threadOf(database: Database, receiptId: SqlValue, since: number): ReceiptThread {
  const row = database.get(
    `SELECT (SELECT max(received_at) FROM tip INDEXED BY tip_by_receipt WHERE receipt_id = ?) AS newest_at,
       EXISTS (SELECT 1 FROM tip INDEXED BY tip_by_receipt CROSS JOIN reply INDEXED BY reply_by_tip ON reply.tip_id = tip.tip_id
         WHERE tip.receipt_id = ? AND reply.status = 'question' AND ${isOpenReply}) AS is_asked`,
    [receiptId, receiptId, since],
  );
  return { newestAt: Number(row?.['newest_at'] ?? 0), hasOpenQuestion: row?.['is_asked'] === 1 };
}
