import { fromHex } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { replyEvents } from './reply-events.ts';

type ReplyEvent = Extract<EventDraft, { readonly type: keyof typeof replyEvents }>;

/** The part of applyEvent that is about answers to reporters; the same rules hold. */
export function applyReplyEvent(database: Database, event: ReplyEvent): void {
  switch (event.type) {
    case 'reply-written': {
      const { replyId, tipId, status, day, sequence, textSha256, writtenAt } = event.payload;
      const hash = fromHex(textSha256);
      if (!hash) throw new Error('not hexadecimal');
      database.run('INSERT INTO reply (reply_id, tip_id, status, day, sequence, text, text_sha256, written_at, withdrawn_at) VALUES (?, ?, ?, ?, ?, NULL, ?, ?, NULL)', [replyId, tipId, status, day, sequence, hash, writtenAt]);
      return;
    }
    case 'reply-withdrawn':
      database.run('UPDATE reply SET withdrawn_at = ? WHERE reply_id = ? AND tip_id = ? AND withdrawn_at IS NULL', [event.payload.withdrawnAt, event.payload.replyId, event.payload.tipId]);
      return;
    case 'replies-exported':
      database.run('INSERT INTO reply_bundle (bundle_id, replies, exported_at) VALUES (?, ?, ?)', [event.payload.bundleId, event.payload.replies, event.payload.exportedAt]);
      return;
    case 'reply-term-set':
      database.run('INSERT INTO reply_term (scope, days) VALUES (?, ?) ON CONFLICT DO UPDATE SET days = excluded.days', [event.payload.scope, event.payload.days]);
      return;
  }
}
