import { beforeEach, describe, expect, it } from 'vitest';
import type { IndicatorFinding } from '#shared/contract/screening-calls.ts';
import { forcedLabourIndicators, indicatorAnswers } from '#shared/domain/indicators.ts';
import { emptyScreening } from '#shared/domain/screening.ts';
import { must, type Harness } from '../../../../support/vault-harness.ts';
import { everything, vaultWithTips } from '../../../../support/vault-with-tips.ts';

const narratives = ['They took my passport (invented)', 'គេយកលិខិតឆ្លងដែនខ្ញុំ (invented)', '没有人被关 (invented)', 'Nobody has read this one (invented)'] as const;
let harness: Harness;
let tips: readonly string[];

beforeEach(async () => {
  const vault = await vaultWithTips(narratives);
  harness = vault.harness;
  tips = narratives.map((narrative) => vault.tipOf(narrative));
});

const tip = (index: number): string => tips[index] ?? '';
const set = async (index: number, indicator: IndicatorFinding['indicator'], answer: IndicatorFinding['answer']) => must(await harness.api['screening.setIndicator']({ tipId: tip(index), indicator, answer, claimId: null }));
const counts = async () => must(await harness.api['overview.indicators']({}));
const line = async (indicator: string) => (await counts()).lines.find((each) => each.indicator === indicator);
const list = async (indicator: (typeof forcedLabourIndicators)[number], answer: IndicatorFinding['answer']) => must(await harness.api['tips.list']({ ...everything, indicator: { indicator, answer } })).rows.map(({ tipId }) => tipId).sort();

describe('the frequency of indicators', () => {
  it('is of the tips that somebody looked through, and says how many nobody has', async () => {
    expect(await counts()).toMatchObject({ looked: 0, notLooked: 4 });
    expect((await counts()).lines.map(({ indicator }) => indicator)).toEqual(forcedLabourIndicators);
    await set(0, 'retention-of-documents', 'present');
    await set(1, 'retention-of-documents', 'not-asked');
    await set(2, 'deception', 'absent');
    expect(await counts()).toMatchObject({ looked: 3, lookedSources: 3, notLooked: 1 });
    expect(await line('retention-of-documents')).toMatchObject({ present: 1, absent: 0, notAsked: 1, unknown: 1 });
    expect(await line('deception')).toMatchObject({ present: 0, absent: 1, notAsked: 0, unknown: 2 });
  });

  it('counts a tip with a record of screening as looked through, whatever was found, and a finding taken back as none', async () => {
    await set(0, 'violence', 'present');
    await set(0, 'violence', 'unknown');
    expect(await counts()).toMatchObject({ looked: 0, notLooked: 4 });
    const record = { ...emptyScreening, allegedActs: [], laterTreatment: [] };
    must(await harness.api['screening.record']({ tipId: tip(0), record: { ...record, result: 'not-screened' } }));
    expect(await counts()).toMatchObject({ looked: 0 });
    must(await harness.api['screening.record']({ tipId: tip(0), record: { ...record, result: 'in-progress' } }));
    expect(await counts()).toMatchObject({ looked: 1, notLooked: 3 });
    expect(await line('violence')).toMatchObject({ present: 0, unknown: 1 });
    // An indicator of trafficking says that somebody looked, and is not among the eleven.
    await set(1, 'means-fraud', 'present');
    expect(await counts()).toMatchObject({ looked: 2 });
  });

  it('counts what goes back to one source once, beside the tips', async () => {
    await set(0, 'violence', 'present');
    await set(1, 'violence', 'present');
    expect(await line('violence')).toMatchObject({ present: 2, presentSources: 2 });
    must(await harness.api['compounds.setSource']({ tipId: tip(1), sameAs: tip(0) }));
    expect(await line('violence')).toMatchObject({ present: 2, presentSources: 1 });
    expect(await counts()).toMatchObject({ looked: 2, lookedSources: 1 });
  });

  it('leaves out what was set aside, and every answer leads to just the tips that it counted', async () => {
    await set(0, 'isolation', 'present');
    await set(1, 'isolation', 'absent');
    await set(2, 'deception', 'present');
    must(await harness.api['aside.set']({ tipId: tip(1), reason: 'spam', note: '', isSure: false }));
    expect(await counts()).toMatchObject({ looked: 2, notLooked: 1 });
    for (const { indicator, present, absent, notAsked, unknown } of (await counts()).lines) {
      expect(present + absent + notAsked + unknown).toBe(2);
      const numbers = { present, absent, 'not-asked': notAsked, unknown };
      for (const answer of indicatorAnswers) expect(await list(indicator, answer)).toHaveLength(numbers[answer]);
    }
    expect(await list('isolation', 'present')).toEqual([tip(0)]);
    expect(await list('isolation', 'unknown')).toEqual([tip(2)]);
  });
});
