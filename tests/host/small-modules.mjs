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

/** Text stays in this process: what the desk copies does not reach other programs. */
export function createClipboard() {
  let text = '';
  return strict('clipboard', {
    writeText: listedFake('clipboard.writeText', (value) => void (text = String(value))),
    readText: listedFake('clipboard.readText', () => text),
    clear: listedFake('clipboard.clear', () => void (text = '')),
  });
}

