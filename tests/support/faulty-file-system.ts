import { type FaultCode, FileFault, type FileSystem } from '#vault/platform/file-system.ts';

export type FileCallName = keyof FileSystem;

export interface FaultPlan {
  /** Which of the counted calls fails, from 1. */
  readonly nth: number;
  readonly code: FaultCode;
  /** The n-th and every later call fails, until `heal`. */
  readonly forEver?: boolean;
  /** Only these calls are counted and fail; all by default. */
  readonly calls?: readonly FileCallName[];
  /** A failing write first writes half of its bytes, as a full disk does. */
  readonly shortWrite?: boolean;
}

export interface FaultyFileSystem extends FileSystem {
  /** Calls counted so far. */
  readonly counted: number;
  /** The calls that failed so far, in their order. */
  readonly failed: readonly FileCallName[];
  /** Counts from here, with this plan. */
  arm(plan: FaultPlan): void;
  /** From now on nothing fails: the cause is gone. */
  heal(): void;
}

/** Lets the n-th call on `inner` fail with a code, once or for ever, and counts. Without a plan it only counts. */
export function faultyFileSystem(inner: FileSystem, begin?: FaultPlan): FaultyFileSystem {
  let plan = begin;
  let counted = 0;
  const failed: FileCallName[] = [];
  let healed = false;

  /** True when this call is to fail. */
  function due(name: FileCallName): boolean {
    if (plan?.calls !== undefined && !plan.calls.includes(name)) return false;
    counted++;
    const hit = plan !== undefined && !healed && (counted === plan.nth || (plan.forEver === true && counted > plan.nth));
    if (hit) failed.push(name);
    return hit;
  }
  function through<P extends readonly unknown[], T>(name: FileCallName, work: (...parameters: P) => T): (...parameters: P) => T {
    return (...parameters) => {
      if (due(name)) throw new FileFault(plan!.code, name);
      return work(...parameters);
    };
  }

  return {
    get counted() {
      return counted;
    },
    failed,
    arm: (next) => {
      plan = next;
      counted = 0;
    },
    heal: () => {
      healed = true;
    },
    open: through('open', (path, mode) => inner.open(path, mode)),
    close: (descriptor) => inner.close(descriptor),
    read: through('read', (descriptor, target, position) => inner.read(descriptor, target, position)),
    write: (descriptor, source, position) => {
      if (!due('write')) {
        inner.write(descriptor, source, position);
        return;
      }
      if (plan!.shortWrite === true) inner.write(descriptor, source.subarray(0, source.length >> 1), position);
      throw new FileFault(plan!.code, 'write');
    },
    sizeOf: through('sizeOf', (descriptor) => inner.sizeOf(descriptor)),
    truncate: through('truncate', (descriptor, sizeBytes) => inner.truncate(descriptor, sizeBytes)),
    syncFile: through('syncFile', (descriptor) => inner.syncFile(descriptor)),
    syncFolder: through('syncFolder', (path) => inner.syncFolder(path)),
    rename: through('rename', (from, to) => inner.rename(from, to)),
    remove: through('remove', (path) => inner.remove(path)),
    makeFolder: through('makeFolder', (path) => inner.makeFolder(path)),
    removeFolder: through('removeFolder', (path) => inner.removeFolder(path)),
    stat: through('stat', (path) => inner.stat(path)),
    statOpen: through('statOpen', (descriptor) => inner.statOpen(descriptor)),
    freeBytes: through('freeBytes', (path) => inner.freeBytes(path)),
    list: through('list', (path, limit) => inner.list(path, limit)),
  };
}
