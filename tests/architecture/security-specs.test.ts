import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const rules = path.join(root, 'electron/main/security');
const specs = path.join(root, 'tests/e2e/security');

it.each(readdirSync(rules))('the rule in %s has a spec of its name that tries to break it in the running app', (rule) => {
  const spec = path.join(specs, rule.replace(/\.ts$/, '.spec.ts'));
  expect(existsSync(spec), `tests/e2e/security/${path.basename(spec)} is missing`).toBe(true);
  expect(readFileSync(spec, 'utf8')).toMatch(/\b(?:test|shared)\(/);
});

it.each(readdirSync(rules))('the rule in %s is used by the app', (rule) => {
  const users = ['electron/main', 'electron/main/ipc', 'electron/main/security'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.ts') && name !== rule)
      .map((name) => readFileSync(path.join(root, folder, name), 'utf8')),
  );
  expect(users.some((text) => text.includes(`/${rule}'`))).toBe(true);
});
