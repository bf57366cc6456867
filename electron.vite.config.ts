import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { transformAsync, type TransformOptions, version as babelVersion } from '@babel/core';
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

/**
 * React Compiler over the desk's components: what has not changed is not drawn again, and no component has to say so. Babel takes a third of a minute for all of
 * them, so what it made is kept by what it was made from.
 */
function compiledReact(): Plugin {
  const { version } = require('babel-plugin-react-compiler/package.json') as { readonly version: string };
  const kept = at('node_modules/.cache/tipkeep-compiled');
  const options = { babelrc: false, configFile: false, parserOpts: { plugins: ['typescript', 'jsx'] }, plugins: ['babel-plugin-react-compiler'] } satisfies TransformOptions;
  const made = `${babelVersion} ${version} ${JSON.stringify(options)}`;
  mkdirSync(kept, { recursive: true });
  return {
    name: 'tipkeep-compiled-react',
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\/renderer\/[^?]*\.tsx?$/u, exclude: /node_modules/u } },
      async handler(code, id) {
        const file = path.join(kept, createHash('sha256').update(`${made} ${id} ${code}`).digest('hex'));
        if (existsSync(file)) return readFileSync(file, 'utf8');
        const compiled = await transformAsync(code, { ...options, filename: id });
        if (compiled?.code == null) throw new Error(`${id}: nothing came out of the compiler`);
        writeFileSync(`${file}.${process.pid}`, compiled.code);
        renameSync(`${file}.${process.pid}`, file);
        return compiled.code;
      },
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
    plugins: [compiledReact(), react()],
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
