import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '../../renderer');

const components = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, text: readFileSync(path.join(renderer, name), 'utf8') }));

/** The opening tags of dialogs whose own buttons wait for a call. */
const waiting = components.filter(({ text }) => text.includes('isPending={')).flatMap(({ name, text }) => [...text.matchAll(/<Dialog\b[^\n]*/g)].map(([tag]) => ({ name, tag })));

it('a dialog whose buttons wait for a call does not close under it', () => {
  expect(waiting.length).toBeGreaterThan(5);
  expect(waiting.filter(({ tag }) => !/\bisBusy=|\bmustAnswer\b/.test(tag))).toEqual([]);
});
