import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledPackages, type BundledPackage } from '../../package/bundled-packages.mjs';
import { insidePackages } from '../../package/inside-packages.mjs';
import { noticesFile, noticesFor } from '../../package/notices.mjs';
import { root } from '../../support/source-files.ts';

/** Licences that may be part of a work under the AGPL-3.0-or-later. */
const compatible = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', '(MIT OR Apache-2.0)', 'OFL-1.1', 'Unlicense'];

const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;

const line = ({ name, version, license }: BundledPackage): string => `| ${name} | ${version} | ${license} |`;
const missingFrom = (notices: string, packages: readonly BundledPackage[]): string[] => packages.map(line).filter((wanted) => !notices.includes(wanted));

describe('the third-party notices', () => {
  let packages: readonly BundledPackage[];
  beforeAll(async () => {
    packages = await bundledPackages();
  }, 120_000);

  it('name every package of which something is bundled, and give its licence in full', () => {
    const notices = readFileSync(noticesFile, 'utf8');
    expect(missingFrom(notices, packages), 'run: node tests/package/notices.mjs').toEqual([]);
    expect(notices, 'run: node tests/package/notices.mjs').toBe(noticesFor(packages));
  });

  it('are found wanting when one package is left out of them', () => {
    for (const left of packages) expect(missingFrom(noticesFor(packages.filter((one) => one !== left)), packages)).toEqual([line(left)]);
  });

  it('find fonts, SQLite, word lists and what dependencies bring along', () => {
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['@fontsource/noto-sans-khmer', 'sql.js', '@scure/bip39', '@zxcvbn-ts/language-common', 'react-stately']));
  });

  it('say of what packages carry inside only what is still bundled', () => {
    expect(insidePackages.map(({ inPackage }) => inPackage).filter((name) => !packages.some((one) => one.name === name))).toEqual([]);
  });

  it('are all under licences that go with ours', () => {
    expect(packages.filter(({ license }) => !compatible.includes(license))).toEqual([]);
  });

  it('show that what is bundled is declared as needed at run time, and that what is so declared is bundled', () => {
    const names = new Set(packages.map(({ name }) => name));
    expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.keys(devDependencies).filter((name) => names.has(name))).toEqual([]);
  });
});
