import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/source-files.ts';

const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const { dependencies, devDependencies } = JSON.parse(text('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, { dev?: boolean; optional?: boolean; hasInstallScript?: boolean; integrity?: string }> };
const installed = Object.entries(packages).filter(([folder]) => folder !== '');

describe('what is installed', () => {
  it('is named by exact versions, each with its hash', () => {
    for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(installed.filter(([, entry]) => entry.integrity === undefined).map(([folder]) => folder)).toEqual([]);
  });

  it('runs no script while it is installed; nothing that is shipped even has one', () => {
    expect(text('.npmrc').split('\n')).toContain('ignore-scripts=true');
    expect(installed.filter(([, entry]) => entry.hasInstallScript === true && entry.dev !== true).map(([folder]) => folder)).toEqual([]);
  });

  it('has a reason on paper for every package that is shipped', () => {
    const reasons = text('docs/decisions/runtime-dependencies.md');
    expect(Object.keys(dependencies).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the decisions', () => {
  it('are all in the index, and the index names no page that is gone', () => {
    const pages = readdirSync(path.join(root, 'docs/decisions')).filter((name) => name !== 'README.md');
    const named = [...text('docs/decisions/README.md').matchAll(/\]\(([a-z0-9-]+\.md)\)/g)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(pages.toSorted());
  });
});
