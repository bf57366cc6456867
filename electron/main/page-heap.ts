import { app } from 'electron';

/**
 * In megabytes, for each half of the space in which V8 makes new objects: what it begins with and how far it grows; by itself it grows from 1 to 16. Beginning larger, fewer objects
 * that are soon dead are taken for lasting ones. After a day's first two hundred keys a page takes 264 MB instead of 324, of which 202 are left when all that is dead is
 * collected (docs/performance.md). What was read and closed is dead, too: it is written over the sooner.
 */
const newSpaceMb = { first: 4, most: 8 };

/** Pages keep few dead objects. To be called before the first window is made. */
export function boundNewObjects(): void {
  app.commandLine.appendSwitch('js-flags', `--min-semi-space-size=${newSpaceMb.first} --max-semi-space-size=${newSpaceMb.most}`);
}
