import { languageOf } from '#shared/domain/writing-system.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import type { Database, SqlRow } from '../database.ts';
import { evidenceParts, fileNameSha256, partsSha256 } from '../evidence-parts.ts';
import { savedSearchSha256 } from '../saved-search-hash.ts';
import { detailsSha256 } from '../tip-details.ts';
import { readPayload, subjectOf, type EventDraft, type Payload } from './event-types.ts';
import type { StoredEvent } from './stored-event.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Whether the content an event speaks of is there as it came, nothing less and nothing more: the texts of a tip by the hash
 * of their bytes, its details by their salted hash, transcripts, notes, summaries, translations, the note of a shift, the words of a saved search by their salted hash and the text of a reply by the hash of their bytes, the text of a claim's passage by its hash, its attachments and the parts of evidence by what their rows say, its sealed original and the bytes of a quarantined item by their
 * hash. What lies in a blob is hashed where blobs are read (service/verify-vault.ts). True for an event without payload or of a type this
 * program does not know. A payload that is not of its type's shape, or about something else than the event's subject, does not fit.
 */
export function contentFits(database: Database, event: StoredEvent): boolean {
  const draft = event.payload && draftIn(event.type, event.version, event.payload.bytes);
  if (draft === undefined) return true;
  if (draft === 'misshapen' || subjectOf(draft) !== event.subject) return false;
  if (draft.type === 'tip-received') return textsFit(database, draft.payload) && detailsFit(database, draft.payload) && attachmentsFit(database, draft.payload) && originalFits(database, draft.payload);
  if (draft.type === 'evidence-added') return evidenceFits(database, draft.payload);
  if (draft.type === 'transcript-written') return transcriptFits(database, draft.payload);
  if (draft.type === 'note-written') return noteFits(database, draft.payload);
  if (draft.type === 'claim-marked') return passageFits(database, draft.payload);
  if (draft.type === 'rendering-written') return renderingFits(database, draft.payload);
  if (draft.type === 'shift-ended') return handOverNoteFits(database, draft.payload);
  if (draft.type === 'search-saved' || draft.type === 'search-renamed') return savedSearchFits(database, draft.payload);
  if (draft.type === 'reply-written') return replyFits(database, draft.payload);
  return draft.type !== 'tip-quarantined' || quarantinedFits(database, draft.payload);
}

function textsFit(database: Database, { tipId, texts }: Payload<'tip-received'>): boolean {
  const rows = database.all('SELECT text_id, field, language, sha256, CAST(body AS BLOB) AS body FROM text WHERE tip_id = ?', [tipId]);
  return (
    rows.length === texts.length &&
    texts.every((text) => {
      const row = rows.find((candidate) => candidate['text_id'] === text.textId);
      const body = row?.['body'];
      return row?.['field'] === text.field && holds(row, 'sha256', text.sha256) && body instanceof Uint8Array && hex(sha256(body)) === text.sha256 && row['language'] === languageOf(utf8.decode(body));
    })
  );
}

function detailsFit(database: Database, { tipId, detailsSha256: named }: Payload<'tip-received'>): boolean {
  const row = database.get('SELECT salt, sha256, CAST(body AS BLOB) AS body FROM tip_detail WHERE tip_id = ?', [tipId]);
  if (row === undefined || named === null) return row === undefined && named === null;
  const { salt, body } = row;
  return holds(row, 'sha256', named) && salt instanceof Uint8Array && body instanceof Uint8Array && hex(detailsSha256(salt, utf8.decode(body))) === named;
}

function attachmentsFit(database: Database, { tipId, attachments }: Payload<'tip-received'>): boolean {
  const rows = database.all('SELECT attachment_id, position, media_type, size_bytes, sha256, handling FROM attachment WHERE tip_id = ? ORDER BY position', [tipId]);
  return (
    rows.length === attachments.length &&
    attachments.every(({ attachmentId, mediaType, sizeBytes, sha256: hash, handling }, position) => {
      const row = rows[position];
      return row?.['attachment_id'] === attachmentId && row['position'] === position && row['media_type'] === mediaType && row['size_bytes'] === sizeBytes && row['handling'] === handling && holds(row, 'sha256', hash);
    })
  );
}

function originalFits(database: Database, { tipId, sealedSha256 }: Payload<'tip-received'>): boolean {
  return storedFits(database.get('SELECT sealed, blob_name FROM original WHERE tip_id = ?', [tipId]), sealedSha256);
}

