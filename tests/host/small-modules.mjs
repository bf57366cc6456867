// The members of which the app uses very little.
import { listedFake, notEmulated, strict, StrictEmitter } from './strict.mjs';

/** An app window of Chromium has no menu, so taking the menu away is the truth; making one is not possible. */
export function createMenu() {
  return strict('Menu', {
    setApplicationMenu(menu) {
      if (menu !== null) throw notEmulated('Menu.setApplicationMenu with a menu');
    },
    getApplicationMenu: () => null,
  });
}

export function createPowerMonitor() {
  return new StrictEmitter('powerMonitor', {
    emitted: [],
    listed: ['suspend', 'resume', 'lock-screen', 'unlock-screen'],
  });
}

/** No key is taken from other programs, and the app hears so, as on a system that refuses it. */
export function createGlobalShortcut() {
  const register = listedFake('globalShortcut.register', (_accelerator, _callback) => false);
  return strict('globalShortcut', { register, isRegistered: () => false });
}
