// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { linuxMounts } from '#vault/platform/mount-table.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { concernsOf } from '#vault/platform/place-kind.ts';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { BackupsPage } from '../../../../../../renderer/desk/features/backup/BackupsPage.tsx';
import { useBackup } from '../../../../../../renderer/desk/features/backup/use-backup.ts';
import { VaultPlaceConcerns } from '../../../../../../renderer/desk/features/backup/VaultPlaceConcerns.tsx';
import { StartWarnings } from '../../../../../../renderer/desk/StartWarnings.tsx';
import { makeFolders } from '../../../../../support/backed-up-vault.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { createTestVault, must, vaultHarness, type Harness } from '../../../../../support/vault-harness.ts';

/** Invented: a disk of the laptop's own, and a share of an office. */
const mounts = linuxMounts('27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard\n40 27 0:40 / /mnt/office rw shared:1 - cifs //server/share rw');
const concerns = (folder: string) => concernsOf(folder, { platform: 'linux', mounts, names: () => [] });
const title = 'This is not a good place for a vault';
let shown: Shown | undefined;
let harness: Harness | undefined;
afterEach(() => {
  shown?.gone();
  harness?.service.close();
});

async function vaultIn(folder: string): Promise<Harness> {
  const files = memoryFileSystem();
  makeFolders(files, folder.slice(0, folder.lastIndexOf('/')));
  harness = vaultHarness({ files, folder, environment: { places: { concerns, outside: () => 'yes' } } });
  await createTestVault(harness);
  return harness;
}

function Backups() {
  return <BackupsPage backup={useBackup()} />;
}

describe('a vault that lies where it should not', () => {
  it.each([
    ['/home/dara/Dropbox/vault', 'Dropbox seems to copy this folder to other computers.'],
    ['/mnt/office/vault', 'This folder lies on another machine.'],
  ])('%s: the start screen says so before it is unlocked, and the page of the vault afterwards', async (folder, words) => {
    const own = await vaultIn(folder);
    shown = await shownWithVault(own, <StartWarnings isLocked>{(warnings) => warnings}</StartWarnings>);
    await shown.settled(() => expect(shown?.place.textContent).toContain(words));
    expect(shown.place.textContent).toContain(title);
    shown.gone();
    shown = await shownWithVault(own, <VaultPlaceConcerns />);
    await shown.settled(() => expect(shown?.place.textContent).toContain(words));
  });

  it('is not warned of on the laptop\u2019s own disk', async () => {
    shown = await shownWithVault(await vaultIn('/home/dara/vault'), <StartWarnings isLocked>{(warnings) => <>{warnings}below</>}</StartWarnings>);
    await shown.settled(() => expect(shown?.place.textContent).toContain('below'));
    expect(shown.place.textContent).not.toContain(title);
  });
});

it('a folder for backups that another program carries away is warned of where it is shown', async () => {
  const own = await vaultIn('/home/dara/vault');
  const place = '/home/dara/OneDrive/Copies';
  makeFolders(own.files, place);
  must(await own.api['backup.choosePlace']({ handle: own.grant('backup-folder', place) }));
  shown = await shownWithVault(
    own,
    <RoleProvider role="manage" isSample={false}>
      <Backups />
    </RoleProvider>,
  );
  await shown.settled(() => expect(shown?.place.textContent).toContain('OneDrive seems to copy this folder to other computers. Backups are encrypted;'));
  expect(shown.place.textContent).not.toContain(title);
});
