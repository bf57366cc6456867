import { hex, sha256 } from '#vault/crypto/hash.ts';
import { languageOf } from '#shared/domain/writing-system.ts';
import type { UrgencyHint } from '#shared/domain/urgency-sign.ts';
import type { Database } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import { textFields, type EventDraft, type Payload, type TextField } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { hintOf, keepHints } from '../urgency-hint.ts';
import { searchEntryOf } from '../search/search-entry.ts';
import { addToSearchIndex } from '../search/search-index.ts';
import { detailSaltBytes, detailsSha256, spelledDetails } from '../tip-details.ts';
import { markArrived } from './mark-unread.ts';
import { tipOfContent, tipOfSealedBytes } from './known-tip.ts';
import { inlineOriginalBytes, type Receipt, type ReceivedTip } from './received-tip.ts';

/**
 * Stores tips, in one transaction of its own: content, one `tip-received` event each under one batch id, index. Receipts come in the
 * order of `tips`. Blobs must be durable before. A storage fault leaves none of them stored. About a hundred at a time is a
 * good size: one fsync, and little to repeat.
 */
export function receiveTips(context: VaultContext, tips: readonly ReceivedTip[]): readonly Receipt[] {
  return context.database.transaction(() => receiveInTransaction(context, tips));
}

/** The same inside a transaction that the caller has begun. */
export function receiveInTransaction(context: VaultContext, tips: readonly ReceivedTip[]): readonly Receipt[] {
  const { database } = context;
  const batchId = newId(context.randomBytes);
  const drafts: { readonly type: 'tip-received'; readonly payload: Payload<'tip-received'> }[] = [];
  const indexed: (() => void)[] = [];
  const hints: { readonly number: number; readonly hint: UrgencyHint | null }[] = [];
  // Tips of this batch are not in the tables yet.
  const arrived = new Map<string, string>();
  const before = lastNumber(database);
  let number = before;

  const identities = tips.map((tip): { readonly tipId: string; readonly duplicate: boolean } => {
    const sealed = `sealed ${hex(tip.sealedSha256)}`;
    const content = `content ${tip.content.innerId} ${hex(tip.plaintextSha256)}`;
    const known =
      arrived.get(sealed) ?? arrived.get(content) ?? tipOfSealedBytes(database, tip.sealedSha256) ?? tipOfContent(database, tip.content.innerId, tip.plaintextSha256);
    if (known !== undefined) return { tipId: known, duplicate: true };
    const tipId = newId(context.randomBytes);
    number += 1;
    const payload = storeContent(context, tip, tipId, number);
    drafts.push({ type: 'tip-received', payload });
    const textIds = payload.texts.map(({ textId }) => textId);
    indexed.push(() => addToSearchIndex(database, payload.number, textIds, tip.search ?? searchEntryOf(tip.content)));
    hints.push({ number, hint: tip.hint === undefined ? hintOf(tip.content) : tip.hint });
    arrived.set(sealed, tipId);
    arrived.set(content, tipId);
    return { tipId, duplicate: false };
  });

  appendEvents(context, drafts satisfies readonly EventDraft[], batchId);
  for (const index of indexed) index();
  for (const { payload } of drafts) markArrived(database, payload.tipId, payload.told === null ? undefined : context.signer.memberId);
  keepHints(database, hints, before);
  if (drafts.length > 0) setLastNumber(database, number);
  return identities.map(({ tipId, duplicate }) => (duplicate ? { kind: 'duplicate', tipId } : receiptOf(database, tipId)));
}

function storeContent({ database, randomBytes }: VaultContext, tip: ReceivedTip, tipId: string, number: number): Payload<'tip-received'> {
  const { content, original } = tip;
  if (tip.attachments.length !== content.attachments.length) throw new Error('attachments and their descriptions differ in number');
  const texts = textFields.flatMap((field) => {
    const body = content[field];
    return body === undefined ? [] : [storeText(database, newId(randomBytes), tipId, field, body)];
  });
  const attachments = content.attachments.map(({ mediaType, sizeBytes, handling = null }, position) => {
    const stored = tip.attachments[position];
    if (!stored) throw new Error('an attachment is missing');
    const attachmentId = newId(randomBytes);
    database.run('INSERT INTO attachment (attachment_id, tip_id, position, media_type, size_bytes, sha256, blob_name, blob_key, handling) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      attachmentId,
      tipId,
      position,
      mediaType,
      sizeBytes,
      stored.sha256,
      stored.blobName,
      stored.blobKey,
      handling,
    ]);
    return { attachmentId, mediaType, sizeBytes, sha256: hex(stored.sha256), handling };
  });
  if (original.kind === 'inline') {
    if (original.bytes.length > inlineOriginalBytes) throw new Error('an original of this size belongs in a blob');
    database.run('INSERT INTO original (tip_id, sealed) VALUES (?, ?)', [tipId, original.bytes]);
  } else {
    database.run('INSERT INTO original (tip_id, blob_name, blob_key) VALUES (?, ?, ?)', [tipId, original.blobName, original.blobKey]);
  }
  return {
    tipId,
    number,
    innerId: content.innerId,
    plaintextSha256: hex(tip.plaintextSha256),
    sealedSha256: hex(tip.sealedSha256),
    format: tip.format,
    keyId: tip.keyId,
    receivedAt: tip.receivedAt,
    writtenAt: content.writtenAt ?? null,
    texts,
    detailsSha256: storeDetails(database, randomBytes, tipId, content),
    attachments,
    told: tip.told ?? null,
  };
}

/** The hash the event names them by; null where there are none. */
function storeDetails(database: Database, randomBytes: VaultContext['randomBytes'], tipId: string, content: ReceivedTip['content']): string | null {
  const body = spelledDetails(content);
  if (body === undefined) return null;
  const salt = randomBytes(detailSaltBytes);
  const hash = detailsSha256(salt, body);
  database.run('INSERT INTO tip_detail (tip_id, body, salt, sha256) VALUES (?, ?, ?, ?)', [tipId, body, salt, hash]);
  return hex(hash);
}

function storeText(database: Database, textId: string, tipId: string, field: TextField, received: string): Payload<'tip-received'>['texts'][number] {
  // A lone surrogate has no UTF-8 form. The original keeps it; the text shows U+FFFD, one unit for one unit.
  const body = received.toWellFormed();
  const hash = sha256(new TextEncoder().encode(body));
  database.run('INSERT INTO text (text_id, tip_id, field, body, language, sha256) VALUES (?, ?, ?, ?, ?, ?)', [textId, tipId, field, body, languageOf(body), hash]);
  return { textId, field, sha256: hex(hash) };
}

function receiptOf(database: Database, tipId: string): Receipt {
  const row = database.get('SELECT number, same_id_other_text FROM tip WHERE tip_id = ?', [tipId]);
  if (!row) throw new Error('a tip just received is not there');
  return { kind: 'received', tipId, number: Number(row['number']), sameIdOtherText: row['same_id_other_text'] === 1 };
}

/** Kept apart from the tips, so that the number of a deleted one is not given again. */
function lastNumber(database: Database): number {
  return Number(database.get("SELECT value FROM meta WHERE key = 'last-tip-number'")?.['value'] ?? 0);
}

function setLastNumber(database: Database, number: number): void {
  database.run("INSERT INTO meta (key, value) VALUES ('last-tip-number', ?) ON CONFLICT DO UPDATE SET value = excluded.value", [String(number)]);
}
