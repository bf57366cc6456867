import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { formLocales } from '../i18n/form-locales.ts';

const root = path.resolve(import.meta.dirname, '../..');
const page = path.resolve(import.meta.dirname, 'page.html');

/** One source of a Content Security Policy (CSP Level 3, section 2.3.1) that names a text by its hash. */
const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policyFor = (script: string, style: string): string =>
  [
    `default-src 'none'`,
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    `img-src blob: data:`,
    // A recording made in the page is listened to before it is sealed.
    `media-src blob:`,
    ...['connect-src', 'worker-src', 'frame-src', 'object-src', 'font-src', 'manifest-src', 'form-action', 'base-uri'].map((directive) => `${directive} 'none'`),
  ].join('; ');

/** Inside a script element these two would end the script or begin a comment (HTML, "Restrictions for contents of script elements"). */
const withoutMarkup = (script: string): string => script.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** What to do where scripts are off, in every language: whoever reads it cannot choose one. */
const lifeless = (): string =>
  Object.entries(formLocales)
    .map(([tag, { messages }]) => `<section lang="${tag}"><h2>${escaped(messages.form.lifeless.title)}</h2><p>${escaped(messages.form.lifeless.text)}</p></section>`)
    .join('');

/** Writes script and style into page.html and leaves that one file: the template of the tip form. */
function oneFile(): Plugin {
  return {
    name: 'tipkeep-one-file',
    enforce: 'post',
    buildStart() {
      this.addWatchFile(page);
    },
    generateBundle(_options, bundle) {
      const parts = Object.values(bundle);
      const chunks = parts.flatMap((part) => (part.type === 'chunk' ? [part] : []));
      const assets = parts.flatMap((part) => (part.type === 'asset' ? [part] : []));
      const [chunk, ...moreChunks] = chunks;
      const [sheet, ...moreAssets] = assets;
      if (!chunk || !sheet?.fileName.endsWith('.css') || moreChunks.length > 0 || moreAssets.length > 0) this.error(`expected one script and one style, got ${Object.keys(bundle).join(', ')}`);
      const script = withoutMarkup(chunk.code.trim());
      const style = (typeof sheet.source === 'string' ? sheet.source : new TextDecoder().decode(sheet.source)).trim();
      const fill: Readonly<Record<string, string>> = { POLICY: policyFor(script, style), STYLE: style, SCRIPT: script, LIFELESS: lifeless() };
      const html = readFileSync(page, 'utf8').replace(/%([A-Z_]+)%/g, (whole, name: string) => fill[name] ?? whole);
      for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
      this.emitFile({ type: 'asset', fileName: 'tip-form.html', source: html });
    },
  };
}

/** Builds out/form/tip-form.html. Run from anywhere: `vite build --config renderer/form/vite.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [react(), oneFile()],
  // React's own interface from a library a tenth its size: the whole form must stay under 400 KB (docs/decisions/form-in-preact.md).
  resolve: {
    alias: [
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
    ],
  },
  build: {
    outDir: path.join(root, 'out/form'),
    emptyOutDir: true,
    minify: true,
    sourcemap: false,
    cssCodeSplit: false,
    // Old enough for phones that no longer get updates; BigInt is the newest thing the key agreement needs.
    target: ['chrome87', 'firefox78', 'safari14'],
    modulePreload: false,
    rolldownOptions: { input: path.resolve(import.meta.dirname, 'main.tsx'), output: { format: 'iife' } },
  },
});
