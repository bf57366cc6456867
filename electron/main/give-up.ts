import process from 'node:process';
import { app, dialog } from 'electron';

/**
 * Ends an app that cannot start, with exit code 1: `what` is said in a box, since whoever clicks on an icon sees no terminal, and on standard error, there with
 * the `cause`: nothing of a tip has been read by then. Opened once more it would fail the same way, so nothing is tried again.
 */
export function giveUp(what: string, cause?: unknown): void {
  const sentence = `${what} Nothing was changed. Install Tipkeep again from a copy you trust.`;
  process.stderr.write(`${sentence}\n${cause instanceof Error ? `${cause.message}\n` : ''}`);
  dialog.showErrorBox('Tipkeep', sentence);
  app.exit(1);
}
