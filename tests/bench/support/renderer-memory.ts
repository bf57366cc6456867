import { readFileSync } from 'node:fs';
import { familyOf } from '../../e2e/support/processes.ts';

/** Linux: the resident memory (proc(5), `VmRSS`) of the largest renderer process below a process, in MB; undefined where there is none or it cannot be asked. */
export function largestRendererMb(processId: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const sizes = familyOf(processId).flatMap((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) return [];
      const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return kib === undefined ? [] : [Number(kib) / 1024];
    } catch {
      // It has just ended.
      return [];
    }
  });
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}
