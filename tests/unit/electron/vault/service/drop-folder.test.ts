import { beforeEach, describe, expect, it } from 'vitest';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import type { DropFolderTaken } from '#shared/contract/carrier-calls.ts';
import { FileFault, type FileSystem } from '#vault/platform/file-system.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { freshKey, putFile } from '../../../../support/carried.ts';
import { manyTurns } from '../../../../support/many-turns.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, testPassphrase, vaultHarness, vaultWithKnownKeys, type Harness } from '../../../../support/vault-harness.ts';

const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 };
const folder = '/stick/tips';

describe('the drop folder', () => {
  let memory: MemoryFileSystem;
  let files: FileSystem;
  let harness: Harness;
  let addKey: (seed: Uint8Array) => Promise<void>;
  let publicKey: Uint8Array;
  /** Calls of the file system that fail from now on. */
  let refusing: ReadonlySet<string>;
  const touched = new Map<string, number>();
  const overwritten: string[] = [];

  beforeEach(async () => {
    refusing = new Set();
    touched.clear();
    overwritten.length = 0;
    memory = memoryFileSystem();
    memory.makeFolder('/stick');
    memory.makeFolder(folder);
    const opened = new Map<number, string>();
    const inFolder = (name: string): boolean => name.startsWith(folder);
    const guard = (call: string, name: string): void => {
      if (inFolder(name) && refusing.has(call)) throw new FileFault('EACCES', call);
    };
    files = {
      ...memory,
      stat: (name) => {
        const stat = memory.stat(name);
        return stat && { ...stat, modifiedMs: touched.get(name) ?? stat.modifiedMs };
      },
      open: (name, mode) => {
        guard(`open-${mode}`, name);
        const descriptor = memory.open(name, mode);
        if (mode === 'edit') opened.set(descriptor, name);
        return descriptor;
      },
      write: (descriptor, bytes, position) => {
        const name = opened.get(descriptor);
        if (name !== undefined && inFolder(name) && bytes.every((byte) => byte === 0)) overwritten.push(name);
        memory.write(descriptor, bytes, position);
      },
      remove: (name) => {
        guard('remove', name);
        memory.remove(name);
      },
    };
    const ours = freshKey();
    publicKey = ours.publicKey;
    ({ harness, addKey } = await vaultWithKnownKeys({ files }));
    await addKey(ours.seed);
  });

  const put = (name: string, bytes: Uint8Array): void => putFile(memory, `${folder}/${name}`, bytes);
  const inFolder = (): readonly string[] => memory.files().filter((file) => file.startsWith(folder));
  const choose = async (wipes = false, where = folder) => harness.api['dropFolder.choose']({ handle: harness.grant('drop-folder', where), wipes });
  const view = async (of = harness) => must(await of.api['dropFolder.get']({}));
  const total = async (of = harness) => must(await of.api['tips.list'](everything)).total;
  const told = (of = harness): readonly DropFolderTaken[] => of.notices.flatMap((notice) => (notice.notice === 'dropFolder.taken' ? [notice.value] : []));
  /** Time passes: the ticks of a second each, and whatever they began comes to its end. */
  const pass = async (seconds: number, of = harness): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      of.clock.monotonicMs += 1000;
      of.clock.wallMs += 1000;
      of.service.tick();
      await manyTurns();
    }
  };

  it('takes a file once two looks some seconds apart find the same, and says so', async () => {
    expect(await view()).toEqual({ folder: null, wipes: false, state: null });
    expect(must(await choose())).toEqual({ folder, wipes: false, state: 'watching' });
    put('one.tks', sealedTip(publicKey, 'Invented, by the drop folder'));
    await pass(5);
    expect(await total()).toBe(0);
    await pass(2);
    expect(await total()).toBe(1);
    expect(told()).toEqual([{ opened: 1, duplicates: 0, deleted: 0, quarantined: 0, parts: 0, wiped: 0, notWiped: 0 }]);
    // It stays, and is not taken again.
    await pass(15);
    expect(inFolder()).toHaveLength(1);
    expect(told()).toHaveLength(1);
    expect(harness.incidents).toEqual([]);
  });

  it('leaves a file alone as long as it grows or its time changes, and what is plainly unfinished', async () => {
    must(await choose());
    const sealed = sealedTip(publicKey, 'Invented, written slowly');
    const file = `${folder}/slow.tks`;
    const descriptor = memory.open(file, 'create');
    for (const name of ['.hidden.tks', 'x.tks.part', 'y.crdownload', 'z.tmp']) put(name, sealed);
    for (let at = 0; at < 4; at += 1) {
      const quarter = Math.ceil(sealed.length / 4);
      memory.write(descriptor, sealed.slice(at * quarter, (at + 1) * quarter), at * quarter);
      await pass(5);
      expect(await total()).toBe(0);
    }
    touched.set(file, 1);
    await pass(5);
    touched.set(file, 2);
    await pass(5);
    expect(await total()).toBe(0);
    await pass(6);
    expect(await total()).toBe(1);
    expect(must(await harness.api['quarantine.list']({ offset: 0, limit: 10 })).total).toBe(0);
  });

  it('joins parts of a tip, keeps what does not open in quarantine, and takes a file again that was replaced', async () => {
    must(await choose());
    const parts = encodeArmour(sealedTip(publicKey, 'Invented, in parts'), 2000);
    for (const [index, part] of parts.entries()) put(`${index}.txt`, new TextEncoder().encode(part));
    put('holiday.jpg', new Uint8Array(5000).fill(7));
    await pass(12);
    expect(await total()).toBe(1);
    expect(told()).toMatchObject([{ opened: 1, quarantined: 1, parts: parts.length - 1 }]);
    memory.remove(`${folder}/holiday.jpg`);
    put('holiday.jpg', sealedTip(publicKey, 'Invented, another file by the same name'));
    await pass(12);
    expect(await total()).toBe(2);
  });

  it('wipes what is safe in the vault when that was asked for, and only that', async () => {
    must(await choose(true));
    const tip = sealedTip(publicKey, 'Invented, then wiped', { attachments: [new Uint8Array(100_000)] });
    const parts = encodeArmour(sealedTip(publicKey, 'Invented, in parts'), 2000);
    put('safe.tks', tip);
    put('again.tks', tip);
    put('as text.txt', new TextEncoder().encode(encodeArmour(tip, 1_000_000).join('')));
    put('part.txt', new TextEncoder().encode(parts[0]));
    put('thread.txt', new TextEncoder().encode(`${encodeArmour(sealedTip(publicKey, 'Invented, third'), 100_000).join('')}${parts[1]!}`));
    put('foreign.tks', sealedTip(freshKey().publicKey, 'Invented, for somebody else'));
    put('holiday.jpg', new Uint8Array(5000).fill(7));
    await pass(12);
    expect(told()).toMatchObject([{ opened: 2, quarantined: 2, wiped: 5, notWiped: 0 }]);
    expect(inFolder()).toEqual([`${folder}/foreign.tks`, `${folder}/holiday.jpg`]);
    expect(new Set(overwritten).size).toBe(5);
    expect(overwritten.every((name) => /\/\.tipkeep-wiping-[0-9a-f]{32}$/u.test(name))).toBe(true);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ missingBlobs: 0, damagedBlobs: 0, chainIntact: true, alteredRows: 0 });
    expect(harness.incidents).toEqual([]);
  });

  it('keeps the original when the vault cannot give the tip back or the system refuses, and never takes a half-wiped one for a tip', async () => {
    const large = sealedTip(publicKey, 'Invented, with a picture', { attachments: [new Uint8Array(200_000).fill(3)] });
    must(await choose(true));
    refusing = new Set(['open-edit']);
    put('refused.tks', sealedTip(publicKey, 'Invented, on a disk that cannot be written'));
    await pass(12);
    expect(told()).toMatchObject([{ opened: 1, wiped: 0, notWiped: 1 }]);
    expect(inFolder()).toEqual([`${folder}/refused.tks`]);
    refusing = new Set(['remove']);
    put('half.tks', sealedTip(publicKey, 'Invented, overwritten and not removed'));
    await pass(12);
    // Overwritten, and no more a tip: it keeps the name by which the next look goes on.
    refusing = new Set();
    await pass(6);
    expect(inFolder()).toEqual([`${folder}/refused.tks`]);
    // What was refused is asked of the system again.
    await pass(60);
    expect(inFolder()).toEqual([]);
    expect(told().at(-1)).toEqual({ opened: 0, duplicates: 0, deleted: 0, quarantined: 0, parts: 0, wiped: 1, notWiped: 0 });
    // The blob of the original is damaged on the vault's own disk before it is read back.
    must(await harness.api['dropFolder.setWipes']({ wipes: false }));
    put('large.tks', large);
    await pass(12);
    const blobs = memory.files().filter((file) => file.includes('/blobs/'));
    for (const blob of blobs) memory.write(memory.open(blob, 'edit'), Uint8Array.of(255, 255, 255), 100);
    must(await harness.api['dropFolder.setWipes']({ wipes: true }));
    await pass(12);
    expect(inFolder()).toContain(`${folder}/large.tks`);
    expect(told().at(-1)).toMatchObject({ wiped: 0, notWiped: 1 });
  });

  it('tries to wipe ever later and then leaves the file until the next unlock, without a word each time and without taking it again', async () => {
    must(await choose(true));
    refusing = new Set(['open-edit']);
    put('refused.tks', sealedTip(publicKey, 'Invented, on a disk that cannot be written'));
    let tries = 0;
    const open = files.open.bind(files);
    files.open = (name, mode) => {
      if (mode === 'edit' && name.startsWith(folder)) tries += 1;
      return open(name, mode);
    };
    await pass(12);
    for (let hour = 0; hour < 4; hour += 1) {
      for (let minute = 0; minute < 60; minute += 1) {
        harness.clock.monotonicMs += 59_000;
        await total();
        await pass(1);
      }
    }
    expect(tries).toBe(8);
    expect(told()).toMatchObject([{ opened: 1, notWiped: 1 }]);
    refusing = new Set();
    harness.service.close();
    const second = vaultHarness({ files });
    must(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    await pass(12, second);
    expect(inFolder()).toEqual([]);
    expect(await total(second)).toBe(1);
  });

  it('takes a file that could not be read once it can be, a minute later, and not at every look until then', async () => {
    must(await choose());
    refusing = new Set(['open-read']);
    put('unread.tks', sealedTip(publicKey, 'Invented, in a file that another program had locked'));
    let tries = 0;
    const open = files.open.bind(files);
    files.open = (name, mode) => {
      if (name.startsWith(folder)) tries += 1;
      return open(name, mode);
    };
    await pass(60);
    const before = tries;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(5);
    refusing = new Set();
    await pass(20);
    expect(await total()).toBe(1);
    expect(told()).toMatchObject([{ opened: 1, quarantined: 0 }]);
  });

  it('leaves a file that was not wiped alone once nothing is to be wiped any more', async () => {
    must(await choose(true));
    refusing = new Set(['open-edit']);
    put('refused.tks', sealedTip(publicKey, 'Invented, on a disk that cannot be written'));
    await pass(12);
    refusing = new Set();
    must(await harness.api['dropFolder.setWipes']({ wipes: false }));
    await pass(90);
    expect(inFolder()).toEqual([`${folder}/refused.tks`]);
    expect(await total()).toBe(1);
  });

  it('is watched again after the next unlock, without a word about files that are here', async () => {
    must(await choose());
    put('one.tks', sealedTip(publicKey, 'Invented'));
    await pass(12);
    harness.service.close();
    put('two.tks', sealedTip(publicKey, 'Invented, while it was locked'));
    const second = vaultHarness({ files });
    must(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    await pass(12, second);
    expect(await total(second)).toBe(2);
    expect(told(second)).toMatchObject([{ opened: 1, duplicates: 1 }]);
    second.service.close();
    const third = vaultHarness({ files });
    must(await third.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    await pass(12, third);
    expect(told(third)).toEqual([]);
  });

  it('says when the folder is not there, and goes on when it is back', async () => {
    must(await choose());
    await pass(6);
    memory.removeFolder(folder);
    await pass(6);
    expect(await view()).toMatchObject({ state: 'absent' });
    memory.makeFolder(folder);
    put('one.tks', sealedTip(publicKey, 'Invented, after the stick came back'));
    await pass(12);
    expect(await view()).toMatchObject({ state: 'watching' });
    expect(await total()).toBe(1);
  });

  it('cannot be the vault, hold it, or be chosen without a dialog; stopping ends it', async () => {
    expect(await choose(false, harness.folder)).toEqual({ ok: false, code: 'drop-folder-inside' });
    expect(await choose(false, `${harness.folder}/blobs`)).toEqual({ ok: false, code: 'drop-folder-inside' });
    expect(await choose(false, '/')).toEqual({ ok: false, code: 'drop-folder-inside' });
    expect(await choose(false, '/stick/none')).toEqual({ ok: false, code: 'file-unreadable' });
    expect(await harness.api['dropFolder.choose']({ handle: harness.grant('import-folder', folder), wipes: false })).toEqual({ ok: false, code: 'handle-invalid' });
    expect(await harness.api['dropFolder.setWipes']({ wipes: true })).toEqual({ ok: false, code: 'not-found' });
    must(await choose());
    must(await harness.api['dropFolder.stop']({}));
    put('one.tks', sealedTip(publicKey, 'Invented'));
    await pass(15);
    expect(await total()).toBe(0);
    expect(await view()).toEqual({ folder: null, wipes: false, state: null });
  });

  it('gives way to a person who imports, keeps nobody from the idle lock, and is not told as an interrupted import', async () => {
    must(await choose());
    for (let index = 0; index < 30; index += 1) put(`${index}.tks`, sealedTip(publicKey, `Invented ${index}`));
    await pass(5);
    harness.clock.monotonicMs += 1000;
    harness.service.tick();
    putFile(memory, '/stick/mine.tks', sealedTip(publicKey, 'Invented, chosen by a person'));
    const looked = must(await harness.api['import.preview']({ handle: harness.grant('import-files', '/stick/mine.tks') }));
    expect(must(await harness.api['import.commit']({ previewId: looked.previewId }))).toMatchObject({ opened: 1 });
    await pass(15);
    expect(await total()).toBe(31);
    for (let round = 0; round < 10 && harness.locks.length === 0; round += 1) {
      put(`late ${round}.tks`, sealedTip(publicKey, `Invented, late ${round}`));
      await pass(40);
    }
    expect(harness.locks).toEqual(['idle']);
    harness.service.close();
    const second = vaultHarness({ files });
    expect(must(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false })).interruptedImport).toBe(false);
  }, 60_000);
});
