import { protocol } from 'electron';

/** The one origin of the desk, the one of pages that are only printed, and the one of pages that decode a received file. */
export const deskOrigin = 'app://desk';
export const deskAddress = `${deskOrigin}/index.html`;
export const printOrigin = 'app://print';
export const decoderOrigin = 'app://decoder';
export const decoderAddress = `${decoderOrigin}/index.html`;

/** Must run before the app is ready. Standard and secure, so that origins mean something and CSP 'self' works. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: false, corsEnabled: false, allowServiceWorkers: false } }]);
}
