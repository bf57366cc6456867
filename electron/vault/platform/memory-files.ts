import process from 'node:process';

/**
 * Node can write this process's memory, or open it to a debugger, when a signal or a fatal error comes. None of it here: the
 * memory holds keys and text. That the system writes none either (core dumps) is main's (main/security/core-dumps.ts).
 */
export function keepMemoryOffDisk(): void {
  process.report.reportOnFatalError = false;
  process.report.reportOnSignal = false;
  process.report.reportOnUncaughtException = false;
  // Without a listener this signal opens a debugger.
  if (process.platform !== 'win32') process.on('SIGUSR1', () => undefined);
}
