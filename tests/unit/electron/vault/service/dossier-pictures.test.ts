import { beforeEach, describe, expect, it } from 'vitest';
import { consentStatements } from '#shared/domain/consent.ts';
import type { FileReference } from '#shared/contract/viewing-calls.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { lossySpreadPixels, marginPixels } from '#shared/redaction/painted-picture.ts';
import { decodeLimits } from '#shared/viewing/decode-limits.ts';
import type { DecodeTask, ToDecoder } from '#shared/viewing/decoder-messages.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { bytesOf } from '../../../../corpus/hostile/make/bytes.ts';
import { png } from '../../../../corpus/hostile/make/png.ts';
import { inOffice } from '../../../../support/in-office.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, vaultHarness, vaultWithKey, type Harness } from '../../../../support/vault-harness.ts';

const seed = new Uint8Array(32).fill(5);
const page = { offset: 0, limit: 10, search: '', urgencies: [], statuses: [], onlyOverdue: false };
/** A JPEG as far as its header goes: 100 by 80. */
const jpeg = bytesOf([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 80, 0, 100, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xff, 0xd9]);
const files = [png(100, 80), jpeg, png(3000, 2000), bytesOf('%PDF-1.7')] as const;
const rectangle = { x: 50, y: 40, width: 10, height: 8 };

