// @vitest-environment happy-dom
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FiguresPage } from '../../../../../../renderer/desk/features/figures/FiguresPage.tsx';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { createTestVault, must, vaultHarness, type Harness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let harness: Harness;
let shown: Shown;
afterEach(() => shown.gone());

const tableOf = (title: string): readonly (readonly (string | null)[])[] => {
  const table = [...shown.place.querySelectorAll('table')].find((each) => each.caption?.textContent === title);
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));
};
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
    shown = await shownWithVault(harness, <FiguresPage />);
    await shown.settled(() => says('Tips by week'));
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
    expect(pieces).toEqual([2, 2, 2, 2]);
  });
});

describe('the figures of an empty vault', () => {
  it('say that there is nothing to count instead of showing noughts', async () => {
    harness = vaultHarness();
    await createTestVault(harness);
    shown = await shownWithVault(harness, <FiguresPage />);
    await shown.settled(() => says('There is nothing to count yet'));
    expect(shown.place.querySelectorAll('table, svg')).toHaveLength(0);
  });
});
