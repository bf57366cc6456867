import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { FileFault, type FileSystem } from '#vault/platform/file-system.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, testPassphrase, vaultHarness, vaultWithKnownKeys, type Harness } from '../../../../support/vault-harness.ts';

const inbox = '/carried';
const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 };

function put(files: FileSystem, name: string, bytes: Uint8Array): string {
  const file = path.posix.join(inbox, name);
  const descriptor = files.open(file, 'create');
  files.write(descriptor, bytes, 0);
  files.close(descriptor);
  return file;
}

/** A seed nobody has, and what a form would seal to. */
function freshKey(): { readonly seed: Uint8Array; readonly publicKey: Uint8Array } {
  const seed = new Uint8Array(randomBytes(32));
  return { seed, publicKey: intakeKeyFromSeed(seed).publicKey };
}

describe('an import', () => {
  let memory: MemoryFileSystem;
  let files: FileSystem;
  let harness: Harness;
  let addKey: (seed: Uint8Array) => Promise<void>;
  let publicKey: Uint8Array;
  let failing: { write?: () => void } = {};

  beforeEach(async () => {
    failing = {};
    memory = memoryFileSystem();
    files = {
      ...memory,
      write: (descriptor, source, position) => {
        failing.write?.();
        memory.write(descriptor, source, position);
      },
    };
    files.makeFolder(inbox);
    const ours = freshKey();
    publicKey = ours.publicKey;
    // Every look at the clock moves it: each file gives the process a turn.
    let monotonicMs = 0;
    ({ harness, addKey } = await vaultWithKnownKeys({ files, environment: { monotonicMs: () => (monotonicMs += 50) } }));
    await addKey(ours.seed);
  });

  const preview = async (...paths: string[]) => must(await harness.api['import.preview']({ handle: harness.grant(paths.length === 1 && paths[0] === inbox ? 'import-folder' : 'import-files', ...paths) }));
  const commit = async (previewId: string) => must(await harness.api['import.commit']({ previewId }));
  const importAll = async () => commit((await preview(inbox)).previewId);

  it('opens what is new, tells duplicates, and keeps everything else in quarantine with its reason and its bytes', async () => {
    const first = sealedTip(publicKey, 'An invented tip. គេចាប់ទូរស័ព្ទ');
    put(files, 'a.bin', first);
    put(files, 'a again.bin', first);
    put(files, 'with files.bin', sealedTip(publicKey, 'Invented, with a picture', { attachments: [new Uint8Array(randomBytes(200_000))] }));
    put(files, 'armour.txt', new TextEncoder().encode(encodeArmour(sealedTip(publicKey, 'Invented, as text'), 1_000_000).join('\n')));
    put(files, 'foreign.bin', sealedTip(freshKey().publicKey, 'Invented, for somebody else'));
    const broken = sealedTip(publicKey, 'Invented, then damaged');
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1;
    put(files, 'broken.bin', broken);
    put(files, 'holiday.jpg', new Uint8Array(randomBytes(5000)));

    const looked = await preview(inbox);
    expect(looked).toMatchObject({ new: 4, duplicate: 1, unreadable: 2, left: 0 });
    expect(must(await harness.api['tips.list'](everything)).total).toBe(0);

    const done = await commit(looked.previewId);
    expect(done).toMatchObject({ opened: 3, duplicates: 1, quarantined: 3, left: 0, notReached: 0, stoppedBy: null });
    expect(Object.fromEntries(done.items.filter((item) => item.class === 'unreadable').map((item) => [item.name, item.code]))).toEqual({
      'foreign.bin': 'not-for-us',
      'broken.bin': 'authentication-failed',
      'holiday.jpg': 'not-sealed',
    });
    expect(must(await harness.api['quarantine.list']({ offset: 0, limit: 10 })).total).toBe(3);

    const again = await importAll();
    expect(again).toMatchObject({ opened: 0, duplicates: 7, quarantined: 0 });
    expect(harness.incidents).toEqual([]);
  });

  it('opens every whole tip in a saved thread of messages, keeps the parts of others, and the thread where one of them is damaged', async () => {
    const armoured = (narrative: string): string => encodeArmour(sealedTip(publicKey, narrative), 1_000_000).join('\n');
    const parted = encodeArmour(sealedTip(publicKey, 'Invented, in parts'), 2000);
    put(files, 'thread.txt', new TextEncoder().encode(`Hello\n${armoured('Invented, first')}\n> and then\n${armoured('Invented, second')}\n`));
    expect(await importAll()).toMatchObject({ opened: 2, duplicates: 0, quarantined: 0, notReached: 0 });
    put(files, 'thread with a gap.txt', new TextEncoder().encode(`${armoured('Invented, third')}\n${parted.slice(1).join('\n')}\n`));
    expect(await importAll()).toMatchObject({ opened: 1, duplicates: 2, parts: 1, quarantined: 0, notReached: 0 });
    expect(must(await harness.api['parts.list']({})).sets).toMatchObject([{ kept: parted.length - 1, missing: [1] }]);
    put(files, 'thread with a break.txt', new TextEncoder().encode(`${armoured('Invented, fourth')}\n${parted[0]!.slice(0, 900)}\n`));
    expect(await importAll()).toMatchObject({ opened: 1, quarantined: 1, notReached: 0 });
    expect(must(await harness.api['quarantine.list']({ offset: 0, limit: 10 })).items.map((item) => item.code)).toEqual(['armour-damaged']);
  });

  it('does not let the preview be used twice, or by another name', async () => {
    put(files, 'a.bin', sealedTip(publicKey, 'Invented'));
    const looked = await preview(inbox);
    await commit(looked.previewId);
    expect(await harness.api['import.commit']({ previewId: looked.previewId })).toEqual({ ok: false, code: 'preview-gone' });
  });

  it('keeps what is done when the person cancels, and says how many were not reached', async () => {
    for (let index = 0; index < 130; index += 1) put(files, `${String(index).padStart(3, '0')}.bin`, sealedTip(publicKey, `Invented tip ${index}`));
    const looked = await preview(inbox);
    const pending = harness.api['import.commit']({ previewId: looked.previewId });
    const stored = (): boolean => harness.notices.some(({ notice, value }) => notice === 'import.progress' && value.phase === 'opening' && value.done > 0 && value.done < value.total);
    // The cancel comes once a batch is shown as stored.
    const cancel = (): void => {
      if (stored()) void harness.api['import.cancel']({});
      else setImmediate(cancel);
    };
    cancel();
    const done = must(await pending);
    expect(done.stoppedBy).toBe('cancelled');
    expect(done.opened + done.notReached).toBe(130);
    expect(done.opened).toBeGreaterThanOrEqual(100);
    expect(done.notReached).toBeGreaterThan(0);
    expect(must(await harness.api['tips.list'](everything)).total).toBe(done.opened);
    expect(await importAll()).toMatchObject({ opened: done.notReached, duplicates: done.opened });
  });

  it('stops when the disk is full, loses nothing that was stored, and goes on when there is room', async () => {
    for (let index = 0; index < 220; index += 1) put(files, `${String(index).padStart(3, '0')}.bin`, sealedTip(publicKey, `Invented tip ${index}`));
    const looked = await preview(inbox);
    let writes = 0;
    failing.write = () => {
      writes += 1;
      if (writes > 150) throw new FileFault('ENOSPC', 'write');
    };
    const done = await commit(looked.previewId);
    expect(done.stoppedBy).toBe('disk-full');
    expect(done.opened).toBeLessThan(220);
    expect(done.opened + done.notReached).toBe(220);
    failing.write = () => undefined;
    expect(must(await harness.api['tips.list'](everything)).total).toBe(done.opened);
    expect(await importAll()).toMatchObject({ opened: done.notReached, duplicates: done.opened, stoppedBy: null });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ damagedPages: 0, chainIntact: true });
    expect(harness.incidents).toEqual([]);
  });

  it('says at the next unlock that an import was interrupted, once', async () => {
    put(files, 'a.bin', sealedTip(publicKey, 'Invented'));
    const looked = await preview(inbox);
    failing.write = () => undefined;
    // The process ends in the middle: what the disk holds then is opened by a second one.
    let writes = 0;
    failing.write = () => {
      writes += 1;
      if (writes > 6) throw new FileFault('EIO', 'write');
    };
    await commit(looked.previewId);
    failing.write = () => undefined;
    const second = vaultHarness({ files });
    expect(must(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false })).interruptedImport).toBe(true);
    second.service.close();
    const third = vaultHarness({ files });
    expect(must(await third.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false })).interruptedImport).toBe(false);
    third.service.close();
  });

  it('opens a quarantined tip once its key is here, and not before', async () => {
    const late = freshKey();
    put(files, 'early.bin', sealedTip(late.publicKey, 'Invented, sealed to a key that comes later', { attachments: [new Uint8Array(randomBytes(100_000))] }));
    expect(await importAll()).toMatchObject({ opened: 0, quarantined: 1 });
    const [item] = must(await harness.api['quarantine.list']({ offset: 0, limit: 10 })).items;
    const quarantineId = item?.quarantineId ?? '';
    expect(must(await harness.api['quarantine.retry']({ quarantineId }))).toEqual({ opened: false, code: 'not-for-us' });
    await addKey(late.seed);
    expect(must(await harness.api['quarantine.retry']({ quarantineId }))).toEqual({ opened: true, code: null });
    expect(must(await harness.api['quarantine.list']({ offset: 0, limit: 10 })).total).toBe(0);
    expect(must(await harness.api['tips.list'](everything)).rows.map((row) => row.attachments)).toEqual([1]);
    // Attachment and original, and nothing left of what quarantine kept.
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ blobs: 2, missingBlobs: 0, alteredRows: 0, chainIntact: true });
    expect(memory.files().filter((file) => file.includes('/blobs/'))).toHaveLength(2);
  });

  it('marks two tips that carry the same inner id with other text', async () => {
    const innerId = '5'.repeat(32);
    put(files, 'one.bin', sealedTip(publicKey, 'Invented, first text', { content: { innerId } }));
    put(files, 'two.bin', sealedTip(publicKey, 'Invented, second text', { content: { innerId } }));
    put(files, 'three.bin', sealedTip(publicKey, 'Invented, second text', { content: { innerId } }));
    expect(await importAll()).toMatchObject({ opened: 2, duplicates: 1 });
    const { rows } = must(await harness.api['tips.list'](everything));
    expect(rows.map((row) => row.sameIdOtherText)).toEqual([true, true]);
  });

  it('names every problem before what is here already, says how many there are in all, and cuts nothing silently', async () => {
    const tip = sealedTip(publicKey, 'Invented, and copied many times');
    for (let copy = 0; copy < 505; copy += 1) put(files, `a${String(copy).padStart(3, '0')}.bin`, tip);
    put(files, 'z not ours.bin', sealedTip(freshKey().publicKey, 'Invented, for somebody else'));
    put(files, 'z noise.jpg', new Uint8Array(randomBytes(200)));
    const looked = await preview(inbox);
    expect(looked).toMatchObject({ new: 1, duplicate: 504, unreadable: 2, listed: 506 });
    expect(looked.items).toHaveLength(500);
    expect(looked.items.slice(0, 3).map((item) => item.class)).toEqual(['unreadable', 'unreadable', 'duplicate']);
    const done = await commit(looked.previewId);
    expect(done).toMatchObject({ opened: 1, duplicates: 504, quarantined: 2, listed: 506 });
    expect(done.items.slice(0, 3).map((item) => [item.name, item.class])).toEqual([
      ['z noise.jpg', 'unreadable'],
      ['z not ours.bin', 'unreadable'],
      ['a001.bin', 'duplicate'],
    ]);
  });
});
