import { describe, expect, it } from 'vitest';
import { isDeeperThan } from '#shared/sealed-tip/nesting-depth.ts';

describe('the depth of a JSON text', () => {
  it.each<[string, boolean]>([
    ['{"a":[{"b":1}]}', false],
    ['{"a":[{"b":[]}]}', true],
    ['[[[]],[[]],[[]]]', false],
    ['"[[[["', false],
    ['"\\"[[[["', false],
    ['"\\\\",[[[[', true],
    [']]]][[[[[[[[', true],
    ['['.repeat(10_000), true],
    [`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, true],
    ['', false],
  ])('is told for %s', (text, deeper) => {
    expect(isDeeperThan(text, 3)).toBe(deeper);
  });
});
