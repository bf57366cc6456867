// Looks through the memory of a running process (Linux: proc(5), /proc/<pid>/maps and mem). Needs the right to trace it: root, or a child.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Needle } from './needles.ts';

interface Region {
  readonly start: bigint;
  readonly end: bigint;
}

/** What can hold something the process wrote: everything readable but files that it may not write to. */
function regionsOf(pid: number): readonly Region[] {
  return readFileSync(`/proc/${String(pid)}/maps`, 'latin1')
    .split('\n')
    .flatMap((line) => {
      const match = /^([0-9a-f]+)-([0-9a-f]+) (r)(.)..\s+\S+\s+\S+\s+(\d+)\s*(.*)$/.exec(line);
      if (!match) return [];
      const [, start = '', end = '', , write, inode, name = ''] = match;
      const isFixed = write !== 'w' && inode !== '0';
      return isFixed || /^\[v/.test(name) ? [] : [{ start: BigInt(`0x${start}`), end: BigInt(`0x${end}`) }];
    });
}

const chunkBytes = 4 * 1024 * 1024;
/** Before and behind what was found. */
const aroundBytes = 200;
const zeros = Buffer.alloc(chunkBytes);

export interface SearchedMemory {
  readonly bytes: number;
  /** How often each needle was found, by "name (encoding)". */
  readonly hits: Readonly<Record<string, number>>;
  /** What stands around the first one, so that a failure says which message it was of. What is looked for is invented. */
  readonly around: string;
}

/** Counts every needle. A region that goes away meanwhile is not counted; a process that does gives nothing. */
export function searchMemory(pid: number, needles: readonly Needle[]): SearchedMemory {
  const overlap = Math.max(0, ...needles.map(({ bytes }) => bytes.length - 1));
  const buffer = Buffer.alloc(chunkBytes + overlap);
  const hits: Record<string, number> = {};
  let searched = 0;
  let around = '';
  let memory: number;
  let regions: readonly Region[];
  try {
    regions = regionsOf(pid);
    memory = openSync(`/proc/${String(pid)}/mem`, 'r');
  } catch {
    return { bytes: 0, hits, around };
  }
  for (const { start, end } of regions) {
    let kept = 0;
    for (let at = start; at < end; ) {
      const wanted = Number(end - at < BigInt(chunkBytes) ? end - at : BigInt(chunkBytes));
      const got = readAt(memory, buffer, kept, wanted, at);
      if (got === 0) break;
      searched += got;
      at += BigInt(got);
      const fresh = buffer.subarray(kept, kept + got);
      if (fresh.equals(zeros.subarray(0, got))) {
        kept = 0;
        continue;
      }
      const filled = buffer.subarray(0, kept + got);
      for (const { name, encoding, bytes } of needles) {
        for (let found = filled.indexOf(bytes); found >= 0; found = filled.indexOf(bytes, found + 1)) {
          // What lies wholly in the part that was carried over has been counted.
          if (found + bytes.length <= kept) continue;
          hits[`${name} (${encoding})`] = (hits[`${name} (${encoding})`] ?? 0) + 1;
          if (around === '') around = filled.subarray(Math.max(0, found - aroundBytes), found + aroundBytes).toString('latin1').replaceAll(/[^ -~]+/gu, '.');
        }
      }
      const carried = Math.min(overlap, filled.length);
      filled.copy(buffer, 0, filled.length - carried);
      kept = carried;
    }
  }
  closeSync(memory);
  return { bytes: searched, hits, around };
}

function readAt(memory: number, buffer: Buffer, offset: number, length: number, position: bigint): number {
  try {
    return readSync(memory, buffer, offset, length, position);
  } catch {
    return 0;
  }
}
