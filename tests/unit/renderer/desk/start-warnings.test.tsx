// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { StartWarnings } from '../../../../renderer/desk/StartWarnings.tsx';
import { heldCalls } from '../../../support/held-calls.ts';
import { shownWithVault } from '../../../support/shown-with-vault.tsx';
import { createTestVault, vaultHarness } from '../../../support/vault-harness.ts';

it('what is below the warnings stands only when they are known, and does not move', async () => {
  const harness = vaultHarness();
  await createTestVault(harness);
  const held = heldCalls(harness);
  held.hold('backup.age');
  held.hold('lockScreen.glance');
  const shown = await shownWithVault(
    held.harness,
    <StartWarnings isLocked>
      {(warnings) => (
        <>
          {warnings}
          <button>below</button>
        </>
      )}
    </StartWarnings>,
  );
  expect(shown.place.textContent).toBe('Waiting for the vault…');
  held.letGo();
  await shown.settled(() => expect(shown.place.textContent).toMatch(/^There is no verified copy of this vault.*below$/u));
  shown.gone();
});
