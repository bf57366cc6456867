// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import type { BriefingTogether as Told } from '#shared/contract/briefing-calls.ts';
import type { AskedBriefing } from '../../../../../../renderer/desk/features/briefing/asked-briefing.ts';
import { BriefingTogether } from '../../../../../../renderer/desk/features/briefing/BriefingTogether.tsx';
import { shownWithVault } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

const asked = { period: { from: '2031-01', until: '2031-04' }, preset: 'public', language: 'en', title: '', estimates: [] } satisfies AskedBriefing;
const digest = 'ab12'.repeat(16);
const file = { disclosureId: 'a'.repeat(32), disclosedAt: Date.UTC(2031, 5, 1), receiver: 'A ministry (invented)', from: '2031-01', until: '2031-03', others: 2 };
const nothing: Told = { smallCounts: 0, told: [], files: [], leftOut: 0, notKept: 0, digest };

async function shown(told: Partial<Told>, known: string | null = null, isChecked = false) {
  const harness = vaultHarness();
  const chosen: (string | null)[] = [];
  let calls = 0;
  const api = {
    ...harness.api,
    'briefing.together': () => {
      calls += 1;
      return Promise.resolve({ ok: true as const, value: { ...nothing, ...told } });
    },
  };
  const part = await shownWithVault({ ...harness, api }, <BriefingTogether asked={asked} known={known} isChecked={isChecked} onChange={(each) => chosen.push(each)} />);
  return { ...part, chosen, calls: () => calls, text: () => part.place.textContent };
}

describe('what briefings tell together, before one leaves', () => {
  it('is nothing where none shares months with it', async () => {
    const page = await shown({});
    expect(page.text()).toBe('');
    page.gone();
  });

  it('says of which months, beside which, what found no room and what is not kept, and asks for a tick', async () => {
    const page = await shown({ smallCounts: 9, told: [{ from: '2031-04', until: '2031-04', smallCounts: 6 }], files: [file], leftOut: 3, notKept: 1 });
    for (const words of ['up to 9 counts', 'April 2031: 6', '6 of 9', 'January 2031 to March 2031, for A ministry (invented) and 2 other files with the same counts', '3 further briefings', 'Of 1 briefing that left before']) expect(page.text()).toContain(words);
    act(() => page.place.querySelector('input')?.click());
    expect(page.chosen).toEqual([digest]);
    page.gone();
  });

  it('is not known where somebody ticked another comparison, and is not asked about where nothing follows', async () => {
    const stale = await shown({ smallCounts: 2, files: [file] }, 'cd34'.repeat(16), true);
    expect(stale.place.querySelector('input')?.checked).toBe(false);
    expect(stale.text()).toContain('Choose other months, or say that you know.');
    stale.gone();
    const known = await shown({ smallCounts: 2, files: [file] }, digest, true);
    expect(known.place.querySelector('input')?.checked).toBe(true);
    expect(known.text()).not.toContain('Choose other months');
    known.gone();
    const none = await shown({ files: [file] });
    expect(none.text()).toContain('tells no count from 1 to 10 that the desk can compute');
    expect(none.place.querySelector('input')).toBeNull();
    none.gone();
  });

  it.each(['disclosures.changed', 'tips.changed'] as const)('is asked for anew when something has left or come: %s', async (notice) => {
    const page = await shown({ files: [file] });
    expect(page.calls()).toBe(1);
    page.say({ notice, value: {} });
    await page.settled(() => expect(page.calls()).toBe(2));
    page.gone();
  });
});
