import { describe, expect, it } from 'vitest';
import { picturesAtMost } from '#shared/domain/picture-limits.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { PaintedPicture } from '#shared/redaction/painted-picture.ts';
import { ok } from '#shared/result.ts';
import { atOnce } from '#shared/steps.ts';
import { hex } from '#vault/crypto/hash.ts';
import { createDossier, markReviewed, type DraftTools } from '#vault/dossier/dossier-drafts.ts';
import { addPicture, listPictures, loadPictures, removePicture, setPainted, setSeen } from '#vault/dossier/dossier-pictures.ts';
import { exportDossier, previewSteps, type ExportOutcome } from '#vault/dossier/export-dossier.ts';
import { DetailFinder } from '#vault/dossier/found-details.ts';
import { seenOf } from '#vault/dossier/picture-hash.ts';
import { readPlainZip } from '#vault/dossier/plain-zip.ts';
import { readPng } from '#vault/dossier/read-png.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';
import { noise } from '../../../../support/planted/picture-dossier.ts';

const fileId = (index: number): string => index.toString(16).padStart(32, '0');
const rectangles = [{ x: 1, y: 2, width: 3, height: 4 }];

async function withPictures(count: number): Promise<{ readonly tools: DraftTools; readonly dossierId: string; readonly textId: string }> {
  const { tools } = await draftVault([{ narrative: 'First.' }, { narrative: 'Second.' }]);
  for (let index = 0; index < count; index += 1) {
    tools.database.run("INSERT INTO attachment (attachment_id, tip_id, position, media_type, size_bytes, sha256, blob_name, blob_key) VALUES (?, ?, ?, 'image/png', 10, ?, 'x', x'00')", [fileId(index), tipIdOf(index === 0 ? 1 : 0), index, new Uint8Array(32).fill(index)]);
  }
  const made = createDossier(tools, { title: 'Invented', tipIds: [tipIdOf(0)] });
  if (!made.ok) throw new Error(made.code);
  return { tools, dossierId: made.value.dossierId, textId: made.value.texts[0]?.textId ?? '' };
}
const file = (index: number) => ({ kind: 'attachment', id: fileId(index) }) as const;

describe('pictures of a dossier', () => {
  it('come from files of its tips and no others, each once', async () => {
    const { tools, dossierId } = await withPictures(3);
    const add = (index: number) => addPicture(tools.database, tools.randomBytes, { dossierId, file: file(index) });
    expect(listPictures(tools.database, dossierId)).toMatchObject({ ok: true, value: { pictures: [], offered: [{ file: file(1) }, { file: file(2) }], offeredTotal: 2 } });
    expect(add(0)).toEqual({ ok: false, code: 'not-found' });
    expect(add(2)).toMatchObject({ ok: true, value: { pictures: [{ file: file(2), version: 0, reviewed: false, rectangles: [] }], offered: [{ file: file(1) }] } });
    expect(add(2)).toMatchObject({ ok: true, value: { pictures: [{ file: file(2) }] } });
    expect(add(1)).toMatchObject({ ok: true, value: { pictures: [{ file: file(2) }, { file: file(1) }], offeredTotal: 0 } });
    expect(listPictures(tools.database, fileId(9))).toEqual({ ok: false, code: 'dossier-absent' });
  });

  it('are no more than a file can hold', async () => {
    const { tools, dossierId } = await withPictures(picturesAtMost + 2);
    for (let index = 1; index <= picturesAtMost; index += 1) addPicture(tools.database, tools.randomBytes, { dossierId, file: file(index) });
    expect(addPicture(tools.database, tools.randomBytes, { dossierId, file: file(picturesAtMost + 1) })).toEqual({ ok: false, code: 'too-many-entries' });
  });

  it('take what is painted as a whole, in the version that somebody saw, and have to be looked at again', async () => {
    const { tools: { database, randomBytes }, dossierId } = await withPictures(2);
    addPicture(database, randomBytes, { dossierId, file: file(1) });
    const pictureId = loadPictures(database, dossierId)[0]?.pictureId ?? '';
    const asked = { dossierId, pictureId, version: 0 };
    setSeen(database, asked, { sha256: 'ab'.repeat(32), width: 5, height: 6 });
    expect(loadPictures(database, dossierId)).toMatchObject([{ seen: { sha256: 'ab'.repeat(32), width: 5, height: 6 } }]);
    expect(setPainted(database, { ...asked, caption: ' The\ngate ', rectangles })).toMatchObject({ ok: true, value: { pictures: [{ caption: 'The gate', rectangles, version: 1, reviewed: false }] } });
    for (const late of [setPainted(database, { ...asked, caption: '', rectangles: [] }), setSeen(database, asked, null)]) expect(late).toEqual({ ok: false, code: 'picture-changed' });
    expect(loadPictures(database, dossierId)).toMatchObject([{ rectangles, seen: null }]);
    expect(setSeen(database, { ...asked, pictureId: fileId(7) }, null)).toEqual({ ok: false, code: 'not-found' });
  });

  it('go when they are taken out, and can be taken in again', async () => {
    const { tools: { database, randomBytes }, dossierId } = await withPictures(2);
    addPicture(database, randomBytes, { dossierId, file: file(1) });
    const pictureId = loadPictures(database, dossierId)[0]?.pictureId ?? '';
    expect(removePicture(database, { dossierId, pictureId })).toMatchObject({ ok: true, value: { pictures: [], offeredTotal: 1 } });
  });
});

