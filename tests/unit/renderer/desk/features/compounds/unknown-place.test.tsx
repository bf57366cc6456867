// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { CompoundFactsView } from '#shared/contract/compound-calls.ts';
import { FactsFields } from '../../../../../../renderer/desk/features/compounds/FactsFields.tsx';
import { placeLine } from '../../../../../../renderer/desk/features/compounds/place-line.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

const facts: CompoundFactsView = { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1801', place: '' };
let shown: Shown | undefined;
afterEach(() => shown?.gone());
const wordsFor = async (place: Partial<CompoundFactsView>): Promise<string> => {
  shown = await shownWithVault(vaultHarness(), <FactsFields facts={{ ...facts, ...place }} onChange={() => undefined} />);
  return shown.place.textContent;
};

describe('the form of a compound in a place that the gazetteer no longer has', () => {
  it('shows the code of its district, chosen, and says what it is', async () => {
    const words = await wordsFor({ district: '1899' });
    expect(words).toContain('Preah Sihanouk');
    expect(words).toContain('This version does not know a place with the code 1899. It stays as it was recorded until somebody chooses another.');
    expect([...(shown?.place.querySelectorAll('button') ?? [])].some(({ textContent }) => textContent.includes('1899'))).toBe(true);
  });

  it('shows the code of its province, chosen, and says what it is', async () => {
    expect(await wordsFor({ province: 'KH-99', district: '9901' })).toContain('This version does not know a place with the code KH-99.');
    const chosen = [...(shown?.place.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent).join(' ');
    expect(chosen).toContain('KH-99');
    expect(chosen).toContain('9901');
  });

  it('says nothing of the kind of a place that is known, or of none', async () => {
    expect(await wordsFor({})).not.toContain('does not know');
    shown?.gone();
    expect(await wordsFor({ province: null, district: null })).not.toContain('does not know');
  });
});

it('where a compound is, in one line, is the codes where no name is known', () => {
  expect(placeLine({ province: 'KH-99', district: '9901' }, 'en')).toBe('9901, KH-99');
  expect(placeLine({ province: 'KH-18', district: '1899' }, 'en')).toBe('1899, Preah Sihanouk');
});
