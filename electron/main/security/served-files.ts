import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface ServedFile {
  readonly mediaType: string;
  read(): Uint8Array;
}

/**
 * The fixed map from address path to file: made once at start from what the build wrote. A request is looked up in it and
 * never turned into a path, so no spelling of ".." means anything. Files of other types are not served.
 */
export function servedFiles(folder: string, prefix: string): ReadonlyMap<string, ServedFile> {
  const map = new Map<string, ServedFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const mediaType = mediaTypes[path.extname(entry.name)];
    if (mediaType === undefined) continue;
    const address = prefix + path.relative(folder, file).split(path.sep).join('/');
    map.set(address, { mediaType, read: () => new Uint8Array(readFileSync(file)) });
  }
  return map;
}
