import { app, type WebContents } from 'electron';

/** What the process of a page that decodes a received file may take. */
export interface ProcessLimits {
  readonly timeMs: number;
  readonly memoryBytes: number;
}

/** How often its memory is looked at: at the speed memory is filled, some ten megabytes come in between. */
const lookEveryMs = 50;

/**
 * Watches the process of a page until the returned function is called: past its time or its memory, `exceeded` is called once, and whoever is called kills it. The page
 * is not asked and cannot put it off. Electron gives memory in kilobytes.
 */
export function limitProcess(contents: WebContents, { timeMs, memoryBytes }: ProcessLimits, exceeded: (what: 'time' | 'memory') => void): () => void {
  const stop = (): void => {
    clearTimeout(late);
    clearInterval(looking);
  };
  const end = (what: 'time' | 'memory'): void => {
    stop();
    exceeded(what);
  };
  const late = setTimeout(end, timeMs, 'time');
  const looking = setInterval(() => {
    if (!contents.isDestroyed() && usedBytes(contents) > memoryBytes) end('memory');
  }, lookEveryMs);
  return stop;
}

function usedBytes(contents: WebContents): number {
  const pid = contents.getOSProcessId();
  const metric = app.getAppMetrics().find((each) => each.pid === pid);
  return (metric?.memory.workingSetSize ?? 0) * 1024;
}

/** Ends a page's process whatever it is doing: a page that hangs in a decoder hears nothing, so it is not asked to close. */
export function endProcess(contents: WebContents): void {
  if (!contents.isDestroyed()) contents.forcefullyCrashRenderer();
}
