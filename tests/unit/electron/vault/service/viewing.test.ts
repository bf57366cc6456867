import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FileReference } from '#shared/contract/viewing-calls.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { decodeLimits } from '#shared/viewing/decode-limits.ts';
import type { DecodeTask, ToDecoder } from '#shared/viewing/decoder-messages.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { unlockVault } from '#vault/service/unlock-vault.ts';
import { bytesOf } from '../../../../corpus/hostile/make/bytes.ts';
import { lyingPng, png } from '../../../../corpus/hostile/make/png.ts';
import { webmTrack } from '../../../../corpus/hostile/make/webm.ts';
import { m4a, wav, webmOpus } from '../../../../support/made-sounds.ts';
import { deleteTip } from '../../../../support/delete-tip.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, testPassphrase, vaultHarness, vaultWithKey, type Harness } from '../../../../support/vault-harness.ts';

const seed = new Uint8Array(32).fill(5);
const nothing = { offset: 0, limit: 10, search: '', urgencies: [], statuses: [], onlyOverdue: false };
const files = { picture: png(6, 4), large: png(3000, 2000), sound: wav(1), pdf: bytesOf('%PDF-1.7'), huge: lyingPng(20_000, 20_000), hours: m4a(1, { statedSeconds: 7200 }), voice: webmOpus(2), longVoice: webmOpus(decodeLimits.soundSeconds + 1), film: webmOpus(1, { extraTracks: [webmTrack(1, 'V_VP8')] }), broken: bytesOf('\x89PNG\r\n\x1a\n', [1, 2, 3]) } as const;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('viewing a file of a tip', () => {
  let memory: MemoryFileSystem;
  let harness: Harness;
  let tipId: string;
  let references: Readonly<Record<keyof typeof files, FileReference>>;
  /** What the decoder was given, and what it answers. */
  let tasks: DecodeTask[];
  let given: Uint8Array[];
  let answers: (task: DecodeTask) => readonly unknown[];

  const put = (file: string, bytes: Uint8Array): void => {
    const descriptor = memory.open(file, 'create');
    memory.write(descriptor, bytes, 0);
    memory.close(descriptor);
  };

  /** A decoder that gives what `answers` says once it has the whole file. */
  const play = (): void => {
    harness.onDecode = (jobId) => {
      let listener: (message: unknown) => void = () => undefined;
      let task: DecodeTask | undefined;
      const pieces: Uint8Array[] = [];
      harness.service.decoderArrived(jobId, {
        post: (message: ToDecoder) => {
          if ('task' in message) task = message.task;
          else pieces.push(message.piece);
          if (task === undefined || pieces.reduce((sum, piece) => sum + piece.length, 0) !== task.sizeBytes) return;
          tasks.push(task);
          given.push(new Uint8Array(Buffer.concat(pieces)));
          for (const answer of answers(task)) listener(answer);
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
    memory = memoryFileSystem();
    memory.makeFolder('/tips');
    memory.makeFolder('/stick');
    put('/tips/one.bin', sealedTip(intakeKeyFromSeed(seed).publicKey, 'An invented tip', { attachments: Object.values(files) }));
    harness = await vaultWithKey(seed, { files: memory });
    const looked = must(await harness.api['import.preview']({ handle: harness.grant('import-folder', '/tips') }));
    must(await harness.api['import.commit']({ previewId: looked.previewId }));
    tipId = must(await harness.api['tips.list'](nothing)).rows[0]?.tipId ?? '';
    const { attachments } = must(await harness.api['tips.get']({ tipId }));
    references = Object.fromEntries(Object.keys(files).map((name, index) => [name, { kind: 'attachment', id: attachments[index]?.attachmentId ?? '' }])) as unknown as typeof references;
    tasks = [];
    given = [];
    answers = (task) =>
      task.kind === 'sound'
        ? [{ head: 'sound', samples: 4 }, { piece: new Uint8Array([1, 0, 2, 0, 3, 0, 4, 0]) }, { end: true }]
        : [
            { head: 'picture', width: task.viewWidth, height: task.viewHeight, fullWidth: task.width, fullHeight: task.height },
            ...Array.from({ length: Math.ceil((4 * task.viewWidth * task.viewHeight) / decodeLimits.pieceBytes) }, (_none, index) => ({ piece: new Uint8Array(Math.min(decodeLimits.pieceBytes, 4 * task.viewWidth * task.viewHeight - index * decodeLimits.pieceBytes)).fill(index) })),
            { end: true },
          ];
    play();
  });

  it('begins with what it is by content, its size and its hash, and opens no window for that', async () => {
    const look = async (name: keyof typeof files) => must(await harness.api['viewing.look']({ file: references[name] }));
    expect(await look('picture')).toMatchObject({ mediaType: 'image/png', sizeBytes: files.picture.length, sha256: hashOf(files.picture), fileName: null, shows: { kind: 'picture', type: 'png', width: 6, height: 4, facts: [] } });
    expect(await look('sound')).toMatchObject({ mediaType: 'audio/wav', shows: { kind: 'sound', type: 'wav', seconds: 1 } });
    expect((await look('pdf')).shows).toEqual({ kind: 'nothing', code: 'not-shown' });
    expect((await look('huge')).shows).toEqual({ kind: 'nothing', code: 'image-too-large' });
    expect((await look('broken')).shows).toEqual({ kind: 'nothing', code: 'image-unreadable' });
    expect((await look('hours')).shows).toEqual({ kind: 'nothing', code: 'sound-too-long' });
    expect(await look('voice')).toMatchObject({ mediaType: 'audio/webm', shows: { kind: 'sound', type: 'webm', seconds: 1.98 } });
    expect((await look('longVoice')).shows).toEqual({ kind: 'nothing', code: 'sound-too-long' });
    expect(await look('film')).toMatchObject({ mediaType: 'video/webm', shows: { kind: 'nothing', code: 'not-shown' } });
    expect(tasks).toEqual([]);
  });

  it('gives the decoder the very bytes and a size that fits a view, and the desk the raw result in pieces', async () => {
    const small = must(await harness.api['viewing.decode']({ file: references.picture, region: null }));
    expect(small).toMatchObject({ kind: 'picture', width: 6, height: 4, fullWidth: 6, fullHeight: 4, sizeBytes: 96, pieces: 1 });
    expect(given.map(hashOf)).toEqual([hashOf(files.picture)]);
    expect(must(await harness.api['viewing.piece']({ viewId: small.viewId, index: 0 })).bytes).toHaveLength(96);
    const large = must(await harness.api['viewing.decode']({ file: references.large, region: null }));
    if (large.kind !== 'picture') throw new Error('not a picture');
    expect(large.width * large.height).toBeLessThanOrEqual(decodeLimits.viewPixels);
    const lengths = [];
    for (let index = 0; index < large.pieces; index += 1) lengths.push(must(await harness.api['viewing.piece']({ viewId: large.viewId, index })).bytes.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(decodeLimits.pieceBytes);
    expect(lengths.reduce((sum, length) => sum + length)).toBe(4 * large.width * large.height);
    expect(await harness.api['viewing.piece']({ viewId: large.viewId, index: large.pieces })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['viewing.piece']({ viewId: small.viewId, index: 0 })).toEqual({ ok: false, code: 'not-found' });
    must(await harness.api['viewing.close']({}));
    expect(await harness.api['viewing.piece']({ viewId: large.viewId, index: 0 })).toEqual({ ok: false, code: 'not-found' });
    expect(harness.decoded).toHaveLength(2);
  });

  it('can be a part of a picture with all its pixels, and never one outside of it', async () => {
    const region = { x: 1000, y: 500, width: 400, height: 300 };
    expect(must(await harness.api['viewing.decode']({ file: references.large, region }))).toMatchObject({ width: 400, height: 300, fullWidth: 3000, fullHeight: 2000 });
    expect(tasks[0]).toMatchObject({ region, viewWidth: 400, viewHeight: 300 });
    // Turned onto its side it may be 2000 by 3000.
    must(await harness.api['viewing.decode']({ file: references.large, region: { x: 0, y: 2900, width: 100, height: 100 } }));
    for (const outside of [{ x: 2950, y: 2950, width: 100, height: 100 }, { x: 0, y: 0, width: 3001, height: 1 }, { x: 0, y: 0, width: 0, height: 1 }, { x: -1, y: 0, width: 1, height: 1 }]) expect(await harness.api['viewing.decode']({ file: references.large, region: outside })).toEqual({ ok: false, code: 'bad-request' });
    expect(tasks).toHaveLength(2);
  });

  it('is a recording as samples', async () => {
    must(await harness.api['viewing.decode']({ file: references.voice, region: null }));
    expect([tasks[0], given.map(hashOf)]).toEqual([{ kind: 'sound', sizeBytes: files.voice.length }, [hashOf(files.voice)]]);
    const view = must(await harness.api['viewing.decode']({ file: references.sound, region: null }));
    expect(view).toMatchObject({ kind: 'sound', samples: 4, rateHz: decodeLimits.soundRateHz, sizeBytes: 8 });
    expect([...must(await harness.api['viewing.piece']({ viewId: view.viewId, index: 0 })).bytes]).toEqual([1, 0, 2, 0, 3, 0, 4, 0]);
  });

  it('opens no window for what is not shown, and keeps nothing of a decoder that lies', async () => {
    for (const [name, code] of [['pdf', 'not-shown'], ['huge', 'image-too-large'], ['broken', 'image-unreadable'], ['hours', 'sound-too-long'], ['longVoice', 'sound-too-long'], ['film', 'not-shown']] as const) expect(await harness.api['viewing.decode']({ file: references[name], region: null })).toEqual({ ok: false, code });
    expect(tasks).toEqual([]);
    answers = () => [{ head: 'picture', width: 6, height: 4, fullWidth: 6, fullHeight: 4 }, { piece: files.picture }, { end: true }];
    expect(await harness.api['viewing.decode']({ file: references.picture, region: null })).toEqual({ ok: false, code: 'decoder-refused' });
    harness.onDecode = (jobId) => harness.service.decoderEnded(jobId);
    expect(await harness.api['viewing.decode']({ file: references.picture, region: null })).toEqual({ ok: false, code: 'decoder-stopped' });
    expect(await harness.api['viewing.decode']({ file: { kind: 'evidence', id: references.picture.id }, region: null })).toEqual({ ok: false, code: 'not-found' });
    expect(harness.incidents).toEqual([]);
  });

  it('works with a file that staff added, by its content and not its name; a very large one is not read', async () => {
    put('/stick/words.txt', files.picture);
    const { evidenceId: id } = must(await harness.api['evidence.add']({ tipId, handle: harness.grant('evidence', '/stick/words.txt') }));
    expect(must(await harness.api['viewing.look']({ file: { kind: 'evidence', id } }))).toMatchObject({ fileName: 'words.txt', shows: { kind: 'picture', type: 'png' } });
    must(await harness.api['viewing.decode']({ file: { kind: 'evidence', id }, region: null }));
    put('/stick/large.png', bytesOf(files.picture, new Uint8Array(decodeLimits.fileBytes)));
    const { evidenceId } = must(await harness.api['evidence.add']({ tipId, handle: harness.grant('evidence', '/stick/large.png') }));
    const file = { kind: 'evidence', id: evidenceId } as const;
    expect(must(await harness.api['viewing.look']({ file }))).toMatchObject({ mediaType: 'image/png', shows: { kind: 'nothing', code: 'file-too-large-to-show' } });
    expect(await harness.api['viewing.decode']({ file, region: null })).toEqual({ ok: false, code: 'file-too-large-to-show' });
  });

  describe('and writing down what is heard', () => {
    const list = async () => must(await harness.api['transcript.list']({ file: references.sound }));
    const verified = async () => must(await harness.api['vault.verify']({}));

    it('keeps every version with who wrote it and when, in the log, and drops the draft', async () => {
      must(await harness.api['transcript.draft']({ file: references.sound, text: 'half a sen', language: 'en' }));
      expect(await list()).toEqual({ versions: [], total: 0, draft: { text: 'half a sen', language: 'en' } });
      must(await harness.api['transcript.save']({ file: references.sound, text: 'An invented sentence.', language: 'en' }));
      const { versions, draft } = must(await harness.api['transcript.save']({ file: references.sound, text: 'ប្រយោគ', language: 'km' }));
      expect(versions.map(({ text, language, actor }) => [text, language, actor])).toEqual([['ប្រយោគ', 'km', 'Invented Member'], ['An invented sentence.', 'en', 'Invented Member']]);
      expect(draft).toBeNull();
      expect(must(await harness.api['transcript.list']({ file: references.picture }))).toMatchObject({ versions: [], total: 0 });
      expect(must(await harness.api['transcript.list']({ file: references.sound, offset: 1 }))).toMatchObject({ versions: [{ text: 'An invented sentence.' }], total: 2 });
      expect(must(await harness.api['tips.get']({ tipId })).history.map(({ type }) => type)).toEqual(['received', 'transcript-written', 'transcript-written']);
      expect(await verified()).toMatchObject({ alteredRows: 0, chainIntact: true });
    });

    it('keeps a draft over a lock, forgets an empty one, and takes no empty text', async () => {
      must(await harness.api['transcript.draft']({ file: references.sound, text: 'half a sentence', language: 'en' }));
      harness.service.close();
      harness = vaultHarness({ files: memory });
      must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
      expect((await list()).draft).toEqual({ text: 'half a sentence', language: 'en' });
      must(await harness.api['transcript.draft']({ file: references.sound, text: '  ', language: 'en' }));
      expect((await list()).draft).toBeNull();
      expect(await harness.api['transcript.save']({ file: references.sound, text: ' \n', language: 'en' })).toEqual({ ok: false, code: 'bad-request' });
    });

    it('shows when somebody changed the words behind the log’s back, and leaves nothing when the tip is deleted', async () => {
      must(await harness.api['transcript.save']({ file: references.sound, text: 'An invented sentence.', language: 'en' }));
      must(await harness.api['transcript.draft']({ file: references.sound, text: 'more', language: 'en' }));
      harness.service.close();
      const vault = must(await unlockVault(vaultHarness({ files: memory }).environment, harness.folder, testPassphrase, false));
      vault.context.database.run("UPDATE transcript SET body = 'Another sentence.'");
      vault.close();
      harness = vaultHarness({ files: memory });
      must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
      expect(await verified()).toMatchObject({ chainIntact: false });
      harness.service.close();
      const again = must(await unlockVault(vaultHarness({ files: memory }).environment, harness.folder, testPassphrase, false));
      deleteTip(again.context, tipId);
      for (const table of ['transcript', 'transcript_draft']) expect(again.context.database.all(`SELECT * FROM ${table}`)).toEqual([]);
      expect(again.context.database.all("SELECT 1 FROM event JOIN event_payload USING (event_id) WHERE type = 'transcript-written'")).toEqual([]);
      again.close();
    });
  });
});
