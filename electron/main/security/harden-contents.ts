import type { WebContents } from 'electron';
import { refuseNavigation } from './navigation.ts';
import { refuseNewWindows } from './new-windows.ts';
import { refusePeerConnections } from './peer-connections.ts';
import { refuseWebviews } from './webviews.ts';

/** Every rule that belongs to a page, for every page that comes to be. */
export function hardenContents(contents: WebContents): void {
  refuseNavigation(contents);
  refuseNewWindows(contents);
  refuseWebviews(contents);
  refusePeerConnections(contents);
}
