import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { error } from '#shared/locales/en/errors.ts';

/** The codes as the source of the union has them, so that this list cannot fall behind. */
const codes = [...readFileSync('shared/errors.ts', 'utf8').matchAll(/^ {2}\| '([a-z-]+)'/gm), ...readFileSync('shared/errors.ts', 'utf8').matchAll(/^export type KeyCode = (.*);$/gm)].flatMap((match) =>
  match[0].startsWith('export') ? [...(match[1] ?? '').matchAll(/'([a-z-]+)'/g)].map((inner) => inner[1] ?? '') : [match[1] ?? ''],
);

describe('texts of the error codes', () => {
  it('finds the codes of every family in the source', () => {
    expect(codes).toEqual(expect.arrayContaining(['vault-absent', 'too-large', 'preview-gone', 'leak-gate-refused', 'internal', 'no-way-to-send']));
  });

  it('has exactly one text for every code', () => {
    expect(Object.keys(error).sort()).toEqual([...new Set(codes)].sort());
  });

  it.each(Object.entries(error))('%s says what happened in whole sentences, without shouting', (_code, text) => {
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toContain('!');
    expect(text.length).toBeGreaterThan(20);
    expect(text.length).toBeLessThan(200);
  });
});
