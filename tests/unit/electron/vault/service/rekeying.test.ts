import { beforeEach, describe, expect, it } from 'vitest';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { FileFault, type FileSystem } from '#vault/platform/file-system.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, testMember, testPassphrase, vaultHarness, vaultWithKey, type Harness } from '../../../../support/vault-harness.ts';

const seed = new Uint8Array(32).fill(41);
const { publicKey } = intakeKeyFromSeed(seed);
const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 };
const colleague = 'an invented passphrase of a colleague, quite long';
const picture = new Uint8Array(200_000).fill(7);

let files: MemoryFileSystem;
let harness: Harness;

async function inhabited(on: FileSystem): Promise<Harness> {
  const made = await vaultWithKey(seed, { files: on });
  on.makeFolder('/carried');
  for (const [name, bytes] of [['a', sealedTip(publicKey, 'An invented tip')], ['b', sealedTip(publicKey, 'Another, with a picture', { attachments: [picture] })], ['c', new Uint8Array(90_000).fill(3)]] as const) {
    const descriptor = on.open(`/carried/${name}.bin`, 'create');
    on.write(descriptor, bytes, 0);
    on.close(descriptor);
  }
  const { previewId } = must(await made.api['import.preview']({ handle: made.grant('import-folder', '/carried') }));
  must(await made.api['import.commit']({ previewId }));
  return made;
}

async function begin(on: Harness = harness) {
  const begun = must(await on.api['rekey.begin']({ secret: testPassphrase }));
  return { ...begun, typed: begun.positions.map((position) => begun.recoveryWords[position - 1] ?? '') };
}

/** A fresh process on the same disk. */
async function unlocked(secret = testPassphrase): Promise<Harness> {
  const next = vaultHarness({ files });
  must(await next.api['vault.unlock']({ secret, acceptPracticeMismatch: false }));
  return next;
}

const beside = (): readonly string[] => files.list('/vaults', 100);

beforeEach(async () => {
  files = memoryFileSystem();
  harness = await inhabited(files);
});

