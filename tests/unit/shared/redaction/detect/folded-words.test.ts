import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { foldReadable } from '#shared/redaction/fold.ts';
import { detect } from '#shared/redaction/detect/detect.ts';

const folder = path.join(import.meta.dirname, '../../../../../shared/redaction/detect');

it('no list of words has a letter that folding takes apart, because it would match nothing', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  expect(files.filter((name) => /[\u0e33\u0eb3\u0edc\u0edd]/u.test(readFileSync(path.join(folder, name), 'utf8')))).toEqual([]);
});

it('no pattern asks for a sign that folding makes another, because it would match nothing', () => {
  // One of them reads what was written before it was folded.
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'names-elsewhere.ts');
  const patterns = (name: string): string => readFileSync(path.join(folder, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<=\s)\/\/.*$/gmu, '');
  const lost = (name: string): readonly string[] => Array.from(patterns(name)).filter((sign) => /[^\P{P}\p{ASCII}]|[^\P{S}\p{ASCII}]/u.test(sign) && foldReadable(sign).text !== sign);
  expect(files.flatMap(lost)).toEqual([]);
});

it('a cue with such a letter is seen in a text', () => {
  const text = 'ໝູ່ ບົວຄຳ ອາຍຸ';
  expect(detect(text).filter(({ kind }) => kind === 'name').map(({ start, end }) => text.slice(start, end))).toContain('ບົວຄຳ');
});
