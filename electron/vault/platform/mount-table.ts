/** One line of the mount table: where, what kind, from what. */
export interface Mount {
  readonly point: string;
  readonly type: string;
  readonly source: string;
}

const linesAtMost = 10_000;

/** Octal escapes of /proc/self/mountinfo: space, tab, line feed, backslash. */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/gu, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}

/** /proc/self/mountinfo, proc_pid_mountinfo(5): field 5 is the mount point; behind a lone `-` come type and source. */
export function linuxMounts(text: string): readonly Mount[] {
  return text
    .split('\n')
    .slice(0, linesAtMost)
    .flatMap((line) => {
      const fields = line.split(' ');
      const dash = fields.indexOf('-', 6);
      const [point, type, source] = [fields[4], fields[dash + 1], fields[dash + 2]];
      return dash < 0 || point === undefined || type === undefined ? [] : [{ point: unescaped(point), type, source: unescaped(source ?? '') }];
    });
}

/** What `/sbin/mount` prints on macOS: `//somebody@server/share on /Volumes/share (smbfs, nodev, …)`. */
export function macMounts(text: string): readonly Mount[] {
  return text
    .split('\n')
    .slice(0, linesAtMost)
    .flatMap((line) => {
      const parts = /^(.*) on (\/.*) \(([\w.+-]+)(?:,.*)?\)$/u.exec(line);
      return parts ? [{ source: parts[1] ?? '', point: parts[2] ?? '', type: parts[3] ?? '' }] : [];
    });
}

/** The mount a path lies on: the longest point it begins with; of two on one point the later one covers the earlier. */
export function mountOf(mounts: readonly Mount[], folder: string): Mount | undefined {
  const covers = ({ point }: Mount): boolean => folder === point || folder.startsWith(point.endsWith('/') ? point : `${point}/`);
  return mounts.filter(covers).reduce<Mount | undefined>((best, mount) => (best === undefined || mount.point.length >= best.point.length ? mount : best), undefined);
}

const networkTypes: ReadonlySet<string> = new Set([
  'nfs', 'nfs4', 'cifs', 'smb', 'smb2', 'smb3', 'smbfs', 'afs', 'openafs', 'afpfs', 'webdav', 'davfs', '9p', 'virtiofs', 'vboxsf', 'ceph', 'lustre', 'ncpfs', 'coda', 'ocfs2', 'gfs2', 'beegfs',
  'fuse.sshfs', 'fuse.rclone', 'fuse.davfs', 'fuse.davfs2', 'fuse.gvfsd-fuse', 'fuse.s3fs', 'fuse.gcsfuse', 'fuse.goofys', 'fuse.glusterfs', 'fuse.ceph', 'fuse.curlftpfs', 'fuse.smbnetfs', 'fuse.vmhgfs-fuse',
  'fuse.google-drive-ocamlfuse', 'fuse.onedriver', 'fuse.juicefs', 'fuse.pcloud', 'fuse.mega', 'fuse.kio-fuse',
]);

export function isNetworkType(type: string): boolean {
  return networkTypes.has(type);
}

/** Gone when the laptop is switched off. */
export function isMemoryType(type: string): boolean {
  return type === 'tmpfs' || type === 'ramfs';
}
