import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileFault, type FileSystem } from '#vault/platform/file-system.ts';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { tipsOf, vaultWithBackupPlace } from '../../../../support/backed-up-vault.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';

let base: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(path.join(tmpdir(), 'tipkeep-elsewhere-')));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** The disk as a medium that cannot be written: every call that would change something below `medium` is refused. */
function readOnly(medium: string): FileSystem {
  const files = nodeFileSystem();
  const guard = (file: string): string => {
    if (file.startsWith(medium)) throw new FileFault('EROFS', 'write');
    return file;
  };
  return {
    ...files,
    open: (file, mode) => files.open(mode === 'read' ? file : guard(file), mode),
    makeFolder: (folder) => files.makeFolder(guard(folder)),
    rename: (from, to) => files.rename(guard(from), guard(to)),
    remove: (file) => files.remove(guard(file)),
    removeFolder: (folder) => files.removeFolder(guard(folder)),
  };
}

/** A laptop with a vault and a stick with its backup, on the real disk; the laptop is gone afterwards, the stick is somewhere else. */
async function lostLaptop(attachments: number | undefined): Promise<{ readonly stick: string; readonly tips: readonly unknown[] }> {
  const laptop = path.join(base, 'home', 'dara');
  const plugged = path.join(base, 'media', 'dara', 'Stick');
  mkdirSync(laptop, { recursive: true });
  mkdirSync(plugged, { recursive: true });
  const files = nodeFileSystem();
  const { harness, bring } = await vaultWithBackupPlace({ files, folder: path.join(laptop, 'vault') }, plugged);
  await bring(['An invented tip. សូមជួយ', 'Another invented tip 请帮忙'], attachments);
  const watched = path.join(base, 'watched');
  mkdirSync(watched);
  must(await harness.api['dropFolder.choose']({ handle: harness.grant('drop-folder', watched), wipes: true }));
  must(await harness.api['backup.run']({}));
  const tips = await tipsOf(harness);
  harness.service.close();
  rmSync(laptop, { recursive: true });
  const stick = path.join(base, 'Volumes', 'STICK');
  mkdirSync(path.dirname(stick), { recursive: true });
  cpSync(plugged, stick, { recursive: true, preserveTimestamps: false });
  rmSync(plugged, { recursive: true });
  return { stick, tips };
}

/** Another laptop: another boot, another process namespace, a clock two days behind, a deeper home with another name. */
function otherLaptop(files: FileSystem, folder: string): Harness {
  const identity = { mark: () => ({ pid: 77, startedTicks: 12, bootId: 'f'.repeat(32), pidNamespace: 4_026_531_836, uptimeSeconds: 5 }), mayBeAlive: () => false };
  return vaultHarness({ files, folder, environment: { identity, now: () => Date.UTC(2026, 4, 30, 8) } });
}

async function restoreAndOpen(harness: Harness, chosen: string): Promise<readonly unknown[]> {
  const { sourceId, backups } = must(await harness.api['restore.look']({ handle: harness.grant('restore-from', chosen) }));
  must(await harness.api['restore.run']({ sourceId, name: backups[0]!.name, secret: testPassphrase, acceptPracticeMismatch: true }));
  must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true }));
  const tips = await tipsOf(harness);
  expect(must(await harness.api['vault.verify']({}))).toMatchObject({ damagedPages: 0, damagedBlobs: 0, missingBlobs: 0, alteredRows: 0, chainIntact: true });
  expect(harness.incidents).toEqual([]);
  return tips;
}

describe('a restore on another laptop, on the real disk', () => {
  it('gives the same tips in a deeper folder of another home, from a stick that cannot be written', async () => {
    const { stick, tips } = await lostLaptop(70_000);
    const harness = otherLaptop(readOnly(stick), path.join(base, 'Users', 'Sokha', 'Documents', 'a', 'b', 'c', 'Tipkeep vault'));
    expect(await restoreAndOpen(harness, stick)).toEqual(tips);
    // The path is there, and nobody on this laptop asked that it be wiped.
    expect(must(await harness.api['dropFolder.get']({}))).toEqual({ folder: null, wipes: false, state: null });
    harness.service.close();
  });

  it('finds the backup from the stick, from the set and from the generation itself', async () => {
    const { stick } = await lostLaptop(undefined);
    const harness = otherLaptop(nodeFileSystem(), path.join(base, 'new'));
    const [set = ''] = readdirSync(stick);
    const [generation = ''] = readdirSync(path.join(stick, set, 'generations'));
    for (const chosen of [stick, path.join(stick, set), path.join(stick, set, 'generations'), path.join(stick, set, 'generations', generation)]) {
      expect(must(await harness.api['restore.look']({ handle: harness.grant('restore-from', chosen) })).backups).toMatchObject([{ name: generation, practice: true }]);
    }
    mkdirSync(path.join(base, 'empty'));
    expect(await harness.api['restore.look']({ handle: harness.grant('restore-from', path.join(base, 'empty')) })).toEqual({ ok: false, code: 'backup-absent' });
  });

  it('does without the folder of files when no tip had one', async () => {
    const { stick, tips } = await lostLaptop(undefined);
    const [set = ''] = readdirSync(stick);
    rmSync(path.join(stick, set, 'blobs'), { recursive: true });
    const harness = otherLaptop(nodeFileSystem(), path.join(base, 'new'));
    expect(await restoreAndOpen(harness, stick)).toEqual(tips);
    harness.service.close();
  });

  it('gives back the rest when files are missing, and says how many', async () => {
    const { stick, tips } = await lostLaptop(70_000);
    const [set = ''] = readdirSync(stick);
    rmSync(path.join(stick, set, 'blobs'), { recursive: true });
    const harness = otherLaptop(nodeFileSystem(), path.join(base, 'new'));
    const { sourceId, backups } = must(await harness.api['restore.look']({ handle: harness.grant('restore-from', stick) }));
    const restored = must(await harness.api['restore.run']({ sourceId, name: backups[0]!.name, secret: testPassphrase, acceptPracticeMismatch: true }));
    expect(restored.missingFiles).toBe(restored.files);
    expect(restored.tips).toBe(tips.length);
  });

  it('goes on with its own backups there, beside those it came from', async () => {
    const { stick } = await lostLaptop(70_000);
    const harness = otherLaptop(nodeFileSystem(), path.join(base, 'new'));
    await restoreAndOpen(harness, stick);
    must(await harness.api['backup.choosePlace']({ handle: harness.grant('backup-folder', stick) }));
    must(await harness.api['backup.run']({}));
    expect(must(await harness.api['backup.overview']({})).backups.map(({ state }) => state)).toEqual(['here', 'here']);
    harness.service.close();
  });
});
