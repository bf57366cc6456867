// @vitest-environment happy-dom
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, useState } from 'react';
import type { IndicatorFilter } from '#shared/contract/indicator-filter.ts';
import { firstRaidLook, type WantedIncidents } from '../../../../../../renderer/desk/features/figures/raid-look.ts';
import type { ReceivedTips } from '../../../../../../renderer/desk/features/figures/received-tips.ts';
import type { WantedCompounds } from '../../../../../../renderer/desk/features/figures/wanted-compounds.ts';
import { FiguresPage } from '../../../../../../renderer/desk/features/figures/FiguresPage.tsx';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { createTestVault, must, vaultHarness, type Harness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let harness: Harness;
let shown: Shown;
let tipsWanted: IndicatorFilter[] = [];
let incidentsWanted: WantedIncidents[] = [];
let receivedWanted: ReceivedTips[] = [];
let compoundsWanted: WantedCompounds[] = [];
let openWanted = 0;

/** The page as the shell holds it. */
function HeldPage() {
  const [look, setLook] = useState(firstRaidLook);
  return <FiguresPage onBriefing={() => undefined} look={look} onLook={setLook} onTips={(wanted) => tipsWanted.push(wanted)} onReceived={(wanted) => receivedWanted.push(wanted)} onOpenTips={() => (openWanted += 1)} onCompounds={(wanted) => compoundsWanted.push(wanted)} onIncidents={(wanted) => incidentsWanted.push(wanted)} />;
}

afterEach(() => shown.gone());

const known = (least: number, most = least) => ({ is: 'known', least, most }) as const;
const unknown = { is: 'unknown' } as const;
const press = (label: string): void => act(() => shown.place.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)?.click());
const type = (label: string, words: string): void =>
  act(() => {
    const field = [...shown.place.querySelectorAll('label')].find((each) => each.textContent === label)?.control as HTMLInputElement;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const tableOf = (title: string): readonly (readonly (string | null)[])[] => {
  const table = [...shown.place.querySelectorAll('table')].find((each) => each.caption?.textContent === title);
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));
};
const nameOf = (element: Element | null): string | null | undefined => element?.getAttribute('aria-label');
const says = (words: string) => expect(shown.place.textContent).toContain(words);

