import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import type { IntakeKey } from '#shared/sealed-tip/intake-key.ts';
import { buildTipForm } from '#vault/intake/tip-form-file.ts';
import { testSettings } from './built-form.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** A whole form in pseudo-languages: the form's own source and build, with other texts. */
export async function pseudoForm(keys: readonly IntakeKey[]): Promise<string> {
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'tipkeep-pseudo-'));
  try {
    await build({
      configFile: path.join(root, 'renderer/form/vite.config.ts'),
      logLevel: 'error',
      resolve: { alias: [{ find: '#i18n/form-locales.ts', replacement: path.join(root, 'tests/support/pseudo-form-locales.ts') }] },
      build: { outDir },
    });
    const built = buildTipForm(readFileSync(path.join(outDir, 'tip-form.html'), 'utf8'), testSettings(keys));
    if (!built.ok) throw new Error(built.code);
    return built.value;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
