import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { printFonts } from '#vault/dossier/print-fonts.ts';

const run = promisify(execFile);
const modules = path.join(import.meta.dirname, '..', '..', 'node_modules');

/** Prints a page the way the desk does, with an installed Chromium and the page's own fonts beside it. */
export async function printWithChromium(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tipkeep-print-'));
  try {
    await mkdir(path.join(folder, 'page'));
    await mkdir(path.join(folder, 'fonts'));
    for (const { file, packagePath } of printFonts) await copyFile(path.join(modules, packagePath), path.join(folder, 'fonts', file));
    const page = path.join(folder, 'page', 'index.html');
    await writeFile(page, html);
    const pdf = path.join(folder, 'page.pdf');
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const flags = ['--headless', ...sandbox, '--disable-gpu', '--allow-file-access-from-files', '--no-pdf-header-footer', `--user-data-dir=${path.join(folder, 'profile')}`];
    await run(process.env['CHROMIUM'] ?? 'chromium', [...flags, `--print-to-pdf=${pdf}`, `file://${page}`], { timeout: 60_000 });
    return new Uint8Array(await readFile(pdf));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
