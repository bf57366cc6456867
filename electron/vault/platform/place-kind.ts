import path from 'node:path';
import type { PlaceConcern, SyncClient } from '#shared/domain/place-concern.ts';
import { isMemoryType, isNetworkType, type Mount, mountOf } from './mount-table.ts';

/** What is known of the system when a place is looked at. */
export interface PlaceSources {
  readonly platform: string;
  readonly mounts: readonly Mount[];
  /** Names in a folder, at most some hundreds; none for what cannot be read. */
  readonly names: (folder: string) => readonly string[];
}

/** Folders as their clients name them. A folder of one's own with such a name is warned of as well: better once too often. */
const folderNames: readonly (readonly [RegExp, SyncClient])[] = [
  [/^Dropbox(?: \(.+\))?$/iu, 'Dropbox'],
  [/^OneDrive(?: ?- ?.+)?$/iu, 'OneDrive'],
  [/^iCloud ?Drive$|^com~apple~CloudDocs$|^Mobile Documents$/iu, 'iCloud Drive'],
  [/^Google ?Drive$|^My Drive$|^GoogleDrive-.+$|^DriveFS$/iu, 'Google Drive'],
  [/^Nextcloud\d*$/iu, 'Nextcloud'],
  [/^ownCloud\d*$/iu, 'ownCloud'],
  [/^Syncthing$/iu, 'Syncthing'],
  [/^Yandex\.?Disk(?:\.localized)?$/iu, 'Yandex.Disk'],
  [/^MEGA(?:sync)?(?: Downloads)?$/iu, 'MEGA'],
  [/^pCloud ?(?:Drive|Sync)?$/iu, 'pCloud'],
  [/^Box(?: Sync|-Box)?$/u, 'Box'],
  [/^Resilio Sync$/iu, 'Resilio Sync'],
  [/^SynologyDrive$/iu, 'Synology Drive'],
  [/^Seafile$/iu, 'Seafile'],
  [/^Proton ?Drive(?:-.+)?$/iu, 'Proton Drive'],
  // macOS keeps the folders of all newer clients in here.
  [/^CloudStorage$/u, 'other'],
];

/** Files and folders that clients leave in what they carry. */
const markers: readonly (readonly [RegExp, SyncClient])[] = [
  [/^\.dropbox(?:\.cache|\.device)?$/u, 'Dropbox'],
  [/^\.(?:849C9593-D756-4E56-8D6E-42412F2A707B)$/u, 'OneDrive'],
  [/^\.tmp\.drive(?:upload|download)$/u, 'Google Drive'],
  [/^\.nextcloudsync\.log$|^\.sync_[0-9a-f]+\.db$/u, 'Nextcloud'],
  [/^\.owncloudsync\.log$|^\._sync_[0-9a-f]+\.db$/u, 'ownCloud'],
  [/^\.stfolder$|^\.stversions$|^\.stignore$/u, 'Syncthing'],
  [/^\.yandex-disk$|^\.sync\.yandex$/iu, 'Yandex.Disk'],
  [/^\.megaignore$/u, 'MEGA'],
  [/^\.SynologyWorkingDirectory$/u, 'Synology Drive'],
];

const ancestorsAtMost = 64;

/** The folder itself and everything above it, innermost first. */
function upwards(folder: string, join: path.PlatformPath): readonly string[] {
  const folders = [folder];
  for (let at = folder; folders.length < ancestorsAtMost; ) {
    const above = join.dirname(at);
    if (above === at) break;
    folders.push(above);
    at = above;
  }
  return folders;
}

function syncClientOf(folder: string, { names, platform }: PlaceSources): SyncClient | undefined {
  const join = platform === 'win32' ? path.win32 : path.posix;
  for (const each of upwards(folder, join)) {
    const name = join.basename(each);
    const byName = folderNames.find(([pattern]) => pattern.test(name))?.[1];
    if (byName !== undefined) return byName;
    const inside = names(each);
    const byMarker = markers.find(([pattern]) => inside.some((entry) => pattern.test(entry)))?.[1];
    if (byMarker !== undefined) return byMarker;
  }
  return undefined;
}

/** `\\server\share`, also in its long form; `\\?\C:\` and `\\.\` are of this machine. */
function isUncPath(folder: string): boolean {
  return /^[\\/]{2}(?:[?.][\\/]UNC[\\/]|[^?.\\/])/iu.test(folder);
}

/** What speaks against keeping a vault, or a backup, in this folder, which need not exist yet. `folder` has no links in it any more. */
export function concernsOf(folder: string, sources: PlaceSources): readonly PlaceConcern[] {
  const client = syncClientOf(folder, sources);
  const type = mountOf(sources.mounts, folder)?.type;
  const isNetwork = (type !== undefined && isNetworkType(type)) || (sources.platform === 'win32' && isUncPath(folder));
  return [
    ...(client === undefined ? [] : [{ kind: 'synced', client } as const]),
    ...(isNetwork ? [{ kind: 'network' } as const] : []),
    ...(type !== undefined && isMemoryType(type) ? [{ kind: 'memory' } as const] : []),
  ];
}
