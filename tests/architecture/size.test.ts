import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { longestTests, quickSpecs } from '../size.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

it('every file that a size names is there', () => {
  const named = [...longestTests, ...quickSpecs.map((name) => `tests/e2e/${name}`)];
  expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
});

it('these specs, and no others, are left to the size "long"', () => {
  const folder = path.join(root, 'tests', 'e2e');
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.spec.ts') && readFileSync(path.join(folder, name), 'utf8').includes("tag: '@long'"));
  expect(left.sort()).toEqual(['desk/layout.spec.ts', 'desk/recovery.spec.ts', 'form/reporter.spec.ts', 'form/voice.spec.ts', 'security/clipboard.spec.ts']);
});
