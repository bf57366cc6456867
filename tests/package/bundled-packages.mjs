// Which installed packages have something in out/: found by building everything once more, in memory, and looking at what the
// bundler took from where.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build as buildDesk } from 'electron-vite';
import { build as buildForm } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const marker = '/node_modules/';

/** The package that a file below node_modules belongs to, as a folder, or undefined. */
function packageFolder(file) {
  const start = file.lastIndexOf(marker);
  if (start < 0) return undefined;
  const words = file.slice(start + marker.length).split('/');
  return file.slice(0, start + marker.length) + words.slice(0, words[0].startsWith('@') ? 2 : 1).join('/');
}

/** A module that the bundler wrote itself, as the package that it comes from. */
function ownModule(id) {
  if (id.startsWith('\0rolldown/')) return path.join(root, 'node_modules/rolldown');
  if (id.startsWith('\0vite/')) return path.join(root, 'node_modules/vite');
  return undefined;
}

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Notes the modules of which something is left in a script, every style sheet, and the other files. */
function recorder(folders, files) {
  const add = (id) => {
    const folder = ownModule(id) ?? packageFolder(id.replace(/[?#].*$/, '').split(path.sep).join('/'));
    if (folder !== undefined) folders.add(folder);
  };
  return {
    name: 'tipkeep-recorder',
    enforce: 'pre',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk') for (const [id, { renderedLength }] of Object.entries(part.modules)) if (renderedLength > 0) add(id);
        if (part.type === 'asset') files.set(digest(part.source), part.fileName);
      }
      for (const id of this.getModuleIds()) if (/\.css(\?|$)/.test(id)) add(id);
    },
  };
}

/** Adds the direct dependencies of which a file was copied as it is: fonts, SQLite. */
function addByContent(folders, files) {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const folder = path.join(root, 'node_modules', name);
    const candidates = readdirSync(folder, { recursive: true }).filter((file) => /\.(woff2|wasm)$/.test(file));
    for (const file of candidates) {
      if (files.delete(digest(readFileSync(path.join(folder, file))))) folders.add(folder);
    }
  }
}

/**
 * The packages of which something is in out/, sorted by name and version. Takes as long as a build.
 * @returns {Promise<Array<{ name: string, version: string, license: string, folder: string }>>}
 */
export async function bundledPackages() {
  const folders = new Set();
  const files = new Map();
  const settings = { logLevel: 'error', plugins: [recorder(folders, files)], build: { write: false } };
  await buildDesk({ ...settings, root });
  await buildForm({ ...settings, configFile: path.join(root, 'renderer/form/vite.config.ts') });
  addByContent(folders, files);
  const unknown = [...files.values()].filter((name) => /\.(woff2|wasm)$/.test(name));
  if (unknown.length > 0) throw new Error(`no package has these files: ${unknown.join(', ')}`);
  return [...folders]
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
      return { name, version, license, folder };
    })
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}
