// The fixed map from address to file, as the running app made it and over a folder that somebody prepared.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { servedFiles } from '../../../electron/main/security/served-files.ts';
import { repositoryRoot } from '../support/launch.ts';
import { expect, test as shared } from '../support/shared-desk.ts';
import { test } from '../support/launch.ts';

test('only plain files of known types are in the map: no links, no scripts of Node, no maps, no data', ({ folder }) => {
  const served = path.join(folder, 'served');
  mkdirSync(path.join(served, 'deep', 'deeper'), { recursive: true });
  const names = ['index.html', 'a.js', 'deep/b.css', 'deep/deeper/c.woff2', 'a.js.map', 'b.cjs', 'c.mjs', 'd.json', 'e.node', 'f.wasm', 'g.ts', 'h', '.env', '.js', '%2e%2e.html', '..\u2215x.html'];
  for (const name of names) writeFileSync(path.join(served, name), 'x');
  writeFileSync(path.join(folder, 'secret.html'), 'secret');
  symlinkSync(path.join(folder, 'secret.html'), path.join(served, 'link.html'));
  symlinkSync(folder, path.join(served, 'linked'));
  const map = servedFiles(served, '/');
  expect([...map.keys()].sort()).toEqual(['/%2e%2e.html', '/..\u2215x.html', '/a.js', '/deep/b.css', '/deep/deeper/c.woff2', '/index.html'].sort());
  for (const odd of ['/__proto__', '/constructor', '/deep', '/deep/', '', 'index.html', '/../secret.html']) expect(map.get(odd), odd).toBeUndefined();
});

test('what the build wrote for the desk is pages, scripts, styles and fonts, and nothing of the other processes', () => {
  const map = servedFiles(path.join(repositoryRoot, 'out/renderer'), '/');
  expect(map.has('/index.html')).toBe(true);
  for (const address of map.keys()) expect(address).toMatch(/^\/(?:index\.html|assets\/[\w.-]+\.(?:js|css|woff2?|svg|png))$/);
});

shared('the running app serves that map and no file that came later', async ({ page, laxPage }) => {
  expect(await page.evaluate(() => document.scripts.length)).toBeGreaterThan(0);
  const late = path.join(repositoryRoot, 'out/renderer/assets/late-file.js');
  writeFileSync(late, '1');
  try {
    expect(await laxPage.evaluate(() => fetch('/assets/late-file.js').then((response) => response.status, () => 0))).not.toBe(200);
  } finally {
    rmSync(late);
  }
});
