// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { TipBeginning } from '#ui/TipBeginning.tsx';
import { shownWithVault } from '../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../support/vault-harness.ts';

it('a tip whose reporter wrote nothing says so where lists name it, in words that are not marked as the reporter’s', async () => {
  const spoken = await shownWithVault(vaultHarness(), <TipBeginning text="" />);
  expect(spoken.place.textContent).toBe('(nothing written)');
  expect(spoken.place.querySelector('[data-tip-words]')).toBeNull();
  spoken.gone();
  const written = await shownWithVault(vaultHarness(), <TipBeginning text="Lantern gate (invented)" />);
  expect(written.place.querySelector('[data-tip-words]')?.textContent).toBe('Lantern gate (invented)');
  written.gone();
});
