import { describe, expect, it } from 'vitest';
import { linuxMounts, macMounts, mountOf } from '#vault/platform/mount-table.ts';
import { concernsOf } from '#vault/platform/place-kind.ts';

const mountinfo = `22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
40 27 0:40 / /mnt/team\\040share rw shared:1 - cifs //server/share rw
41 27 0:41 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
42 27 0:42 / /dev/shm rw - tmpfs tmpfs rw
43 27 0:43 / /media/dara/sshfs rw - fuse.sshfs dara@host: rw
garbage without a dash`;
const mounts = linuxMounts(mountinfo);
const on = (folder: string, names: Readonly<Record<string, readonly string[]>> = {}, platform = 'linux') => concernsOf(folder, { platform, mounts, names: (each) => names[each] ?? [] });

describe('where a vault lies', () => {
  it.each([
    ['/home/dara/Dropbox/vault', 'Dropbox'],
    ['/home/dara/Dropbox (Invented)/vault', 'Dropbox'],
    ['/home/dara/OneDrive - Invented/vault', 'OneDrive'],
    ['/Users/dara/Library/Mobile Documents/com~apple~CloudDocs/vault', 'iCloud Drive'],
    ['/Users/dara/Library/CloudStorage/Something-new/vault', 'other'],
    ['/home/dara/Google Drive/vault', 'Google Drive'],
    ['/home/dara/Nextcloud/vault', 'Nextcloud'],
    ['/home/dara/Yandex.Disk/vault', 'Yandex.Disk'],
    ['/home/dara/MEGA/vault', 'MEGA'],
    ['/home/dara/pCloudDrive/vault', 'pCloud'],
    ['/home/dara/Box/vault', 'Box'],
  ])('%s is carried elsewhere by %s', (folder, client) => {
    expect(on(folder)).toEqual([{ kind: 'synced', client }]);
  });

  it.each([
    ['.stfolder', 'Syncthing'],
    ['.sync_0123abcd.db', 'Nextcloud'],
    ['.owncloudsync.log', 'ownCloud'],
    ['.dropbox.cache', 'Dropbox'],
    ['.tmp.driveupload', 'Google Drive'],
  ])('a folder that holds %s is carried by %s, and so is all below it', (marker, client) => {
    expect(on('/home/dara/work/deep/vault', { '/home/dara/work': ['report', marker] })).toEqual([{ kind: 'synced', client }]);
  });

  it('knows network folders by their kind of mount, with names that hold a space', () => {
    expect(on('/mnt/team share/vault')).toEqual([{ kind: 'network' }]);
    expect(on('/run/user/1000/gvfs/smb-share/vault')).toEqual([{ kind: 'network' }]);
    expect(on('/media/dara/sshfs')).toEqual([{ kind: 'network' }]);
    expect(on('/dev/shm/vault')).toEqual([{ kind: 'memory' }]);
  });

  it('has nothing against an ordinary folder, nor one whose name only begins like one', () => {
    expect(on('/home/dara/Documents/vault')).toEqual([]);
    expect(on('/home/dara/Dropboxes/vault')).toEqual([]);
    expect(on('/mnt/team sharer/vault')).toEqual([]);
  });

  it('knows shares of Windows in each spelling, and no drive for one', () => {
    const none = { platform: 'win32', mounts: [], names: () => [] };
    for (const share of ['\\\\server\\share\\vault', '//server/share/vault', '\\\\?\\UNC\\server\\share\\vault']) expect(concernsOf(share, none)).toEqual([{ kind: 'network' }]);
    for (const drive of ['C:\\Users\\dara\\vault', '\\\\?\\C:\\vault', '\\\\.\\C:\\vault']) expect(concernsOf(drive, none)).toEqual([]);
    expect(concernsOf('C:\\Users\\dara\\OneDrive - Invented\\vault', none)).toEqual([{ kind: 'synced', client: 'OneDrive' }]);
  });

  it('reads what macOS prints of its mounts', () => {
    const mac = macMounts('/dev/disk3s1 on / (apfs, sealed, local)\n//dara@server/share on /Volumes/share (smbfs, nodev, nosuid)\nnothing');
    expect(mountOf(mac, '/Volumes/share/vault')?.type).toBe('smbfs');
    expect(mountOf(mac, '/Volumes/shared')?.type).toBe('apfs');
    expect(concernsOf('/Volumes/share/vault', { platform: 'darwin', mounts: mac, names: () => [] })).toEqual([{ kind: 'network' }]);
  });
});
