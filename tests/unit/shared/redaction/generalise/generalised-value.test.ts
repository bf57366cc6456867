import { describe, expect, it } from 'vitest';
import { generalisedValue } from '#shared/redaction/generalise/generalised-value.ts';

describe('what stands instead, as the vault counts who shares it', () => {
  it.each(['May', 'March', 'August'])('is nothing that it can count where a month has no year, whose name is also a word or a person’s: %s', (month) => {
    expect(generalisedValue(month)).toBeUndefined();
    expect(generalisedValue(`${month} 2026`)?.phrases).toContain(`${month.toLowerCase()} 2026`);
  });

  it('is a place with what lies in it, and what is wider', () => {
    expect(generalisedValue('Svay Rieng province')?.wider).toBe('Cambodia');
    expect(generalisedValue('Svay Rieng province')?.phrases).toContain('Bavet');
    expect(generalisedValue('Tak province, Thailand')?.wider).toBe('Thailand');
  });

  it('is nothing for a number of people, and for words of somebody’s own', () => {
    for (const text of ['more than 10, fewer than 51', 'day +12', 'a town by the river']) expect(generalisedValue(text)).toBeUndefined();
  });
});
