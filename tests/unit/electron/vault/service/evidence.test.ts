import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { evidenceAtOnce } from '#shared/contract/evidence-calls.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { EvidenceFile } from '#vault/intake/evidence-file.ts';
import { storeEvidence } from '#vault/intake/store-evidence.ts';
import { FileFault, type FileSystem } from '#vault/platform/file-system.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import type { OpenVault } from '#vault/service/open-vault.ts';
import { unlockVault } from '#vault/service/unlock-vault.ts';
import { beginEvidence } from '#vault/store/commands/keep-evidence.ts';
import { deleteTip } from '../../../../support/delete-tip.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, testPassphrase, vaultHarness, vaultWithKey, type Harness } from '../../../../support/vault-harness.ts';

const seed = new Uint8Array(32).fill(5);
const source = '/stick/film.mp4';
const nothing = { offset: 0, limit: 10, search: '', urgencies: [], statuses: [], onlyOverdue: false };
/** An MP4 by its first bytes; the rest is noise. */
const film = Buffer.concat([Buffer.from('\0\0\0\x20ftypisom', 'latin1'), randomBytes(900_000)]);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('evidence', () => {
  let memory: MemoryFileSystem;
  let files: FileSystem;
  let failing: { write?: () => void; freeBytes?: number };
  let harness: Harness;
  let tipId: string;

  const put = (file: string, bytes: Uint8Array): void => {
    const descriptor = memory.open(file, 'create');
    memory.write(descriptor, bytes, 0);
    memory.close(descriptor);
  };
  const blobs = (): readonly string[] => memory.files().filter((file) => file.includes('/blobs/'));
  const add = (file = source) => harness.api['evidence.add']({ tipId, handle: harness.grant('evidence', file) });
  const unfinished = async () => must(await harness.api['evidence.unfinished']({})).unfinished;
  const verified = async () => must(await harness.api['vault.verify']({}));

  beforeEach(async () => {
    memory = memoryFileSystem();
    failing = {};
    files = {
      ...memory,
      freeBytes: () => failing.freeBytes,
      write: (descriptor, bytes, position) => {
        failing.write?.();
        memory.write(descriptor, bytes, position);
      },
    };
    memory.makeFolder('/stick');
    memory.makeFolder('/tips');
    memory.makeFolder('/out');
    put(source, film);
    put('/tips/one.bin', sealedTip(intakeKeyFromSeed(seed).publicKey, 'An invented tip'));
    harness = await vaultWithKey(seed, { files });
    const looked = must(await harness.api['import.preview']({ handle: harness.grant('import-folder', '/tips') }));
    must(await harness.api['import.commit']({ previewId: looked.previewId }));
    tipId = must(await harness.api['tips.list'](nothing)).rows[0]?.tipId ?? '';
  });

  /** Brings part of the film in, as a run that is killed does, and leaves the vault as that leaves it. */
  async function stoppedAfter(bytes: number): Promise<string> {
    harness.service.close();
    const vault = must(await unlockVault(vaultHarness({ files }).environment, harness.folder, testPassphrase, false));
    const evidenceId = must(beginEvidence(vault.context, { tipId, fileName: 'film.mp4', sourcePath: source, sizeBytes: film.length, modifiedMs: 0 }));
    const file = must(EvidenceFile.open(files, source));
    const steps = storeEvidence(vault, evidenceId, file, 200_000);
    for (let step = steps.next(); step.done !== true && keptBytes(vault, evidenceId) < bytes; step = steps.next());
    vault.context.database.abandon();
    harness = vaultHarness({ files });
    must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    return evidenceId;
  }
  const keptBytes = ({ context }: OpenVault, evidenceId: string): number => Number(context.database.get('SELECT coalesce(sum(size_bytes), 0) AS kept FROM evidence_part WHERE evidence_id = ?', [evidenceId])?.['kept']);

  it('is kept whole, listed apart from what came with the tip, noted in the log, and saved again byte for byte', async () => {
    const added = must(await add());
    expect(added).toMatchObject({ sizeBytes: film.length, sha256: hashOf(film) });
    const { evidence } = must(await harness.api['evidence.list']({ tipId }));
    expect(evidence).toMatchObject([{ fileName: 'film.mp4', mediaType: 'video/mp4', sizeBytes: film.length, sha256: hashOf(film) }]);
    expect(must(await harness.api['tips.get']({ tipId })).attachments).toEqual([]);
    expect(must(await harness.api['evidence.save']({ evidenceId: added.evidenceId, handle: harness.grant('attachment', '/out/copy.mp4') }))).toEqual({ savedAs: 'copy.mp4', sizeBytes: film.length });
    expect(hashOf(memory.contents('/out/copy.mp4') ?? new Uint8Array(0))).toBe(hashOf(film));
    expect(memory.files().filter((file) => file.startsWith('/out/'))).toEqual(['/out/copy.mp4']);
    expect(must(await harness.api['tips.get']({ tipId })).history.map(({ type }) => type)).toEqual(['received', 'evidence-added', 'evidence-saved']);
    expect(await verified()).toMatchObject({ blobs: 1, damagedBlobs: 0, missingBlobs: 0, alteredRows: 0, chainIntact: true });
    expect(harness.incidents).toEqual([]);
  });

  it('may be an empty file, or have a name of any characters', async () => {
    put('/stick/\u202egnp.ផ្សារ', new Uint8Array(0));
    must(await add('/stick/\u202egnp.ផ្សារ'));
    expect(must(await harness.api['evidence.list']({ tipId })).evidence).toMatchObject([{ fileName: '\u202egnp.ផ្សារ', sizeBytes: 0, mediaType: 'application/octet-stream', sha256: hashOf(new Uint8Array(0)) }]);
    expect(await verified()).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });

  it('goes on after a crash from what was durable, with the file it was begun with, and only with that', async () => {
    const evidenceId = await stoppedAfter(400_000);
    expect(await unfinished()).toMatchObject([{ evidenceId, tipId, tipNumber: 1, fileName: 'film.mp4', sizeBytes: film.length, keptBytes: 400_000 }]);
    expect(await verified()).toMatchObject({ blobs: 2, missingBlobs: 0, alteredRows: 0, chainIntact: true });
    const other = Buffer.from(film);
    other[150_000] = (other[150_000] ?? 0) ^ 1;
    put('/stick/other.mp4', other);
    put('/stick/shorter.mp4', film.subarray(1));
    for (const wrong of ['/stick/other.mp4', '/stick/shorter.mp4']) {
      expect(await harness.api['evidence.resume']({ evidenceId, handle: harness.grant('evidence', wrong) })).toEqual({ ok: false, code: 'evidence-differs' });
    }
    expect(await unfinished()).toMatchObject([{ keptBytes: 400_000 }]);
    expect(must(await harness.api['evidence.resume']({ evidenceId, handle: null }))).toMatchObject({ sha256: hashOf(film) });
    expect(await unfinished()).toEqual([]);
    must(await harness.api['evidence.save']({ evidenceId, handle: harness.grant('attachment', '/out/copy.mp4') }));
    expect(hashOf(memory.contents('/out/copy.mp4') ?? new Uint8Array(0))).toBe(hashOf(film));
    expect(blobs()).toHaveLength(3);
    expect(await verified()).toMatchObject({ blobs: 3, chainIntact: true, alteredRows: 0 });
  });

  it('asks for the file again when it is not where it was', async () => {
    const evidenceId = await stoppedAfter(200_000);
    memory.rename(source, '/stick/moved.mp4');
    expect(await harness.api['evidence.resume']({ evidenceId, handle: null })).toEqual({ ok: false, code: 'file-unreadable' });
    must(await harness.api['evidence.resume']({ evidenceId, handle: harness.grant('evidence', '/stick/moved.mp4') }));
  });

  it('leaves nothing when it is given up', async () => {
    const evidenceId = await stoppedAfter(400_000);
    expect(blobs()).toHaveLength(2);
    must(await harness.api['evidence.discard']({ evidenceId }));
    expect(blobs()).toEqual([]);
    expect(await unfinished()).toEqual([]);
    expect(await harness.api['evidence.discard']({ evidenceId })).toEqual({ ok: false, code: 'not-found' });
    expect(await verified()).toMatchObject({ blobs: 0, alteredRows: 0, chainIntact: true });
  });

  it('stops when it is told to, and at a lock, and half a part leaves no file', async () => {
    let monotonicMs = 0;
    harness.service.close();
    harness = vaultHarness({ files, environment: { monotonicMs: () => (monotonicMs += 50) } });
    must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    put('/stick/long.bin', new Uint8Array(6_000_000));
    const stopped = add('/stick/long.bin');
    expect(await harness.api['evidence.add']({ tipId, handle: harness.grant('evidence', source) })).toEqual({ ok: false, code: 'busy' });
    must(await harness.api['evidence.stop']({}));
    expect(await stopped).toEqual({ ok: false, code: 'cancelled' });
    expect(await unfinished()).toMatchObject([{ keptBytes: 0 }]);
    expect(blobs()).toEqual([]);
    const locked = add('/stick/long.bin');
    expect(harness.service.close()).toBe(true);
    expect(await locked).toEqual({ ok: false, code: 'vault-locked' });
    expect(blobs()).toEqual([]);
    expect(harness.incidents).toEqual([]);
  });

  it('says beforehand when there is no room, and keeps what it has when the room ends on the way', async () => {
    failing.freeBytes = film.length;
    expect(await add()).toEqual({ ok: false, code: 'no-room' });
    expect(await unfinished()).toEqual([]);
    delete failing.freeBytes;
    let writes = 0;
    failing.write = () => {
      writes += 1;
      if (writes > 12) throw new FileFault('ENOSPC', 'write');
    };
    expect(await add()).toEqual({ ok: false, code: 'disk-full' });
    delete failing.write;
    const [left] = await unfinished();
    must(await harness.api['evidence.resume']({ evidenceId: left?.evidenceId ?? '', handle: null }));
    expect(await verified()).toMatchObject({ blobs: 1, chainIntact: true, alteredRows: 0 });
  });

  it('is not taken from a link, a folder, an absent file, or for an absent tip', async () => {
    expect(await add('/stick')).toEqual({ ok: false, code: 'not-a-file' });
    expect(await add('/stick/absent')).toEqual({ ok: false, code: 'file-unreadable' });
    tipId = '0'.repeat(32);
    expect(await add()).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['evidence.add']({ tipId, handle: harness.grant('import-files', source) })).toEqual({ ok: false, code: 'handle-invalid' });
  });

  it('is listed so many files at a time, with how many there are', async () => {
    const names = Array.from({ length: evidenceAtOnce + 1 }, (_, index) => `note ${String(index).padStart(3, '0')}.txt`);
    for (const name of names) {
      put(`/stick/${name}`, new Uint8Array([1]));
      must(await add(`/stick/${name}`));
      harness.clock.wallMs += 1;
    }
    const listed = async (offset?: number) => {
      const { total, evidence } = must(await harness.api['evidence.list']({ tipId, ...(offset === undefined ? {} : { offset }) }));
      return [total, evidence.map(({ fileName }) => fileName)];
    };
    expect(await listed()).toEqual([names.length, names.slice(0, evidenceAtOnce)]);
    expect(await listed(evidenceAtOnce)).toEqual([names.length, names.slice(evidenceAtOnce)]);
    expect(await harness.api['evidence.list']({ tipId, offset: -1 })).toEqual({ ok: false, code: 'bad-request' });
  });

  it('is unfinished of one tip or of any, and counted so', async () => {
    const evidenceId = await stoppedAfter(300_000);
    expect(must(await harness.api['evidence.unfinished']({}))).toMatchObject({ total: 1, unfinished: [{ evidenceId }] });
    expect(must(await harness.api['evidence.unfinished']({ tipId }))).toMatchObject({ total: 1, unfinished: [{ evidenceId }] });
    expect(must(await harness.api['evidence.unfinished']({ tipId, offset: 1 }))).toEqual({ total: 1, unfinished: [] });
    expect(must(await harness.api['evidence.unfinished']({ tipId: 'e'.repeat(32) }))).toEqual({ total: 0, unfinished: [] });
  });

  it('goes with its tip, finished or not', async () => {
    must(await add());
    const evidenceId = await stoppedAfter(200_000);
    expect(blobs()).toHaveLength(2);
    harness.service.close();
    const vault = must(await unlockVault(vaultHarness({ files }).environment, harness.folder, testPassphrase, false));
    expect(deleteTip(vault.context, tipId)).toHaveLength(2);
    for (const table of ['evidence', 'evidence_part', 'evidence_under_way']) expect(vault.context.database.all(`SELECT * FROM ${table}`)).toEqual([]);
    vault.close();
    harness = vaultHarness({ files });
    must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(await harness.api['evidence.resume']({ evidenceId, handle: null })).toEqual({ ok: false, code: 'not-found' });
    expect(await verified()).toMatchObject({ blobs: 0, alteredRows: 0, chainIntact: true });
  });
});
