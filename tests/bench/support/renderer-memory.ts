import { readFileSync } from 'node:fs';
import { familyOf } from '../../e2e/support/processes.ts';

/** In MB. */
export interface RendererMemory {
  readonly resident: number;
  /** Of that, what is not a page of the program's files, which every process of the browser shares. */
  readonly own: number;
}

/** Linux: the memory (proc(5), `VmRSS`, `RssFile`) of the largest renderer process below a process; undefined where there is none or it cannot be asked. */
export function largestRenderer(processId: number): RendererMemory | undefined {
  if (process.platform !== 'linux') return undefined;
  const found = familyOf(processId).flatMap((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) return [];
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const megabytes = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) / 1024;
      const resident = megabytes('VmRSS');
      return [{ resident, own: resident - megabytes('RssFile') }];
    } catch {
      // It has just ended.
      return [];
    }
  });
  return found.sort((one, other) => other.resident - one.resident)[0];
}
