// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AboutIncident } from '../../../../../../renderer/desk/features/claims/AboutIncident.tsx';
import { heldCalls, type HeldCalls } from '../../../../../support/held-calls.ts';
import { field, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

const label = 'Which incident is it about?';
let held: HeldCalls;
let shown: Shown;
let chosen: (string | null)[];

const record = async (date: string, agency: string) => must(await held.harness.api['incidents.record']({ facts: { kind: 'raid', date, agency, note: '', compoundIds: [] } })).incidentId;
const options = (): readonly (string | null)[] => [...document.querySelectorAll('[role=option]')].map((each) => each.textContent);
const show = async (incidentId: string | null, linked: Parameters<typeof AboutIncident>[0]['linked'] = []): Promise<void> => {
  shown = await shownWithVault(held.harness, <AboutIncident incidentId={incidentId} linked={linked} onChange={(next) => chosen.push(next)} />);
};

beforeEach(async () => {
  held = heldCalls((await vaultWithTips([])).harness);
  chosen = [];
});
afterEach(() => shown.gone());

describe('the incident that a claim is about', () => {
  it('is found among more than a list shows, once typing settles, and is named where only its id is known', async () => {
    const first = await record('2025-01-01', 'Harbour office (invented)');
    for (let day = 1; day <= 25; day += 1) await record(`2026-03-${String(day).padStart(2, '0')}`, '');
    await show(first);
    await shown.settled(() => expect(field(label).value).toMatch(/^1: Raid, .*2025/u));
    await shown.settled(() => expect(document.body.textContent).toContain('20 of 26 are offered.'));
    const before = held.times('incidents.list');
    act(() => field(label).focus());
    for (const words of ['h', 'har', 'harbour']) type(label, words);
    await shown.settled(() => expect(options()).toEqual([expect.stringMatching(/^1: Raid, /u)]));
    expect(held.times('incidents.list')).toBe(before + 1);
    type(label, '');
    act(() => field(label).blur());
    await shown.settled(() => expect(chosen).toEqual([null]));
  });

  it('is offered first among those that the tip is linked to, and not asked for where none is recorded', async () => {
    await show(null);
    await shown.settled(() => expect(shown.place.textContent).toBe(''));
    shown.gone();
    const old = await record('2025-01-01', '');
    await record('2026-01-01', '');
    await show(null, [{ incidentId: old, number: 1, kind: 'raid', date: '2025-01-01' }]);
    await shown.settled(() => field(label));
    await act(async () => {
      shown.place.querySelector('button')?.click();
      await Promise.resolve();
    });
    await shown.settled(() => expect(options()).toEqual(['None', expect.stringMatching(/^1: /u), expect.stringMatching(/^2: /u)]));
    await act(async () => {
      document.querySelectorAll<HTMLElement>('[role=option]')[1]?.click();
      await Promise.resolve();
    });
    await shown.settled(() => expect(chosen).toEqual([old]));
  });
});
