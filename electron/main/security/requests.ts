import type { Session } from 'electron';

/** Only the desk's own files and objects in its memory are ever requested. */
export function isAllowedRequest(address: string): boolean {
  return address.startsWith('app://') || address.startsWith('blob:app://');
}

/** Cancels every other request of a session before it leaves. */
export function cancelForeignRequests(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url) });
  });
}
