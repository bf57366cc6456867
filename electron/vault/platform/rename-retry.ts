/** Codes with which Windows refuses a rename while a scanner or an indexer holds the target open for a moment. */
const passingCodes: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** Waits before each further attempt, in milliseconds: about one second altogether, as graceful-fs and npm do it. */
const pausesMs: readonly number[] = [5, 10, 20, 40, 80, 160, 320, 400];

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Sleeps without an event loop: the file system is synchronous. */
export function sleepMs(durationMs: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, durationMs);
}

/** Calls `rename` until it succeeds, fails for a lasting reason, or a second has passed; then throws the last error. */
export function renamePatiently(rename: () => void, pause: (durationMs: number) => void): void {
  for (const pauseMs of pausesMs) {
    try {
      rename();
      return;
    } catch (error) {
      if (!passingCodes.has(codeOf(error))) throw error;
      pause(pauseMs);
    }
  }
  rename();
}
