import path from 'node:path';

/** A file's name as a person may be shown it: control and direction characters made visible, cut to 120 characters. */
export function shownName(file: string): string {
  const visible = path.basename(file).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\u{fffd}');
  return visible.length > 120 ? `${visible.slice(0, 80)}…${visible.slice(-39)}` : visible;
}
