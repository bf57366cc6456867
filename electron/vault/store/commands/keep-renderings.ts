import { oneLine } from '#shared/domain/one-line.ts';
import type { RenderingKind } from '#shared/domain/rendering.ts';
import type { ToldLanguage } from '#shared/domain/telling-way.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { withStaffWordsChanged } from '../search/staff-index.ts';

/** A summary or a translation as it is to be written. */
export interface RenderingText {
  readonly tipId: string;
  readonly kind: RenderingKind;
  /** The text or the transcript it says again; null: the tip as a whole. */
  readonly sourceId: string | null;
  readonly language: ToldLanguage;
  /** Empty: who writes it. Else a person outside, by name. */
  readonly translator: string;
  readonly text: string;
}

/** Says in which language a tip is, or that nobody knows: one event, or none when it is so already. */
export function setLanguage(context: VaultContext, tipId: string, to: ToldLanguage | null): Result<undefined, 'not-found'> {
  const { database } = context;
  const tip = database.get('SELECT language_set FROM tip WHERE tip_id = ?', [tipId]);
  if (tip === undefined) return fail('not-found');
  // What is stored was one of the list when it was written.
  const from = (tip['language_set'] ?? null) as ToldLanguage | null;
  if (from !== to) database.transaction(() => appendEvents(context, [{ type: 'language-set', payload: { tipId, from, to } }]));
  return ok(undefined);
}

/** A further version, in one transaction with its event; the draft of this kind goes. Earlier versions stay as they are. `not-found` for the tip, or a text that is not its. */
export function writeRendering(context: VaultContext, rendering: RenderingText, packageId: string | null = null): Result<undefined, 'not-found'> {
  const { database } = context;
  const { tipId, kind, sourceId, language } = rendering;
  if (!isThere(database, tipId, sourceId)) return fail('not-found');
  const bytes = new TextEncoder().encode(rendering.text.toWellFormed());
  const translator = oneLine(rendering.translator);
  database.transaction(() => {
    const renderingId = newId(context.randomBytes);
    withStaffWordsChanged(database, tipId, () => {
      appendEvents(context, [{ type: 'rendering-written', payload: { tipId, renderingId, kind, sourceId, language, translator: translator === '' ? null : translator, packageId, sha256: hex(sha256(bytes)), writtenAt: context.now() } }]);
      // As bytes, since the text interface of the database would swallow a leading byte order mark.
      database.run('UPDATE rendering SET body = CAST(? AS TEXT) WHERE rendering_id = ?', [bytes, renderingId]);
    });
    if (packageId === null) database.run('DELETE FROM rendering_draft WHERE tip_id = ? AND kind = ?', [tipId, kind]);
  });
  return ok(undefined);
}

/** Keeps what is being written, so that a lock or a crash costs no more than the last seconds; an empty text forgets it. Not in the log. */
export function keepRenderingDraft({ database }: VaultContext, { tipId, kind, sourceId, language, translator, text }: RenderingText): Result<undefined, 'not-found'> {
  if (!isThere(database, tipId, sourceId)) return fail('not-found');
  database.transaction(() => {
    database.run('DELETE FROM rendering_draft WHERE tip_id = ? AND kind = ?', [tipId, kind]);
    if (text.trim() === '') return;
    database.run('INSERT INTO rendering_draft (tip_id, kind, source_id, language, translator, body) VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT))', [tipId, kind, sourceId, language, oneLine(translator), new TextEncoder().encode(text.toWellFormed())]);
  });
  return ok(undefined);
}

/** Whether the tip is there and the text or transcript is one of its. */
function isThere(database: Database, tipId: string, sourceId: string | null): boolean {
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return false;
  if (sourceId === null) return true;
  return database.get('SELECT 1 AS found FROM text WHERE tip_id = ?1 AND text_id = ?2 UNION ALL SELECT 1 FROM transcript WHERE tip_id = ?1 AND transcript_id = ?2', [tipId, sourceId]) !== undefined;
}
