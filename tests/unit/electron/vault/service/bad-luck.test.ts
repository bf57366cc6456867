import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { FileFault, type FileSystem } from '#vault/platform/file-system.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, testMember, testPassphrase, vaultHarness, vaultWithKey, type Harness } from '../../../../support/vault-harness.ts';

const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 };
const seed = new Uint8Array(32).fill(41);
const { publicKey } = intakeKeyFromSeed(seed);

interface Disk {
  readonly memory: MemoryFileSystem;
  readonly files: FileSystem;
  /** Asked before each call of this kind; throws what the call is to throw. */
  before: { write?: () => void; sync?: () => void; remove?: () => void; read?: (file: string) => void };
}

function disk(): Disk {
  const memory = memoryFileSystem();
  const made: Disk = {
    memory,
    before: {},
    files: {
      ...memory,
      open: (file, mode) => {
        made.before.read?.(file);
        return memory.open(file, mode);
      },
      write: (descriptor, source, position) => {
        made.before.write?.();
        memory.write(descriptor, source, position);
      },
      syncFile: (descriptor) => {
        made.before.sync?.();
        memory.syncFile(descriptor);
      },
      remove: (file) => {
        made.before.remove?.();
        memory.remove(file);
      },
    },
  };
  return made;
}

function put(files: FileSystem, name: string, bytes: Uint8Array): void {
  if (files.stat('/carried') === undefined) files.makeFolder('/carried');
  const descriptor = files.open(path.posix.join('/carried', name), 'create');
  files.write(descriptor, bytes, 0);
  files.close(descriptor);
}

const vaultOn = (files: FileSystem): Promise<Harness> => vaultWithKey(seed, { files });
const preview = async (harness: Harness) => must(await harness.api['import.preview']({ handle: harness.grant('import-folder', '/carried') }));
const importAll = async (harness: Harness) => must(await harness.api['import.commit']({ previewId: (await preview(harness)).previewId }));

describe('bad luck during an import', () => {
  it('removes no blob of a batch that had become durable although its sync was refused', { timeout: 120_000 }, async () => {
    for (let refusedSync = 1; refusedSync < 14; refusedSync += 1) {
      const { files, before } = disk();
      const harness = await vaultOn(files);
      put(files, 'with a picture.bin', sealedTip(publicKey, 'Invented, with a picture', { attachments: [new Uint8Array(200_000).fill(7)] }));
      const looked = await preview(harness);
      let syncs = 0;
      before.sync = () => {
        syncs += 1;
        if (syncs === refusedSync) throw new FileFault('EIO', 'sync');
      };
      must(await harness.api['import.commit']({ previewId: looked.previewId }));
      before.sync = () => undefined;
      await importAll(harness);
      expect(must(await harness.api['tips.list'](everything)).total).toBe(1);
      expect(must(await harness.api['vault.verify']({}))).toMatchObject({ blobs: 2, damagedBlobs: 0, missingBlobs: 0 });
      harness.service.close();
    }
  });

  it('opens the second copy when the first can no longer be read', async () => {
    const { files, before } = disk();
    const harness = await vaultOn(files);
    const sealed = sealedTip(publicKey, 'Invented, carried twice');
    put(files, 'a.bin', sealed);
    put(files, 'b.bin', sealed);
    const looked = await preview(harness);
    expect(looked).toMatchObject({ new: 1, duplicate: 1 });
    before.read = (file) => {
      if (file.endsWith('a.bin')) throw new FileFault('EIO', 'open');
    };
    expect(must(await harness.api['import.commit']({ previewId: looked.previewId }))).toMatchObject({ opened: 1, duplicates: 0, left: 1 });
  });

  it('gives back the room of a tip whose files did not all fit', async () => {
    const { files, memory, before } = disk();
    const harness = await vaultOn(files);
    put(files, 'three.bin', sealedTip(publicKey, 'Invented', { attachments: [1, 2, 3].map((fill) => new Uint8Array(300_000).fill(fill)) }));
    const looked = await preview(harness);
    let writes = 0;
    before.write = () => {
      writes += 1;
      if (writes > 14) throw new FileFault('ENOSPC', 'write');
    };
    expect(must(await harness.api['import.commit']({ previewId: looked.previewId })).stoppedBy).toBe('disk-full');
    expect(memory.files().filter((file) => file.includes('/blobs/'))).toEqual([]);
  });
});

describe('bad luck at unlock', () => {
  it('opens the vault on a disk that is full, after an import that the full disk stopped', async () => {
    const { files, before } = disk();
    const harness = await vaultOn(files);
    put(files, 'a.bin', sealedTip(publicKey, 'Invented'));
    const looked = await preview(harness);
    let writes = 0;
    const full = (): void => {
      throw new FileFault('ENOSPC', 'write');
    };
    before.write = () => {
      writes += 1;
      if (writes > 6) full();
    };
    must(await harness.api['import.commit']({ previewId: looked.previewId }));
    harness.service.close();
    const second = vaultHarness({ files, environment: { icuVersion: 'another' } });
    before.write = full;
    const opened = await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false });
    // Where even recovery needs a write, the answer is the disk's; it is never a vault that is open behind a locked door.
    if (opened.ok) expect(must(await second.api['tips.list'](everything)).total).toBe(0);
    else expect([opened.code, must(await second.api['session.status']({})).state]).toEqual(['disk-full', 'locked']);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(second.incidents).toEqual([]);
  });

  it('is not stopped by a missing blobs folder, a stray file among the shelves or an orphan that stays', async () => {
    const first = disk();
    const made = await vaultOn(first.files);
    made.service.close();
    first.files.removeFolder('/vaults/one/blobs');
    const second = vaultHarness({ files: first.files });
    must(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    second.service.close();

    first.files.close(first.files.open('/vaults/one/blobs/ab', 'create'));
    first.files.makeFolder('/vaults/one/blobs/cd');
    first.files.close(first.files.open(`/vaults/one/blobs/cd/cd${'0'.repeat(30)}`, 'create'));
    first.before.remove = () => {
      throw new FileFault('EACCES', 'remove');
    };
    const third = vaultHarness({ files: first.files });
    must(await third.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(third.incidents).toEqual([]);
  });
});

describe('an empty chair', () => {
  it('locks while the recovery words are on the screen', async () => {
    const harness = vaultHarness();
    must(await harness.api['vault.beginCreate']({ memberName: testMember, passphrase: testPassphrase }));
    for (let second = 0; second < 301; second += 1) {
      harness.clock.wallMs += 1000;
      harness.clock.monotonicMs += 1000;
      harness.service.tick();
    }
    expect(harness.locks).toEqual(['idle']);
  });
});
