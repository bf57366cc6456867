// Writes THIRD-PARTY-NOTICES.md: every package of which something is in out/, with the text of its licence.
// `node tests/package/notices.mjs` after a dependency has changed; a test compares the file with what is bundled.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundledPackages } from './bundled-packages.mjs';
import { insidePackages } from './inside-packages.mjs';

const root = path.resolve(import.meta.dirname, '../..');
export const noticesFile = path.join(root, 'THIRD-PARTY-NOTICES.md');

/** Its data is in shared/gazetteer/outlines.ts; nothing of it is bundled, so it is not among the packages. */
const worldAtlas = path.join(root, 'node_modules/world-atlas');

/** Licence, notice and copyright files at the top of a package, in a fixed order. */
function legalTexts(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copyright|third[-_]party)/i.test(name));
  return names.sort().map((name) => tidy(readFileSync(path.join(folder, name), 'utf8')));
}

const tidy = (text) =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

/** A code block whose fence is longer than any in the text. */
function block(text) {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}text\n${text}\n${fence}`;
}

/** The whole text of the notices for these packages. */
export function noticesFor(packages) {
  const byText = new Map();
  for (const { name, version, folder } of packages) {
    const texts = legalTexts(folder);
    if (texts.length === 0) throw new Error(`${name} ${version} brings no licence text`);
    for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const table = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
  const inside = insidePackages.map(({ name, inPackage, license }) => `| ${name} | in ${inPackage} | ${license} |`);
  return [
    '# Third-party notices',
    'Tipkeep itself is under the AGPL-3.0-or-later (see LICENSE). The packages below are the work of others; parts of each are in the built desk or in the tip form. Written by `node tests/package/notices.mjs` from what the build takes; do not edit by hand.',
    'Electron and Chromium bring their own notices, beside the program: `LICENSE.electron.txt` and `LICENSES.chromium.html`.',
    ['| what | version | licence |', '|---|---|---|', ...table, ...inside].join('\n'),
    'Names and codes of provinces and districts are facts of the gazetteer of Cambodia’s National Committee for Sub-National Democratic Development, by way of the package pumi (MIT), and of Unicode CLDR (Unicode License); see `shared/gazetteer/` and `shared/domain/province-names.ts`. Names of provinces and states of neighbouring countries are facts of ISO 3166-2, by way of the package pycountry; see `shared/gazetteer/abroad.ts`.',
    'The middles of provinces and districts are computed from the boundaries of geoBoundaries, by way of Open Development Cambodia (2014), under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/), and rounded; see `shared/gazetteer/middles.ts`. Outlines of countries are those of Natural Earth (public domain), by way of the package world-atlas, cut and rounded; see `shared/gazetteer/outlines.ts` and the licence of world-atlas below.',
    '## Licence texts of the packages',
    ...[...byText].map(([text, owners]) => `### ${owners.join(', ')}\n\n${block(text)}`),
    '## Data that was taken over',
    `### world-atlas\n\n${block(legalTexts(worldAtlas)[0])}`,
    '## What some packages carry inside',
    ...insidePackages.map(({ name, inPackage, text }) => `### ${name}, in ${inPackage}\n\n${block(text)}`),
  ]
    .join('\n\n')
    .concat('\n');
}

if (process.argv[1] === import.meta.filename) {
  const packages = await bundledPackages();
  writeFileSync(noticesFile, noticesFor(packages));
  process.stdout.write(`${packages.length} packages.\n`);
}