/** The row goes when the item has opened; whether it may be gone is a matter of the projections. */
function quarantinedFits(database: Database, item: Payload<'tip-quarantined'>): boolean {
  const row = database.get('SELECT sealed, blob_name FROM quarantine WHERE quarantine_id = ?', [item.quarantineId]);
  return row === undefined || storedFits(row, item.sha256);
}

/** All parts of it and no more, in order, and its name. Whether its own row is there is a matter of the projections. */
function evidenceFits(database: Database, item: Payload<'evidence-added'>): boolean {
  const name = database.get('SELECT file_name FROM evidence WHERE evidence_id = ?', [item.evidenceId])?.['file_name'];
  const parts = evidenceParts(database, item.evidenceId);
  const ofOthers = database.get('SELECT 1 AS found FROM evidence_part WHERE evidence_id = ? AND tip_id <> ?', [item.evidenceId, item.tipId]);
  return (
    typeof name === 'string' &&
    hex(fileNameSha256(name)) === item.fileNameSha256 &&
    parts.reduce((sum, part) => sum + part.sizeBytes, 0) === item.sizeBytes &&
    hex(partsSha256(parts)) === item.partsSha256 &&
    ofOthers === undefined
  );
}

function transcriptFits(database: Database, { transcriptId, sha256: hash }: Payload<'transcript-written'>): boolean {
  const body = database.get('SELECT CAST(body AS BLOB) AS body FROM transcript WHERE transcript_id = ?', [transcriptId])?.['body'];
  return body instanceof Uint8Array && hex(sha256(body)) === hash;
}

function noteFits(database: Database, { noteId, sha256: hash }: Payload<'note-written'>): boolean {
  const body = database.get('SELECT CAST(body AS BLOB) AS body FROM note WHERE note_id = ?', [noteId])?.['body'];
  return body instanceof Uint8Array && hex(sha256(body)) === hash;
}

/** The text that the passage is part of: of this tip, as it was when somebody marked it, and long enough. */
function passageFits(database: Database, { tipId, textId, textSha256, start, end }: Payload<'claim-marked'>): boolean {
  const row = database.get('SELECT sha256, CAST(body AS BLOB) AS body FROM text WHERE text_id = ? AND tip_id = ?', [textId, tipId]);
  return row !== undefined && holds(row, 'sha256', textSha256) && start < end && row['body'] instanceof Uint8Array && end <= utf8.decode(row['body']).length;
}

function renderingFits(database: Database, { renderingId, sha256: hash }: Payload<'rendering-written'>): boolean {
  const body = database.get('SELECT CAST(body AS BLOB) AS body FROM rendering WHERE rendering_id = ?', [renderingId])?.['body'];
  return body instanceof Uint8Array && hex(sha256(body)) === hash;
}

function handOverNoteFits(database: Database, { handOverId, noteSha256 }: Payload<'shift-ended'>): boolean {
  const note = database.get('SELECT CAST(note AS BLOB) AS note FROM hand_over WHERE hand_over_id = ?', [handOverId])?.['note'];
  return note instanceof Uint8Array && hex(sha256(note)) === noteSha256;
}

/** A deleted one has no row, and one that was renamed has the hash of its latest name; whether it may is a matter of the projections. */
function savedSearchFits(database: Database, { searchId, sha256: hash }: Payload<'search-saved' | 'search-renamed'>): boolean {
  const row = database.get('SELECT sha256, salt, name, typed FROM saved_search WHERE search_id = ?', [searchId]);
  if (row === undefined || !holds(row, 'sha256', hash)) return true;
  const { salt, name, typed } = row;
  return salt instanceof Uint8Array && typeof name === 'string' && typeof typed === 'string' && hex(savedSearchSha256(salt, name, typed)) === hash;
}

/** Its text. Whether its own row is there is a matter of the projections. */
function replyFits(database: Database, { replyId, textSha256 }: Payload<'reply-written'>): boolean {
  const text = database.get('SELECT CAST(text AS BLOB) AS text FROM reply WHERE reply_id = ?', [replyId])?.['text'];
  return text instanceof Uint8Array && hex(sha256(text)) === textSha256;
}

function storedFits(row: SqlRow | undefined, hash: string): boolean {
  const bytes = row?.['sealed'];
  return bytes instanceof Uint8Array ? hex(sha256(bytes)) === hash : typeof row?.['blob_name'] === 'string';
}

function holds(row: SqlRow, column: string, hash: string): boolean {
  const value = row[column];
  return value instanceof Uint8Array && hex(value) === hash;
}

function draftIn(type: string, version: number, payload: Uint8Array): EventDraft | 'misshapen' | undefined {
  try {
    return readPayload(type, version, payload);
  } catch {
    return 'misshapen';
  }
}
