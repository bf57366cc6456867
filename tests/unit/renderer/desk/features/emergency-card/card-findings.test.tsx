// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { CardFindings } from '../../../../../../renderer/desk/features/emergency-card/CardFindings.tsx';
import { shownWithVault } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

const findings = [{ code: 'card-hidden' as const, field: 'building' as const, passage: 'invented gate' }];
const none = (): void => undefined;

it('a card with more findings than can be stated at once says how many there are', async () => {
  const shown = await shownWithVault(vaultHarness(), <CardFindings findings={findings} findingsTotal={130} stated={[]} onStated={none} />);
  expect(document.body.textContent).toContain('1 of 130');
  shown.gone();
  const whole = await shownWithVault(vaultHarness(), <CardFindings findings={findings} findingsTotal={1} stated={[]} onStated={none} />);
  expect(document.body.textContent).toContain('invented gate');
  expect(document.body.textContent).not.toContain('1 of 1');
  whole.gone();
});