describe('the figures of a vault', () => {
  beforeEach(async () => {
    const vault = await vaultWithTips(['Invented one', 'Invented two', 'ទីបី (invented)']);
    harness = vault.harness;
    must(await harness.api['tips.setUrgency']({ tipId: vault.tipOf('Invented one'), urgency: 'U1' }));
    must(await harness.api['tips.setStatus']({ tipId: vault.tipOf('Invented two'), status: 'closed', outcomeId: startingOutcomes.actedOn.outcomeId }));
    for (const [index, name] of ['Orchid', 'Lotus', 'River', 'Hill'].entries()) {
      const { compoundId } = must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name: { text: name, language: 'en', kind: 'official', source: 'invented' } }));
      if (index === 0) for (const tip of ['Invented one', 'Invented two']) must(await harness.api['compounds.setLink']({ tipId: vault.tipOf(tip), compoundId, to: 'linked' }));
      if (index === 1) must(await harness.api['compounds.recordStatus']({ compoundId, status: { state: 'unknown', since: '', relocatedTo: null, source: '', reliability: 'F', credibility: '6' } }));
    }
    for (const [tip, answer] of [['Invented one', 'present'], ['ទីបី (invented)', 'present'], ['Invented two', 'not-asked']] as const) must(await harness.api['screening.setIndicator']({ tipId: vault.tipOf(tip), indicator: 'debt-bondage', answer, claimId: null }));
    must(await harness.api['compounds.setSource']({ tipId: vault.tipOf('Invented one'), sameAs: vault.tipOf('ទីបី (invented)') }));
    for (const [kind, date, detained] of [['raid', '2026-03-09', known(10)], ['raid', '2026', known(20, 30)], ['raid', '2025', unknown], ['escape', '2026-03', known(5)]] as const) {
      const { incidentId } = must(await harness.api['incidents.record']({ facts: { kind, date, agency: '', note: '', compoundIds: [] } }));
      must(await harness.api['incidents.recordFigure']({ incidentId, statement: { counted: 'detained', figure: detained, source: 'invented', reliability: 'F', credibility: '6' } }));
    }
    tipsWanted = [];
    incidentsWanted = [];
    receivedWanted = [];
    compoundsWanted = [];
    openWanted = 0;
    shown = await shownWithVault(harness, <HeldPage />);
    await shown.settled(() => {
      says('Tips by week');
      says('Detained:');
    });
  });

  it('say in a sentence and in a table what the charts show', () => {
    says('3 tips in the last 26 weeks; most in the week from 1 Jun: 3 tips. This week so far: 3 tips.');
    const weeks = tableOf('Tips by week');
    expect(weeks).toHaveLength(27);
    // All, then U1, U2, U3, U4, U0.
    expect(weeks.at(-1)).toEqual(['2026, week 23', '1 Jun', '3', '1', '0', '0', '0', '2']);
    says('2 tips open; 0 received more than a week ago.');
    expect(tableOf('Age of open tips')[0]).toEqual(['Under 1 day', '2', '1', '0', '0', '0', '1']);
  });

  it('give what is not known a row of its own, which is not none', () => {
    says('0 of 4 compounds are active or reopened. Of 4 it is not known.');
    expect(tableOf('Compounds by status').filter(([, count]) => count !== '0')).toEqual([['Not known', '1'], ['No status yet', '3']]);
  });

  it('count sources of compounds with their share of all', () => {
    says('1 of 4 compounds (25%) have two or more independent sources.');
    expect(tableOf('How many independent sources speak of a compound')).toEqual([['Two or more', '1', '25%'], ['One', '0', '0%'], ['None: no tip is linked', '3', '75%']]);
  });

  it('draw as much as they say: a piece for every number that is not 0', () => {
    const pieces = [...shown.place.querySelectorAll('section')].map((section) => section.querySelectorAll('.bar-room rect, .columns-room rect').length);
    // Of the eleven indicators ten are unknown in all three tips; the eleventh is present and not asked. Of the counts one has people and an unknown part, six are unknown.
    expect(pieces).toEqual([2, 2, 2, 2, 12, 8]);
  });

  it('lead from a week, and from each urgency in it, to the tips that were received then', () => {
    press('Week from 1 Jun: 3 tips. Show them.');
    press('Week from 1 Jun, U1 danger now: 1 tip. Show them.');
    const week = { from: '2026-06-01', to: '2026-06-07' };
    expect(receivedWanted).toEqual([{ received: week, urgency: undefined }, { received: week, urgency: 'U1' }]);
    // In the table as well, by the same names; what is 0 leads nowhere.
    const names = [...shown.place.querySelectorAll('button')].map((each) => each.getAttribute('aria-label') ?? '').filter((name) => name.startsWith('Week from'));
    expect(names.toSorted()).toEqual(['Week from 1 Jun, U0 not assessed: 2 tips. Show them.', 'Week from 1 Jun, U1 danger now: 1 tip. Show them.', 'Week from 1 Jun: 3 tips. Show them.'].flatMap((name) => [name, name]));
  });

  it('are gone through by arrow keys in one stop of the Tab key', () => {
    const marks = [...shown.place.querySelectorAll<HTMLButtonElement>('.column-mark')];
    expect(marks.filter(({ tabIndex }) => tabIndex === 0).map(nameOf)).toEqual(['Week from 1 Jun: 3 tips. Show them.']);
    act(() => marks[0]?.focus());
    const key = (name: string): void => act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));
    key('ArrowUp');
    expect(nameOf(document.activeElement)).toBe('Week from 1 Jun, U1 danger now: 1 tip. Show them.');
    key('ArrowUp');
    key('ArrowUp');
    expect(nameOf(document.activeElement)).toBe('Week from 1 Jun, U0 not assessed: 2 tips. Show them.');
    // Who comes back finds what was gone to last.
    expect(marks.filter(({ tabIndex }) => tabIndex === 0).map(nameOf)).toEqual(['Week from 1 Jun, U0 not assessed: 2 tips. Show them.']);
  });

  it('say of ages that the list goes by days, and lead to all open tips', () => {
    says('The list of tips goes by days and could not have the same numbers');
    act(() => [...shown.place.querySelectorAll('button')].find(({ textContent }) => textContent === 'Show the 2 open tips, longest waiting first')?.click());
    expect(openWanted).toBe(1);
  });

  it('lead from compounds by status and by sources to the register, and from none of what there is not', () => {
    press('Not known: 1 compound. Show them.');
    press('No status yet: 3 compounds. Show them.');
    press('Two or more: 1 compound. Show them.');
    expect(compoundsWanted).toEqual([{ state: 'unknown' }, { state: 'none' }, { sources: 'several' }]);
    expect([...shown.place.querySelectorAll('button')].some((each) => nameOf(each)?.startsWith('Active'))).toBe(false);
  });

  it('count indicators by tips and by independent sources, and lead from each number to the tips behind it', () => {
    says('3 tips looked through, 0 not yet. Most often present: Debt bondage, in 2 tips from 1 independent source.');
    expect(tableOf('Indicators of forced labour').find(([name]) => name === 'Debt bondage')).toEqual(['Debt bondage', '2', '0', '1', '0', '3', '1 of 2']);
    press('Debt bondage: present in 2 of 3 tips. Show them.');
    press('Debt bondage, Not asked: 1 tip. Show them.');
    press('Deception, Unknown: 3 tips. Show them.');
    expect(tipsWanted).toEqual([{ indicator: 'debt-bondage', answer: 'present' }, { indicator: 'debt-bondage', answer: 'not-asked' }, { indicator: 'deception', answer: 'unknown' }]);
  });

  it('show of raids what is a number and what is unknown apart, never unknown as 0, and lead to both', () => {
    says('3 incidents. Detained: at least 30, unknown for 1 of 3. Identified as victims: unknown for all 3. Charged: unknown for all 3.');
    expect(tableOf('From raid to what came of it')[0]).toEqual(['Detained', '30', 'unknown', '2', '1', '0']);
    expect(tableOf('From raid to what came of it')[2]).toEqual(['Screened', 'unknown', 'unknown', '0', '3', '0']);
    press('Detained: at least 30, unknown for 1 of 3. Show the incidents with a number.');
    press('Screened: unknown in 3 of 3. Show them.');
    expect(incidentsWanted.map(({ kind, figure }) => [kind, figure])).toEqual([['raid', { counted: 'detained', is: 'known' }], ['raid', { counted: 'screened', is: 'unknown' }]]);
  });

  it('count the incidents of a period, say how many may lie in it, and keep what is counted while a date is half typed', async () => {
    type('From', '2026-03');
    await shown.settled(() => says('1 incident. Detained: 10. Identified as victims: unknown. Charged: unknown. One more may lie in this period'));
    type('From', '2026-0');
    says('Write a year, a month or a day, the earlier one first.');
    await shown.settled(() => says('1 incident. Detained: 10.'));
    // A bar leads to what it shows, which is not what is half typed.
    press('Screened: unknown in 1 of 1. Show them.');
    expect(incidentsWanted).toEqual([{ kind: 'raid', period: { from: '2026-03', until: '' }, figure: { counted: 'screened', is: 'unknown' } }]);
    type('From', '2031');
    await shown.settled(() => says('No incident fits.'));
  });
});

describe('the figures of an empty vault', () => {
  it('say that there is nothing to count instead of showing noughts', async () => {
    harness = vaultHarness();
    await createTestVault(harness);
    shown = await shownWithVault(harness, <HeldPage />);
    await shown.settled(() => says('There is nothing to count yet'));
    expect(shown.place.querySelectorAll('table, svg')).toHaveLength(0);
  });
});
