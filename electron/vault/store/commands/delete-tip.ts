import type { DeletionReason } from '#shared/domain/deletion-reason.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { Database, SqlRow } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import { readPayload, type Payload } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { forgetHeld } from '../held-reports.ts';
import { forgetCommitments } from '../kept-commitments.ts';
import { purgeSearchIndex, removeFromSearchIndex } from '../search/search-index.ts';
import { forgetUnread } from './mark-unread.ts';
import { removeSignature } from '../similar/similar-index.ts';
import { tombstoneMacs } from '../tombstones.ts';

/** Who asked for a deletion, and why. */
export interface DeletionWhy {
  readonly deletionId: string;
  readonly askedBy: string;
  readonly reason: DeletionReason;
  readonly note: string;
}

/** Events that tell where a tip has gone stay whole when it is deleted, and so does the deletion itself. */
const keptPayloads = "'dossier-exported', 'custody-exported', 'tip-deleted'";

/**
 * Deletes tips for good: texts, details, notes, claims, the record of screening, summaries, translations, replies, originals, the keys of their files, words in the index, passages and pictures of drafts and drafts that hold
 * nothing else, what opens commitments to them, what receivers were told of them, and salt and payload of their events. The chain keeps their hashes, which say nothing without the salts; that a
 * dossier with one has left stays on record. Returns the names of the blobs to remove, unreadable from now on: remove them only
 * once the transaction is durable, so that a power cut leaves files without rows and never rows without files.
 */
export function deleteTipsInTransaction(context: VaultContext, tips: readonly { readonly tipId: string; readonly why: DeletionWhy }[]): readonly string[] {
  const origins = quarantineOrigins(context.database);
  const gone = tips.flatMap(({ tipId, why }) => {
    const tip = context.database.get('SELECT number, sealed_sha256, plaintext_sha256 FROM tip WHERE tip_id = ?', [tipId]);
    return tip === undefined ? [] : [takeOut(context, { tipId, tip, quarantineIds: origins.get(tipId) ?? [] }, why)];
  });
  if (gone.length === 0) return [];
  purgeSearchIndex(context.database);
  appendEvents(
    context,
    gone.map(({ payload }) => ({ type: 'tip-deleted', payload })),
    newId(context.randomBytes),
  );
  return gone.flatMap(({ blobNames }) => blobNames);
}

interface TakenOut {
  readonly payload: Payload<'tip-deleted'>;
  readonly blobNames: readonly string[];
}

interface FoundTip {
  readonly tipId: string;
  readonly tip: SqlRow;
  readonly quarantineIds: readonly string[];
}

function takeOut({ database, tombstoneKey, now }: VaultContext, { tipId, tip, quarantineIds }: FoundTip, { deletionId, askedBy, reason, note }: DeletionWhy): TakenOut {
  const number = Number(tip['number']);
  const { sealedMac, contentMac } = tombstoneMacs(tombstoneKey, bytesIn(tip, 'sealed_sha256'), bytesIn(tip, 'plaintext_sha256'));
  const blobs = database.all('SELECT blob_name FROM attachment WHERE tip_id = ?1 UNION ALL SELECT blob_name FROM original WHERE tip_id = ?1 AND blob_name IS NOT NULL UNION ALL SELECT blob_name FROM evidence_part WHERE tip_id = ?1', [tipId]);
  removeFromSearchIndex(database, tipId, number);
  removeSignature(database, number);
  forgetInDossiers(database, tipId);
  forgetCommitments(database, tipId);
  forgetHeld(database, tipId);
  forgetUnread(database, number);
  for (const table of ['text', 'tip_detail', 'attachment', 'original', 'evidence_part', 'evidence_under_way', 'transcript_draft', 'reply_draft', 'note_draft', 'claim_draft', 'screening_draft', 'rendering_draft', 'form_draft']) database.run(`DELETE FROM ${table} WHERE tip_id = ?`, [tipId]);
  // Why something of it leaves may be typed into these; of which tips nobody can tell.
  database.run("DELETE FROM form_draft WHERE form IN ('compound-export', 'dossier-export', 'commitment-opening')");
  for (const subject of [tipId, ...quarantineIds]) database.run(`DELETE FROM event_payload WHERE event_id IN (SELECT event_id FROM event WHERE subject = ? AND type NOT IN (${keptPayloads}))`, [subject]);
  const tombstone = { deletionId, askedBy, reason, note, number, deletedAt: now(), sealedMac: hex(sealedMac), contentMac: hex(contentMac) };
  return { payload: { tipId, quarantineIds, tombstone }, blobNames: blobs.map((row) => String(row['blob_name'])) };
}

/**
 * The items in quarantine that turned out to be a tip, by its id: the events of their arrival hold its hash, too. Reads through all events of that
 * type, so it is asked once for however many tips.
 */
export function quarantineOrigins(database: Database): ReadonlyMap<string, readonly string[]> {
  const origins = new Map<string, readonly string[]>();
  const opened = database.all("SELECT event.type, event.version, event_payload.payload FROM event JOIN event_payload USING (event_id) WHERE event.type = 'quarantine-opened'");
  for (const { type, version, payload } of opened) {
    const draft = payload instanceof Uint8Array ? readPayload(String(type), Number(version), payload) : undefined;
    if (draft?.type !== 'quarantine-opened') continue;
    const { tipId, quarantineId } = draft.payload;
    origins.set(tipId, [...(origins.get(tipId) ?? []), quarantineId]);
  }
  return origins;
}

/** A draft without a tip is of no use, and its title may say what the tip said. One that has left stays, as the log has it. */
function forgetInDossiers(database: Database, tipId: string): void {
  const textsOfTip = '(SELECT text_id FROM text WHERE tip_id = ?)';
  database.run(`DELETE FROM redaction WHERE text_id IN ${textsOfTip}`, [tipId]);
  database.run('DELETE FROM dossier_statement WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM dossier_claim WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM claim_statement WHERE tip_id = ?', [tipId]);
  database.run(`DELETE FROM redaction_kept WHERE text_id IN ${textsOfTip}`, [tipId]);
  database.run(`DELETE FROM dossier_review WHERE text_id IN ${textsOfTip}`, [tipId]);
  database.run(`DELETE FROM other_word WHERE text_id IN ${textsOfTip}`, [tipId]);
  database.run('DELETE FROM dossier_picture WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM redaction_link WHERE entity NOT IN (SELECT entity FROM redaction) OR same_as NOT IN (SELECT entity FROM redaction)');
  const dossiers = database.all('SELECT dossier_id FROM dossier_tip WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM dossier_tip WHERE tip_id = ?', [tipId]);
  for (const { dossier_id: dossierId } of dossiers) {
    database.run('DELETE FROM dossier WHERE dossier_id = ?1 AND exported_at IS NULL AND NOT EXISTS (SELECT 1 FROM dossier_tip WHERE dossier_id = ?1)', [dossierId ?? null]);
  }
}

function bytesIn(row: SqlRow, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`${column} is not bytes`);
  return value;
}
