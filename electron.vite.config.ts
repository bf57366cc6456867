import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { printFonts } from './electron/vault/dossier/print-fonts.ts';

const at = (file: string): string => path.resolve(import.meta.dirname, file);
const require = createRequire(import.meta.url);

/** Files the main and vault processes read at run time, copied beside their bundles. */
function assets(): Plugin {
  return {
    name: 'tipkeep-assets',
    generateBundle() {
      const emit = (fileName: string, from: string): void => {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(from) });
      };
      emit('assets/sqlite.wasm', require.resolve('sql.js/dist/sql-wasm.wasm'));
      for (const { file, packagePath } of printFonts) emit(`assets/fonts/${file}`, require.resolve(packagePath));
    },
  };
}

const bundled = { sourcemap: false, externalizeDeps: false, minify: false } as const;

export default defineConfig({
  main: {
    publicDir: false,
    plugins: [assets()],
    build: {
      ...bundled,
      outDir: 'out/main',
      rolldownOptions: {
        input: { main: at('electron/main/main.ts'), vault: at('electron/vault/vault-process.ts'), 'argon2-thread': at('electron/vault/crypto/argon2-thread.ts'), 'opening-thread': at('electron/vault/intake/opening-thread.ts'), 'table-thread': at('electron/vault/tables/table-thread.ts') },
      },
    },
  },
  preload: {
    publicDir: false,
    build: {
      ...bundled,
      outDir: 'out/preload',
      rolldownOptions: { input: { preload: at('electron/preload/preload.ts'), 'decoder-preload': at('electron/preload/decoder-preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: at('renderer/desk'),
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      sourcemap: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: at('renderer/desk/index.html') } },
    },
  },
});
