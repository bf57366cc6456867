import { protocol } from 'electron';

/** The one origin of the desk, and the one of pages that are only printed. */
export const deskOrigin = 'app://desk';
export const deskAddress = `${deskOrigin}/index.html`;
export const printOrigin = 'app://print';

/** Must run before the app is ready. Standard and secure, so that origins mean something and CSP 'self' works. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: false, corsEnabled: false, allowServiceWorkers: false } }]);
}
