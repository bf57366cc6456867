import { describe, expect, it } from 'vitest';
import { screenLockReader } from '../../../../../electron/main/security/screen-lock-signals.ts';

const head = (path: string, name: string, member: string): string => `signal time=1764100000.1 sender=:1.42 -> destination=(null destination) serial=17 path=${path}; interface=${name}; member=${member}`;
const active = (value: boolean): string => `${head('/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged')}\n   boolean ${String(value)}\n`;
const hint = (name: string, value: boolean): string =>
  `${head('/org/freedesktop/login1/session/_32', 'org.freedesktop.DBus.Properties', 'PropertiesChanged')}
   string "org.freedesktop.login1.Session"
   array [
      dict entry(
         string "IdleHint"
         variant             boolean true
      )
      dict entry(
         string "${name}"
         variant             boolean ${String(value)}
      )
   ]
   array [
   ]
`;
const greeting = `${head('/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameAcquired')}\n   string ":1.99"\n`;
const lock = `${head('/org/freedesktop/login1/session/_32', 'org.freedesktop.login1.Session', 'Lock')}\n`;

/** How often a text says "locked", read in pieces of this length. */
function locksIn(text: string, length = text.length): number {
  let locks = 0;
  const read = screenLockReader(() => (locks += 1));
  for (let at = 0; at < text.length; at += length) read(text.slice(at, at + length));
  return locks;
}

describe('what a desktop says on the message bus', () => {
  it('counts as a locked screen when it says so, in pieces of any length', () => {
    for (const said of [active(true), lock, hint('LockedHint', true)]) for (const length of [1, 7, 80, 5000]) expect(locksIn(greeting + said, length)).toBe(1);
    expect(locksIn(active(true) + active(false) + lock + hint('LockedHint', true))).toBe(3);
  });

  it('counts as nothing when the screen is unlocked, or something else is said', () => {
    expect(locksIn(greeting + active(false) + hint('LockedHint', false) + hint('Active', true))).toBe(0);
    expect(locksIn(`${head('/x', 'org.example.Other', 'Unlock')}\n   boolean true\n`)).toBe(0);
    expect(locksIn('x'.repeat(1_000_000))).toBe(0);
  });
});
