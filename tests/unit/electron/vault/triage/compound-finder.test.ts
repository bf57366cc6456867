import { beforeEach, describe, expect, it } from 'vitest';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { recordCompound } from '#vault/store/commands/keep-compounds.ts';
import { CompoundFinder } from '#vault/triage/compound-finder.ts';
import type { Province, TipAnswers } from '#shared/domain/tip-answers.ts';
import { openMemoryVault } from '../../../../support/memory-vault.ts';

let context: VaultContext;

beforeEach(async () => {
  ({ context } = await openMemoryVault());
});

const record = (text: string, province: Province | null = 'KH-18', district: string | null = '1802'): string =>
  recordCompound(context, { kind: 'casino', standing: 'suspected', province, district, place: '' }, { text, language: 'en', kind: 'official', source: '' });
const suggested = (text: string, answers: TipAnswers = {}) => new CompoundFinder(context.database).suggest([text], answers).map(({ name, reasons }) => [name, reasons.map(({ why }) => why)]);

describe('which compounds a text may speak of', () => {
  it('is told by name before district, and by a district alone', () => {
    record('Golden Orchid Garden (invented)', 'KH-7', null);
    record('Invented Hotel');
    expect(suggested('They are in Prey Nob, or in Golden Orchid Garden (invented).')).toEqual([
      ['Golden Orchid Garden (invented)', ['name']],
      ['Invented Hotel', ['district']],
    ]);
  });

  it('is never told by a province alone, written or chosen', () => {
    record('Invented Hotel');
    expect(suggested('Somewhere in Preah Sihanouk.', { country: 'KH', province: 'KH-18' })).toEqual([]);
  });

  it('is not told by a district in which a crowd of compounds stands, but by a name there', () => {
    for (let index = 1; index <= 5; index += 1) record(`Invented Hotel ${index}`);
    expect(suggested('Somewhere in Prey Nob.')).toEqual([]);
    expect(suggested('Somewhere in Prey Nob, Invented Hotel 3.')).toEqual([['Invented Hotel 3', ['name', 'district']]]);
  });

  it('speaks against a compound of another province than the one the reporter chose: by its district it is left out, by its name it says so', () => {
    record('Invented Hotel');
    const elsewhere = { country: 'KH', province: 'KH-7' } as const;
    expect(suggested('Somewhere in Prey Nob.', elsewhere)).toEqual([]);
    expect(suggested('Invented Hotel.', elsewhere)).toEqual([['Invented Hotel', ['name', 'other-province']]]);
  });

  it('is nothing where the register is empty', () => {
    expect(suggested('Somewhere in Prey Nob.')).toEqual([]);
  });
});
