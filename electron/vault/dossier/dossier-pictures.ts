import { offeredAtMost, type DossierPicture, type DossierPictures } from '#shared/contract/picture-calls.ts';
import type { FileReference } from '#shared/contract/viewing-calls.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { picturesAtMost, type Rectangle } from '#shared/domain/picture-limits.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { RandomBytes } from '#vault/crypto/random.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import type { SeenPicture } from './picture-hash.ts';

/** A picture of a dossier as it stands in the vault: which file, what is painted over, and what somebody saw of it as it leaves. */
export interface LoadedPicture extends Omit<DossierPicture, 'reviewed' | 'rectangles'> {
  readonly rectangles: readonly Rectangle[];
  /** null: nobody has looked at it as it is now. */
  readonly seen: SeenPicture | null;
}

/** What a sender calls a file proves nothing: some call every file by the most general name. What it is, is looked at when it is added. */
const mayBePicture = "(media_type LIKE 'image/%' OR media_type = 'application/octet-stream')";

/** By report, then as they were added. */
export function loadPictures(database: Database, dossierId: string): readonly LoadedPicture[] {
  return database
    .all(
      `SELECT p.*, t.number FROM dossier_picture p JOIN dossier_tip d ON d.dossier_id = p.dossier_id AND d.tip_id = p.tip_id JOIN tip t ON t.tip_id = p.tip_id
       WHERE p.dossier_id = ? ORDER BY d.position, p.position`,
      [dossierId],
    )
    .map(pictureOf);
}

function pictureOf(row: SqlRow): LoadedPicture {
  const rectangles = JSON.parse(String(row['rectangles'])) as readonly (readonly [number, number, number, number])[];
  const { seen_sha256: seen } = row;
  return {
    pictureId: String(row['picture_id']),
    tipId: String(row['tip_id']),
    tipNumber: Number(row['number']),
    file: { kind: row['file_kind'] === 'evidence' ? 'evidence' : 'attachment', id: String(row['file_id']) },
    caption: String(row['caption']),
    rectangles: rectangles.map(([x, y, width, height]) => ({ x, y, width, height })),
    version: Number(row['version']),
    seen: seen instanceof Uint8Array ? { sha256: hex(seen), width: Number(row['seen_width']), height: Number(row['seen_height']) } : null,
  };
}

/** What the desk is shown; `dossier-absent` when there is no such dossier. */
export function listPictures(database: Database, dossierId: string): Result<DossierPictures, 'dossier-absent'> {
  if (database.get('SELECT 1 FROM dossier WHERE dossier_id = ?', [dossierId]) === undefined) return fail('dossier-absent');
  const pictures = loadPictures(database, dossierId).map(({ seen, rectangles, ...picture }) => ({ ...picture, rectangles: rectangles.map((each) => ({ ...each })), reviewed: seen !== null }));
  const offered = database.all(
    `SELECT t.number, f.kind, f.id, f.file_name, f.size_bytes FROM dossier_tip d JOIN tip t ON t.tip_id = d.tip_id JOIN (
       SELECT tip_id, 'attachment' AS kind, attachment_id AS id, NULL AS file_name, size_bytes, position AS place FROM attachment WHERE ${mayBePicture}
       UNION ALL SELECT tip_id, 'evidence', evidence_id, file_name, size_bytes, added_at FROM evidence WHERE ${mayBePicture}
     ) f ON f.tip_id = d.tip_id
     WHERE d.dossier_id = ?1 AND NOT EXISTS (SELECT 1 FROM dossier_picture p WHERE p.dossier_id = ?1 AND p.file_kind = f.kind AND p.file_id = f.id)
     ORDER BY d.position, f.kind, f.place, f.id`,
    [dossierId],
  );
  return ok({
    pictures,
    offered: offered.slice(0, offeredAtMost).map((row) => ({
      tipNumber: Number(row['number']),
      file: { kind: row['kind'] === 'evidence' ? ('evidence' as const) : ('attachment' as const), id: String(row['id']) },
      fileName: typeof row['file_name'] === 'string' ? row['file_name'] : null,
      sizeBytes: Number(row['size_bytes']),
    })),
    offeredTotal: offered.length,
  });
}

