import type { Reply, Request } from '#shared/contract/contract.ts';
import type { ReceiverView } from '#shared/contract/receiver-calls.ts';
import { receiverKeyKind, receiverKinds } from '#shared/domain/receiver.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { receiverKeyFingerprint, receiverKeySha256 } from '#vault/crypto/receiver-key-fingerprint.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { wordOf } from '#vault/store/referral-rows.ts';
import { nullableTextIn, textIn } from './tip-row.ts';

const columns = 'receiver_id, name, kind, contact, retired_at, sealing_key, sealing_key_at';

/** Those in use first, by name; police after all others. */
export function listReceivers(database: Database, { withRetired, offset, limit }: Request<'receivers.list'>): Reply<'receivers.list'> {
  const wanted = withRetired ? 'true' : 'retired_at IS NULL';
  const rows = database.all(`SELECT ${columns} FROM receiver WHERE ${wanted} ORDER BY retired_at IS NOT NULL, kind = 'police', folded, receiver_id LIMIT ? OFFSET ?`, [limit, offset]);
  return { total: Number(database.get(`SELECT count(*) AS receivers FROM receiver WHERE ${wanted}`)?.['receivers'] ?? 0), receivers: rows.map(viewOf) };
}

export function getReceiver(database: Database, receiverId: string): Result<ReceiverView, 'not-found'> {
  const row = database.get(`SELECT ${columns} FROM receiver WHERE receiver_id = ?`, [receiverId]);
  return row === undefined ? fail('not-found') : ok(viewOf(row));
}

function viewOf(row: SqlRow): ReceiverView {
  return { receiverId: textIn(row, 'receiver_id'), name: textIn(row, 'name'), kind: wordOf(receiverKinds, row['kind']), contact: textIn(row, 'contact'), key: keyOf(row), retiredAt: row['retired_at'] === null ? null : Number(row['retired_at']) };
}

function keyOf(row: SqlRow): ReceiverView['key'] {
  const recipient = nullableTextIn(row, 'sealing_key');
  if (recipient === null) return null;
  return { recipient, kind: receiverKeyKind(recipient), fingerprint: receiverKeyFingerprint(receiverKeySha256(recipient)), setAt: Number(row['sealing_key_at']) };
}
