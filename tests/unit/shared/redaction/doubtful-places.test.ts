import { describe, expect, it } from 'vitest';
import { isDoubtful } from '#shared/redaction/doubtful-places.ts';

/** Whether the place in brackets may be another word than what was marked. Invented. */
function doubtful(marked: string, bracketed: string): boolean {
  const [before = '', found = '', after = ''] = bracketed.split(/[[\]]/u);
  return isDoubtful(marked, before + found + after, { start: before.length, end: before.length + found.length });
}

describe('a place that may be another word', () => {
  it.each([
    ['Hope', 'We [hope] you come'],
    ['An', 'eat [an] egg'],
    ['Sokhaaa', 'The [Sokhaaa]lay hotel'],
    ['Daravuth', 'xx[Daravuth]'],
  ])('is that of %s in %s', (marked, text) => {
    expect(doubtful(marked, text)).toBe(true);
  });

  it.each([
    ['Hope', '[Hope] is held'],
    ['Hope', '[HOPE] is held'],
    ['Sok Dara', 'i saw [sok dara] there'],
    ['hope', 'we [hope] so'],
    ['សុខា', 'ឈ្មោះ[សុខា]នៅ'],
    ['明', '[明]天'],
    ['012 555 0143', 'call [0125550143]now'],
  ])('is not that of %s in %s', (marked, text) => {
    expect(doubtful(marked, text)).toBe(false);
  });
});
