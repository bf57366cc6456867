import { renderingsAtMost, type Renderings, type RenderingVersion } from '#shared/contract/language-calls.ts';
import { renderingKinds } from '#shared/domain/rendering.ts';
import { toldLanguages } from '#shared/domain/telling-way.ts';
import { likelyLanguage } from '#shared/languages/likely-language.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { bodyOf } from '#vault/store/tip-text.ts';
import { latestAbout } from './events-about.ts';
import { pick, textIn } from './tip-row.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** In which language a tip is, what can be said again of it, the newest versions of what staff wrote, and the drafts that wait. */
export function renderingsOfTip(database: Database, tipId: string): Result<Renderings, 'not-found'> {
  const tip = database.get('SELECT language_set FROM tip WHERE tip_id = ?', [tipId]);
  if (tip === undefined) return fail('not-found');
  return ok({
    languageSet: toldLanguages.find((language) => language === tip['language_set']) ?? null,
    languageLikely: likelyLanguage(bodyOf(database, tipId, 'narrative') ?? '') ?? null,
    sources: sourcesOf(database, tipId),
    ...versionsOf(database, tipId),
    drafts: database.all('SELECT kind, source_id, language, translator, CAST(body AS BLOB) AS body FROM rendering_draft WHERE tip_id = ? ORDER BY kind', [tipId]).map((row) => ({
      kind: pick(renderingKinds, row['kind']),
      sourceId: idIn(row, 'source_id'),
      language: pick(toldLanguages, row['language']),
      translator: textIn(row, 'translator'),
      text: bodyIn(row),
    })),
  });
}

/** The reporter's text, and of each file the latest transcript, in the order in which files got their first. */
function sourcesOf(database: Database, tipId: string): Renderings['sources'] {
  const narrative = database.all("SELECT text_id AS id, CAST(body AS BLOB) AS body, language FROM text WHERE tip_id = ? AND field = 'narrative'", [tipId]);
  const latest = new Map(database.all('SELECT transcript_id AS id, file_id, CAST(body AS BLOB) AS body, language FROM transcript WHERE tip_id = ? AND body IS NOT NULL ORDER BY rowid', [tipId]).map((row) => [textIn(row, 'file_id'), row]));
  const source = (from: 'narrative' | 'transcript') => (row: SqlRow, index: number) => ({ sourceId: textIn(row, 'id'), from, position: index + 1, text: bodyIn(row), language: textIn(row, 'language') });
  return [...narrative.map(source('narrative')), ...[...latest.values()].map(source('transcript'))].filter(({ text }) => text !== '');
}

/** Who wrote a version is who signed its event. */
function versionsOf(database: Database, tipId: string): Pick<Renderings, 'versions' | 'total'> {
  const { total, latest } = latestAbout(database, tipId, 'rendering-written', { offset: 0, limit: renderingsAtMost });
  const versions = latest.flatMap(({ event, actor, actorRemoved }): RenderingVersion[] => {
    if (event.type !== 'rendering-written') return [];
    const { renderingId, kind, sourceId, language, translator, packageId, writtenAt } = event.payload;
    const row = database.get('SELECT CAST(body AS BLOB) AS body FROM rendering WHERE rendering_id = ?', [renderingId]);
    return [{ renderingId, kind, sourceId, language, translator, isReturned: packageId !== null, text: row === undefined ? '' : bodyIn(row), writtenAt, actor, actorRemoved }];
  });
  return { versions, total };
}

function idIn(row: SqlRow, column: string): string | null {
  return row[column] === null ? null : textIn(row, column);
}

/** As bytes, since the text interface of the database would swallow a leading byte order mark. */
function bodyIn(row: SqlRow): string {
  const { body } = row;
  return body instanceof Uint8Array ? utf8.decode(body) : '';
}
