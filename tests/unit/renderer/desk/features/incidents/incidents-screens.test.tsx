// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settled, shownDesk } from '../../../../../support/shown-desk.tsx';

let gone: () => void = () => undefined;

beforeEach(async () => {
  gone = await shownDesk();
});

afterEach(() => gone());

const button = (words: string | RegExp): HTMLButtonElement => {
  const isNamed = (name: string | null): boolean => (typeof words === 'string' ? name === words : words.test(name ?? ''));
  const found = [...document.querySelectorAll('button')].find((each) => isNamed(each.textContent) || isNamed(each.getAttribute('aria-label')));
  if (!found) throw new Error(`no button ${String(words)}`);
  return found;
};
const press = async (words: string | RegExp): Promise<void> => {
  await settled(() => void button(words));
  await act(async () => {
    button(words).click();
    await Promise.resolve();
  });
};
const cells = (label: string): readonly (readonly string[])[] => {
  const table = [...document.querySelectorAll('table')].find((each) => each.getAttribute('aria-label') === label || each.querySelector('caption')?.textContent === label);
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
};

describe('the screens of incidents', () => {
  it('say unknown in every cell and every sum of which nobody knows, and 0 only where a source counted none', async () => {
    await press('Incidents3');
    await settled(() => expect(cells('Incidents')).toHaveLength(3));
    expect(cells('Incidents')).toEqual([
      ['180 to 234, sources differ', 'unknown', 'unknown', 'unknown', 'unknown', '12 to 40', 'unknown'],
      ['40', '0', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
      Array.from({ length: 7 }, () => 'unknown'),
    ]);
    expect(cells('From detained to charged').flat()).toEqual([
      '1 of 3 unknownat least 220, unknown for 1 of 3; sources differ for 1',
      '2 of 3 unknownat least 0, unknown for 2 of 3',
      'unknown for all 3',
      'unknown for all 3',
      'unknown for all 3',
      '2 of 3 unknownat least 12, unknown for 2 of 3',
      'unknown for all 3',
    ]);
  });

  it('draw no bar for a number that nobody knows, but a piece of its own with words', async () => {
    await press('Incidents3');
    await settled(() => expect(document.querySelectorAll('.funnel tr')).toHaveLength(7));
    const bars = [...document.querySelectorAll('.funnel tr')];
    const screened = bars[2];
    expect(screened?.querySelector('.funnel-known, .funnel-range')).toBeNull();
    expect(screened?.querySelector('.funnel-unknown')?.textContent).toBe('unknown for all 3');
    // One that is known in part has both.
    expect(bars[0]?.querySelector('.funnel-known')).not.toBeNull();
    expect(bars[0]?.querySelector('.funnel-unknown')?.textContent).toBe('1 of 3 unknown');
  });

  it('show every source beside the others, until a person says which comes first', async () => {
    await press('Incidents3');
    await press(/^Raid, .*Mar.*2026$/);
    await settled(() => expect(document.querySelector('.counts-list')?.textContent).toContain('180 to 234, sources differ'));
    const detained = (): string => document.querySelector('.count-entry')?.textContent ?? '';
    for (const words of ['A newspaper (invented)', 'An embassy (invented)', 'Grade B2', 'Grade F6']) expect(detained()).toContain(words);
    await press('Show first: Detained, 180 to 200');
    await settled(() => expect(detained()).toMatch(/^Detained180 to 200/));
    expect(detained()).toContain('shown first');
    expect(detained()).toContain('A newspaper (invented)');
    await press('Show none first: Detained');
    await settled(() => expect(detained()).toContain('sources differ'));
  });

  it('ask how many without an answer to begin with, and take none for an answer', async () => {
    await press('Incidents3');
    await press('Escape, date not known');
    await press('Record a figure…');
    await settled(() => expect(document.querySelectorAll('input[type=radio]')).toHaveLength(3));
    expect([...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].some(({ checked }) => checked)).toBe(false);
    await act(async () => {
      document.querySelector('form')?.requestSubmit();
      await Promise.resolve();
    });
    await settled(() => expect(document.querySelector('[role=dialog]')?.textContent).toContain('Choose one. Not known is not none.'));
    expect([...document.querySelectorAll('.count-entry')].every((entry) => entry.textContent.includes('unknown'))).toBe(true);
  });
});
