import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { alone } from '../alone.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

it('a test that replaces a module, a global, the timers or a prototype is among those that run alone, and no other is', () => {
  const files = readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.test\.tsx?$/.test(name) && !name.startsWith('architecture')).map((name) => `tests/${name}`);
  const replacing = files.filter((name) => /\bvi\.(?:mock|doMock|spyOn|stub\w+|useFakeTimers|resetModules)\b|\.prototype\.\w+ = /.test(readFileSync(path.join(root, name), 'utf8')));
  expect(replacing.sort()).toEqual([...alone].sort());
});