/** `not-found`: no file of a tip of this dossier. `too-many-entries`: the dossier has `picturesAtMost`. */
export function addPicture(database: Database, randomBytes: RandomBytes, { dossierId, file }: { readonly dossierId: string; readonly file: FileReference }): Result<DossierPictures, 'dossier-absent' | 'not-found' | 'too-many-entries'> {
  const listed = listPictures(database, dossierId);
  if (!listed.ok || listed.value.pictures.some((picture) => picture.file.kind === file.kind && picture.file.id === file.id)) return listed;
  const table = file.kind === 'attachment' ? 'attachment' : 'evidence';
  const row = database.get(`SELECT tip_id FROM ${table} JOIN dossier_tip USING (tip_id) WHERE ${table}_id = ? AND dossier_id = ?`, [file.id, dossierId]);
  if (row === undefined) return fail('not-found');
  if (listed.value.pictures.length >= picturesAtMost) return fail('too-many-entries');
  database.run(
    `INSERT INTO dossier_picture (picture_id, dossier_id, tip_id, file_kind, file_id, position, caption, rectangles, version)
     VALUES (?1, ?2, ?3, ?4, ?5, (SELECT coalesce(max(position), 0) + 1 FROM dossier_picture WHERE dossier_id = ?2), '', '[]', 0)`,
    [hex(randomBytes(16)), dossierId, row['tip_id'] ?? null, file.kind, file.id],
  );
  return listPictures(database, dossierId);
}

export interface PictureAsked {
  readonly dossierId: string;
  readonly pictureId: string;
  readonly version: number;
}

/** The picture in the version that somebody has before them; `picture-changed` for a later one. */
export function pictureAsked(database: Database, { dossierId, pictureId, version }: PictureAsked): Result<LoadedPicture, 'not-found' | 'picture-changed'> {
  const picture = loadPictures(database, dossierId).find((each) => each.pictureId === pictureId);
  if (picture === undefined) return fail('not-found');
  return picture.version === version ? ok(picture) : fail('picture-changed');
}

/** Takes the place of all that was painted before, and of the words. What was seen before does not count any more. */
export function setPainted(database: Database, asked: PictureAsked & { readonly caption: string; readonly rectangles: readonly Rectangle[] }): Result<DossierPictures, 'dossier-absent' | 'not-found' | 'picture-changed'> {
  const picture = pictureAsked(database, asked);
  if (!picture.ok) return picture;
  const rectangles = JSON.stringify(asked.rectangles.map(({ x, y, width, height }) => [x, y, width, height]));
  database.run('UPDATE dossier_picture SET caption = ?, rectangles = ?, version = version + 1, seen_sha256 = NULL, seen_width = NULL, seen_height = NULL WHERE picture_id = ?', [oneLine(asked.caption), rectangles, asked.pictureId]);
  return listPictures(database, asked.dossierId);
}

export function removePicture(database: Database, { dossierId, pictureId }: Omit<PictureAsked, 'version'>): Result<DossierPictures, 'dossier-absent'> {
  database.run('DELETE FROM dossier_picture WHERE dossier_id = ? AND picture_id = ?', [dossierId, pictureId]);
  return listPictures(database, dossierId);
}

/** Somebody looked at these pixels; null takes that back. */
export function setSeen(database: Database, asked: PictureAsked, seen: SeenPicture | null): Result<DossierPictures, 'dossier-absent' | 'not-found' | 'picture-changed'> {
  const picture = pictureAsked(database, asked);
  if (!picture.ok) return picture;
  database.run('UPDATE dossier_picture SET seen_sha256 = ?, seen_width = ?, seen_height = ? WHERE picture_id = ?', [seen === null ? null : new Uint8Array(Buffer.from(seen.sha256, 'hex')), seen?.width ?? null, seen?.height ?? null, asked.pictureId]);
  return listPictures(database, asked.dossierId);
}
