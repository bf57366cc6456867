import type { Session } from 'electron';

/** Files leave through the vault's own writers, never as a browser download. */
export function refuseDownloads(session: Session): void {
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}
