import { describe, expect, it } from 'vitest';
import { linuxMounts } from '#vault/platform/mount-table.ts';
import { type BlockDevice, deviceNumbers, disksOf, type DiskSources, liesOutside } from '#vault/platform/physical-disk.ts';

const device = (major: number, minor: number): bigint => (BigInt(major) << 8n) | BigInt(minor);
const plain = { partitionOf: undefined, slaves: [], backingFile: undefined };

/** An invented laptop: an encrypted root on nvme0n1, a partition beside it, a stick, a loop file on the root, a btrfs on the stick, zram. */
const blocks: Readonly<Record<string, BlockDevice>> = {
  '253:0': { ...plain, name: 'dm-0', slaves: ['259:2'] },
  '259:2': { ...plain, name: 'nvme0n1p2', partitionOf: 'nvme0n1' },
  '259:3': { ...plain, name: 'nvme0n1p3', partitionOf: 'nvme0n1' },
  '8:1': { ...plain, name: 'sda1', partitionOf: 'sda' },
  '8:16': { ...plain, name: 'sdb' },
  '7:0': { ...plain, name: 'loop0', backingFile: '/home/dara/image' },
  '252:0': { ...plain, name: 'zram0' },
};
const places: Readonly<Record<string, bigint>> = {
  '/home/dara/vault': device(253, 0), '/home/dara/image': device(253, 0), '/data': device(259, 3), '/media/stick': device(8, 1), '/media/raw': device(8, 16),
  '/media/loop': device(7, 0), '/media/btrfs': device(0, 44), '/mnt/nfs': device(0, 45), '/dev/shm': device(0, 46), '/mnt/zram': device(252, 0), '/mnt/strange': device(0, 99),
};
const sources: DiskSources = {
  mounts: linuxMounts('1 0 0:44 / /media/btrfs rw - btrfs /dev/sda1 rw\n2 0 0:45 / /mnt/nfs rw - nfs4 host:/x rw\n3 0 0:46 / /dev/shm rw - tmpfs tmpfs rw\n4 0 0:99 / /mnt/strange rw - zfs pool rw'),
  device: (file) => places[file],
  deviceFile: (file) => (file === '/dev/sda1' ? device(8, 1) : undefined),
  block: (numbers) => blocks[numbers],
};
const outside = (folder: string) => liesOutside('/home/dara/vault', folder, sources);

describe('whether a folder lies on another disk than the vault', () => {
  it('looks through partitions and encrypted volumes', () => {
    expect([...disksOf('/home/dara/vault', sources)]).toEqual(['nvme0n1']);
    expect(outside('/data')).toBe('no');
    expect(outside('/media/stick')).toBe('yes');
    expect(outside('/media/raw')).toBe('yes');
  });

  it('knows a file on the same disk that passes for a disk, and a disk that is memory', () => {
    expect(outside('/media/loop')).toBe('no');
    expect(outside('/dev/shm')).toBe('no');
    expect(outside('/mnt/zram')).toBe('no');
  });

  it('asks the mount table where the files have a device of no disk', () => {
    expect(outside('/media/btrfs')).toBe('yes');
    expect(outside('/mnt/nfs')).toBe('yes');
  });

  it('claims nothing where the system says nothing, and nothing in a circle', () => {
    expect(outside('/mnt/strange')).toBe('unknown');
    expect(outside('/not/there')).toBe('unknown');
    const circle: DiskSources = { ...sources, block: () => ({ ...plain, name: 'dm-1', slaves: ['253:0'] }) };
    expect(disksOf('/home/dara/vault', circle).size).toBe(0);
  });

  it('takes a device number apart as Linux puts it together', () => {
    expect(deviceNumbers(0x0801n)).toBe('8:1');
    expect(deviceNumbers((1n << 8n) | (300n & 0xffn) | ((300n & ~0xffn) << 12n))).toBe('1:300');
  });
});
