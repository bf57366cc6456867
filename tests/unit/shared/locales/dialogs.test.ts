import { describe, expect, it } from 'vitest';
import { purposes } from '#shared/contract/host-calls.ts';
import { dialogs as en } from '#shared/locales/en/dialogs.ts';
import { dialogs as km } from '#shared/locales/km/dialogs.ts';

describe('the titles of the windows that ask for a file', () => {
  it('are there for every purpose and no other, each different from all others', () => {
    for (const titles of [en, km]) {
      expect(Object.keys(titles).sort()).toEqual([...purposes].sort());
      expect(new Set(Object.values(titles)).size).toBe(purposes.length);
    }
  });

  it('are in Khmer on the Khmer desk, and short enough for the bar of a window', () => {
    for (const title of Object.values(km)) expect(title).toMatch(/^[\u1780-\u17ff\s]+$/u);
    for (const title of [...Object.values(en), ...Object.values(km)]) expect(title.length).toBeLessThanOrEqual(48);
  });
});
