import { isMemoryType, isNetworkType, type Mount, mountOf } from './mount-table.ts';

/** What Linux tells of block devices; on other systems only `device` is known. */
export interface DiskSources {
  readonly mounts: readonly Mount[];
  /** The device a file or folder lies on, as stat gives it; the nearest folder above where there is none yet. */
  readonly device: (file: string) => bigint | undefined;
  /** The device that a device file stands for. */
  readonly deviceFile: (file: string) => bigint | undefined;
  /** What /sys/dev/block has for a device number such as `8:1`. */
  readonly block: (numbers: string) => BlockDevice | undefined;
}

export interface BlockDevice {
  /** Such as `sda1`. */
  readonly name: string;
  /** The whole disk's name where this is a partition. */
  readonly partitionOf: string | undefined;
  /** Device numbers of what it is put together from: an encrypted volume, a logical one, a raid. */
  readonly slaves: readonly string[];
  /** The file behind a loop device. */
  readonly backingFile: string | undefined;
}

/** How deep volumes may lie in each other before we stop asking. */
const depthAtMost = 16;

/** glibc's and the kernel's layout of a device number. */
export function deviceNumbers(device: bigint): string {
  const major = ((device >> 8n) & 0xfffn) | ((device >> 32n) & 0xfffff000n);
  const minor = (device & 0xffn) | ((device >> 12n) & 0xffffff00n);
  return `${String(major)}:${String(minor)}`;
}

/** Names of the physical disks a file lies on; empty when the system does not say. */
export function disksOf(file: string, sources: DiskSources, depth = 0): ReadonlySet<string> {
  const device = sources.device(file);
  if (device === undefined || depth > depthAtMost) return new Set();
  const disks = disksOfDevice(deviceNumbers(device), sources, depth);
  if (disks.size > 0) return disks;
  // btrfs and the like give their files a device of no disk; the mount table says which disk it is.
  const source = mountOf(sources.mounts, file)?.source ?? '';
  const named = source.startsWith('/dev/') ? sources.deviceFile(source) : undefined;
  return named === undefined ? new Set() : disksOfDevice(deviceNumbers(named), sources, depth);
}

function disksOfDevice(numbers: string, sources: DiskSources, depth: number): ReadonlySet<string> {
  const block = sources.block(numbers);
  if (block === undefined || depth > depthAtMost) return new Set();
  if (block.backingFile !== undefined) return disksOf(block.backingFile, sources, depth + 1);
  const below = block.slaves.flatMap((slave) => [...disksOfDevice(slave, sources, depth + 1)]);
  return new Set(block.slaves.length > 0 ? below : [block.partitionOf ?? block.name]);
}

/**
 * Whether `other` would survive the loss of the disk that `vault` lies on. A network folder would; memory and another partition of
 * the same disk would not. 'unknown' where the system does not say which disk it is.
 */
export function liesOutside(vault: string, other: string, sources: DiskSources): 'yes' | 'no' | 'unknown' {
  const type = mountOf(sources.mounts, other)?.type ?? '';
  if (isMemoryType(type)) return 'no';
  if (isNetworkType(type)) return 'yes';
  const [here, there] = [sources.device(vault), sources.device(other)];
  if (here === undefined || there === undefined) return 'unknown';
  if (here === there) return 'no';
  const [ours, theirs] = [disksOf(vault, sources), disksOf(other, sources)];
  if (ours.size === 0 || theirs.size === 0) return 'unknown';
  // Such as zram0: a disk that is memory of this laptop.
  return [...theirs].some((disk) => ours.has(disk) || /^z?ram\d+$/u.test(disk)) ? 'no' : 'yes';
}