const received = noise(90, 60, 4);
const painted = PaintedPicture.paint(received, rectangles, 0);
const other = PaintedPicture.paint(received, [], 0);

async function exported(format: 'docx' | 'markdown', preset: 'internal' | 'public', setting: { readonly isSeen?: boolean; readonly comesOut?: PaintedPicture } = {}): Promise<{ readonly outcome: ExportOutcome; readonly bytes: Uint8Array; readonly asked: number }> {
  const { tools, dossierId, textId } = await withPictures(2);
  const { database } = tools;
  addPicture(database, tools.randomBytes, { dossierId, file: file(1) });
  const pictureId = loadPictures(database, dossierId)[0]?.pictureId ?? '';
  setPainted(database, { dossierId, pictureId, version: 0, caption: 'The gate', rectangles });
  if (setting.isSeen ?? true) setSeen(database, { dossierId, pictureId, version: 1 }, seenOf(painted));
  markReviewed(tools, { dossierId, textId, reviewed: true });
  const files = memoryFileSystem();
  files.makeFolder('/out');
  let asked = 0;
  const paint = () => {
    asked += 1;
    return Promise.resolve(ok(setting.comesOut ?? painted));
  };
  const outcome = await exportDossier(
    { database, finder: new DetailFinder(() => Promise.resolve()), files, randomBytes: tools.randomBytes, print: () => Promise.resolve(null), paint, beforeWriting: () => ok(undefined) },
    { dossierId, format, view: viewOf(preset, false), sealing: { kind: 'plain' }, destination: '/out/dossier' },
  );
  return { outcome, bytes: files.contents('/out/dossier') ?? new Uint8Array(), asked };
}

describe('a dossier with pictures', () => {
  it('holds the painted picture as a PNG of its own, and nothing of the file that was received', async () => {
    const { outcome, bytes } = await exported('docx', 'internal');
    expect(outcome).toMatchObject({ ok: true });
    const parts = readPlainZip(bytes);
    const png = parts.ok ? parts.value.find(({ name }) => name === 'word/media/picture1.png')?.bytes : undefined;
    expect(readPng(png ?? new Uint8Array())).toEqual({ ok: true, value: { width: 90, height: 60, rgb: PaintedPicture.rgbOf(painted) } });
    expect(Buffer.from(bytes).includes(fileId(1)) || Buffer.from(bytes).includes(hex(new Uint8Array(32).fill(1)))).toBe(false);
  });

  it('waits until somebody has looked at each as it leaves', async () => {
    expect((await exported('docx', 'internal', { isSeen: false })).outcome).toEqual({ ok: false, code: 'review-incomplete' });
    expect((await exported('markdown', 'public', { isSeen: false })).outcome).toEqual({ ok: false, code: 'review-incomplete' });
  });

  it('is not written when a picture comes out otherwise than somebody saw it', async () => {
    const { outcome, bytes } = await exported('docx', 'internal', { comesOut: other });
    expect(outcome).toEqual({ ok: false, code: 'picture-changed' });
    expect(bytes).toHaveLength(0);
  });

  it('names pictures where the format has none, and decodes nothing for that', async () => {
    const { outcome, bytes, asked } = await exported('markdown', 'internal');
    expect(outcome).toMatchObject({ ok: true });
    expect(new TextDecoder().decode(bytes)).toContain('**Picture 1:** Not in this format; a PDF or Word file of this dossier has it. The gate');
    expect(asked).toBe(0);
  });

  it('says nothing of them to the public', async () => {
    const { outcome, bytes } = await exported('docx', 'public');
    expect(outcome).toMatchObject({ ok: true });
    expect(Buffer.from(bytes).includes('media') || Buffer.from(bytes).includes('Picture')).toBe(false);
  });

  it('is shown before it leaves with each picture that somebody looked at', async () => {
    const { tools: { database, randomBytes }, dossierId } = await withPictures(2);
    addPicture(database, randomBytes, { dossierId, file: file(1) });
    const kinds = () => {
      const blocks = atOnce(previewSteps(database, dossierId, viewOf('internal', false)));
      return blocks.ok ? blocks.value.blocks.filter(({ kind }) => kind === 'picture') : [];
    };
    expect(kinds()).toEqual([]);
    setSeen(database, { dossierId, pictureId: loadPictures(database, dossierId)[0]?.pictureId ?? '', version: 0 }, seenOf(painted));
    expect(kinds()).toEqual([{ kind: 'picture', label: 'Picture 1', caption: '', width: 90, height: 60 }]);
  });
});
