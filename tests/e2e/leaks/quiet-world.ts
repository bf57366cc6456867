// A home, temporary folders and a profile that belong to one test alone: everything the app can write without being asked lies there.
import { mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Needle } from '../../support/leaks/needles.ts';
import { searchFiles, type SearchedFiles } from '../../support/leaks/search-files.ts';

export interface QuietWorld {
  /** Searched whole. */
  readonly folder: string;
  readonly profile: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Looks through all of it, and through what is new or changed in the folders that all programs of the machine share. */
  search(needles: readonly Needle[], except?: readonly string[]): SearchedFiles;
}

const shared = ['/dev/shm', '/var/tmp', '/run/user', '/var/crash', '/var/lib/systemd/coredump'];

export function quietWorld(folder: string): QuietWorld {
  const place = (name: string): string => {
    const made = path.join(folder, name);
    mkdirSync(made, { recursive: true, mode: 0o700 });
    return made;
  };
  const [temporary, home] = [place('temporary'), place('home')];
  // What is there already belongs to others, and may be much.
  const others = readdirSync(tmpdir()).map((name) => path.join(tmpdir(), name));
  // The clock of a file system may be coarse.
  const sinceMs = Date.now() - 2000;
  return {
    folder,
    profile: place('profile'),
    environment: {
      HOME: home,
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
      XDG_CONFIG_HOME: place('config'),
      XDG_CACHE_HOME: place('cache'),
      XDG_DATA_HOME: place('data'),
      XDG_STATE_HOME: place('state'),
      XDG_RUNTIME_DIR: place('runtime'),
    },
    search: (needles, except = []) => {
      const own = searchFiles([folder], needles, { except });
      // All that runs on the machine writes there: without looking into streams this stays short.
      const elsewhere = searchFiles([...shared, tmpdir()], needles, { except: [folder, ...others], sinceMs, inflates: false });
      return { files: own.files, bytes: own.bytes, hits: [...own.hits, ...elsewhere.hits] };
    },
  };
}