describe('a picture of a dossier', () => {
  let harness: Harness;
  let dossierId: string;
  let references: readonly FileReference[];
  let tasks: DecodeTask[];
  /** What every pixel of a decoded picture is. */
  let shade: number;

  /** A decoder that makes pictures of one shade. */
  const play = (): void => {
    harness.onDecode = (jobId) => {
      let listener: (message: unknown) => void = () => undefined;
      let task: DecodeTask | undefined;
      let left = 0;
      harness.service.decoderArrived(jobId, {
        post: (message: ToDecoder) => {
          if ('task' in message) {
            task = message.task;
            left = task.sizeBytes;
          } else left -= message.piece.length;
          if (task?.kind !== 'picture' || left !== 0) return;
          tasks.push(task);
          listener({ head: 'picture', width: task.viewWidth, height: task.viewHeight, fullWidth: task.width, fullHeight: task.height });
          const sizeBytes = 4 * task.viewWidth * task.viewHeight;
          for (let at = 0; at < sizeBytes; at += decodeLimits.pieceBytes) listener({ piece: new Uint8Array(Math.min(decodeLimits.pieceBytes, sizeBytes - at)).fill(shade) });
          listener({ end: true });
        },
        onMessage: (heard) => {
          listener = heard;
        },
        onClose: () => undefined,
        close: () => undefined,
      });
    };
  };

  beforeEach(async () => {
    const memory = memoryFileSystem();
    memory.makeFolder('/tips');
    const descriptor = memory.open('/tips/one.bin', 'create');
    memory.write(descriptor, sealedTip(intakeKeyFromSeed(seed).publicKey, 'An invented tip', { attachments: files }), 0);
    memory.close(descriptor);
    harness = await vaultWithKey(seed, { files: memory });
    const looked = must(await harness.api['import.preview']({ handle: harness.grant('import-folder', '/tips') }));
    must(await harness.api['import.commit']({ previewId: looked.previewId }));
    const tipId = must(await harness.api['tips.list'](page)).rows[0]?.tipId ?? '';
    references = must(await harness.api['tips.get']({ tipId })).attachments.map(({ attachmentId }) => ({ kind: 'attachment', id: attachmentId }));
    dossierId = must(await harness.api['dossier.create']({ title: 'Invented', tipIds: [tipId] })).dossierId;
    tasks = [];
    shade = 255;
    play();
  });

  /** Adds a file and paints a rectangle over it. */
  const painted = async (index: number, rectangles = [rectangle]): Promise<{ readonly dossierId: string; readonly pictureId: string; readonly version: number }> => {
    const file = references[index];
    if (file === undefined) throw new Error('no such file');
    const { pictures } = must(await harness.api['dossier.addPicture']({ dossierId, file }));
    const pictureId = pictures.at(-1)?.pictureId ?? '';
    must(await harness.api['dossier.paint']({ dossierId, pictureId, version: 0, caption: '', rectangles }));
    return { dossierId, pictureId, version: 1 };
  };
  /** How many pixels of the finished picture are black. */
  const blackIn = async (asked: Awaited<ReturnType<typeof painted>>): Promise<{ readonly black: number; readonly pixels: string; readonly width: number; readonly height: number }> => {
    const { view, pixels } = must(await harness.api['dossier.paintedPicture'](asked));
    let black = 0;
    for (let index = 0; index < view.pieces; index += 1) black += must(await harness.api['viewing.piece']({ viewId: view.viewId, index })).bytes.filter((red, at) => at % 4 === 0 && red === 0).length;
    return { black, pixels, width: view.width, height: view.height };
  };

  it('is a file that is a picture by its content, whatever it calls itself', async () => {
    const { offered } = must(await harness.api['dossier.pictures']({ dossierId }));
    expect(offered.map(({ file }) => file)).toEqual(references);
    expect(await harness.api['dossier.addPicture']({ dossierId, file: references[3]! })).toEqual({ ok: false, code: 'not-shown' });
  });

  it('is painted with a margin, and with the blocks around it where it was packed with loss', async () => {
    expect(await blackIn(await painted(0))).toMatchObject({ width: 100, height: 80, black: (10 + 2 * marginPixels) * (8 + 2 * marginPixels) });
    const reach = lossySpreadPixels + marginPixels;
    expect(await blackIn(await painted(1))).toMatchObject({ black: (10 + 2 * reach) * (8 + 2 * reach) });
  });

  it('is decoded no larger than it is printed', async () => {
    expect(await blackIn(await painted(2, []))).toMatchObject({ width: 1600, height: 1066, black: 0 });
    expect(tasks).toMatchObject([{ width: 3000, height: 2000, region: null, viewWidth: 1600, viewHeight: 1066 }]);
  });

  it('may leave only as the very pixels that somebody saw', async () => {
    const asked = await painted(0);
    const { pixels } = await blackIn(asked);
    const review = (of: string | null) => harness.api['dossier.pictureReviewed']({ ...asked, pixels: of });
    expect(await review('00'.repeat(32))).toEqual({ ok: false, code: 'picture-changed' });
    expect(must(await review(pixels)).pictures).toMatchObject([{ reviewed: true }]);
    expect(must(await review(null)).pictures).toMatchObject([{ reviewed: false }]);
    shade = 254;
    expect(await review(pixels)).toEqual({ ok: false, code: 'picture-changed' });
    expect(await harness.api['dossier.pictureReviewed']({ ...asked, version: 0, pixels })).toEqual({ ok: false, code: 'picture-changed' });
  });

  it('holds the export up until then, and stops it when it comes out otherwise', async () => {
    const asked = await painted(0);
    const { texts } = must(await harness.api['dossier.get']({ dossierId }));
    for (const { textId } of texts) must(await harness.api['dossier.markReviewed']({ dossierId, textId, reviewed: true }));
    const leave = async () => harness.api['dossier.export']({ dossierId, format: 'docx', handle: harness.grant('dossier', '/tips/dossier.docx'), ...inOffice });
    expect(await leave()).toEqual({ ok: false, code: 'review-incomplete' });
    must(await harness.api['dossier.pictureReviewed']({ ...asked, pixels: (await blackIn(asked)).pixels }));
    shade = 254;
    expect(await leave()).toEqual({ ok: false, code: 'picture-changed' });
    shade = 255;
    expect(must(await leave())).toMatchObject({ outcome: 'written' });
  });

  it('needs a consent that covers files of its tip, wherever it is shown', async () => {
    const { receiverId } = must(await harness.api['receivers.record']({ name: 'An embassy (invented)', kind: 'embassy', contact: '' }));
    const [tipId = ''] = must(await harness.api['dossier.get']({ dossierId })).texts.map((text) => text.tipId);
    const consent = async (items: ('place' | 'files' | 'dossier')[]) => must(await harness.api['consents.record']({ tipId, purpose: 'return', purposeWords: '', told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-05-30', reach: { receiverId }, items, words: '' }));
    const gaps = async (preset: 'rescue-or-embassy' | 'partner-organisation') => must(await harness.api['disclosures.check']({ dossierId, preset, receiverId, purpose: 'return', purposeWords: '' })).gaps.map(({ gap }) => gap);
    await consent(['place', 'dossier']);
    expect(await gaps('rescue-or-embassy')).toEqual([]);
    await painted(0);
    expect([await gaps('rescue-or-embassy'), await gaps('partner-organisation')]).toEqual([['consent-items'], []]);
    await consent(['place', 'files', 'dossier']);
    expect(await gaps('rescue-or-embassy')).toEqual([]);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });

  it('does not open without a vault', async () => {
    expect(await vaultHarness({ files: memoryFileSystem() }).api['dossier.pictures']({ dossierId })).toMatchObject({ ok: false });
  });
});
