import { sameReceiptAtOnce, type TipView } from '#shared/contract/tip-calls.ts';
import type { TipAnswers } from '#shared/domain/tip-answers.ts';
import { tellingWays } from '#shared/domain/telling-way.ts';
import type { LanguageTag } from '#shared/domain/writing-system.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { setAsideReasons } from '#shared/domain/set-aside.ts';
import { fileHandlings } from '#shared/domain/tip-content.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { Database, SqlRow, SqlValue } from '#vault/store/database.ts';
import { tipFormats } from '#vault/store/events/event-types.ts';
import { detailsOf } from '#vault/store/tip-details.ts';
import { bodyOf } from '#vault/store/tip-text.ts';
import { suggestionTexts } from '#vault/store/urgency-hint.ts';
import { countNewerAbout } from './events-about.ts';
import { latestLines } from './latest-lines.ts';
import { tipHistory } from './tip-history.ts';
import { suggestUrgency } from '#shared/urgency/suggest-urgency.ts';
import { assessWithin } from './assessment-time.ts';
import { outcomeFields, outcomeOf } from './outcomes.ts';
import { standingOf, nullableTextIn, pick, textIn } from './tip-row.ts';

/** One tip whole, with its history, at `now` (milliseconds since 1970). */
export function getTip(database: Database, now: number, tipId: string, sameReceiptOffset = 0): Result<TipView, 'not-found'> {
  const row = database.get(
    `SELECT tip.*, text.text_id, EXISTS (SELECT 1 FROM pending_deletion WHERE target_id = tip.tip_id) AS is_pending FROM tip JOIN text ON text.tip_id = tip.tip_id AND text.field = 'narrative' WHERE tip.tip_id = ?`,
    [tipId],
  );
  if (!row) return fail('not-found');
  const format = tipFormats.find((name) => name === row['format']);
  if (!format) throw new Error('a stored format that this program does not know');
  const { answers = {} } = detailsOf(database, tipId);
  return ok({
    ...standingOf(row, now, assessWithin(database)),
    tipId,
    number: Number(row['number']),
    language: textIn(row, 'language') as LanguageTag,
    textId: textIn(row, 'text_id'),
    narrative: bodyOf(database, tipId, 'narrative') ?? '',
    place: bodyOf(database, tipId, 'place') ?? null,
    when: bodyOf(database, tipId, 'when') ?? null,
    writtenAt: nullableTextIn(row, 'written_at'),
    sameIdOtherText: row['same_id_other_text'] === 1,
    isBeingDeleted: row['is_pending'] === 1,
    ...(typeof row['outcome_id'] === 'string' ? outcomeFields(row['outcome_id'], outcomeOf(database, row['outcome_id'])?.name) : { outcome: null }),
    setAside: row['set_aside'] === null ? null : { reason: pick(setAsideReasons, row['set_aside']), note: nullableTextIn(row, 'set_aside_note') ?? '' },
    format,
    told: toldOf(database, row),
    safeContact: bodyOf(database, tipId, 'safeContact') ?? null,
    sealedSha256: hexIn(row, 'sealed_sha256'),
    attachments: attachmentsOf(database, tipId),
    answers,
    suggestion: suggestionOf(answers, suggestionTexts(database, tipId)),
    hasReceipt: row['receipt_id'] !== null,
    ...sameReceiptAs(database, tipId, row['receipt_id'] ?? null, sameReceiptOffset),
    ...latestLines(tipHistory(database, tipId)),
    newerEntries: countNewerAbout(database, tipId),
  });
}

function suggestionOf(answers: TipAnswers, texts: readonly string[]): TipView['suggestion'] {
  const suggestion = suggestUrgency(answers, texts);
  if (suggestion === undefined) return null;
  return { urgency: suggestion.urgency, reasons: suggestion.reasons.map((reason) => ({ sign: reason.sign, passage: reason.from === 'words' ? reason.passage : null })) };
}

/** Who signed its arrival is who wrote it down. */
function toldOf(database: Database, row: SqlRow): TipView['told'] {
  const way = tellingWays.find((name) => name === row['told_way']);
  if (way === undefined) return null;
  const tipId = textIn(row, 'tip_id');
  const writer = database.get("SELECT coalesce(member.name, '') AS name FROM event LEFT JOIN member USING (member_id) WHERE event.subject = ? AND event.type = 'tip-received'", [tipId]);
  return { way, saidAt: row['told_at'] === null ? null : Number(row['told_at']), language: textIn(row, 'told_language'), writtenBy: writer === undefined ? '' : textIn(writer, 'name') };
}

function attachmentsOf(database: Database, tipId: string): TipView['attachments'] {
  return database.all('SELECT attachment_id, media_type, size_bytes, sha256, handling FROM attachment WHERE tip_id = ? ORDER BY position', [tipId]).map((row) => ({
    attachmentId: textIn(row, 'attachment_id'),
    mediaType: textIn(row, 'media_type'),
    sizeBytes: Number(row['size_bytes']),
    sha256: hexIn(row, 'sha256'),
    handling: fileHandlings.find((handling) => handling === row['handling']) ?? null,
  }));
}

function sameReceiptAs(database: Database, tipId: string, receiptId: SqlValue, offset: number): Pick<TipView, 'sameReceipt' | 'sameReceiptTotal'> {
  if (receiptId === null) return { sameReceipt: [], sameReceiptTotal: 0 };
  const rows = database.all(`SELECT tip_id, number FROM tip WHERE receipt_id = ? AND tip_id <> ? ORDER BY number LIMIT ${sameReceiptAtOnce} OFFSET ?`, [receiptId, tipId, offset]);
  return {
    sameReceipt: rows.map((row) => ({ tipId: textIn(row, 'tip_id'), number: Number(row['number']) })),
    sameReceiptTotal: Number(database.get('SELECT count(*) AS tips FROM tip WHERE receipt_id = ? AND tip_id <> ?', [receiptId, tipId])?.['tips'] ?? 0),
  };
}

function hexIn(row: SqlRow, column: string): string {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`${column} is not bytes`);
  return hex(value);
}
