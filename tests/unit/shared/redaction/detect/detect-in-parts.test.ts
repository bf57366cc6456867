import { describe, expect, it } from 'vitest';
import { detect } from '#shared/redaction/detect/detect.ts';
import { detectInParts, partUnits, sharedUnits } from '#shared/redaction/detect/detect-in-parts.ts';

/** An invented number. */
const phone = '+855 12 555 0143';
const filler = (units: number): string => 'ក្រៅ '.repeat(Math.ceil(units / 5)).slice(0, units);
const ranges = (text: string): readonly string[] => [...detectInParts(text)].flat().map(({ start, end, kind }) => `${start} ${end} ${kind}`);

describe('finding details in a long text part by part', () => {
  it('finds in a short text what is found in one go', () => {
    const text = `call ${phone} at night`;
    expect([...detectInParts(text)].flat()).toEqual(detect(text));
  });

  it('finds a number once wherever it stands around a cut', () => {
    for (const before of [partUnits - sharedUnits - 20, partUnits - sharedUnits / 2 - 8, partUnits - 8, partUnits, 2 * partUnits - sharedUnits - 4, 2 * partUnits - 10]) {
      const text = `${filler(before)} ${phone} ${filler(partUnits)}`;
      const start = text.indexOf(phone);
      expect(ranges(text).filter((found) => found === `${start} ${start + phone.length} phone`), `${before} units before it`).toHaveLength(1);
    }
  });

  it('goes through a text without an end of a cluster, and through the empty one', () => {
    expect(ranges(`a${'\u0301'.repeat(3 * partUnits)}`)).toEqual([]);
    expect(ranges('')).toEqual([]);
    expect(ranges(`a${'\u0301'.repeat(3 * partUnits)} ${phone}`).filter((found) => found.endsWith('phone'))).not.toEqual([]);
  });
});
