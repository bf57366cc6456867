import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the desk over an in-memory vault with invented data, to look at screens: `npx vite build -c tests/support/desk-preview/vite.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: { outDir: process.env['PREVIEW_OUT'] ?? '../../../dist-check/desk-preview', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
