import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { root, sourceFiles } from '../../../support/source-files.ts';

/** Buttons whose own words are one message and whose label is another: what is heard away from the line they stand in. */
const labelled = /<(?:Button|ToggleButton)\b((?:[^>]|=>)*?)>\s*\{t\(([^)]*?)\)\}\s*<\//gsu;
const labelOf = /\s(?:aria-)?label=\{t\((.*?)\)\}/su;
const keysIn = (source: string): readonly string[] => [...source.matchAll(/'(desk\.[\w.-]+)'/gu)].map(([, key = '']) => key);

const pairs = sourceFiles()
  .filter((file) => file.startsWith('renderer/') && file.endsWith('.tsx'))
  .flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(labelled)])
  .flatMap(([, attributes = '', words = '']) => {
    const labels = keysIn(labelOf.exec(attributes)?.[1] ?? '');
    return labels.length === 0 ? [] : keysIn(words).map((shown, index) => ({ shown, label: labels[index] ?? labels[0] ?? '' }));
  });

function messageOf(messages: unknown, key: string): string {
  const found = key.split('.').reduce<unknown>((part, name) => (typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined), messages);
  if (typeof found !== 'string') throw new Error(`${key} is no message`);
  // Signs are not said. What is filled in stands between words and parts them.
  return found.replaceAll(/\{\w+\}/gu, ' 0 ').toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

it.each(Object.values(deskLocales))('what a button is called in $ownName has the words that stand on it, so that whoever speaks to the desk can say what they see', ({ messages }) => {
  expect(pairs.length).toBeGreaterThan(50);
  expect(pairs.filter(({ shown, label }) => !messageOf(messages, label).includes(messageOf(messages, shown)))).toEqual([]);
});
