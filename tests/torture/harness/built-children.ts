import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const repository = path.resolve(import.meta.dirname, '..', '..', '..');
/** Holds a folder for each process that has built, under its number. */
const cache = path.join(repository, 'node_modules', '.cache', 'tipkeep-torture');

/** The processes of the harness as files that Node runs as they are. */
export interface BuiltChildren {
  readonly orders: string;
  readonly kill: string;
}

/** What a module finds beside itself, such as a fixture, it finds there when it has become part of a file somewhere else. */
const placesOfSources: Plugin = {
  name: 'tipkeep-places-of-sources',
  enforce: 'pre',
  transform: (code, id) =>
    code.includes('import.meta.') ? code.replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id))).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)) : null,
};

/**
 * Builds the children, a second or two. A process of one file begins in a fraction of a second; and what the test runner makes of a module, looking
 * every import up anew whenever it is used, takes a quarter longer over a cut than what Node makes of it. The files stay for as long as this process lives: the next one to build removes them.
 */
export async function buildChildren(): Promise<BuiltChildren> {
  removeLeftOver();
  const outDir = path.join(cache, String(process.pid));
  await build({
    configFile: false,
    root: repository,
    logLevel: 'error',
    publicDir: false,
    plugins: [placesOfSources],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: true,
      sourcemap: true,
      rolldownOptions: {
        input: { orders: path.join(import.meta.dirname, 'order-child.ts'), kill: path.join(import.meta.dirname, 'kill-child.ts') },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return { orders: path.join(outDir, 'orders.mjs'), kill: path.join(outDir, 'kill.mjs') };
}

/** A process of the test runner is ended from outside and cannot tidy up after itself. */
function removeLeftOver(): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) if (!isAlive(Number(name))) rmSync(path.join(cache, name), { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
