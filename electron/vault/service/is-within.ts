import path from 'node:path';

/** Whether `folder` is `other` or lies somewhere in it, by their paths alone. */
export function isWithin(folder: string, other: string): boolean {
  const relative = path.relative(other, folder);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}
