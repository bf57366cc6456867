import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../../../shared/sealed-tip');

/** Every module a file brings with it: names in this folder, and packages. Type-only imports vanish and do not count. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(path.join(folder, file), 'utf8');
  for (const [, specifier] of source.matchAll(/^import (?!type ).*? from '(.*?)';$/gmu)) {
    if (specifier!.startsWith('./')) closure(specifier!.slice(2), seen);
    else seen.add(specifier!);
  }
  return seen;
}

describe('what the tip form brings with it', () => {
  it.each(['seal.ts', 'armour-encode.ts', 'fingerprint.ts', 'x-wing.ts', 'manifest-text.ts'])('%s opens nothing and needs no age', (entry) => {
    const modules = [...closure(entry)];
    expect(modules.filter((name) => /age-encryption|^foreign-|^open/u.test(name))).toEqual([]);
  });

  it('differs from the desk, where one file alone imports age-encryption', () => {
    const files = [...closure('open-sealed-tip.ts')].filter((name) => name.endsWith('.ts') && !name.startsWith('#'));
    expect(files.filter((file) => readFileSync(path.join(folder, file), 'utf8').includes("from 'age-encryption'"))).toEqual(['foreign-age.ts']);
  });
});
