// Packs the app for Linux with electron-builder, around a placeholder for Electron, in a folder outside the repository.
// Nothing is fetched: caches are empty, and every mirror and proxy is a closed port. What makes a deb or rpm of the packed
// folder (fpm) is replaced by a script that notes what it was asked to put in.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '../..');

/** Marks the fuse wire in Electron's program (the sentinel of @electron/fuses); after it come version, count and one state each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Nine fuses, each the opposite of what the desk wants, so that every flip shows. */
const oppositeFuses = '111100110';

/** Languages in the placeholder; `fr` stands for the many that are left out. */
const placeholderLanguages = ['en-US', 'fr', 'th', 'vi', 'zh-CN'];

/** What stands for Electron's program: some bytes, a fuse wire of version 1 with one state a fuse, more bytes. */
export const fuseWire = (states: string): Buffer => Buffer.concat([Buffer.from(`not Electron ${sentinel}`), Buffer.from([1, states.length]), Buffer.from(states), Buffer.alloc(64)]);

function writePlaceholder(folder: string, fuses: string): void {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'));
  writeFileSync(path.join(folder, 'electron'), fuseWire(fuses), { mode: 0o755 });
  for (const language of placeholderLanguages) writeFileSync(path.join(folder, 'locales', `${language}.pak`), 'x');
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'chrome-sandbox', 'resources.pak']) writeFileSync(path.join(folder, name), 'x');
}

export interface Packing {
  readonly code: number;
  /** Everything the tool said. */
  readonly output: string;
  /** The folder an installer would be made of. */
  readonly unpacked: string;
  readonly archive: string;
  readonly program: string;
  /** What an installer was to be made of, when one was asked for. */
  readonly installer: (kind: 'deb' | 'rpm') => Installer;
}

export interface Installer {
  /** The words fpm was given. */
  readonly words: readonly string[];
  readonly desktopEntry: string;
  readonly afterInstall: string;
  readonly appArmorProfile: string;
}

export interface PackingOptions {
  /** The configuration's text, when it is not the repository's own. */
  readonly configuration?: string;
  /** The placeholder's fuse wire, one character a fuse. */
  readonly fuses?: string;
  /** Goes on to the installers of electron-builder.yml instead of stopping at the folder. */
  readonly installers?: boolean;
}

/** Stands for fpm: keeps the words and the small files it was given, and leaves an empty package. */
const notingFpm = `#!${process.execPath}
const { cpSync, mkdirSync, writeFileSync } = require('node:fs');
const words = process.argv.slice(2);
const after = (name) => words[words.indexOf(name) + 1];
const noted = process.env.NOTED + '/' + after('-t');
mkdirSync(noted, { recursive: true });
writeFileSync(noted + '/words.json', JSON.stringify(words));
writeFileSync(after('--package'), '');
cpSync(after('--after-install'), noted + '/after-install');
const from = (target) => words.find((word) => word.includes(target)).split('=')[0];
cpSync(from('=/usr/share/applications/'), noted + '/desktop-entry');
cpSync(from('=/opt/') + 'resources/apparmor-profile', noted + '/apparmor-profile');
`;

function noted(folder: string): Installer {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  return { words: JSON.parse(read('words.json')) as string[], desktopEntry: read('desktop-entry'), afterInstall: read('after-install'), appArmorProfile: read('apparmor-profile') };
}

/** Packs what is in out/ below `folder`, which must be empty. */
export async function packApp(folder: string, { configuration, fuses = oppositeFuses, installers = false }: PackingOptions = {}): Promise<Packing> {
  const electron = path.join(folder, 'electron');
  const output = path.join(folder, 'dist');
  const file = path.join(folder, 'electron-builder.yml');
  writePlaceholder(electron, fuses);
  if (configuration === undefined) copyFileSync(path.join(root, 'electron-builder.yml'), file);
  else writeFileSync(file, configuration);
  writeFileSync(path.join(folder, 'fpm'), notingFpm, { mode: 0o755 });
  const nowhere = 'http://127.0.0.1:9/';
  const child = spawn(
    process.execPath,
    [path.join(root, 'node_modules/electron-builder/cli.js'), '--linux', ...(installers ? [] : ['dir']), '--x64', '--publish', 'never', '--config', file, `--config.electronDist=${electron}`, `--config.directories.output=${output}`],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        XDG_CACHE_HOME: path.join(folder, 'cache'),
        ELECTRON_CACHE: path.join(folder, 'cache/electron'),
        ELECTRON_BUILDER_CACHE: path.join(folder, 'cache/electron-builder'),
        ELECTRON_MIRROR: nowhere,
        ELECTRON_BUILDER_BINARIES_MIRROR: nowhere,
        HTTP_PROXY: nowhere,
        HTTPS_PROXY: nowhere,
        ALL_PROXY: nowhere,
        CUSTOM_FPM_PATH: path.join(folder, 'fpm'),
        NOTED: path.join(folder, 'noted'),
      },
    },
  );
  const said: string[] = [];
  child.stdout.on('data', (data: Buffer) => said.push(data.toString()));
  child.stderr.on('data', (data: Buffer) => said.push(data.toString()));
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)));
  const unpacked = path.join(output, 'linux-unpacked');
  return {
    code,
    output: said.join(''),
    unpacked,
    archive: path.join(unpacked, 'resources/app.asar'),
    program: path.join(unpacked, 'tipkeep'),
    installer: (kind) => noted(path.join(folder, 'noted', kind)),
  };
}
