// Looks through every file below some folders, their names included.
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import type { Needle } from './needles.ts';
import { hitsIn } from './search-bytes.ts';

export interface SearchedFiles {
  readonly files: number;
  readonly bytes: number;
  /** "path: what" for each. */
  readonly hits: readonly string[];
}

export interface SearchOptions {
  /** Files that may hold them. */
  readonly except?: readonly string[];
  /** Only files changed since then, in milliseconds since 1970. */
  readonly sinceMs?: number;
  /** Whether streams inside of files are looked into; true unless said otherwise. */
  readonly inflates?: boolean;
}

/** Files that vanish meanwhile, or that may not be read, belong to others: they are not counted. */
export function searchFiles(folders: readonly string[], needles: readonly Needle[], { except = [], sinceMs = 0, inflates = true }: SearchOptions = {}): SearchedFiles {
  const found = { files: 0, bytes: 0, hits: [] as string[] };
  const look = (place: string): void => {
    const stat = unlessGone(() => lstatSync(place));
    if (stat === undefined || except.includes(place)) return;
    found.hits.push(...hitsIn(Buffer.from(path.basename(place)), needles).map((hit) => `${place}: the name is ${hit}`));
    if (stat.isDirectory()) {
      for (const name of unlessGone(() => readdirSync(place)) ?? []) look(path.join(place, name));
      return;
    }
    if (stat.mtimeMs < sinceMs) return;
    const bytes = stat.isSymbolicLink() ? Buffer.from(unlessGone(() => readlinkSync(place)) ?? '') : stat.isFile() ? unlessGone(() => readFileSync(place)) : undefined;
    if (bytes === undefined) return;
    found.files += 1;
    found.bytes += bytes.length;
    found.hits.push(...hitsIn(bytes, needles, inflates).map((hit) => `${place}: ${hit}`));
  };
  for (const folder of folders) look(folder);
  return found;
}

function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
