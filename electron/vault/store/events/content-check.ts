import { hex, sha256 } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import { readPayload, type EventDraft } from './event-types.ts';
import type { StoredEvent } from './stored-event.ts';

/**
 * Whether what a tip came with is still there, unchanged: each text by the hash of its bytes, each attachment by the hash
 * its row gives (the blob has a check of its own). True for events without payload, whose content is gone on purpose, and
 * for other types. A payload that is not of its type's shape does not fit.
 */
export function contentFits(database: Database, event: StoredEvent): boolean {
  const draft = event.payload && draftIn(event.type, event.version, event.payload.bytes);
  if (draft === 'misshapen') return false;
  if (draft?.type !== 'tip-received') return true;
  const { tipId, texts, attachments } = draft.payload;
  const found = (sql: string, id: string): Uint8Array | undefined => {
    const value = database.get(sql, [tipId, id])?.['value'];
    return value instanceof Uint8Array ? value : undefined;
  };
  return (
    texts.every((text) => {
      const body = found('SELECT CAST(body AS BLOB) AS value FROM text WHERE tip_id = ? AND text_id = ?', text.textId);
      return body !== undefined && hex(sha256(body)) === text.sha256;
    }) &&
    attachments.every((attachment) => {
      const hash = found('SELECT sha256 AS value FROM attachment WHERE tip_id = ? AND attachment_id = ?', attachment.attachmentId);
      return hash !== undefined && hex(hash) === attachment.sha256;
    })
  );
}

function draftIn(type: string, version: number, payload: Uint8Array): EventDraft | 'misshapen' | undefined {
  try {
    return readPayload(type, version, payload);
  } catch {
    return 'misshapen';
  }
}
