import type { Reply, Request } from '#shared/contract/contract.ts';
import { writtenDraftsAtMost, type WrittenDraft } from '#shared/contract/writing-calls.ts';
import { tellingWays, toldLanguages } from '#shared/domain/telling-way.ts';
import { sealableText } from '#shared/sealed-tip/manifest-text.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '../store/database.ts';
import { newId, type VaultContext } from '../store/events/vault-context.ts';

const excerptCharacters = 80;

/** Tips that are being written down, the latest first. */
export function listDrafts(database: Database): Reply<'writing.drafts'> {
  const rows = database.all('SELECT draft_id, kept_at, narrative, place, when_words, safe_contact FROM written_draft ORDER BY kept_at DESC, draft_id LIMIT ?', [writtenDraftsAtMost]);
  return {
    drafts: rows.map((row) => {
      const words = [row['narrative'], row['place'], row['when_words'], row['safe_contact']].map((text) => String(text).trim()).find((text) => text !== '') ?? '';
      return { draftId: String(row['draft_id']), keptAt: Number(row['kept_at']), excerpt: Array.from(words.slice(0, 4 * excerptCharacters).replace(/\s+/gu, ' ')).slice(0, excerptCharacters).join('').toWellFormed() };
    }),
  };
}

export function draftOf(database: Database, draftId: string): Result<WrittenDraft, 'not-found'> {
  const row = database.get('SELECT * FROM written_draft WHERE draft_id = ?', [draftId]);
  return row === undefined ? fail('not-found') : ok(readDraft(row));
}

/** Durable when it returns. `not-found`: it was finished or thrown away meanwhile; nothing is kept then. */
export function keepDraft({ database, randomBytes, now }: VaultContext, { draftId, draft }: Request<'writing.keep'>): Result<Reply<'writing.keep'>, 'not-found' | 'too-many-drafts'> {
  const count = Number(database.get('SELECT count(*) AS drafts FROM written_draft')?.['drafts']);
  if (draftId === null && count >= writtenDraftsAtMost) return fail('too-many-drafts');
  if (draftId !== null && database.get('SELECT 1 AS found FROM written_draft WHERE draft_id = ?', [draftId]) === undefined) return fail('not-found');
  const kept = { draftId: draftId ?? newId(randomBytes), keptAt: now() };
  const { way, saidAt, language } = draft;
  // The same rules as for what comes sealed: whatever was pasted becomes text that a tip can hold.
  const [narrative, place, when, safeContact] = [draft.narrative, draft.place, draft.when, draft.safeContact].map(sealableText);
  database.run('INSERT OR REPLACE INTO written_draft (draft_id, way, said_at, language, narrative, place, when_words, safe_contact, kept_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    kept.draftId,
    way,
    saidAt,
    language,
    narrative ?? '',
    place ?? '',
    when ?? '',
    safeContact ?? '',
    kept.keptAt,
  ]);
  return ok(kept);
}

export function discardDraft(database: Database, draftId: string): Result<Record<string, never>, 'not-found'> {
  if (database.get('SELECT 1 AS found FROM written_draft WHERE draft_id = ?', [draftId]) === undefined) return fail('not-found');
  database.run('DELETE FROM written_draft WHERE draft_id = ?', [draftId]);
  return ok({});
}

function readDraft(row: SqlRow): WrittenDraft {
  return {
    way: tellingWays.find((way) => way === row['way']) ?? null,
    saidAt: row['said_at'] === null ? null : Number(row['said_at']),
    language: toldLanguages.find((language) => language === row['language']) ?? 'und',
    narrative: String(row['narrative']),
    place: String(row['place']),
    when: String(row['when_words']),
    safeContact: String(row['safe_contact']),
  };
}
