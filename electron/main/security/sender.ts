import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { deskOrigin } from './scheme.ts';

/** True when a message comes from the top frame of the desk window as it stands, showing the desk. The preload is not trusted. */
export function isFromDesk(event: IpcMainEvent | IpcMainInvokeEvent, desk: WebContents | undefined): boolean {
  const frame = event.senderFrame;
  if (desk === undefined || desk.isDestroyed() || frame === null) return false;
  return event.sender === desk && frame === desk.mainFrame && frame.parent === null && frame.url.startsWith(`${deskOrigin}/`);
}
