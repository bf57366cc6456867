import { beforeEach, expect, it } from 'vitest';
import { must, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

const facts = { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' } as const;
let harness: Harness;
let tipId: string;

beforeEach(async () => {
  const vault = await vaultWithTips(['Held behind the market (invented)']);
  harness = vault.harness;
  tipId = vault.tipIds[0] ?? '';
});

it('a compound with a name of 300 characters of Khmer stands in the history of a tip with the whole letters that have room', async () => {
  // Filled up so that the 60 units of the history end after every unit of one letter in turn (invented).
  for (let before = 54; before <= 60; before += 1) {
    const text = `${'ក'.repeat(before)}${'ស្ត្រី'.repeat(60)}`.slice(0, before) + 'ស្ត្រី'.repeat(60).slice(0, 300 - before);
    const { compoundId, name } = must(await harness.api['compounds.record']({ facts, name: { text, language: 'km', kind: 'official', source: '' } }));
    expect(name).toHaveLength(300);
    must(await harness.api['compounds.setLink']({ tipId, compoundId, to: 'linked' }));
    const shown = must(await harness.api['tips.get']({ tipId })).history.at(-1);
    expect(shown).toMatchObject({ type: 'compound-linked', to: before === 54 ? `${'ក'.repeat(54)}ស្ត្រី` : 'ក'.repeat(before) });
  }
  expect(harness.incidents).toEqual([]);
});
