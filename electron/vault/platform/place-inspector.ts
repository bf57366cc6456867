import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { PlaceConcern } from '#shared/domain/place-concern.ts';
import { linuxMounts, macMounts, type Mount } from './mount-table.ts';
import { type BlockDevice, type DiskSources, liesOutside } from './physical-disk.ts';
import { concernsOf } from './place-kind.ts';

/** Looks at where folders lie. It only ever reads what the system says; no file's content. */
export interface PlaceInspector {
  /** What speaks against keeping a vault there. */
  concerns(folder: string): readonly PlaceConcern[];
  /** Whether the folder lies on another disk than the vault. */
  outside(vaultFolder: string, folder: string): 'yes' | 'no' | 'unknown';
}

const namesAtMost = 500;
const mountPatienceMs = 2000;

/** The inspector of this machine. */
export function placeInspector(): PlaceInspector {
  return {
    concerns: (folder) => {
      const names = process.platform === 'win32' && folder.startsWith('\\\\') ? (): readonly string[] => [] : namesIn;
      return concernsOf(withoutLinks(folder), { platform: process.platform, mounts: mounts(), names });
    },
    outside: (vaultFolder, folder) => liesOutside(withoutLinks(vaultFolder), withoutLinks(folder), diskSources()),
  };
}

/** The folder with its links followed; where it does not exist yet, the nearest one above that does. */
function withoutLinks(folder: string): string {
  const rest: string[] = [];
  for (let at = path.resolve(folder); ; ) {
    const real = quietly(() => fs.realpathSync(at));
    if (real !== undefined) return path.join(real, ...rest);
    const above = path.dirname(at);
    if (above === at) return path.resolve(folder);
    rest.unshift(path.basename(at));
    at = above;
  }
}

function mounts(): readonly Mount[] {
  if (process.platform === 'linux') return linuxMounts(quietly(() => fs.readFileSync('/proc/self/mountinfo', 'utf8')) ?? '');
  if (process.platform !== 'darwin') return [];
  return macMounts(quietly(() => execFileSync('/sbin/mount', { encoding: 'utf8', timeout: mountPatienceMs, stdio: ['ignore', 'pipe', 'ignore'] })) ?? '');
}

function diskSources(): DiskSources {
  return {
    mounts: mounts(),
    device: nearestDevice,
    deviceFile: (file) => quietly(() => fs.statSync(file, { bigint: true }).rdev),
    block: process.platform === 'linux' ? blockDevice : () => undefined,
  };
}

function nearestDevice(file: string): bigint | undefined {
  for (let at = file; ; ) {
    const device = quietly(() => fs.statSync(at, { bigint: true }).dev);
    const above = path.dirname(at);
    if (device !== undefined || above === at) return device;
    at = above;
  }
}

function blockDevice(numbers: string): BlockDevice | undefined {
  const place = quietly(() => fs.realpathSync(`/sys/dev/block/${numbers}`));
  if (place === undefined) return undefined;
  const text = (file: string): string | undefined => quietly(() => fs.readFileSync(file, 'utf8').trim());
  const slaves = quietly(() => fs.readdirSync(path.join(place, 'slaves'))) ?? [];
  const isPartition = text(path.join(place, 'partition')) !== undefined;
  return {
    name: path.basename(place),
    partitionOf: isPartition ? path.basename(path.dirname(place)) : undefined,
    slaves: slaves.map((slave) => text(path.join(place, 'slaves', slave, 'dev')) ?? ''),
    backingFile: text(path.join(place, 'loop', 'backing_file')),
  };
}

function namesIn(folder: string): readonly string[] {
  return quietly(() => {
    const entries = fs.opendirSync(folder);
    try {
      const names: string[] = [];
      for (let entry = entries.readSync(); entry !== null && names.length < namesAtMost; entry = entries.readSync()) names.push(entry.name);
      return names;
    } finally {
      entries.closeSync();
    }
  }) ?? [];
}

/** The value, or undefined when the system refuses: what is not known is not claimed. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
