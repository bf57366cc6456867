// Chromium asks nobody through its protocol when a page wants a permission. So the app's handlers are asked in advance, once per
// permission, and their answers are set in the session's browser context before its first page loads.

/** Permission as Chromium's protocol names it -> as Electron names it to the handlers. */
const names = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'idle-detection': 'idle-detection',
  'storage-access': 'storage-access',
  'display-capture': 'display-capture',
  'local-fonts': 'unknown',
  'window-management': 'window-management',
  'keyboard-lock': 'keyboardLock',
  'pointer-lock': 'pointerLock',
};

/** @typedef {{ request: Function | null, check: Function | null }} PermissionHandlers */

/** As Electron: without a handler everything is granted. @param {PermissionHandlers} handlers */
function isGranted(handlers, permission) {
  let granted = true;
  if (handlers.request) {
    granted = false; // a handler that does not answer at once counts as a refusal
    handlers.request(null, permission, (answer) => (granted = answer), { requestingUrl: '', isMainFrame: true });
  }
  return granted && (handlers.check ? handlers.check(null, permission, '', { isMainFrame: true }) !== false : true);
}

/**
 * @param {import('./pipe.mjs').CdpSession} browser
 * @param {PermissionHandlers} handlers
 * @param {string} browserContextId
 */
export async function applyPermissions(browser, handlers, browserContextId) {
  for (const [name, permission] of Object.entries(names)) {
    const setting = isGranted(handlers, permission) ? 'granted' : 'denied';
    // One after the other: set at the same time, the answers overwrote each other.
    await browser.send('Browser.setPermission', { permission: { name }, setting, browserContextId }).catch(() => undefined); // not every Chromium knows every name
  }
}
