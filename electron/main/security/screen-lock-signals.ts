/** Signals by which Linux desktops say that the screen was locked, as dbus-monitor(1) is asked for them. */
export const sessionRules = ['org.gnome.ScreenSaver', 'org.freedesktop.ScreenSaver', 'org.cinnamon.ScreenSaver', 'org.mate.ScreenSaver', 'org.xfce.ScreenSaver'].map(
  (name) => `type='signal',interface='${name}',member='ActiveChanged'`,
);
/** The same from systemd, which also hears of a lock from the command line. */
export const systemRules = [
  "type='signal',interface='org.freedesktop.login1.Session',member='Lock'",
  "type='signal',interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',arg0='org.freedesktop.login1.Session'",
];

/** No line of a signal that counts is longer. */
const lineUnitsAtMost = 1000;

/**
 * Reads what dbus-monitor writes, in pieces as they come, and calls `locked` for each signal that says so: "Lock", "ActiveChanged"
 * with true, and the property LockedHint turning true. Everything else is passed over.
 */
export function screenLockReader(locked: () => void): (piece: string) => void {
  let rest = '';
  let member = '';
  let isHint = false;
  const read = (line: string): void => {
    const begins = /^signal .*; interface=\S+; member=(\w+)$/.exec(line);
    if (begins) {
      member = begins[1] ?? '';
      isHint = false;
      if (member === 'Lock') locked();
    } else if (member === 'ActiveChanged') {
      if (line.trim() === 'boolean true') locked();
      member = '';
    } else if (member === 'PropertiesChanged') {
      const words = line.trim();
      if (isHint && /^variant\s+boolean true$/.test(words)) locked();
      isHint = words === 'string "LockedHint"';
    }
  };
  return (piece) => {
    const lines = (rest + piece).split('\n');
    rest = (lines.pop() ?? '').slice(0, lineUnitsAtMost);
    for (const line of lines) if (line.length <= lineUnitsAtMost) read(line);
  };
}