describe('new keys for the whole vault', () => {
  it('give a vault with everything in it, another id, other words, and nothing of the old one left', async () => {
    must(await harness.api['people.add']({ name: 'A colleague (invented)', role: 'triage', passphrase: colleague, secret: testPassphrase }));
    const before = must(await harness.api['vault.about']({}));
    const idBefore = JSON.parse(Buffer.from(files.contents('/vaults/one/vault.json') ?? []).toString()) as { vaultId: string };
    const blobsBefore = files.files().filter((file) => file.includes('/blobs/'));
    const { wordsId, typed, recoveryWords, others } = await begin();
    expect(others).toEqual(['A colleague (invented)']);
    expect(await harness.api['rekey.start']({ wordsId, words: ['zebra', 'zebra'] })).toEqual({ ok: false, code: 'recovery-words-differ' });
    must(await harness.api['rekey.start']({ wordsId, words: typed }));
    expect(await harness.api['vault.about']({})).toEqual({ ok: false, code: 'vault-locked' });
    expect(beside()).toEqual(['one']);
    expect(harness.notices.some(({ notice }) => notice === 'rekey.progress')).toBe(true);
    expect(harness.incidents).toEqual([]);

    const next = await unlocked();
    expect(must(await next.api['tips.list'](everything)).total).toBe(2);
    expect(must(await next.api['vault.verify']({}))).toMatchObject({ damagedPages: 0, damagedBlobs: 0, missingBlobs: 0, chainIntact: true, events: before.events + 2, blobs: 3 });
    const idAfter = JSON.parse(Buffer.from(files.contents('/vaults/one/vault.json') ?? []).toString()) as { vaultId: string };
    expect(idAfter.vaultId).not.toBe(idBefore.vaultId);
    expect(files.files().filter((file) => blobsBefore.includes(file))).toEqual([]);
    expect(must(await next.api['people.list']({})).people).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: testMember, slot: 'works' }), expect.objectContaining({ name: 'A colleague (invented)', role: 'triage', slot: 'none' })]),
    );
    must(await next.api['people.giveSlot']({ memberId: must(await next.api['people.list']({})).people.find(({ slot }) => slot === 'none')?.memberId ?? '', passphrase: colleague, secret: testPassphrase }));
    next.service.close();
    (await unlocked(colleague)).service.close();
    expect(must(await (await unlocked(recoveryWords.join(' '))).api['session.status']({})).state).toBe('open');
  });

  it('carry evidence over byte for byte, and are refused while a file is still being added', async () => {
    const film = new Uint8Array(300_000).map((_, index) => index % 251);
    const put = files.open('/carried/film.mp4', 'create');
    files.write(put, film, 0);
    files.close(put);
    const tipId = must(await harness.api['tips.list'](everything)).rows[0]?.tipId ?? '';
    const { wordsId, typed } = await begin();
    const adding = harness.api['evidence.add']({ tipId, handle: harness.grant('evidence', '/carried/film.mp4') });
    expect(await harness.api['rekey.start']({ wordsId, words: typed })).toEqual({ ok: false, code: 'busy' });
    const { evidenceId } = must(await adding);
    const again = await begin();
    must(await harness.api['rekey.start']({ wordsId: again.wordsId, words: again.typed }));

    const next = await unlocked();
    expect(must(await next.api['evidence.list']({ tipId })).evidence).toMatchObject([{ evidenceId, fileName: 'film.mp4', sizeBytes: film.length }]);
    must(await next.api['evidence.save']({ evidenceId, handle: next.grant('attachment', '/carried/copy.mp4') }));
    expect(Buffer.from(files.contents('/carried/copy.mp4') ?? []).equals(film)).toBe(true);
    expect(must(await next.api['vault.verify']({}))).toMatchObject({ damagedBlobs: 0, missingBlobs: 0, alteredRows: 0, chainIntact: true });
  });

  it('can be stopped, and the vault that is open stays open, as it was', async () => {
    const before = must(await harness.api['vault.about']({}));
    const { wordsId, typed } = await begin();
    const running = harness.api['rekey.start']({ wordsId, words: typed });
    expect(await harness.api['tips.list'](everything)).toEqual({ ok: false, code: 'vault-locked' });
    await harness.api['rekey.cancel']({});
    expect(await running).toEqual({ ok: false, code: 'cancelled' });
    expect(must(await harness.api['vault.about']({}))).toEqual(before);
    expect(beside()).toEqual(['one']);
    harness.service.close();
    expect(must(await (await unlocked()).api['vault.verify']({}))).toMatchObject({ chainIntact: true, missingBlobs: 0 });
  });

  it('need the passphrase of whoever has the vault open, and their right to manage people', async () => {
    expect(await harness.api['rekey.begin']({ secret: 'an invented passphrase that is wrong' })).toEqual({ ok: false, code: 'wrong-passphrase' });
    must(await harness.api['people.add']({ name: 'A colleague (invented)', role: 'export', passphrase: colleague, secret: testPassphrase }));
    harness.service.close();
    const theirs = await unlocked(colleague);
    expect(await theirs.api['rekey.begin']({ secret: colleague })).toEqual({ ok: false, code: 'not-permitted' });
  });

  it('are refused when a file of the vault is damaged, and nothing changes', async () => {
    const blob = files.files().find((file) => file.includes('/blobs/')) ?? '';
    const descriptor = files.open(blob, 'edit');
    files.write(descriptor, new Uint8Array(64).fill(1), 3000);
    files.close(descriptor);
    const { wordsId, typed } = await begin();
    expect(await harness.api['rekey.start']({ wordsId, words: typed })).toEqual({ ok: false, code: 'blob-damaged' });
    expect(beside()).toEqual(['one']);
    expect(must(await harness.api['tips.list'](everything)).total).toBe(2);
  });

  it('are not begun where there is no room', async () => {
    const full = await inhabited({ ...memoryFileSystem(), freeBytes: () => 1000 });
    expect(await full.api['rekey.begin']({ secret: testPassphrase })).toEqual({ ok: false, code: 'rekey-no-room' });
  });

  it('end in the old vault when the disk refuses any write, sync or rename on the way', async () => {
    // A swap that is refused closes the vault; what opens at the place is whole all the same.
    for (let nth = 1, stillFails = true; stillFails; nth = Math.ceil(nth * 2.2) + 7) {
      const disk = memoryFileSystem();
      let calls = -1;
      const counted = (): void => {
        if (calls >= 0 && ++calls === nth) throw new FileFault('ENOSPC', 'write');
      };
      const faulty: FileSystem = {
        ...disk,
        write: (...given) => {
          counted();
          disk.write(...given);
        },
        syncFile: (...given) => {
          counted();
          disk.syncFile(...given);
        },
        syncFolder: (...given) => {
          counted();
          disk.syncFolder(...given);
        },
        rename: (...given) => {
          counted();
          disk.rename(...given);
        },
      };
      const on = await inhabited(faulty);
      const { wordsId, typed } = await begin(on);
      calls = 0;
      const outcome = await on.api['rekey.start']({ wordsId, words: typed });
      stillFails = calls >= nth;
      calls = -1;
      on.service.close();
      expect(on.incidents).toEqual([]);
      if (!stillFails) expect(outcome.ok).toBe(true);
      const next = vaultHarness({ files: disk });
      must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
      expect({ nth, ...must(await next.api['vault.verify']({})) }).toMatchObject({ nth, damagedPages: 0, missingBlobs: 0, damagedBlobs: 0, chainIntact: true, blobs: 3 });
      expect(disk.list('/vaults', 100)).toEqual(['one']);
    }
  }, 120_000);
});
