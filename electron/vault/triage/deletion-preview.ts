import type { Reply } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';

export type TipsPreview = Omit<Reply<'deletion.preview'>, 'backups'>;
export type KeyPreview = Omit<Reply<'intakeKey.previewDestroy'>, 'backups'>;

/** What would go with these tips: their files and what was written down of them, replies, consents and referrals, their places in dossiers, what the log says about them. */
export function previewDeletion(database: Database, tipIds: readonly string[]): Result<TipsPreview, 'not-found'> {
  const wanted = [...new Set(tipIds)];
  if (wanted.some((tipId) => database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined)) return fail('not-found');
  const numbers = wanted.map((tipId) => Number(database.get('SELECT number FROM tip WHERE tip_id = ?', [tipId])?.['number'])).sort((one, other) => one - other);
  const dossiers = new Map<string, boolean>();
  let [files, transcripts, notes, renderings, claims, screenings, individuals, replies, consents, referrals, events] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const tipId of wanted) {
    for (const table of ['attachment', 'evidence'] as const) files += countOf(database, `SELECT count(*) AS found FROM ${table} WHERE tip_id = ?`, tipId);
    transcripts += countOf(database, 'SELECT count(*) AS found FROM transcript WHERE tip_id = ?', tipId);
    notes += countOf(database, 'SELECT count(*) AS found FROM note WHERE tip_id = ?', tipId);
    renderings += countOf(database, 'SELECT count(*) AS found FROM rendering WHERE tip_id = ?', tipId);
    claims += countOf(database, 'SELECT count(*) AS found FROM claim WHERE tip_id = ?', tipId);
    screenings += countOf(database, 'SELECT count(*) AS found FROM screening WHERE tip_id = ?', tipId);
    individuals += countOf(database, 'SELECT count(*) AS found FROM tip_individual WHERE tip_id = ?', tipId);
    replies += countOf(database, 'SELECT count(*) AS found FROM reply WHERE tip_id = ? AND withdrawn_at IS NULL', tipId);
    consents += countOf(database, 'SELECT count(*) AS found FROM consent WHERE tip_id = ?', tipId);
    referrals += countOf(database, 'SELECT count(*) AS found FROM referral WHERE tip_id = ?', tipId);
    events += countOf(database, 'SELECT count(*) AS found FROM event JOIN event_payload USING (event_id) WHERE subject = ?', tipId);
    for (const row of database.all('SELECT dossier_id, exported_at FROM dossier JOIN dossier_tip USING (dossier_id) WHERE tip_id = ?', [tipId])) dossiers.set(String(row['dossier_id']), row['exported_at'] !== null);
  }
  return ok({ numbers, tips: wanted.length, files, transcripts, notes, renderings, claims, screenings, individuals, replies, consents, referrals, dossiers: dossiers.size, exportedDossiers: [...dossiers.values()].filter((isExported) => isExported).length, events });
}

/** What destroying an intake key would mean, at `now` (milliseconds since 1970). */
export function previewDestruction(database: Database, now: number, keyId: string): Result<KeyPreview, 'not-found'> {
  const key = database.get('SELECT epoch, expires_at, destroy_after FROM intake_key WHERE key_id = ? AND seed IS NOT NULL', [keyId]);
  if (key === undefined) return fail('not-found');
  const newestTipAt = database.get('SELECT max(received_at) AS newest FROM tip WHERE key_id = ?', [keyId])?.['newest'] ?? null;
  return ok({
    epoch: Number(key['epoch']),
    tips: countOf(database, 'SELECT count(*) AS found FROM tip WHERE key_id = ?', keyId),
    originals: countOf(database, 'SELECT count(*) AS found FROM tip JOIN original USING (tip_id) WHERE key_id = ?', keyId),
    quarantined: Number(database.get('SELECT count(*) AS found FROM quarantine')?.['found']),
    isExpired: Number(key['expires_at']) <= now,
    destroyAfter: Number(key['destroy_after']),
    sealsStill: now <= Number(key['destroy_after']),
    forms: Number(database.get('SELECT count(*) AS found FROM saved_form WHERE instr(key_ids, ?) > 0 AND destroyed_at >= ?', [keyId, now])?.['found']),
    newestTipAt: newestTipAt === null ? null : Number(newestTipAt),
    isOnly: countOf(database, 'SELECT count(*) AS found FROM intake_key WHERE seed IS NOT NULL AND key_id <> ?', keyId) === 0,
  });
}

function countOf(database: Database, sql: string, id: string): number {
  return Number(database.get(sql, [id])?.['found'] ?? 0);
}
