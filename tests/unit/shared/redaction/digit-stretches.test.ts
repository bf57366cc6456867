import { describe, expect, it } from 'vitest';
import { digitStretches } from '#shared/redaction/digit-stretches.ts';

const stretchesOf = (text: string): readonly string[] => [...digitStretches(text)].map(({ start, end }) => text.slice(start, end));
const far = 'x'.repeat(200);

describe('the parts of a text near a digit', () => {
  it('are none where there is no digit, and the whole of a short text with one', () => {
    expect(stretchesOf('')).toEqual([]);
    expect(stretchesOf(far)).toEqual([]);
    expect(stretchesOf('at 7 o’clock')).toEqual(['at 7 o’clock']);
  });

  it('hold what stands beside each, and are apart where two digits are far from each other', () => {
    const beside = 'x'.repeat(48);
    expect(stretchesOf(`${far}1${far}២${far}`)).toEqual([`${beside}1${beside}`, `${beside}២${beside}`]);
    expect(stretchesOf(`1${'x'.repeat(96)}2${far}`)).toEqual([`1${'x'.repeat(96)}2${beside}`]);
  });

  it('are not told apart by what draws nothing, and such characters alone are none', () => {
    const unseen = '\u{200B}'.repeat(200);
    expect(stretchesOf(`14${unseen}:32`)).toEqual([`14${unseen}:32`]);
    expect(stretchesOf(`a${unseen}b`)).toEqual([]);
  });

  it('know digits of every kind, also those beyond the first plane', () => {
    for (const digit of ['７', '၇', '①', '𝟕']) expect(stretchesOf(digit)).toEqual([digit]);
  });
});
